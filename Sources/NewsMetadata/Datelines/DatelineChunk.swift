/// A run of words at the head of a text, and what parts it from the next.
struct DatelineChunk {
  enum End {
    case comma, dash, colon, stop, slash, opening, closing, equals, bar, none
  }

  var words: [Word]
  /// The bytes from the first word to the last, a full stop after an abbreviation included.
  var range: Range<Int>
  var end: End
  /// Where the next chunk may begin.
  var next: Int
  /// Within brackets, or between slashes.
  var isBracketed: Bool
  /// What parted it from the chunk before.
  var before: End
}

extension UnsafeBufferPointer<UInt8> {
  /// The chunks at the head of a text: at most eight, none longer than eight words. The scan ends
  /// where a chunk is too long to be a part of a dateline.
  func datelineChunks() -> [DatelineChunk] {
    var chunks: [DatelineChunk] = []
    var i = 0
    var before = DatelineChunk.End.none
    var bracketed = false
    // A bracket or slash that opens the text.
    while i < count {
      let (s, next) = decode(at: i)
      guard scalarClass(s) != .letter, scalarClass(s) != .digit else { break }
      if opens(s) {
        bracketed = true
        before = .opening
      }
      i = next
    }
    while i < count, chunks.count < 9 {
      var words: [Word] = []
      var end = DatelineChunk.End.none
      var stop = i
      let start = i
      while words.count <= 8 {
        guard let word = nextWord(from: &i, to: count) else {
          // Signs after the last word.
          i = count
          end = gapEnd(stop..<count, bracketed: bracketed, afterAbbreviation: false).end
          break
        }
        if !words.isEmpty {
          let gap = gapEnd(
            stop..<Int(word.start), bracketed: bracketed,
            afterAbbreviation: isAbbreviation(words) || word.traits.contains(.hasDigit)
              || isOrdinal(words, before: word))
          if gap.end != .none {
            end = gap.end
            i = Int(word.start)
            break
          }
        }
        words.append(word)
        stop = Int(word.end)
      }
      guard let first = words.first, words.count <= 8 else { break }
      var upper = stop
      if upper < count, self[upper] == 0x2E, isAbbreviation(words) { upper += 1 }
      let next = i < count ? i : count
      let isInside = bracketed
      let closes = end
      chunks.append(
        DatelineChunk(
          words: words, range: Int(first.start)..<upper, end: closes, next: next,
          isBracketed: isInside, before: before))
      if end == .none { break }
      // Bracket state after the gap.
      let gap = gapEnd(stop..<next, bracketed: bracketed, afterAbbreviation: false)
      bracketed = gap.opensBracket || bracketed && !gap.closesBracket
      before = end
      if start == next { break }
    }
    return chunks
  }

  /// One letter, or letters with stops between: "N.Y", "D.C", "Calif".
  private func isAbbreviation(_ words: [Word]) -> Bool {
    guard let last = words.last else { return false }
    return last.range.count == 1
      || last.range.count <= 10 && DatelineLexicon.abbreviations.contains(last)
  }

  /// "12. März", "2019. március": the stop makes an ordinal of the number.
  private func isOrdinal(_ words: [Word], before next: Word) -> Bool {
    guard let last = words.last, last.traits.contains(.hasDigit),
      !last.traits.contains(.hasLetter), last.range.count <= 4
    else { return false }
    return next.traits.contains(.hasSmall) && !next.traits.contains(.startsWithCapital)
      || BylineMonths.names.contains(next)
  }

  private func opens(_ s: UInt32) -> Bool {
    s == 0x28 || s == 0x5B || s == 0xFF08 || s == 0x3010 || s == 0xFF3B || s == 0x3014
  }

  private func closes(_ s: UInt32) -> Bool {
    s == 0x29 || s == 0x5D || s == 0xFF09 || s == 0x3011 || s == 0xFF3D || s == 0x3015
  }

  /// What a gap between words means, the strongest sign in it.
  private func gapEnd(
    _ range: Range<Int>, bracketed: Bool, afterAbbreviation: Bool
  ) -> (end: DatelineChunk.End, opensBracket: Bool, closesBracket: Bool) {
    var end = DatelineChunk.End.none
    var opensBracket = false
    var closesBracket = false
    var i = range.lowerBound
    var spaceBefore = false
    while i < range.upperBound {
      let (s, next) = decode(at: i)
      if opens(s) {
        opensBracket = true
        if end == .none || end == .comma || end == .stop { end = .opening }
      } else if closes(s) {
        closesBracket = true
        end = .closing
      } else if s == 0x2C || s == 0x60C || s == 0x3001 {
        // "12., kedd": the stop is the number's.
        if end == .none || end == .stop { end = .comma }
      } else if s == 0x2F {
        if end == .none || end == .stop { end = .slash }
      } else if s == 0x3A, range.count == 1, i > 0, next < count, self[i - 1] &- 0x30 < 10,
        self[next] &- 0x30 < 10
      {
        // "7:00": within a time of day.
      } else if s == 0x3A || s == 0xFF1A {
        end = .colon
      } else if s == 0x3D || s == 0xFF1D {
        end = .equals
      } else if s == 0xB7 || s == 0x7C || s == 0x2022 {
        end = .bar
      } else if isDash(s) {
        // A hyphen within a name is no dash: "Saint-Denis"; two are, and so is one with a space.
        let spaceAfter = next >= range.upperBound || self[next] == 0x20 || self[next] >= 0xC2
        let long = s == 0x2014 || s == 0x2013 || s == 0x2015
        let wide = spaceBefore && spaceAfter || next < range.upperBound && self[next] == 0x2D
        if long && (spaceBefore || next < range.upperBound || range.count == 3 || isAfterStop(i))
          || wide
          || closesBracket || end == .stop || range.upperBound == count || isBetweenCaseless(range)
        {
          if end != .opening { end = .dash }
        } else if spaceBefore || next < range.upperBound && self[next] == 0x20 {
          end = .dash
        }
      } else if s == 0x2E || s == 0x3002 || s == 0x6D4 || s == 0x589 || s == 0x964 {
        if end == .none,
          next >= range.upperBound && range.upperBound == count || next < range.upperBound
        {
          end = afterAbbreviation ? end : .stop
        }
      } else if s == 0x20 || scalarClass(s) == .space {
        spaceBefore = true
      }
      i = next
    }
    // Within brackets only the bracket parts, and "=".
    if bracketed, !closesBracket, end != .equals, end != .comma { end = .none }
    return (end, opensBracket, closesBracket)
  }

  /// "March 2.—The ice": the dash of old papers stands on the stop.
  private func isAfterStop(_ i: Int) -> Bool { i > 0 && self[i - 1] == UInt8(ascii: ".") }

  private func isBetweenCaseless(_ range: Range<Int>) -> Bool {
    guard range.lowerBound > 0, range.upperBound < count else { return false }
    let before = decode(before: range.lowerBound).scalar
    let after = decode(at: range.upperBound).scalar
    return (0x600...0x6FF).contains(before) && (0x600...0x6FF).contains(after)
  }
}
