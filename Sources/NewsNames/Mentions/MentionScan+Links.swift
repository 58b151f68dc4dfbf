/// What stands between a candidate and the one before it.
extension MentionScan {
  @inline(__always)
  mutating func link(_ index: Int, after last: Int, _ text: NameLine)
    -> Candidate.Link
  {
    // Most stand far behind the one before.
    guard last >= 0, candidates.count > 0, index &- last <= Self.farthestLink &+ 1 else {
      return .none
    }
    return linkOfNear(index, after: last, text)
  }

  @inline(never)
  private mutating func linkOfNear(_ index: Int, after last: Int, _ text: NameLine)
    -> Candidate.Link
  {
    if index == last + 1 {
      switch text.tokens[index].gap {
      case .comma: return .comma
      case .space: return .space
      case .bracket: return .bracket
      // 密歇根州底特律: the larger place stands before.
      case .none
      where text.tokens[index].shape.contains(.unspaced)
        && text.tokens[last].shape.contains(.unspaced):
        return .genitive
      default: return .none
      }
    }
    guard index > last, text.tokens[index].gap == .space else { return .none }
    if index == last + 3, Self.isConjunction(index - 2, text),
      Self.isOf(text.beginning(text.tokens[index - 1])), text.tokens[index - 1].gap == .space
    {
      // "Mopti et de Ségou"
      return .conjunction
    }
    if index == last + 2 {
      if Self.isConjunction(index - 1, text) { return .conjunction }
      if text.tokens[index - 1].gap == .apostrophe, isGenitive(index - 1, text) {
        return .genitive
      }
    }
    let first = text.tokens[last + 1].gap
    guard first == .space || first == .comma,
      kindBeside(last + 1, text).contains(.locative)
        || first == .comma && isApposition(before: index, after: last, text),
      (last + 2..<index).allSatisfy({ text.tokens[$0].gap == .space })
    else { return .none }
    return .preposition
  }

  /// Whether "the capital of", "seat of" or the like ends before a name.
  private func isApposition(before index: Int, after last: Int, _ text: NameLine) -> Bool {
    guard index >= last + 3, !text.tokens[index - 1].shape.contains(.capital),
      Self.isOf(text.beginning(text.tokens[index - 1]))
        || kind(index - 1, text).contains(.locative)
    else { return false }
    return kind(index - 2, text).contains(.placeNoun) || text.token(index - 2, is: "seat")
  }

  /// Words between a place and what contains it: "Tripoli, dans le nord du Liban".
  private static let farthestLink = 4

  static func isConjunction(_ index: Int, _ text: NameLine) -> Bool {
    guard text.tokens[index].key.count <= 3 else { return false }
    return switch text.beginning(text.tokens[index]) {
    // and, or, y, et, und, e, en, и, و, і, i, ve, dan, och, og
    case 0x616E64, 0x6F72, 0x79, 0x6574, 0x756E64, 0x65, 0x656E, 0xD0B8, 0xD988, 0xD196, 0x69,
      0x7665, 0x64616E, 0x6F6368, 0x6F67:
      true
    default: false
    }
  }

  /// Whether what stands behind an apostrophe makes a name the owner of the next: "Lebanon's",
  /// "Lübnan'ın"; not "Lübnan'dan".
  private func isGenitive(_ index: Int, _ text: NameLine) -> Bool {
    let key = text.key(text.tokens[index])
    if key.count == 1 { return key[0] == 0x73 }
    return ruled == .turkish && 2...5 ~= key.count && key[key.count - 1] == 0x6E && key[0] != 0x64
      && key[0] != 0x74
  }
}
