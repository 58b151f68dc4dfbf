/// A calendar, by its CLDR key.
public struct CalendarSystem: RawRepresentable, Sendable, Hashable {
  /// The CLDR key.
  public let rawValue: String

  /// A calendar by its CLDR key.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The civil calendar of today, extended to all years.
  public static let gregorian = CalendarSystem(rawValue: "gregorian")
  /// The calendar of Caesar; "Old Style".
  public static let julian = CalendarSystem(rawValue: "julian")
  /// The Islamic calendar of Umm al-Qura, as Saudi Arabia writes it.
  public static let islamicUmalqura = CalendarSystem(rawValue: "islamic-umalqura")
  /// The Islamic calendar counted in thirty-year cycles.
  public static let islamicCivil = CalendarSystem(rawValue: "islamic-civil")
  /// The solar Hijri calendar of Iran and Afghanistan.
  public static let persian = CalendarSystem(rawValue: "persian")
  /// The Hebrew calendar.
  public static let hebrew = CalendarSystem(rawValue: "hebrew")
  /// The Gregorian calendar with years of the Buddhist era.
  public static let buddhist = CalendarSystem(rawValue: "buddhist")
  /// The Gregorian calendar with years of the Republic of China.
  public static let roc = CalendarSystem(rawValue: "roc")
  /// The Gregorian calendar with years of Japanese eras.
  public static let japanese = CalendarSystem(rawValue: "japanese")
  /// The Coptic calendar.
  public static let coptic = CalendarSystem(rawValue: "coptic")
  /// The Ethiopic calendar.
  public static let ethiopic = CalendarSystem(rawValue: "ethiopic")
  /// The Indian national calendar, years of the Saka era.
  public static let indian = CalendarSystem(rawValue: "indian")
}

extension CalendarSystem {
  /// The calendar that the tables number so.
  init(code: Int16) {
    switch code {
    case CalendarCode.islamic: self = .islamicUmalqura
    case CalendarCode.persian: self = .persian
    case CalendarCode.hebrew: self = .hebrew
    case CalendarCode.coptic: self = .coptic
    case CalendarCode.ethiopic: self = .ethiopic
    case CalendarCode.indian: self = .indian
    case CalendarCode.buddhist: self = .buddhist
    case CalendarCode.roc: self = .roc
    case CalendarCode.japanese: self = .japanese
    case CalendarCode.julian: self = .julian
    case CalendarCode.islamicCivil: self = .islamicCivil
    default: self = .gregorian
    }
  }

  /// Its number in the tables; nil for a calendar that they do not have.
  var code: Int16? {
    (CalendarCode.gregorian...CalendarCode.islamicCivil).first { CalendarSystem(code: $0) == self }
  }
}
