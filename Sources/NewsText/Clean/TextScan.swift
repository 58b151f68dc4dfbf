/// Reads text for what cleaning may have to change, at the speed of memory where there is nothing.
struct TextScan {
  let bytes: UnsafeBufferPointer<UInt8>
  private let mask: UInt16
  private let readsEntities: Bool
  private let table = CharacterTable.shared
  private let misreadings = MisreadingTable.shared

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ options: TextCleaner.Options) {
    self.bytes = bytes
    mask = options.steps.rawValue
    readsEntities = options.entities != .keep
  }

  /// Where the first character stands that some step would change, the end of the text where none
  /// does.
  ///
  /// A character that is kept by its surroundings, as the joiners of Persian are, is not one; nor is
  /// a pair of letters that only looks like a misreading.
  func firstSuspect(from start: Int) -> Int {
    var gate = MixupGate()
    let suspect = firstSuspect(from: start, &gate)
    return min(suspect, gate.doubt ?? suspect)
  }

  @inline(__always)
  private func firstSuspect(from start: Int, _ gate: inout MixupGate) -> Int {
    var position = start
    var lead = false
    let count = bytes.count
    while position < count {
      var byte = bytes[position]
      if byte < 0x80 {
        lead = false
        // Between two words of other letters one space is the most that stands there.
        if byte == 0x20, position + 1 < count, bytes[position + 1] >= 0x80 {
          position += 1
        } else {
          position = PlainRuns.endOfASCII(bytes, from: position)
        }
        guard position < count else { break }
        byte = bytes[position]
        if byte < 0x80 {
          if isSuspect(ascii: byte, at: position) { return position }
          position += 1
          continue
        }
      }
      if byte & 0xFE == 0xD8 {
        let end = PlainRuns.endOfArabic(bytes, from: position)
        if end > position {
          position = end
          lead = bytes[position - 1] >= 0x80
          continue
        }
      }
      if byte & 0xFE == 0xD0 || byte & 0xFE == 0xCE, mask & Self.mixup != 0 {
        let end = gate.endOfWord(bytes, from: position, misreadings)
        if end > position {
          position = end
          lead = false
          continue
        }
      }
      let steps: UInt16
      let length: Int
      if byte < 0xE0 {
        steps = table.steps(byte, bytes[position + 1])
        length = 2
      } else if byte < 0xF0 {
        steps = table.steps(byte, bytes[position + 1], bytes[position + 2])
        length = 3
        // A line has to be as odd among others as it is alone, or cleaning once more would find more.
        if byte == 0xE2, LineBreaks.length(bytes, at: position) > 0 { gate.startLine() }
      } else {
        steps = table.steps(of: bytes.scalar(at: position).scalar).rawValue
        length = 4
      }
      let hits = steps & mask
      if hits != 0 {
        if hits & Self.certain != 0 { return position }
        if hits & Self.mixup != 0, gate.isOdd(bytes, at: position, length: length) {
          return position
        }
        if hits & Self.conditional != 0, isSuspect(CharacterSteps(rawValue: hits), at: position) {
          return position
        }
        if lead, hits & Self.trail != 0, let previous = bytes.start(before: position),
          misreadings.isSuspect(bytes, lead: previous, trail: position)
        {
          return previous
        }
        lead = hits & Self.lead != 0
        // `voilÃ le`: a capital ends a word of small letters.
        if lead, byte == 0xC3, bytes[position + 1] == 0x83, position > 0, position + 2 < count,
          bytes[position + 2] == 0x20, 0x61...0x7A ~= bytes[position - 1]
        {
          return position
        }
      } else {
        lead = false
      }
      position += length
    }
    return count
  }

  private static let lead = CharacterSteps.misreadLead.rawValue
  private static let trail = CharacterSteps.misreadTrail.rawValue
  private static let conditional =
    CharacterSteps.composition.rawValue | CharacterSteps.invisible.rawValue
  private static let mixup = CharacterSteps.mixupLetter.rawValue
  private static let certain = ~(lead | trail | conditional | mixup)

  private func isSuspect(ascii byte: UInt8, at position: Int) -> Bool {
    if byte == UInt8(ascii: "&") {
      return readsEntities && EntityStep.begins(bytes, at: position)
    }
    return table.steps(of: UInt32(byte)).rawValue & mask != 0
  }

  private func isSuspect(_ steps: CharacterSteps, at position: Int) -> Bool {
    if steps.contains(.composition), !CompositionStep.isComposed(bytes, at: position) {
      return true
    }
    if steps.contains(.invisible), Invisibles.verdict(bytes, at: position) != .keep { return true }
    return false
  }
}

extension TextCleaner.Options {
  /// The characters that the steps of these options look at.
  var steps: CharacterSteps {
    var steps: CharacterSteps = []
    if normalization { steps.insert(.composition) }
    if controls { steps.insert(.control) }
    if lineEnds { steps.insert(.lineEnd) }
    if invisibles { steps.insert(.invisible) }
    if softHyphens { steps.insert(.softHyphen) }
    if spaces != .keep { steps.insert(.space) }
    if presentationForms { steps.insert(.presentationForm) }
    if widths { steps.insert(.width) }
    if ligatures { steps.insert(.ligature) }
    if quotes == .straight { steps.insert(.quote) }
    if tatweel { steps.insert(.tatweel) }
    if c1 { steps.insert(.c1) }
    if mojibake { steps.formUnion([.misreadLead, .misreadTrail]) }
    if mixups { steps.insert(.mixupLetter) }
    if entities != .keep { steps.insert(.ampersand) }
    return steps
  }

  /// Whether some step may change text in which no character stands out.
  var readsEveryLine: Bool {
    spaces == .collapsed || quotes == .typographic || homoglyphs || letterCase != .keep || escapes
  }
}
