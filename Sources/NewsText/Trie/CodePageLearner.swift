/// Learns the codes of a page from texts: the frequent bytes, and then, one after the other, the most
/// frequent pair of what there is (byte pair encoding).
struct CodePageLearner {
  private static let most = 255
  /// So many more are learned first, of which the least used are left out: what was on the way to longer
  /// stretches.
  private static let spare = 120
  private static let border: UInt16 = 511

  /// The texts, with borders behind them and for bytes that have no code.
  private var symbols: [UInt16] = []
  /// Of each symbol.
  private var stretches: [UInt32] = []
  /// How often each pair occurs.
  private var counts: [Int32] = Array(repeating: 0, count: 512 * 512)

  /// The page that suits texts.
  static func page(for texts: [[UInt8]]) -> CodePage {
    var learner = CodePageLearner(texts)
    while learner.stretches.count < most + spare, learner.joinPair() {}
    var stretches = learner.stretches
    // In steps, since what loses its stretch uses others.
    for limit in [most + spare / 2, most + spare / 4, most + spare / 8, most + spare / 16, most]
    where stretches.count > limit {
      stretches = mostUsed(limit, of: stretches, texts)
    }
    return CodePage([0] + stretches + Array(repeating: 0, count: most - stretches.count))
  }

  private static func mostUsed(
    _ limit: Int, of stretches: [UInt32], _ texts: [[UInt8]]
  ) -> [UInt32] {
    let page = CodePage([0] + stretches)
    var uses: [Int] = Array(repeating: 0, count: stretches.count + 1)
    for text in texts {
      text.withUnsafeBufferPointer { page.cut($0[...]) { uses[$0] += 1 } }
    }
    // A byte without a code takes two.
    let kept = stretches.indices.sorted { (uses[$0 + 1], $1) > (uses[$1 + 1], $0) }.prefix(limit)
    return kept.sorted().map { stretches[$0] }
  }

  private init(_ texts: [[UInt8]]) {
    var frequencies: [Int] = Array(repeating: 0, count: 256)
    for text in texts { for byte in text { frequencies[Int(byte)] += 1 } }
    let enough = frequencies.reduce(0, +) / 2_000
    var numbers: [UInt16] = Array(repeating: Self.border, count: 256)
    for byte in 1...255 where frequencies[byte] > enough {
      numbers[byte] = UInt16(stretches.count)
      stretches.append(UInt32(byte))
    }
    for text in texts {
      symbols += text.map { numbers[Int($0)] }
      symbols.append(Self.border)
    }
  }

  /// Makes one symbol of the most frequent pair; false where none occurs twice.
  private mutating func joinPair() -> Bool {
    let lengths = stretches.map(TextCodes.count)
    var best: (count: Int32, pair: Int) = (1, 0)
    var last = Self.border
    for symbol in symbols {
      defer { last = symbol }
      guard last != Self.border, symbol != Self.border,
        lengths[Int(last)] + lengths[Int(symbol)] <= TextCodes.longestStretch
      else { continue }
      let pair = Int(last) << 9 | Int(symbol)
      counts[pair] += 1
      if counts[pair] > best.count { best = (counts[pair], pair) }
    }
    last = Self.border
    for symbol in symbols {
      if last != Self.border { counts[Int(last) << 9 | Int(symbol)] = 0 }
      last = symbol
    }
    guard best.count > 1 else { return false }
    let (first, second) = (UInt16(best.pair >> 9), UInt16(best.pair & 511))
    let new = UInt16(stretches.count)
    let shift = UInt32(8 * lengths[Int(first)])
    stretches.append(stretches[Int(first)] | stretches[Int(second)] << shift)
    var kept = 0
    var index = 0
    while index < symbols.count {
      if symbols[index] == first, index + 1 < symbols.count, symbols[index + 1] == second {
        symbols[kept] = new
        index += 2
      } else {
        symbols[kept] = symbols[index]
        index += 1
      }
      kept += 1
    }
    symbols.removeLast(symbols.count - kept)
    return true
  }
}
