/// Makes a ``Trie`` from keys and values.
///
/// ```swift
/// var builder = TrieBuilder()
/// builder.insert(Fold.bytes("Ar-Raqqah"), value: 17)
/// let sections = try builder.build()   // for a table file: append units, then tails
/// let trie = try builder.trie()        // for use at once
/// ```
/// About 2 million keys of names fit; 400,000 take a second.
@_spi(Tables)
public struct TrieBuilder: Sendable {
  /// The two sections of a trie, in the order in which they stand in a table.
  public struct Sections: Sendable, Hashable {
    /// The double array.
    public var units: [UInt32]
    /// The remaining bytes of keys, with their values.
    public var tails: [UInt8]
    /// The codes of a packed one's tails.
    public var codes: [UInt32] = []
  }

  /// Why keys do not make a trie.
  public struct Failure: Error, Sendable, Hashable, CustomStringConvertible {
    /// What there was too much of.
    public let description: String
  }

  private var bytes: [UInt8] = []
  private var keys: [Key] = []

  private struct Key: Sendable {
    var start: UInt32
    var count: UInt32
    var value: UInt32
  }

  /// A builder without keys.
  public init() {}

  /// The number of keys inserted.
  public var count: Int { keys.count }

  /// Adds a key; of equal keys the last one stays.
  ///
  /// - Parameters:
  ///   - key: bytes without a zero byte; a key with one is left out, since no walk could reach it.
  ///   - value: below 2²⁴, if longer keys begin with this one.
  public mutating func insert(_ key: some Collection<UInt8>, value: UInt32) {
    let start = bytes.count
    bytes += key
    guard !bytes[start...].contains(0) else {
      bytes.removeSubrange(start...)
      return
    }
    keys.append(
      Key(
        start: UInt32(truncatingIfNeeded: start),
        count: UInt32(truncatingIfNeeded: bytes.count - start), value: value))
  }

  /// Makes the sections.
  ///
  /// - Complexity: O(n log n) comparisons of keys.
  public func build() throws(Failure) -> Sections {
    let array = try filled(DoubleArray(PlainTails()))
    // A table's section is never empty, and the root of an empty trie is a branch to nowhere.
    let tails = array.tails.bytes
    return Sections(units: array.units, tails: tails.isEmpty ? [0] : tails)
  }

  /// Makes the sections of a packed trie.
  ///
  /// - Parameters:
  ///   - isLearned: whether the codes are made for these keys, which takes seconds where there are many.
  ///   - payload: what is stored for a key's value; a cursor gives its offset in the tails. Behind the
  ///     last one there are eight bytes more.
  public func packed(
    isLearned: Bool, payload: @escaping (UInt32) -> [UInt8]
  ) throws(Failure) -> Sections {
    var codes = TextCodesBuilder()
    if isLearned { codes.learn(try filled(DoubleArray(TailTexts())).tails.texts) }
    let tails = PackedTails(codes: codes, payload: payload)
    let array = try filled(DoubleArray(tails, openBlocks: isLearned ? 1 << 10 : 24))
    return Sections(
      units: array.units, tails: array.tails.bytes + Array(repeating: 0, count: 8),
      codes: codes.section)
  }

  private func filled<Tails: TailWriter>(
    _ empty: DoubleArray<Tails>
  ) throws(Failure) -> DoubleArray<Tails> {
    guard bytes.count < 1 << 31 else { throw Failure(description: "more than 2 GB of keys") }
    let sorted = sortedKeys()
    var array = empty
    let failure = bytes.withUnsafeBufferPointer { Self.fill(&array, $0, sorted) }
    if let failure { throw failure }
    return array
  }

  /// Makes a trie for use at once.
  public func trie() throws(Failure) -> Trie {
    let sections = try build()
    let table = StaticTable(
      sections: [
        sections.units.withUnsafeBytes { Array($0) }, sections.tails,
      ])
    guard let table, let trie = Trie(table, firstSection: 0) else {
      throw Failure(description: "a trie of more than 4 GB")
    }
    return trie
  }

  private func sortedKeys() -> [Key] {
    bytes.withUnsafeBufferPointer { bytes in
      func compare(_ a: Key, _ b: Key) -> Int {
        let count = Int(min(a.count, b.count))
        for index in 0..<count {
          let x = bytes[Int(a.start) + index]
          let y = bytes[Int(b.start) + index]
          if x != y { return x < y ? -1 : 1 }
        }
        return Int(a.count) - Int(b.count)
      }
      // Later insertions first among equals, so that they are the ones kept.
      let sorted = keys.sorted { a, b in
        let order = compare(a, b)
        return order < 0 || order == 0 && a.start > b.start
          || order == 0 && a.start == b.start && a.value > b.value
      }
      var unique: [Key] = []
      unique.reserveCapacity(sorted.count)
      for key in sorted {
        if let last = unique.last, compare(last, key) == 0 { continue }
        unique.append(key)
      }
      return unique
    }
  }

  /// A node that is still to be placed.
  private struct Node {
    var keys: Range<Int>
    var depth: Int
    var unit: Int
  }

  /// Places every node, parents before children, the whole of one branch before its sibling.
  private static func fill<Tails: TailWriter>(
    _ array: inout DoubleArray<Tails>, _ bytes: UnsafeBufferPointer<UInt8>, _ keys: [Key]
  ) -> Failure? {
    guard !keys.isEmpty else { return nil }
    var open = [Node(keys: 0..<keys.count, depth: 0, unit: 0)]
    var labels: [UInt8] = []
    var starts: [Int] = []
    while var node = open.popLast() {
      let first = keys[node.keys.lowerBound]
      var remaining = Int(first.count) - node.depth
      if node.keys.count == 1, remaining <= array.tails.longest, node.unit != 0 {
        let start = Int(first.start) + node.depth
        guard array.setLeaf(node.unit, tail: bytes[start..<start + remaining], value: first.value)
        else { return Failure(description: "more than 8 MB of tails") }
        continue
      }
      var place = DoubleArray<Tails>.Place.unit(node.unit)
      let start = Int(first.start) + node.depth
      let shared = array.tails.chain(
        bytes[start..<start + Self.shared(keys[node.keys], bytes, from: node.depth)])
      if shared > 1, node.unit != 0 {
        guard let end = array.setChain(node.unit, bytes[start..<start + shared]) else {
          return Failure(description: "more than 8 MB of tails")
        }
        place = end
        node.depth += shared
        remaining -= shared
      }
      labels.removeAll(keepingCapacity: true)
      starts.removeAll(keepingCapacity: true)
      let endsHere = remaining == 0
      var index = node.keys.lowerBound + (endsHere ? 1 : 0)
      while index < node.keys.upperBound {
        let label = bytes[Int(keys[index].start) + node.depth]
        labels.append(label)
        starts.append(index)
        index = end(of: label, in: index..<node.keys.upperBound) {
          bytes[Int(keys[$0].start) + node.depth]
        }
      }
      if endsHere, first.value >= 1 << 24 {
        return Failure(description: "a value of 2^24 or more at a key that others begin with")
      }
      guard
        let base = array.setBranch(place, labels: labels, value: endsHere ? first.value : nil)
      else { return Failure(description: "more than 4 million nodes") }
      for child in labels.indices.reversed() {
        let upper = child + 1 < starts.count ? starts[child + 1] : node.keys.upperBound
        open.append(
          Node(
            keys: starts[child]..<upper, depth: node.depth + 1, unit: base ^ Int(labels[child])))
      }
    }
    return nil
  }

  /// How many bytes sorted keys of which none ends before have in common, up to a chain's length.
  private static func shared(
    _ keys: ArraySlice<Key>, _ bytes: UnsafeBufferPointer<UInt8>, from depth: Int
  ) -> Int {
    guard let first = keys.first, let last = keys.last else { return 0 }
    let most = min(
      Int(min(first.count, last.count)) - depth, Trie.longestChain * TextCodes.longestStretch)
    var count = 0
    while count < most,
      bytes[Int(first.start) + depth + count] == bytes[Int(last.start) + depth + count]
    {
      count += 1
    }
    return count
  }

  /// Where a label's keys end: galloping, since most runs are short and a few are long.
  private static func end(
    of label: UInt8, in range: Range<Int>, labelAt: (Int) -> UInt8
  ) -> Int {
    var low = range.lowerBound
    var stride = 1
    while low + stride < range.upperBound, labelAt(low + stride) == label {
      low += stride
      stride *= 2
    }
    var high = min(low + stride, range.upperBound)
    while low + 1 < high {
      let middle = (low + high) / 2
      if labelAt(middle) == label { low = middle } else { high = middle }
    }
    return high
  }
}
