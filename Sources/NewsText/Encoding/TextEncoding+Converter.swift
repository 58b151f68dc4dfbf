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
      } else {
        output.append(scalar: corrections[unit] ?? unit)
      }
    }
  }

  private var corrections: [UInt32: UInt32] {
    switch name {
    // JIS X 0208 as Windows maps it, which is what pages were written with.
    case "euc-jp", "iso-2022-jp":
      [
        0x301C: 0xFF5E, 0x2016: 0x2225, 0x2212: 0xFF0D, 0xA2: 0xFFE0, 0xA3: 0xFFE1, 0xAC: 0xFFE2,
        0x2014: 0x2015,
      ]
    default: [:]
    }
  }
}
