/// Makes ``TextCodes``, and texts of them.
///
/// At first there is one page in which every byte has its own code; ``learn(_:)`` makes those that suit
/// some texts.
@_spi(Tables)
public struct TextCodesBuilder: Sendable {
  private var pages: [CodePage] = [CodePage((0...255).map { UInt32($0) })]
  private var isLearned = false

  /// Makes one in which every byte has its own code.
  public init() {}

  /// The section of a table.
  public var section: [UInt32] { pages.flatMap(\.entries) }

  /// Makes the codes that suit texts: pages by what they are written with, and then of each text the page
  /// in which it is shortest.
  public mutating func learn(_ texts: [[UInt8]]) {
    guard !texts.isEmpty else { return }
    var shares = Self.shares(of: texts)
    for round in 0..<3 {
      if round > 0 {
        var better: [[[UInt8]]] = Array(repeating: [], count: pages.count)
        for text in texts {
          text.withUnsafeBufferPointer { better[Int(best(for: $0[...]).page)].append(text) }
        }
        shares = better
      }
      pages = shares.map { CodePageLearner.page(for: $0) }
    }
    isLearned = true
  }

  /// A text in the page in which it is shortest.
  func coded(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> (page: UInt8, bytes: [UInt8]) {
    guard !text.isEmpty else { return (0, []) }
    let page = best(for: text).page
    return (page, pages[Int(page)].coded(text))
  }

  /// How many bytes of a text fit in so many bytes of codes.
  func stretch(of codes: Int, in text: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    var count = text.count
    while count > 1, best(for: text.prefix(count)).cost > codes { count -= 1 }
    return count
  }

  /// A text as ``TextCodes/string(_:at:)`` reads it; what is over 255 bytes is left out, or in the worst
  /// case over 127.
  public func string(_ text: String) -> [UInt8] {
    var text = text
    return text.withUTF8 { utf8 in
      var (page, bytes) = coded(utf8.prefix(255))
      if bytes.count > 255 { (page, bytes) = coded(utf8.prefix(127)) }
      let count = UInt8(bytes.count)
      return count < 15 ? [page << 4 | count] + bytes : [page << 4 | 15, count] + bytes
    }
  }

  private func best(for text: Slice<UnsafeBufferPointer<UInt8>>) -> (page: UInt8, cost: Int) {
    guard isLearned || pages.count > 1 else { return (0, pages[0].cost(text)) }
    var best: (page: UInt8, cost: Int) = (0, .max)
    for (number, page) in pages.enumerated() {
      let cost = page.cost(text)
      if cost < best.cost { best = (UInt8(number), cost) }
    }
    return best
  }

  /// Texts by their scripts in as many shares as there are pages, the largest in several.
  private static func shares(of texts: [[UInt8]]) -> [[[UInt8]]] {
    var scripts: [UInt16: [[UInt8]]] = [:]
    for text in texts { scripts[script(of: text), default: []].append(text) }
    func size(_ texts: [[UInt8]]) -> Int { texts.reduce(0) { $0 + $1.count } }
    var shares = scripts.sorted { (size($0.value), $0.key) > (size($1.value), $1.key) }.map(\.value)
    // Some pages are kept for parting the largest ones.
    let kept = TextCodes.mostPages - 3
    while shares.count > kept {
      // The smallest of all join the smallest that has a page.
      let last = shares.removeLast()
      shares[kept - 1 - shares.count % 4] += last
    }
    while shares.count < TextCodes.mostPages {
      guard let largest = shares.indices.max(by: { size(shares[$0]) < size(shares[$1]) }) else {
        break
      }
      let half = shares[largest].count / 2
      shares.append(Array(shares[largest][half...]))
      shares[largest].removeSubrange(half...)
    }
    return shares
  }

  /// What most of a text is written with, by the first bytes of its characters.
  private static func script(of text: [UInt8]) -> UInt16 {
    var counts: [UInt16: Int] = [:]
    for (index, byte) in text.enumerated() where byte & 0xC0 != 0x80 {
      let next = index + 1 < text.count ? UInt16(text[index + 1]) : 0
      let script: UInt16
      switch byte {
      case ..<0x80: script = 0
      case 0xCE, 0xCF: script = 0xCE
      case 0xD0...0xD3: script = 0xD0
      case 0xD8...0xDB: script = 0xD8
      case 0xE0: script = 0xE000 | next & 0xFE
      case 0xE1: script = 0xE100 | next & 0xFC
      case 0xE4...0xE9: script = 0xE4
      case 0xEA...0xED: script = 0xEA
      default: script = UInt16(byte)
      }
      counts[script, default: 0] += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : 3
    }
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
  }
}
