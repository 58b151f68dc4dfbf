internal import CNewsICU

// The multi-byte encodings, by ICU's converters. What ICU has otherwise than the Encoding Standard is
// put right here.

extension TextEncoding {
  func decodeByConverter(_ bytes: UnsafeBufferPointer<UInt8>) -> Decoding {
    guard let base = bytes.baseAddress,
      let converter = news_converter_open(EncodingTable.shared.encodings[Int(index)].converter)
    else { return Decoding() }
    defer { news_converter_close(converter) }

    var decoding = Decoding()
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 2)
    let isChinese = name == "gbk" || name == "gb18030"
    let isStateful = self == .iso2022JP
    let block = 4096
    withUnsafeTemporaryAllocation(of: UInt16.self, capacity: block) { buffer in
      guard let units = buffer.baseAddress else { return }
      var position = 0
      while position < bytes.count {
        let count = Int32(clamping: bytes.count - position)
        let step = news_converter_decode(converter, base + position, count, units, Int32(block))
        append(UnsafeBufferPointer(start: units, count: Int(step.written)), to: &output)
        position += Int(step.consumed)
        if step.malformed > 0 {
          var malformed = max(position - Int(step.malformed), 0)..<position
          // An ASCII byte is never the end of a malformed character: it stands for itself.
          if !isStateful, malformed.count > 1, base[position - 1] < 0x80 {
            malformed = malformed.lowerBound..<position - 1
            position -= 1
            news_converter_reset(converter)
          }
          if isChinese, base[malformed.lowerBound] == 0x80 {
            // Windows' euro sign, a lone byte.
            output.append(scalar: 0x20AC)
            position = malformed.lowerBound + 1
            news_converter_reset(converter)
            continue
          }
          decoding.addMalformed(malformed)
          decoding.isTruncated = position == bytes.count
          output.append(scalar: 0xFFFD)
        } else if step.consumed == 0, step.written == 0 {
          break
        }
      }
    }
    decoding.text = String(decoding: output, as: UTF8.self)
    return decoding
  }

  /// Appends UTF-16, with the characters that the Standard has otherwise.
  private func append(_ units: UnsafeBufferPointer<UInt16>, to output: inout [UInt8]) {
    let corrections = corrections
    var index = 0
    while index < units.count {
      let unit = UInt32(units[index])
      index += 1
      if unit < 0x80 {
        output.append(UInt8(unit))
      } else if unit & 0xFC00 == 0xD800, index < units.count {
        output.append(scalar: 0x10000 + (unit & 0x3FF) << 10 + (UInt32(units[index]) & 0x3FF))
        index += 1
      } else if 0x3400..<0xE000 ~= unit {
        // No ideograph and no syllable is otherwise.
        output.append(scalar: unit)
      } else if let marked = Self.markedLetters[unit], name == "big5" {
        output.append(scalar: marked.letter)
        output.append(scalar: marked.mark)
      } else {
        output.append(scalar: corrections[unit] ?? unit)
      }
    }
  }

  private var corrections: [UInt32: UInt32] {
    switch name {
    case "euc-jp", "iso-2022-jp": Self.japanese
    case "euc-kr": Self.korean
    case "big5": Self.chinese
    default: [:]
    }
  }

  /// JIS X 0208 as Windows maps it, which is what pages were written with.
  private static let japanese: [UInt32: UInt32] = [
    0x301C: 0xFF5E, 0x2016: 0x2225, 0x2212: 0xFF0D, 0xA2: 0xFFE0, 0xA3: 0xFFE1, 0xAC: 0xFFE2,
    0x2014: 0x2015,
  ]

  /// KS X 1001 as Windows maps it: the dot between Korean words, the dash, the tilde.
  private static let korean: [UInt32: UInt32] = [
    0x30FB: 0xB7, 0x2010: 0xAD, 0x2014: 0x2015, 0x301C: 0x223C, 0x02DC: 0xFF5E, 0x25C9: 0x2299,
  ]

  /// What Hong Kong's characters were before Unicode had them: private, to be read by nobody.
  private static let chinese: [UInt32: UInt32] = [
    0xF303: 0x31C0, 0xF304: 0x31C1, 0xF305: 0x31C2, 0xF306: 0x31C3, 0xF307: 0x31C4, 0xF309: 0x31C5,
    0xF30C: 0x31C6, 0xF30D: 0x31C7, 0xF310: 0x31C8, 0xF312: 0x31C9, 0xF313: 0x31CA, 0xF314: 0x31CB,
    0xF315: 0x31CC, 0xF317: 0x31CD, 0xF318: 0x31CE, 0xF34A: 0x23DA, 0xF34B: 0x23DB, 0xF57A: 0x9FA6,
    0xF5A4: 0x9FA7, 0xF5AB: 0x9FA8, 0xF5CC: 0x9FA9, 0xF5CE: 0x9FAA, 0xF5D0: 0x9FAB, 0xF5D5: 0x9FAC,
    0xF5EC: 0x9FAD, 0xF5ED: 0x9FAE, 0xF5EF: 0x9FAF, 0xF602: 0x9FB2, 0xF61C: 0x9FB3, 0xF7E5: 0x31CF,
  ]

  /// Letters of Big5 that Unicode writes with a mark of their own.
  private static let markedLetters: [UInt32: (letter: UInt32, mark: UInt32)] = [
    0xF325: (0xCA, 0x304), 0xF327: (0xCA, 0x30C), 0xF344: (0xEA, 0x304), 0xF346: (0xEA, 0x30C),
  ]
}
