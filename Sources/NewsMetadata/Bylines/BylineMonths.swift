/// Names of months and weekdays, as they stand between a name and a day. Only for cutting bylines: dates are
/// read by the floor below.
enum BylineMonths {
  static let names = PhraseTable<Bool>(
    set: """
      january|february|march|april|may|june|july|august|september|october|november|december|\
      jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|\
      januar|februar|marz|mai|juni|juli|oktober|dezember|janner|okt|dez|\
      janvier|fevrier|mars|avril|juin|juillet|aout|septembre|octobre|novembre|decembre|\
      enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|\
      janeiro|fevereiro|marco|maio|junho|julho|setembro|outubro|dezembro|\
      gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|\
      januari|februari|maart|mei|augustus|maj|oktober|desember|\
      января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|\
      ocak|subat|mart|nisan|mayis|haziran|temmuz|agustos|eylul|ekim|kasim|aralik|\
      يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر
      """)

  /// Days of the week and their abbreviations, as they stand before a date.
  static let weekdays = PhraseTable<Bool>(
    set: """
      monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs|fri|\
      sat|sun|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|mo|di|mi|do|fr|\
      sa|so|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miercoles|jueves|viernes|\
      sabado|domingo|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|segunda|terca|quarta|\
      quinta|sexta|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|mandag|tirsdag|onsdag|\
      torsdag|fredag|lordag|sondag|måndag|tisdag|lördag|söndag|понедельник|вторник|среда|четверг|\
      пятница|суббота|воскресенье|пн|вт|ср|чт|пт|сб|вс
      """)
}
