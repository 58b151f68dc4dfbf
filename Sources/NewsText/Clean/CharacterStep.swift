/// Drops and replaces single characters: controls, line ends, invisibles, spaces, and the forms that
/// stand for other characters.
enum CharacterStep {
  static func run(
    _ input: UnsafeBufferPointer<UInt8>, _ options: TextCleaner.Options,
    into rewriter: inout Rewriter
  ) {
    let table = CharacterTable.shared
    let mask = options.steps.subtracting([
      .composition, .c1, .misreadLead, .misreadTrail, .mixupLetter, .ampersand,
    ])
    var pairs: BidiPairs?
    var position = 0
    while position < input.count {
      let (scalar, length) = input.scalar(at: position)
      let steps = table.steps(of: scalar).intersection(mask)
      let end = position + length
      if steps.isEmpty {
        position = end
        continue
      }
      position = change(
        scalar, position..<end, steps, input, options, &pairs, into: &rewriter)
    }
  }

  /// Makes the change that one character calls for; where to go on.
  private static func change(
    _ scalar: UInt32, _ range: Range<Int>, _ steps: CharacterSteps,
    _ input: UnsafeBufferPointer<UInt8>, _ options: TextCleaner.Options, _ pairs: inout BidiPairs?,
    into rewriter: inout Rewriter
  ) -> Int {
    if steps.contains(.control) {
      let end = scalar == 0x1B ? TerminalEscapes.end(input, at: range.lowerBound) : range.upperBound
      rewriter.remove(
        range.lowerBound..<end, end == range.upperBound ? .control : .terminalEscape)
      return end
    }
    if steps.contains(.lineEnd) {
      let isPair =
        scalar == 0x0D && range.upperBound < input.count && input[range.upperBound] == 0x0A
      if isPair {
        rewriter.remove(range, .lineEnd)
      } else {
        rewriter.replace(range, with: 0x0A, .lineEnd)
      }
    } else if steps.contains(.invisible) {
      switch Invisibles.verdict(input, at: range.lowerBound) {
      case .keep: break
      case .remove: rewriter.remove(range, isDirection(scalar) ? .bidi : .invisible)
      case .paired:
        let found = pairs ?? BidiPairs(input)
        pairs = found
        if !found.keeps(range.lowerBound) { rewriter.remove(range, .bidi) }
      }
    } else if steps.contains(.softHyphen) {
      rewriter.remove(range, .softHyphen)
    } else if steps.contains(.space) {
      rewriter.replace(range, with: 0x20, .space)
    } else if steps.contains(.presentationForm) {
      presentationForm(scalar, range, input, into: &rewriter)
    } else if steps.contains(.tatweel) {
      rewriter.remove(range, .tatweel)
    } else if steps.contains(.quote) {
      if let straight = Quotes.straight(scalar) { rewriter.replace(range, with: straight, .quote) }
    } else if let replacement = CharacterTable.shared.replacement(for: scalar) {
      rewriter.replace(range, with: replacement, steps.contains(.width) ? .width : .ligature)
    }
    return range.upperBound
  }

  private static func isDirection(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x200E, 0x200F, 0x61C, 0x202A...0x202E, 0x2066...0x206F: true
    default: false
    }
  }

  /// The letters that an Arabic presentation form shows.
  ///
  /// The slots from U+FBD3 to U+FBFB hold letters of minority languages, and fonts have put other
  /// things there: they are read only beside Arabic. A vowel sign with a carrier of its own loses
  /// the carrier after a letter.
  private static func presentationForm(
    _ scalar: UInt32, _ range: Range<Int>, _ input: UnsafeBufferPointer<UInt8>,
    into rewriter: inout Rewriter
  ) {
    let table = CharacterTable.shared
    guard var replacement = table.replacement(for: scalar) else { return }
    let before = table.nature(of: input.scalar(before: range.lowerBound))
    if 0xFBD3...0xFBFB ~= scalar {
      let after = table.nature(of: input.scalar(after: range.upperBound))
      guard before.group == .arabic || after.group == .arabic else { return }
    }
    // Words of honour and the currency sign are characters of their own.
    if 0xFDF0...0xFDFC ~= scalar { return }
    if 0xFE70...0xFE7F ~= scalar || 0xFC5E...0xFC63 ~= scalar, replacement.first == 0x20 {
      guard before.group == .arabic || before.group == .inherited else { return }
      replacement = replacement.dropFirst()
    }
    rewriter.replace(range, with: replacement, .presentationForm)
  }
}
