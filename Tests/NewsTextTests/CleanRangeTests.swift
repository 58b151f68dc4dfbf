import NewsText
import Testing

/// Ranges lead from the clean text to the original and back, whatever the edits are.
@Suite struct CleanRangeTests {
  /// Edits of every kind at random places of a text of letters: insertions, deletions, replacements,
  /// some of them touching.
  private static func example(_ seed: UInt64) -> (original: String, clean: CleanText) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func random(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(bound))
    }
    let original = String(repeating: "abcdefgh", count: 1 + random(3))
    var edits: [Edit] = []
    var position = 0
    while position < original.utf8.count {
      position += random(4)
      let length = min(random(3), original.utf8.count - position)
      guard length >= 0 else { break }
      let replacement = String("XYZ".prefix(length == 0 ? 1 + random(2) : random(4)))
      edits.append(
        Edit(position..<position + length, replacement: replacement, rule: "test", confidence: 1))
      position += length + (length == 0 ? 1 : 0)
    }
    return (original, CleanText(text: CleanText.replay(edits, over: original), edits: Edits(edits)))
  }

  @Test(arguments: 1...200) func `a range of the clean text has its original`(seed: Int) {
    let (original, clean) = Self.example(UInt64(seed))
    let count = clean.text.utf8.count
    for lower in 0...count {
      for upper in lower...count {
        let range = clean.originalRange(of: lower..<upper)
        #expect(range.lowerBound >= 0 && range.upperBound <= original.utf8.count)
        // Back again it holds what was asked for, but for what was put in at its end, which has no
        // place of its own in the original.
        let back = clean.cleanRange(of: range)
        let isInserted = clean.edits.contains {
          $0.range.isEmpty && $0.range.lowerBound == range.upperBound
        }
        #expect(back.lowerBound <= lower && back.upperBound >= upper || isInserted)
        // What no edit touched is found letter for letter.
        let isUntouched = clean.edits.allSatisfy {
          $0.range.upperBound < range.lowerBound || $0.range.lowerBound > range.upperBound
        }
        if isUntouched {
          let found = Array(original.utf8)[range]
          #expect(found.elementsEqual(Array(clean.text.utf8)[lower..<upper]))
        }
      }
    }
  }

  @Test(arguments: 1...200) func `ranges keep their order`(seed: Int) {
    let (original, clean) = Self.example(UInt64(seed))
    var last = 0
    for lower in 0..<original.utf8.count {
      let range = clean.cleanRange(of: lower..<lower + 1)
      #expect(range.lowerBound >= last && range.upperBound <= clean.text.utf8.count)
      last = range.lowerBound
    }
  }
}
