@_spi(Tables) internal import NewsText

/// Strings one after the other, equal ones once: in codes, or each with its length before it.
struct StringPool {
  private(set) var bytes: [UInt8] = [0]
  private var offsets: [String: UInt32] = ["": 0]
  private let codes: TextCodesBuilder?

  init(_ codes: TextCodesBuilder? = nil) { self.codes = codes }

  mutating func add(_ text: String) -> UInt32 {
    if let offset = offsets[text] { return offset }
    let offset = UInt32(bytes.count)
    if let codes {
      bytes += codes.string(text)
    } else {
      let utf8 = text.utf8.prefix(255)
      bytes.append(UInt8(utf8.count))
      bytes += utf8
    }
    offsets[text] = offset
    return offset
  }
}
