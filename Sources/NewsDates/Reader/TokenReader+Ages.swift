// How long ago a date was, said beside the date itself: "3 days ago · 5 March 2021".

extension TokenReader {
  /// Takes the age before a date that is told in full away from the draft; its bytes, nil where there is
  /// none.
  mutating func takeAge() -> Range<Int>? {
    guard isAge, draft.hasWholeDate, draft.year != nil || draft.looseCount == 3,
      draft.modifier == nil, draft.amount.last < dateStart,
      isParted(draft.amount.last + 1..<dateStart)
    else { return nil }
    let age = bytes(draft.amount.first, draft.amount.last)
    draft.amount = Draft.Amount()
    return age
  }

  /// Whether a mark, a label or the English "on" parts an age from its date: "3 days before 5 March" is
  /// counted from that day.
  private func isParted(_ gap: Range<Int>) -> Bool {
    let isEnglish = languages.meets(lexicon.english)
    return gap.contains {
      tokens[$0].kind == .mark || can($0, .label) || isEnglish && can($0, .connector)
    } && !gap.contains { can($0, .modifier) }
  }

  /// Whether the draft is an age and nothing else but its label.
  var isAgeAlone: Bool {
    isAge && !draft.hasDayOfMonth && draft.year == nil && draft.weekday == nil
  }

  private var isAge: Bool {
    draft.amount.unit != 0 && draft.amount.sign < 0 && draft.shift == nil && draft.selector == nil
  }

  /// The first token of the date's numbers and names.
  private var dateStart: Int {
    let fields = [draft.year, draft.month, draft.day, draft.weekday].compactMap { $0?.first }
    let loose = draft.looseCount > 0 ? [draft.loose(0).first] : []
    return (fields + loose).min() ?? count
  }
}
