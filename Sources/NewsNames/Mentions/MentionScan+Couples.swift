/// Two people with one family name.
extension MentionScan {
  /// Whether "and" another given name and a family name follow a given name: "Jordan and Chelsea Brooks".
  ///
  /// - Parameter index: the word behind the given name.
  @inline(__always)
  mutating func isCouple(_ index: Int, _ text: NameLine) -> Bool {
    text.tokens[index].length == 3 && index &+ 2 < text.tokens.count
      && isCoupleWithFamily(index, text)
  }

  @inline(never)
  private mutating func isCoupleWithFamily(_ index: Int, _ text: NameLine) -> Bool {
    let (given, family) = (text.tokens[index + 1], text.tokens[index + 2])
    guard text.token(index, is: "and"), given.gap == .space, family.gap == .space,
      given.shape.contains(.capital), family.shape.contains(.capital), given.length > 3
    else { return false }
    let first = kind(index + 1, text)
    let last = kind(index + 2, text)
    // "Georgia and Virginia Tech", "Austin and San Antonio", "Jackson and Madison Counties"
    return first.contains(.given) && !first.contains(.common)
      && (last.isEmpty || last.contains(.family))
      && last.isDisjoint(with: [
        .institution, .organisation, .landform, .adminNoun, .adminNouns, .placeNoun, .title,
      ])
  }
}
