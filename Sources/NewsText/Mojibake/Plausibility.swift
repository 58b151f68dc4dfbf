/// How surprising a character is where it stands, in bits, by what text in any language does.
///
/// Two readings of the same bytes are compared by the sum over their characters. The numbers are
/// coarse: what tells a misreading from writing is not a bit or two, but a currency sign inside a word
/// or a capital in the middle of one.
struct Plausibility {
  private let table = CharacterTable.shared

  /// The surprise at the characters from an address on; two that stand before them and one after can be
  /// read there too, 0 for an end of the text. ASCII is in every reading the same and costs nothing.
  func surprise(_ scalars: UnsafePointer<UInt32>, count: Int) -> Int {
    var sum = 0
    var earlier = table.nature(of: scalars[-2])
    var left = table.nature(of: scalars[-1])
    var nature = table.nature(of: scalars[0])
    for index in 0..<count {
      let right = table.nature(of: scalars[index + 1])
      if scalars[index] >= 0x80 {
        sum += surprise(
          scalars[index], nature, earlier, left, right, scalars[index - 2], scalars[index - 1],
          scalars[index + 1])
      }
      (earlier, left, nature) = (left, nature, right)
    }
    return sum
  }

  /// The surprise at a character beyond ASCII.
  @inline(__always)
  private func surprise(
    _ scalar: UInt32, _ nature: CharacterNature, _ earlier: CharacterNature,
    _ left: CharacterNature, _ right: CharacterNature, _ beforeThat: UInt32, _ before: UInt32,
    _ after: UInt32
  ) -> Int {
    if scalar < 0xA0 { return Windows1252.c1[Int(scalar - 0x80)] >= 0xA0 ? 10 : 16 }
    if scalar == 0xFFFD { return 5 }
    if nature.isLetter, scalar != 0xAA, scalar != 0xBA {
      let isFirst = before == 0 || before == 0x20 && endsSentence(beforeThat)
      return letter(scalar, nature, earlier, left, right, isFirst, before, after)
    }
    switch nature.kind {
    case .mark: return mark(scalar, nature, left, before)
    case .number:
      if isDigit(before) || isDigit(after) { return 8 }
      return left.isLetter && right.isLetter ? 15 : left.isLetter ? 12 : 10
    case .control:
      if nature.group == .unassigned { return scalar < 0x1_0000 ? 30 : 60 }
      return scalar == 0xAD ? 8 : 12
    default:
      // Beyond the first plane nothing is met by chance but by reading four bytes as one character.
      if nature.group == .unassigned { return scalar < 0x1_0000 ? 30 : 60 }
      return sign(scalar, left, right, before, after)
    }
  }

  private func letter(
    _ scalar: UInt32, _ nature: CharacterNature, _ earlier: CharacterNature,
    _ left: CharacterNature, _ right: CharacterNature, _ isFirst: Bool, _ before: UInt32,
    _ after: UInt32
  ) -> Int {
    let group = nature.group
    // Beside a Latin letter.
    let foreign =
      left.isLetter && left.group == .latin || right.isLetter && right.group == .latin ? 7 : 0
    switch group {
    case .latin:
      var cost = scalar < 0x100 ? 5 : 8
      switch scalar {
      case 0x17F: cost = 32  // long s
      case 0x192: cost = 14  // florin, and a letter of Ewe
      case 0xFF, 0x178: cost = 10
      default: break
      }
      let followsLatin = left.isLetter && left.group == .latin
      if nature.kind == .upper {
        // Lines and sentences begin with capitals.
        if !isFirst || !right.isLetter { cost += scalar < 0x100 ? 3 : 2 }
        if followsLatin, left.kind == .lower { cost += right.isLetter ? 7 : 10 }
        // Ã stands before O and E in Portuguese, and seldom elsewhere.
        if scalar == 0xC3, followsLatin, !right.isLetter { cost += 3 }
        if isDigit(before) { cost += 3 }
      } else if followsLatin, left.kind == .upper {
        if right.kind == .upper, right.isLetter {
          cost += 8
        } else if earlier.isLetter, earlier.kind == .upper {
          cost += 7
        }
      } else if before == 0, right.isLetter {
        cost += 2
      }
      if left.isLetter, !followsLatin || right.isLetter && right.group != .latin { cost += 7 }
      if !left.isLetter, !right.isLetter { cost += nature.kind == .upper ? 3 : 2 }
      return cost
    case .unassigned: return 30
    case .other:
      // Scripts of small languages, phonetic letters.
      let isBeside = left.group == .other || right.group == .other
      return (isBeside ? 11 : left.isLetter || right.isLetter ? 15 : 18) + foreign
    case .han, .hangul:
      let isBeside =
        left.group == group || right.group == group || isKana(before) || isKana(after)
      return (isBeside ? 7 : 10) + foreign
    default:
      if isKana(scalar) {
        return (isKana(before) || isKana(after) || left.group == .han ? 6 : 9) + foreign
      }
      // The ʻokina and the modifier apostrophe.
      if 0x2BB...0x2BC ~= scalar { return left.isLetter && right.isLetter ? 6 : 10 }
      let isBeside = left.group == group || right.group == group
      var cost = isBeside ? 5 : 10
      if group == .greek, !isBeside, isGreekSymbol(scalar) {
        // Greek letters name things in every language: μs, γc, β-carotene.
        return scalar == 0x3BC || scalar == 0xB5 ? 6 : 9
      }
      cost += foreign
      // Capitals in a row carry no accents.
      if 0x386...0x38F ~= scalar, left.group == .greek { cost += 8 }
      // Georgian letters of other times.
      if 0x10F1...0x10FF ~= scalar { cost += 5 }
      if nature.kind == .upper, left.kind == .lower, left.group == group { cost += 7 }
      return cost
    }
  }

  private func mark(
    _ scalar: UInt32, _ nature: CharacterNature, _ left: CharacterNature, _ before: UInt32
  ) -> Int {
    if 0xFE00...0xFE0F ~= scalar { return before >= 0x2000 ? 3 : 14 }
    if nature.group == .inherited {
      return left.isLetter || left.kind == .mark ? 9 : before > 0x20 ? 9 : 14
    }
    return left.group == nature.group || left.group == .inherited ? 5 : 16
  }

  /// Punctuation and symbols.
  private func sign(
    _ scalar: UInt32, _ left: CharacterNature, _ right: CharacterNature, _ before: UInt32,
    _ after: UInt32
  ) -> Int {
    let opensHere = isGap(before) && !isGap(after)
    let closesHere = !isGap(before) && isGap(after)
    let isInside = left.isLetter && right.isLetter
    switch scalar {
    case 0xA0: return 8
    case 0x2009, 0x200A, 0x202F, 0x3000: return 8
    case 0x201E, 0x201A: return opensHere ? 5 : 13
    case 0x201C: return opensHere ? 5 : closesHere ? 7 : isInside ? 14 : 11
    case 0x2018: return opensHere ? 5 : isInside ? 14 : 12
    case 0xAB, 0xBB:
      // French sets spaces inside.
      if isGap(before), isGap(after), before != 0 || scalar == 0xAB, after != 0 || scalar == 0xBB {
        return 7
      }
      return (scalar == 0xAB ? opensHere : closesHere) ? 5 : isInside ? 14 : 12
    case 0x2039: return opensHere ? 5 : isInside ? 14 : 12
    case 0x2019:
      // ’n, ’s, ’t: short words of Afrikaans and Dutch.
      return closesHere || isInside ? 5 : opensHere ? (isShortWord(after) ? 6 : 9) : 11
    case 0x201D, 0x203A: return closesHere ? 5 : isInside ? 14 : 12
    case 0x2026: return right.isLetter ? 9 : 5
    case 0x2010...0x2015: return isInside ? 9 : 5
    case 0x2122, 0xAE: return isInside ? 15 : right.isLetter ? 14 : left.isLetter ? 6 : 10
    case 0xA9: return isInside ? 15 : opensHere || isGap(after) ? 8 : 13
    case 0xB0, 0xBA, 0xAA:
      if isDigit(before) { return 6 }
      return isInside ? 15 : left.isLetter ? 9 : isSign(before) ? 8 : 11
    case 0xA1, 0xBF: return opensHere ? 6 : 14
    // The sign of no currency, which no keyboard has.
    case 0xA4: return 15
    case 0xA2, 0xA3, 0xA5, 0x20AC, 0x20AA, 0x20BD:
      if isDigit(before) || isDigit(after) { return 6 }
      return isInside ? 15 : left.isLetter || right.isLetter ? 12 : 8
    case 0xB7, 0x2022: return isGap(before) && isGap(after) ? 6 : isInside ? 10 : 9
    case 0xD7, 0xB1, 0xF7: return isDigit(before) || isDigit(after) ? 7 : isInside ? 14 : 10
    case 0xA7, 0xB6: return opensHere && isDigit(after) ? 6 : isInside ? 15 : 11
    case 0x2500...0x259F:
      return (isBox(before) || isBox(after) ? 8 : 13) + (left.isLetter || right.isLetter ? 4 : 0)
    case 0x221A:
      if left.isLetter { return 14 }
      // Roots are drawn of what ASCII and Greek letters stand for.
      if right.isLetter { return after < 0x80 || right.group == .greek ? 6 : 13 }
      return isDigit(after) ? 6 : 12
    case 0xAC: return left.isLetter || right.isLetter ? 14 : isSign(before) ? 8 : 11
    case 0x2200...0x22FF, 0x25CA:
      return isInside ? 15 : isSign(before) ? 7 : left.isLetter ? 14 : 10
    case 0x25A0...0x25FF: return isGap(before) && isGap(after) ? 7 : isInside ? 15 : 11
    // Operators and arrows that only mathematicians know.
    case 0x27C0...0x27FF, 0x2900...0x2AFF: return 18
    case 0x2600...0x27BF, 0x1F000...0x1FAFF: return 9
    case 0x2800...0x28FF: return 8
    case 0x3001...0x303F, 0xFF00...0xFFEF: return 7
    case 0x60C, 0x61B, 0x61F, 0x66A...0x66D:
      return left.group == .arabic || right.group == .arabic ? 4 : 12
    default: return isInside ? 15 : isSign(before) ? 8 : 11
    }
  }

  @inline(__always)
  private func isDigit(_ scalar: UInt32) -> Bool { 0x30...0x39 ~= scalar }

  /// A space, an end, or punctuation that stands between words.
  private func isGap(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0...0x22, 0x28...0x29, 0x2C...0x2F, 0x3A...0x3F, 0x5B...0x5D, 0x7B...0x7D, 0xA0,
      0x2010...0x2015,
      0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A, 0xFFFD:
      true
    default: false
    }
  }

  private func isShortWord(_ scalar: UInt32) -> Bool {
    [0x6B, 0x6D, 0x6E, 0x73, 0x74].contains(scalar)
  }

  private func endsSentence(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x21, 0x2E, 0x3A, 0x3F, 0x2026: true
    default: false
    }
  }

  private func isBox(_ scalar: UInt32) -> Bool { 0x2500...0x259F ~= scalar }

  private func isSign(_ scalar: UInt32) -> Bool {
    0x2190...0x22FF ~= scalar || 0xA1...0xBF ~= scalar
  }

  private func isKana(_ scalar: UInt32) -> Bool { 0x3041...0x30FF ~= scalar }

  private func isGreekSymbol(_ scalar: UInt32) -> Bool {
    0x3B1...0x3C9 ~= scalar || scalar == 0x394 || scalar == 0x3A9 || scalar == 0xB5
  }
}
