@_spi(Tables) internal import NewsText

/// A family name with the initials of given names before or behind it: "Путин В.В.", "V. Putin",
/// "Scholz, O.".
struct InitialedName {
  let family: String
  /// Whether there are several initials, which only a person's name has.
  let isPersons: Bool
  /// The first initial, in Latin letters.
  private let initial: UInt8

  /// Nil for a name that is not written so.
  init?(_ name: String) {
    guard name.utf8.contains(UInt8(ascii: ".")) else { return nil }
    let words = name.split { " .,\u{A0}".contains($0) }
    guard words.count > 1, words.count <= 4 else { return nil }
    let initials = words.filter { $0.count == 1 }
    // All stand on one side.
    guard initials.count == words.count - 1,
      let family = words[0].count > 1 ? words.first : words.last, family.count > 2,
      let letter = initials.first, letter.first?.isUppercase == true,
      let initial = Self.latin(letter)
    else { return nil }
    self.family = String(family)
    isPersons = initials.count > 1
    self.initial = initial
  }

  /// Whether a person has a given name with the initial.
  ///
  /// - Parameter name: the whole name, in Latin letters.
  func fits(_ name: String) -> Bool {
    guard name.utf8.contains(0x20), let first = Self.latin(name[...]) else { return false }
    return first == initial || Self.areAlike(first, initial)
  }

  private static func latin(_ text: Substring) -> UInt8? {
    SearchKeys(String(text)).ascii.lowercased().utf8.first
  }

  /// Е is Yevgeny's and Evgeny's, Ю Yuri's and Iouri's.
  private static func areAlike(_ a: UInt8, _ b: UInt8) -> Bool {
    let vowels = Set("eijy".utf8)
    return vowels.contains(a) && vowels.contains(b)
  }
}
