/// What a word of the merged date lexicon means.
///
/// The lexicon holds the date words of every language at once. An entry is a *form*, the set of
/// languages that write it, and a *meaning*: a kind, two numbers `a` and `b` whose sense depends on
/// the kind, and ``WordFlags``. One form may have many meanings ("mar" is a month, a weekday and
/// the sea; "second" a unit and an ordinal); the reader decides by the neighbours.
///
/// ## The compiled table
///
/// `lexicon.bin` has these sections:
///
/// 0. the sections of the double-array trie of `NewsText`, flattened as that writes itself, over
///    *folded* forms: `NewsText`'s streaming fold of the form, words separated by one space. The
///    compiler and the reader call the same fold. The value of a key is an index into section 1.
/// 1. `UInt32` × (forms + 1): where a form's meanings start in section 2.
/// 2. ``WordMeaning`` records of eight bytes.
/// 3. language sets, each four `UInt64` (bit n = language n of section 4); set 0 is all languages.
/// 4. language tags, sixteen bytes each, padded with NUL: `"en"`, `"sr-Latn"`, `"pt-BR"`.
/// 5. one byte a language, its usual order of an all-number date: 0 unknown, 1 day first, 2 month
///    first, 3 year first.
///
/// 6. one ``SearchClass`` a form.
/// 7. the filters of ``WordStart``, each of its size in bits as `UInt64`: of the words that begin dates
///    in small letters, of those with a capital, of all words, of those that stand behind a number.
///
/// If the trie needs several sections they come last, from section 8 on, and section 0 is empty.
///
/// ## Forms of several words
///
/// A form may hold spaces ("day before yesterday", "il y a"). Relative patterns with a number are
/// cut at the number:
/// - "il y a {0} jours": `direction` "il y a" (past, before the amount) and `unit` "jours";
/// - "{0} päivää sitten": `unitDirected` "päivää sitten" (day, past), and beside it the parts
///   `unit` "päivää" and `direction` "sitten" where the words can be told apart;
/// - "mwezi {0} uliopita": `unit` "mwezi" and `direction` "uliopita" (past, after the amount);
/// - "{0} დღეში": `unitDirected` (day, future): the ending alone tells the direction;
/// - forms with the number in words ("in one day", "ساعتين"): `unit` with `b` = the count.
@_spi(Tables)
public struct WordKind: RawRepresentable, Sendable, Hashable {
  /// The bits.
  public let rawValue: UInt8

  /// Makes one from its bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// `a` = month 1 … 13, `b` = ``CalendarCode``.
  public static let month = WordKind(rawValue: 1)
  /// `a` = 1 Monday … 7 Sunday.
  public static let weekday = WordKind(rawValue: 2)
  /// `a` = ``PeriodCode``; `b` = start hour × 256 + end hour of the stretch (end 24 at most, or
  /// below the start where it passes midnight), 0 for am, pm, noon and midnight.
  public static let period = WordKind(rawValue: 3)
  /// `a` = ``EraCode``; `b` = for Japanese eras CLDR's era number (232 Meiji … 236 Reiwa).
  public static let era = WordKind(rawValue: 4)
  /// `a` = ``UnitCode``, `b` = the count where the form holds it (dual forms: 2), else 0.
  public static let unit = WordKind(rawValue: 5)
  /// A number word: `a` / max(`b`, 1): "three" 3, "half" 1/2, "an" 1, "couple" 2.
  public static let number = WordKind(rawValue: 6)
  /// An ordinal word, "twenty-first": `a` = 21.
  public static let ordinal = WordKind(rawValue: 7)
  /// What makes a number an ordinal, right after digits: "th", "er", "º", "-го". "." is built in.
  public static let ordinalMark = WordKind(rawValue: 8)
  /// Direction of an amount: `a` = −1 past ("ago", "vor"), +1 future ("in", "nach"), +2 within, +3
  /// within in a field and in the course of it in running text ("за", "خلال"), −3 past where a word
  /// behind says so too ("for … siden"); `b` = 1 it stands before the amount, 2 after it, 0 either.
  public static let direction = WordKind(rawValue: 9)
  /// A unit whose form holds the direction too: `a` = ``UnitCode``, `b` = −1 or +1 where its number
  /// stands before it ("{0} päivää sitten"), −2 or +2 where it follows ("baada ya siku {0}").
  public static let unitDirected = WordKind(rawValue: 10)
  /// A whole relative word or phrase: `a` = ``UnitCode``, `b` = offset: "yesterday" (day, −1),
  /// "vorgestern" (day, −2), "next week" (week, +1), "this year" (year, 0), "now" (second, 0).
  public static let relative = WordKind(rawValue: 11)
  /// "last Sunday" as one form: `a` = weekday, `b` = offset.
  public static let relativeWeekday = WordKind(rawValue: 12)
  /// "this", "last", "next" as words of their own: `a` = −1, 0, +1; `b` = 1 before the noun, 2
  /// after it ("prochain", "الماضي"), 0 either.
  public static let selector = WordKind(rawValue: 13)
  /// "late", "early", "before" …: `a` = ``ModifierCode``.
  public static let modifier = WordKind(rawValue: 14)
  /// `a` = EDTF season: 21 spring, 22 summer, 23 autumn, 24 winter.
  public static let season = WordKind(rawValue: 15)
  /// A quarter as one form ("Q1", "first quarter"): `a` = 1 … 4.
  public static let quarter = WordKind(rawValue: 16)
  /// Stands between the parts of a date and says nothing of its own: "of", "de", "the", "on".
  /// `a` = 1 where it announces a time of day ("at", "à", "um", "klo", "الساعة"), 2 where a year may
  /// follow it in running text ("nel", Danish "i"), else 0.
  public static let connector = WordKind(rawValue: 17)
  /// Names the field of the number beside it: `a` = ``UnitCode``, `b` = 1 before the number
  /// ("ngày 5 tháng 7"), 2 after it (年 月 日 時, "Uhr", "h", "года").
  public static let fieldMark = WordKind(rawValue: 18)
  /// What the date is of: `a` = 1 published, 2 modified, 3 a plain label ("date", "time").
  public static let label = WordKind(rawValue: 19)
  /// A zone: `a` = low 16 bits, `b` = high 16 bits of its index in the table of zone words.
  public static let zone = WordKind(rawValue: 20)
  /// Joins or opens a range: `a` = 1 between the ends ("to", "until", "bis"), 2 before the first
  /// ("from", "between", "von"), 3 either.
  public static let range = WordKind(rawValue: 21)
  /// May stand beside a date in a whole-string reading and is left out: "local time", "hrs".
  public static let noise = WordKind(rawValue: 22)
  /// What is said of the clock round an hour: `a` = minutes to add; `b` = 1 the hour follows ("half
  /// past", German "halb"), 2 it stands before ("menos cuarto"); 0 a count of minutes stands before
  /// and the hour follows ("past"), 3 the hour stands before and a count follows ("moins").
  public static let clock = WordKind(rawValue: 23)
}

/// Units of time, also the fields of a date.
@_spi(Tables)
public enum UnitCode {
  /// The number of the unit year.
  public static let year: Int16 = 1
  /// The number of the unit month.
  public static let month: Int16 = 2
  /// The number of the unit week.
  public static let week: Int16 = 3
  /// The number of the unit day.
  public static let day: Int16 = 4
  /// The number of the unit hour.
  public static let hour: Int16 = 5
  /// The number of the unit minute.
  public static let minute: Int16 = 6
  /// The number of the unit second.
  public static let second: Int16 = 7
  /// The number of the unit quarter.
  public static let quarter: Int16 = 8
  /// The number of the unit decade.
  public static let decade: Int16 = 9
  /// The number of the unit fortnight.
  public static let fortnight: Int16 = 10
  /// The number of the unit century.
  public static let century: Int16 = 11
  /// The number of the unit weekend.
  public static let weekend: Int16 = 12
  /// The number of the unit workday.
  public static let workday: Int16 = 13
  /// The number of the unit half a year.
  public static let halfYear: Int16 = 14
  /// The number of the unit season.
  public static let season: Int16 = 15
  /// The number of the unit millisecond.
  public static let millisecond: Int16 = 16
}

/// Calendars of month names.
@_spi(Tables)
public enum CalendarCode {
  /// The number of the gregorian calendar.
  public static let gregorian: Int16 = 0
  /// The number of the islamic calendar.
  public static let islamic: Int16 = 1
  /// The number of the persian calendar.
  public static let persian: Int16 = 2
  /// The number of the hebrew calendar.
  public static let hebrew: Int16 = 3
  /// The number of the coptic calendar.
  public static let coptic: Int16 = 4
  /// The number of the ethiopic calendar.
  public static let ethiopic: Int16 = 5
  /// The number of the indian calendar.
  public static let indian: Int16 = 6
  /// Months counted as in the Gregorian calendar, only the year differs.
  public static let buddhist: Int16 = 7
  /// The number of the roc calendar.
  public static let roc: Int16 = 8
  /// The number of the japanese calendar.
  public static let japanese: Int16 = 9
  /// The number of the julian calendar.
  public static let julian: Int16 = 10
  /// The tabular Islamic calendar; ``islamic`` is Umm al-Qura's.
  public static let islamicCivil: Int16 = 11
}

/// Parts of the day.
@_spi(Tables)
public enum PeriodCode {
  /// Before noon.
  public static let am: Int16 = 1
  /// After noon.
  public static let pm: Int16 = 2
  /// Noon itself.
  public static let noon: Int16 = 3
  /// Midnight itself.
  public static let midnight: Int16 = 4
  /// Any stretch of the day; `b` of the meaning has its hours.
  public static let stretch: Int16 = 5
}

/// Eras.
@_spi(Tables)
public enum EraCode {
  /// Of the common era.
  public static let common: Int16 = 1
  /// Before the common era.
  public static let beforeCommon: Int16 = 2
  /// The number of the islamic calendar.
  public static let islamic: Int16 = 3
  /// The number of the persian calendar.
  public static let persian: Int16 = 4
  /// The number of the hebrew calendar.
  public static let hebrew: Int16 = 5
  /// Of the Buddhist era.
  public static let buddhist: Int16 = 6
  /// The number of the roc calendar.
  public static let roc: Int16 = 7
  /// Before the Republic of China.
  public static let beforeRoc: Int16 = 8
  /// The number of the japanese calendar.
  public static let japanese: Int16 = 9
  /// Of the Saka era.
  public static let saka: Int16 = 10
  /// The number of the coptic calendar.
  public static let coptic: Int16 = 11
  /// The number of the ethiopic calendar.
  public static let ethiopic: Int16 = 12
  /// "Old Style", "O.S.": the Julian calendar.
  public static let oldStyle: Int16 = 13
  /// By the Gregorian calendar, where both were in use.
  public static let newStyle: Int16 = 14
}

/// Words of ranges.
@_spi(Tables)
public enum RangeCode {
  /// "To", which stands between the ends.
  public static let between: Int16 = 1
  /// "From", which stands before the first one.
  public static let first: Int16 = 2
  /// What may stand in either place.
  public static let either: Int16 = 3
  /// "And", which joins two of anything.
  public static let pair: Int16 = 4
}

/// Words that narrow or blur the date beside them.
@_spi(Tables)
public enum ModifierCode {
  /// Early in it.
  public static let early: Int16 = 1
  /// In the middle of it.
  public static let middle: Int16 = 2
  /// Late in it.
  public static let late: Int16 = 3
  /// At its beginning.
  public static let beginning: Int16 = 4
  /// At its end.
  public static let end: Int16 = 5
  /// About then.
  public static let about: Int16 = 6
  /// Before then.
  public static let before: Int16 = 7
  /// After then.
  public static let after: Int16 = 8
  /// Since then.
  public static let since: Int16 = 9
  /// Until then.
  public static let until: Int16 = 10
}
