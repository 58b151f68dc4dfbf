/// A date that was told before in running text, from which "the next day" and "a year later" count.
struct ToldDate {
  private let fields: DateFields

  /// The end of a stretch, or its only date.
  init(_ moment: Moment) { fields = moment.endFields ?? moment.fields }

  /// The date as what a count of units starts from; nil where it was not told so exactly.
  func reference(countedIn unit: Int16) -> Reference? {
    guard fields.hasYear, fields.openYearDigits == 0, fields.month <= 12 else { return nil }
    switch TokenReader.fineness(unit) {
    case ...2: break
    case 3, 4:
      guard fields.month > 0 else { return nil }
    case 5:
      guard fields.isFullDate else { return nil }
    default:
      // Of the hour that was told the zone may not be known.
      return nil
    }
    let days = Civil.days(
      Int(fields.year), max(1, Int(fields.month)), max(1, Int(fields.day)))
    return Reference(Instant(seconds: Int64(days) * 86_400), offset: 0)
  }
}

extension TokenReader {
  /// What the date counts from: the reference, or in running text what was told before.
  var reference: Reference? {
    guard isSearch, draft.isTold else { return policy.reference }
    return draft.isFromEvent ? nil : told?.reference(countedIn: draft.countedUnit)
  }

  /// Where a relative date comes from.
  var relativeOrigin: EvidenceSpans.Origin {
    isSearch && draft.isTold ? .implied : .reference
  }

  /// The end of the words that count from a date told before: of the Friday in "the following Friday", the
  /// morning in "am nächsten Morgen".
  var endOfTold: Int {
    if draft.amount.unit != 0 { return token(draft.amount.last).range.upperBound }
    var last = max(draft.selector?.last ?? -1, draft.shift?.last ?? -1)
    if draft.selector != nil { last = max(last, draft.weekday?.last ?? -1) }
    return token(max(last, draft.period?.token ?? -1)).range.upperBound
  }

  /// Whether what follows a word is what it counts from: "the day before the vote", "dos días después de la
  /// boda".
  func leadsEvent(_ index: Int) -> Bool {
    let next = token(index + 1)
    if next.kind == .word, next.can(.connector), !next.isCapital {
      let letters = next.range.lazy.map { source[$0] | 0x20 }
      if letters.first == UInt8(ascii: "d"), letters.count <= 5 { return true }
      if letters.elementsEqual("the".utf8) || letters.elementsEqual("of".utf8) { return true }
    }
    // "before", "after", "dopo" stand before what they count from, unless the clause ends with them.
    return (can(index, .modifier) || endsInPreposition(index)) && !endsClause(index)
  }

  /// "the day before", "the week after" as one form.
  func endsInPreposition(_ index: Int) -> Bool {
    let letters = tokens[index].range.suffix(5).lazy.map { source[$0] | 0x20 }
    return letters.elementsEqual("efore".utf8) || letters.elementsEqual("after".utf8)
  }

  /// Whether a shift by a word like "next" counts from a date told before: one by days always does, since
  /// tomorrow and yesterday have words of their own.
  func isTold(_ unit: Int16, _ selector: WordMeaning) -> Bool {
    countsFromTold(selector) || unit == UnitCode.day && selector.a != 0
  }

  /// Whether a word counts from a date told before; "the next year" counts from now where none was told.
  func countsFromTold(_ selector: WordMeaning) -> Bool {
    selector.flags.contains(.told) && (!selector.flags.contains(.weak) || told != nil)
  }

  /// "the last day to object" is the last of several, and no day before another.
  func isLastOfSome(_ unit: Int16, _ selector: WordMeaning) -> Bool {
    isSearch && unit == UnitCode.day && selector.a < 0 && !selector.flags.contains(.told)
  }
}
