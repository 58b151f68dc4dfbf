/// Writes the tails of a trie.
protocol TailWriter {
  /// The bytes so far.
  var bytes: [UInt8] { get set }

  /// No tail has more bytes.
  var longest: Int { get }

  /// How many bytes that all keys left go on with are stored in one piece, of so many.
  func chain(_ shared: Slice<UnsafeBufferPointer<UInt8>>) -> Int

  /// The head and the bytes of a tail, or of a chain.
  mutating func write(_ tail: Slice<UnsafeBufferPointer<UInt8>>, isChain: Bool)

  /// What is stored for a key behind its tail.
  mutating func write(value: UInt32)

  /// The value of a key that others begin with.
  mutating func value(_ value: UInt32) -> UInt32
}

/// As they are, with their values in LEB128.
struct PlainTails: TailWriter {
  var bytes: [UInt8] = []
  let longest = Trie.longestTail

  func chain(_ shared: Slice<UnsafeBufferPointer<UInt8>>) -> Int { 0 }

  mutating func write(_ tail: Slice<UnsafeBufferPointer<UInt8>>, isChain: Bool) {
    bytes.append(UInt8(tail.count))
    bytes += tail
  }

  mutating func write(value: UInt32) {
    var value = value
    while value >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: value) | 0x80)
      value >>= 7
    }
    bytes.append(UInt8(value))
  }

  func value(_ value: UInt32) -> UInt32 { value }
}

/// In codes, with what is stored for each value.
struct PackedTails: TailWriter {
  var bytes: [UInt8] = []
  // Bytes without a code take two.
  let longest = 127
  let codes: TextCodesBuilder
  /// What is stored for a value.
  let payload: (UInt32) -> [UInt8]

  func chain(_ shared: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    codes.stretch(of: Trie.longestChain, in: shared)
  }

  mutating func write(_ tail: Slice<UnsafeBufferPointer<UInt8>>, isChain: Bool) {
    let (page, coded) = codes.coded(tail)
    let count = UInt8(truncatingIfNeeded: coded.count)
    if isChain {
      bytes.append(page << 4 | Trie.longTail + count)
    } else if count < Trie.longTail {
      bytes.append(page << 4 | count)
    } else {
      bytes += [page << 4 | Trie.longTail, count]
    }
    bytes += coded
  }

  mutating func write(value: UInt32) { bytes += payload(value) }

  mutating func value(_ value: UInt32) -> UInt32 {
    let offset = bytes.count
    write(value: value)
    return UInt32(truncatingIfNeeded: offset)
  }
}

/// What codes are learned from: the texts of the tails alone.
struct TailTexts: TailWriter {
  var bytes: [UInt8] = []
  let longest = 127
  private(set) var texts: [[UInt8]] = []

  // About as many as three codes will have.
  func chain(_ shared: Slice<UnsafeBufferPointer<UInt8>>) -> Int { min(shared.count, 6) }

  mutating func write(_ tail: Slice<UnsafeBufferPointer<UInt8>>, isChain: Bool) {
    if !tail.isEmpty { texts.append(Array(tail)) }
  }

  func write(value: UInt32) {}
  func value(_ value: UInt32) -> UInt32 { 0 }
}
