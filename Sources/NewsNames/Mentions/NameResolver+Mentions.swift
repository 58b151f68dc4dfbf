internal import NewsText

extension NameResolver {
  /// Finds the entities named in running text: sorted, longest match, not overlapping.
  ///
  /// Ranges are of the text as given. Ambiguous names are resolved by the whole text: pass a document
  /// at once, not its sentences.
  ///
  /// - Complexity: O(length of the text).
  public func mentions(in text: String, _ options: Options = Options()) -> [Mention] {
    var text = text
    return text.withUTF8 { mentions(in: $0, options) }
  }

  /// As ``mentions(in:_:)``, over bytes that are UTF-8.
  public func mentions(
    in bytes: UnsafeBufferPointer<UInt8>, _ options: Options = Options()
  ) -> [Mention] {
    var text = NameTokenizer(bytes)
    guard text.next(atLeast: TextLanguage.reach) else { return [] }
    var known = options
    if known.language == nil { known.language = TextLanguage.guess(text.blockLine) }
    let context = ReadingContext.of(known, self)
    let languages = layers.indices.map { context.language($0) }
    var scan = MentionScan(views, languages: languages, language: known.language)
    scan.scan(&text)
    guard scan.candidates.count > 0 else { return [] }
    var reading = DocumentReading(
      scan, layers: layers, languages: languages, home: context.country,
      kind: options.kind)
    var mentions: [Mention] = []
    let choices = reading.choices()
    mentions.reserveCapacity(choices.count)
    let isStandard = stylebook.isStandard
    for choice in choices {
      mentions.append(mention(choice, reading, bytes, isStandard: isStandard))
    }
    return mentions
  }

  @inline(__always)
  private func mention(
    _ choice: DocumentReading.Choice, _ reading: borrowing DocumentReading,
    _ bytes: UnsafeBufferPointer<UInt8>, isStandard: Bool
  ) -> Mention {
    let candidate = reading.candidates[choice.candidate]
    let meaning = reading.meanings[choice.meaning]
    let share =
      choice.margin >= DocumentReading.Choice.wide ? 1 : 1 / (1 + 1 / exp10(choice.margin))
    let range = meaning.role == .subdivision ? candidate.rangeWithNoun : candidate.range
    var entity = Entity(
      meaning.posting.entity, in: layers[Int(meaning.layer)],
      match: candidate.surroundings.contains(.isInflected)
        ? .variant : meaning.posting.spelling == candidate.spelling ? .exact : .folded,
      confidence: (min(share, 0.98) * 100).rounded() / 100,
      reading: .name(range, rule: choice.rule))
    if !isStandard { entity = named(entity) }
    return Mention(
      entity: entity, range: range,
      text: String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self),
      role: meaning.posting.role)
  }
}
