package import NewsText

/// Which bytes said which field, in one word a field: the evidence of a moment before anybody asks
/// for it.
///
/// Timestamps are read by the million; their evidence is packed here without storage of its own
/// and unfolded to ``Evidence`` values when it is asked for.
package struct EvidenceSpans: Sendable, Hashable {
  /// The fields that can have evidence here, in the order in which they are told.
  package enum Component: Int, CaseIterable, Sendable {
    case year, month, day, weekday, hour, minute, second, zone, era, period, order, time, relative
    case season, label, calendar

    package var name: String {
      switch self {
      case .year: "year"
      case .month: "month"
      case .day: "day"
      case .weekday: "weekday"
      case .hour: "hour"
      case .minute: "minute"
      case .second: "second"
      case .zone: "zone"
      case .era: "era"
      case .period: "period"
      case .order: "order"
      case .time: "time"
      case .relative: "relative"
      case .season: "season"
      case .label: "label"
      case .calendar: "calendar"
      }
    }
  }

  /// How a field was read; the names are the contract's rules and never change.
  package enum Rule: UInt8, CaseIterable, Sendable {
    case none, iso8601, rfc822, edtf, asctime, epoch, exif, compact, url, words, number, ordinal
    case mark, clock, offset, zoneName, zoneAbbreviation, twoDigitYear, fieldOrder, languageOrder
    case callerOrder, seriesOrder, weekdayAgreement, range, era, referenceYear, referenceDay
    case relative, modifier, period, calendarConversion, callerZone, label, zoneOrder

    package var name: String {
      switch self {
      case .none: "none"
      case .iso8601: "iso-8601"
      case .rfc822: "rfc-822"
      case .edtf: "edtf"
      case .asctime: "asctime"
      case .epoch: "epoch"
      case .exif: "exif"
      case .compact: "compact-stamp"
      case .url: "url-path"
      case .words: "lexicon"
      case .number: "number"
      case .ordinal: "ordinal"
      case .mark: "field-mark"
      case .clock: "clock"
      case .offset: "offset"
      case .zoneName: "zone-name"
      case .zoneAbbreviation: "zone-abbreviation"
      case .twoDigitYear: "two-digit-year"
      case .fieldOrder: "field-order"
      case .languageOrder: "language-order"
      case .zoneOrder: "zone-order"
      case .callerOrder: "caller-order"
      case .seriesOrder: "series-order"
      case .weekdayAgreement: "weekday-agreement"
      case .range: "value-range"
      case .era: "era"
      case .referenceYear: "nearest-year"
      case .referenceDay: "nearest-weekday"
      case .relative: "relative-expression"
      case .modifier: "modifier"
      case .period: "part-of-day"
      case .calendarConversion: "calendar-conversion"
      case .callerZone: "caller-zone"
      case .label: "label"
      }
    }
  }

  /// Where a field's value comes from.
  package enum Origin: UInt8, Sendable {
    case stated, implied, reference

    var source: Evidence.Source {
      switch self {
      case .stated: .stated
      case .implied: .implied
      case .reference: .reference
      }
    }
  }

  // start after the base: 15 bits, length: 8, rule: 6, origin: 2, present: 1.
  private var slots = Slots()
  // Where places count from, so that those of a date deep in a text fit their bits.
  private var base: Int32 = 0

  package init() {}

  /// The spans of `2018-01-18T14:19:00`, which begins at a place below 8192.
  @inline(__always)
  init(isoAt start: Int) {
    // The same places every time, so that they are one constant.
    @inline(__always) func slot(_ start: UInt32, _ count: UInt32) -> UInt32 {
      start << 17 | count << 9 | UInt32(Rule.iso8601.rawValue) << 3 | 1
    }
    slots = Slots(
      SIMD16(
        slot(0, 4), slot(5, 2), slot(8, 2), 0, slot(11, 2), slot(14, 2), slot(17, 2), 0,
        0, 0, 0, 0, 0, 0, 0, 0))
    guard start > 0 else { return }
    for index in 0..<7 where index != 3 { slots[index] += UInt32(start) << 17 }
  }

  /// Notes which bytes said a field; an empty range is evidence without a place in the input.
  @inline(__always)
  package mutating func set(
    _ component: Component, _ range: Range<Int>, _ rule: Rule, _ origin: Origin = .stated
  ) {
    var word = UInt32(rule.rawValue & 63) << 3 | UInt32(origin.rawValue & 3) << 1 | 1
    if !range.isEmpty {
      if base == 0, range.lowerBound > 8_192 { base = Int32(clamping: range.lowerBound - 4_096) }
      let start = range.lowerBound - Int(base)
      // Parts of one date do not lie further apart; if they do, the place is left out.
      if start >= 0, start < 1 << 15 {
        word |= UInt32(start) << 17 | UInt32(min(range.count, 255)) << 9
      }
    }
    slots[component.rawValue] = word
  }

  /// Forgets a field.
  package mutating func clear(_ component: Component) { slots[component.rawValue] = 0 }

  /// The bytes that said a field, nil where none did.
  package func range(_ component: Component) -> Range<Int>? {
    let slot = slots[component.rawValue]
    let length = Int(slot >> 9 & 255)
    guard slot & 1 == 1, length > 0 else { return nil }
    let start = Int(base) + Int(slot >> 17)
    return start..<start + length
  }

  /// Where a field's value comes from, nil where it has none.
  package func origin(_ component: Component) -> Origin? {
    let slot = slots[component.rawValue]
    return slot & 1 == 1 ? Origin(rawValue: UInt8(slot >> 1 & 3)) : nil
  }

  /// The evidence, unfolded.
  package var evidence: [Evidence] {
    var result: [Evidence] = []
    forEach { result.append($0) }
    return result
  }

  /// Tells the evidence, one component after the other.
  package func forEach(_ body: (Evidence) -> Void) {
    for index in 0..<Slots.count where slots[index] & 1 == 1 {
      guard let component = Component(rawValue: index) else { continue }
      let (rule, origin) = unpacked(slots[index])
      body(Evidence(component.name, origin.source, at: range(component), rule: rule.name))
    }
  }

  /// From the first byte to the last that a field stands on; nil where none stands in the input.
  package var wholeRange: Range<Int>? {
    var start = UInt32.max
    var end: UInt32 = 0
    withUnsafeBytes(of: slots) { bytes in
      for slot in bytes.bindMemory(to: UInt32.self) where slot & 1 == 1 && slot >> 9 & 255 > 0 {
        start = min(start, slot >> 17)
        end = max(end, slot >> 17 + slot >> 9 & 255)
      }
    }
    return end > 0 ? Int(base) + Int(start)..<Int(base) + Int(end) : nil
  }

  /// The spans at other places; nil where those do not fit.
  func moved(_ place: (Range<Int>) -> Range<Int>) -> EvidenceSpans? {
    var moved = EvidenceSpans()
    var present = UInt16.zero
    withUnsafeBytes(of: slots) { bytes in
      for (index, slot) in bytes.bindMemory(to: UInt32.self).enumerated() {
        present |= UInt16(slot & 1) << UInt16(index)
      }
    }
    while present != 0 {
      let index = present.trailingZeroBitCount
      present &= present - 1
      let slot = slots[index]
      var word = slot & 0x1FF
      let length = Int(slot >> 9 & 255)
      if length > 0 {
        let start = Int(base) + Int(slot >> 17)
        let target = place(start..<start + length)
        if moved.base == 0, target.lowerBound > 8_192 {
          moved.base = Int32(clamping: target.lowerBound - 4_096)
        }
        let offset = target.lowerBound - Int(moved.base)
        guard !target.isEmpty, target.count <= 255, offset >= 0, offset < 1 << 15 else {
          return nil
        }
        word |= UInt32(offset) << 17 | UInt32(target.count) << 9
      }
      moved.slots[index] = word
    }
    return moved
  }

  /// The spans so many bytes further on, where all of them are then within a range and near enough to its
  /// text's beginning to need no base; else nil.
  func shifted(by offset: Int, within range: Range<Int>) -> EvidenceSpans? {
    guard base == 0, offset >= 0, range.lowerBound >= 0 else { return nil }
    let least = UInt32(clamping: max(0, range.lowerBound - offset))
    let most = UInt32(clamping: max(0, min(range.upperBound, 8_192) - offset))
    var shifted = self
    let fits = withUnsafeMutableBytes(of: &shifted.slots) { bytes in
      let slots = bytes.bindMemory(to: UInt32.self)
      var fits = true
      for index in slots.indices {
        let slot = slots[index]
        let length = slot >> 9 & 255
        if length == 0 { continue }
        fits = fits && slot >> 17 >= least && slot >> 17 + length <= most
        slots[index] = slot &+ UInt32(truncatingIfNeeded: offset) << 17
      }
      return fits
    }
    return fits ? shifted : nil
  }

  private func unpacked(_ slot: UInt32) -> (Rule, Origin) {
    (
      Rule(rawValue: UInt8(truncatingIfNeeded: slot >> 3 & 63)) ?? .none,
      Origin(rawValue: UInt8(truncatingIfNeeded: slot >> 1 & 3)) ?? .stated
    )
  }
}
