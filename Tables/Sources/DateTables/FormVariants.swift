import Foundation
@_spi(Tables) import NewsDates
@_spi(Tables) import NewsText

/// The keys under which a form is found, and what follows from how it is written.
struct FormVariants {
  /// Folded keys and the flags that each brings.
  private(set) var keys: [(key: [UInt8], flags: WordFlags)] = []

  init(_ form: String, kind: WordKind) {
    let flags = Self.flags(form, kind: kind)
    add(form, flags)
    if form.contains(".") {
      // "p. m." is written "p.m." and "pm", "Sept." is written "Sept".
      add(form.replacingOccurrences(of: ". ", with: "."), flags)
      let bare = form.replacingOccurrences(of: ".", with: "")
      if bare.contains(" ") {
        add(bare, flags)
        if bare.count <= 6 { add(bare.replacingOccurrences(of: " ", with: ""), flags) }
      } else {
        add(bare, flags)
      }
    }
    // A tokenizer sees a quotation mark before the word.
    if let first = form.first, "'’‘ʻʼ".contains(first) { add(String(form.dropFirst()), flags) }
    let stripped = Self.withoutMarks(form)
    if stripped != form { add(stripped, flags.union(.weak)) }
  }

  private mutating func add(_ form: String, _ flags: WordFlags) {
    var flags = flags
    var text = form.trimmingCharacters(in: .whitespaces)
    while text.hasSuffix(".") {
      text.removeLast()
      flags.insert(.dotted)
    }
    // Marks that leave no trace may leave two spaces.
    let words = Fold.bytes(text).split(separator: UInt8(ascii: " "))
    let key = Array(words.joined(separator: [0x20]))
    guard !key.isEmpty, !keys.contains(where: { $0.key == key }) else { return }
    keys.append((key, flags))
  }

  private static func flags(_ form: String, kind: WordKind) -> WordFlags {
    var flags: WordFlags = []
    let scalars = form.unicodeScalars.filter { $0.properties.isAlphabetic }
    let unspaced = !scalars.isEmpty && scalars.allSatisfy(isUnspaced)
    let short = scalars.count <= (unspaced ? 1 : 3)
    switch kind {
    case .connector, .direction, .selector, .modifier, .number, .ordinal, .range, .noise, .season:
      flags.insert(.needsNeighbour)
    case .unit, .unitDirected, .fieldMark, .ordinalMark, .era:
      flags.formUnion([.needsNeighbour, .attaches])
    case .period:
      flags.insert(.attaches)
      if short { flags.insert(.needsNeighbour) }
    default:
      if short { flags.insert(.needsNeighbour) }
    }
    if unspaced { flags.insert(.attaches) }
    if !unspaced, scalars.count <= 5, dotted.contains(kind) { flags.insert(.dotted) }
    return flags
  }

  private static let dotted: Set<WordKind> = [.month, .weekday, .period, .era, .unit, .fieldMark]

  /// Scripts that write words without spaces, and Hangul, whose counters follow digits directly.
  private static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E00...0x0EFF, 0x0F00...0x0FFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF,
      0x3400...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF:
      true
    default: false
    }
  }

  /// The form as software leaves it that drops combining marks: vowel signs of Indic scripts, Thai
  /// tones, the breve of й. The fold keeps those, since they carry the sound; voiced kana and
  /// Hangul stay whole.
  private static func withoutMarks(_ form: String) -> String {
    let scalars = form.decomposedStringWithCanonicalMapping.unicodeScalars.filter {
      $0.properties.generalCategory != .nonspacingMark || (0x3099...0x309A).contains($0.value)
    }
    return String(String.UnicodeScalarView(scalars)).precomposedStringWithCanonicalMapping
  }
}
