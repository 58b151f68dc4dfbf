/// Numbers in Hebrew letters, as the days and years of the Hebrew calendar are written: כ״ג, תשע״ח.
///
/// Two strokes stand before the last of several letters, one behind a single letter; without them
/// letters are words.
enum HebrewNumeral {
  /// The number at an index of folded text, how many digits it would have, and where it ends.
  static func read(_ text: FoldedText, from start: Int) -> (value: Int, digits: Int, end: Int)? {
    var index = start
    var total = 0
    var last = 0
    var letters = 0
    var isMarked = false
    while letters < 7 {
      let (scalar, length) = text.scalar(at: index)
      if let value = value(of: scalar) {
        if letters == 1, value > last {
          // A particle, "on the", or the thousands of the year.
          guard last <= 5 else { return nil }
          total = 0
        } else if letters > 0, value > last {
          return nil
        }
        total += value
        last = value
        letters += 1
        index += length
        if isMarked { break }
      } else if let strokes = strokes(text, at: index), letters > 0, !isMarked {
        let hasMore = value(of: text.scalar(at: index + strokes.length).value) != nil
        if strokes.isDouble {
          guard hasMore else { return nil }
        } else if letters == 1, hasMore {
          // ה'תשע"ח: the thousands, which go without saying.
          (total, last, letters) = (0, 0, 0)
          index += strokes.length
          continue
        } else if letters > 1 || hasMore {
          return nil
        }
        isMarked = true
        index += strokes.length
        if !hasMore { break }
      } else {
        break
      }
    }
    guard isMarked, total > 0, value(of: text.scalar(at: index).value) == nil else { return nil }
    return (total, total < 10 ? 1 : total < 100 ? 2 : 3, index)
  }

  private static func strokes(
    _ text: FoldedText, at index: Int
  ) -> (isDouble: Bool, length: Int)? {
    switch text.scalar(at: index).value {
    case 0x22, 0x201D: (true, text.scalar(at: index).length)
    case 0x05F4: (true, 2)
    case 0x05F3: (false, 2)
    case 0x27: text[index + 1] == 0x27 ? (true, 2) : (false, 1)
    default: nil
    }
  }

  /// The value of a letter, final forms as the others.
  private static func value(of scalar: UInt32) -> Int? {
    guard (0x05D0...0x05EA).contains(scalar) else { return nil }
    return switch scalar {
    case ...0x05D8: Int(scalar - 0x05D0) + 1
    case 0x05D9: 10
    case 0x05DA, 0x05DB: 20
    case 0x05DC: 30
    case 0x05DD, 0x05DE: 40
    case 0x05DF, 0x05E0: 50
    case 0x05E1: 60
    case 0x05E2: 70
    case 0x05E3, 0x05E4: 80
    case 0x05E5, 0x05E6: 90
    default: Int(scalar - 0x05E7 + 1) * 100
    }
  }
}
