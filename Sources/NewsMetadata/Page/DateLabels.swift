internal import NewsDates

/// Words before a date that say what it is of.
enum DateLabels {
  private static let table = PhraseTable<DateLabel>([
    (
      .modified,
      """
      updated|last updated|last update|modified|last modified|update|edited|last edited|revised|aktualisiert|zuletzt aktualisiert|aktualisierung|letzte aktualisierung|geandert|\
      mis a jour|mise a jour|modifie|actualise|derniere mise a jour|actualizado|ultima actualizacion|modificado|atualizado|ultima atualizacao|atualizada|aggiornato|ultimo aggiornamento|modificato|\
      обновлено|изменено|последнее обновление|оновлено|تحديث|آخر تحديث|تم التحديث|عدل|به روز رسانی|更新|最后更新|最後更新|更新于|更新时间|更新時間|最終更新|更新日|수정|최종수정|업데이트|bijgewerkt|laatst bijgewerkt|guncelleme|son guncelleme|guncellendi|\
      uppdaterad|opdateret|oppdatert|sist oppdatert|paivitetty|aktualizacja|zaktualizowano|aktualizovano|frissitve|actualizat|обновена|ενημερωση|τελευταια ενημερωση|עודכן|diperbarui|cap nhat|अपडेट
      """
    ),
    (
      .published,
      """
      published|published on|published at|posted|posted on|first published|date|publication date|created|issued|veroffentlicht|veroffentlicht am|erschienen|erschienen am|publiziert|erstellt am|datum|vom|stand|\
      publie|publie le|poste le|paru le|date de publication|le|publicado|publicado el|publicado em|fecha|fecha de publicacion|data|data de publicacao|pubblicato|pubblicato il|data di pubblicazione|\
      опубликовано|дата публикации|дата|опубліковано|نشر|نشر في|تاريخ النشر|نشر بتاريخ|منشور|تاریخ انتشار|发布|发布于|发表于|发布时间|发表|发表时间|發布|發佈時間|日期|公開|公開日|配信|掲載日|投稿日|입력|등록|게시|gepubliceerd|gepubliceerd op|yayinlanma|yayin tarihi|\
      publicerad|publiceret|udgivet|publisert|julkaistu|opublikowano|data publikacji|publikovano|zverejneno|kozzeteve|megjelent|publicat|публикувана|δημοσιευση|δημοσιευθηκε|פורסם|diterbitkan|dipublikasikan|dang ngay|ngay dang|प्रकाशित
      """
    ),
  ])

  /// The label among the last words before an offset of a text.
  static func label(before offset: Int, after start: Int, in text: String) -> DateLabel? {
    var copy = text
    return copy.withUTF8 { bytes in
      let words = bytes.words(in: max(0, min(start, offset))..<min(offset, bytes.count))
      for index in words.indices.suffix(5) {
        if let match = table.longest(in: words, from: index, to: words.count) {
          return match.meaning
        }
      }
      return nil
    }
  }

  /// The label that a text begins with, and where what it labels begins.
  static func leading(in text: String) -> (label: DateLabel, end: Int)? {
    var copy = text
    return copy.withUTF8 { bytes in
      let words = bytes.words(in: 0..<bytes.count)
      guard let match = table.longest(in: words, from: 0, to: words.count),
        match.count < words.count
      else { return nil }
      var end = Int(words[match.count - 1].end)
      while end < Int(words[match.count].start) {
        let (s, next) = bytes.decode(at: end)
        guard scalarClass(s) == .space || s == 0x3A || s == 0xFF1A || isDash(s) else { break }
        end = next
      }
      return (match.meaning, end)
    }
  }

  /// Reads a line that is one date, with or without a label before it.
  static func read(_ text: String, _ dates: DateParser) -> DateReading {
    let whole = dates.parse(text)
    if whole.date != nil { return whole }
    guard let (label, end) = leading(in: text) else { return whole }
    var rest = dates.parse(String(decoding: text.utf8.dropFirst(end), as: UTF8.self))
    if rest.date != nil, rest.label == nil { rest.label = label }
    return rest
  }
}
