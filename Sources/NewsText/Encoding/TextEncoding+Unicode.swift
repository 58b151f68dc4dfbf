// UTF-8, UTF-16 and UTF-32, with what is malformed replaced as the Encoding Standard has it.

extension TextEncoding {
  static func decodeUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Decoding {
    if let text = String(validating: bytes, as: UTF8.self) { return Decoding(text: text) }
    var decoding = Decoding(text: String(decoding: bytes, as: UTF8.self))
    guard let base = bytes.baseAddress else { return decoding }
    var position = 0
    while position < bytes.count {
      if base[position] < 0x80 {
        position += 1
        continue
      }
      let (scalar, length) = UTF8Decoding.scalar(base, at: position, end: bytes.count)
      if scalar == 0xFFFD, length < 3 || base[position] != 0xEF {
        decoding.addMalformed(position..<position + length)
        decoding.isTruncated =
          position + length == bytes.count
          && UTF8Decoding.isCutOff(base, at: position, end: bytes.count)
      } else {
        decoding.multibyteCount += 1
      }
      position += length
    }
    return decoding
  }

  static func decodeUTF16(_ bytes: UnsafeBufferPointer<UInt8>, bigEndian: Bool) -> Decoding {
    guard let base = bytes.baseAddress else { return Decoding() }
    func unit(_ position: Int) -> UInt32 {
      bigEndian
        ? UInt32(base[position]) << 8 | UInt32(base[position + 1])
        : UInt32(base[position + 1]) << 8 | UInt32(base[position])
    }
    var decoding = Decoding()
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var position = 0
    while position < bytes.count {
      guard position + 1 < bytes.count else {
        decoding.addMalformed(position..<bytes.count)
        decoding.isTruncated = true
        output.append(scalar: 0xFFFD)
        break
      }
      let first = unit(position)
      if first & 0xF800 != 0xD800 {
        output.append(scalar: first)
        position += 2
        continue
      }
      if first < 0xDC00, position + 3 < bytes.count, unit(position + 2) & 0xFC00 == 0xDC00 {
        output.append(scalar: 0x10000 + (first & 0x3FF) << 10 + (unit(position + 2) & 0x3FF))
        position += 4
        continue
      }
      decoding.addMalformed(position..<position + 2)
      output.append(scalar: 0xFFFD)
      position += 2
    }
    decoding.text = String(decoding: output, as: UTF8.self)
    return decoding
  }

  static func decodeUTF32(_ bytes: UnsafeBufferPointer<UInt8>, bigEndian: Bool) -> Decoding {
    var decoding = Decoding()
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    for position in stride(from: 0, to: bytes.count, by: 4) {
      let end = min(position + 4, bytes.count)
      var value: UInt32 = 0
      for index in position..<end {
        let shift = 8 * (bigEndian ? 3 - (index - position) : index - position)
        value |= UInt32(bytes[index]) << UInt32(shift)
      }
      if end - position == 4, Unicode.Scalar(value) != nil {
        output.append(scalar: value)
      } else {
        decoding.addMalformed(position..<end)
        decoding.isTruncated = end - position < 4
        output.append(scalar: 0xFFFD)
      }
    }
    decoding.text = String(decoding: output, as: UTF8.self)
    return decoding
  }
}

extension UTF8Decoding {
  /// Whether the bytes from a position to the end are the beginning of a character.
  ///
  /// - Precondition: they are one maximal subpart.
  static func isCutOff(_ bytes: UnsafePointer<UInt8>, at position: Int, end: Int) -> Bool {
    let lead = bytes[position]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    return lead >= 0xC2 && lead < 0xF5 && end - position < length
  }
}

extension [UInt8] {
  /// Appends the UTF-8 of a code point.
  mutating func append(scalar: UInt32) {
    if scalar >= 0x80, scalar < 0x800 {
      append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
      append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
      return
    }
    var (bytes, count) = UTF8Decoding.packed(scalar)
    while count > 0 {
      append(UInt8(truncatingIfNeeded: bytes))
      bytes >>= 8
      count -= 1
    }
  }
}
