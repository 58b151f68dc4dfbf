/// Text out of bytes in a known encoding, and where the bytes were none.
@_spi(Tables)
public struct Decoding: Sendable, Hashable {
  /// The text; what is malformed is U+FFFD in it.
  public var text: String
  /// The malformed bytes, as ranges of the input: one a U+FFFD, at most ``rangeLimit`` of them.
  public var malformed: [Range<Int>] = []
  /// How many U+FFFD stand for malformed bytes.
  public var malformedCount = 0
  /// How many characters of two bytes and more are well-formed; 0 where nobody counted.
  public var multibyteCount = 0
  /// Whether the last bytes are a character cut off.
  public var isTruncated = false

  /// Binary data is all malformed; its first ranges tell that as well as all of them.
  public static let rangeLimit = 64

  init(text: String = "") { self.text = text }

  mutating func addMalformed(_ range: Range<Int>) {
    malformedCount += 1
    if malformed.count < Self.rangeLimit { malformed.append(range) }
  }
}

extension TextEncoding {
  /// The 128 code points of bytes 80…FF, FFFD where there is none; nil unless each character is a
  /// byte.
  public var cells: UnsafeBufferPointer<UInt16>? { EncodingTable.shared.cells(self) }

  /// Decodes bytes; every byte string decodes to something.
  ///
  /// - Complexity: O(n).
  public func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> Decoding {
    switch form {
    case .utf8: Self.decodeUTF8(bytes)
    case .utf16LittleEndian: Self.decodeUTF16(bytes, bigEndian: false)
    case .utf16BigEndian: Self.decodeUTF16(bytes, bigEndian: true)
    case .utf32LittleEndian: Self.decodeUTF32(bytes, bigEndian: false)
    case .utf32BigEndian: Self.decodeUTF32(bytes, bigEndian: true)
    case .single: decodeSingle(bytes)
    case .converter: decodeByConverter(bytes)
    case .replacement: Self.replace(bytes)
    }
  }

  /// The Standard's replacement decoder: one U+FFFD for whatever there is.
  private static func replace(_ bytes: UnsafeBufferPointer<UInt8>) -> Decoding {
    guard !bytes.isEmpty else { return Decoding() }
    var decoding = Decoding(text: "\u{FFFD}")
    decoding.addMalformed(0..<bytes.count)
    return decoding
  }

  private func decodeSingle(_ bytes: UnsafeBufferPointer<UInt8>) -> Decoding {
    guard let base = bytes.baseAddress, let cells = EncodingTable.shared.packedCells(self) else {
      return Decoding()
    }
    var decoding = Decoding()
    // No cell is longer than three bytes of UTF-8; a block at a time, so that memory grows with the
    // text and not with the worst case.
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 2)
    let block = 4096
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 3 * block + 1) { buffer in
      guard let target = buffer.baseAddress else { return }
      var position = 0
      while position < bytes.count {
        let end = min(position + block, bytes.count)
        var count = 0
        while position < end {
          let byte = base[position]
          if byte < 0x80 {
            target[count] = byte
            count += 1
          } else {
            let cell = cells[Int(byte) - 128]
            UnsafeMutableRawPointer(target + count).storeBytes(
              of: (cell & 0xFF_FFFF).littleEndian, as: UInt32.self)
            count += Int(cell >> 24)
            if cell & 0xFF_FFFF == 0xBD_BFEF { decoding.addMalformed(position..<position + 1) }
          }
          position += 1
        }
        output.append(contentsOf: UnsafeBufferPointer(start: target, count: count))
      }
    }
    decoding.text = String(decoding: output, as: UTF8.self)
    return decoding
  }
}
