/// The fields of a moment as far as they are known, in the proleptic Gregorian calendar.
///
/// Plain numbers without storage of their own, so that reading a timestamp allocates nothing; the
/// EDTF text is made when it is asked for.
package struct DateFields: Sendable, Hashable {
  /// Astronomical: 0 is 1 BC. Holds only where ``hasYear``.
  package var year: Int32 = 0
  /// 1 … 12, EDTF's seasons 21 … 41 (quarters 33 … 36, half years 40 and 41), 0 unknown.
  package var month: UInt8 = 0
  /// 1 … 31, 0 unknown.
  package var day: UInt8 = 0
  /// 0 … 24; 24 only as 24:00, the end of the day. 255 unknown.
  package var hour: UInt8 = 255
  /// 0 … 59, 255 unknown.
  package var minute: UInt8 = 255
  /// 0 … 60; 60 only in a leap second. 255 unknown.
  package var second: UInt8 = 255
  /// How many digits of the fraction were stated, at most 9.
  package var fractionDigits: UInt8 = 0
  package var nanosecond: Int32 = 0
  package var hasYear = false
  /// Whether a day is meant although no field of the date is known, as by "Wednesday".
  package var isSomeDay = false
  /// How many of the year's last digits are unknown: 1 for a decade, 2 for a century.
  package var openYearDigits: UInt8 = 0
  /// EDTF's "~": about that day.
  package var isApproximate = false

  package init() {}

  package init(year: Int, month: Int = 0, day: Int = 0) {
    self.year = Int32(clamping: year)
    self.month = UInt8(truncatingIfNeeded: month)
    self.day = UInt8(truncatingIfNeeded: day)
    hasYear = true
  }

  /// The date of a day counted from 1970-01-01.
  package init(days: Int) {
    let date = Civil.date(days)
    self.init(year: date.year, month: date.month, day: date.day)
  }

  @inline(__always) package var hasTime: Bool { hour != 255 }
  @inline(__always) package var hasDate: Bool {
    hasYear || month != 0 || day != 0 || isSomeDay
  }
  /// Whether year, month and day are all known.
  @inline(__always) package var isFullDate: Bool {
    hasYear && openYearDigits == 0 && day != 0 && month != 0 && month <= 12
  }
  /// Days from 1970-01-01; holds only for a full date.
  @inline(__always) package var days: Int { Civil.days(Int(year), Int(month), Int(day)) }

  /// The smallest field that is known.
  package var precision: Moment.Precision {
    if fractionDigits > 0 {
      return fractionDigits <= 3 ? .millisecond : fractionDigits <= 6 ? .microsecond : .nanosecond
    }
    if second != 255 { return .second }
    if minute != 255 { return .minute }
    if hour != 255 { return .hour }
    if day != 0 || isSomeDay { return .day }
    return month != 0 ? .month : .year
  }
}

extension DateFields {
  /// The fields as EDTF; `offset` in seconds east of UTC where the zone is known.
  package func text(offset: Int?) -> String {
    // Twelve bytes of year at most, and the longest rest, "-12-31T23:59:59.123456789+12:34:56~".
    String(unsafeUninitializedCapacity: 56) { buffer in
      var writer = FieldWriter(buffer)
      write(offset: offset, to: &writer)
      return writer.count
    }
  }

  func write(offset: Int?, to writer: inout FieldWriter) {
    if hasDate { writeDate(to: &writer) }
    if hasTime {
      writer.put("T")
      writer.put(Int(hour), digits: 2)
      if minute != 255 {
        writer.put(":")
        writer.put(Int(minute), digits: 2)
        if second != 255 {
          writer.put(":")
          writer.put(Int(second), digits: 2)
          if fractionDigits > 0 {
            writer.put(".")
            var fraction = Int(nanosecond)
            for _ in 0..<(9 - Int(fractionDigits)) { fraction /= 10 }
            writer.put(fraction, digits: Int(fractionDigits))
          }
        }
      }
      if let offset { writer.putOffset(offset) }
    }
    if isApproximate { writer.put("~") }
  }

  private func writeDate(to writer: inout FieldWriter) {
    if hasYear {
      writer.putYear(Int(year), open: Int(openYearDigits))
    } else {
      for _ in 0..<4 { writer.put("X") }
    }
    if month != 0 || day != 0 || isSomeDay {
      writer.put("-")
      if month != 0 {
        writer.put(Int(month), digits: 2)
      } else {
        writer.put("X")
        writer.put("X")
      }
      if day != 0 {
        writer.put("-")
        writer.put(Int(day), digits: 2)
      } else if isSomeDay {
        writer.put("-")
        writer.put("X")
        writer.put("X")
      }
    }
  }
}
