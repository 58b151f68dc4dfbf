/// The postings of a gazetteer as they lie in the tails of its trie, behind each key.
///
/// A posting is a word of four or five bytes: whether it is the last of its key (1 bit), its spelling (14),
/// the entity's number, and in what is left the number of a manner: all else that is in a posting, of which
/// there are some thousand combinations, the frequent ones first. Where the number does not fit, all these
/// bits are set, and what it is more stands in the next byte or two.
struct PostingList: BitwiseCopyable {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let manners: UnsafeBufferPointer<UInt64>
  private let entities: Int
  private let layout: Layout

  /// How many bits of a posting are the entity's.
  struct Layout: BitwiseCopyable {
    let entityBits: Int

    /// The narrowest for so many entities; nil where they are too many.
    init?(entities: Int) {
      self.init(word: UInt32(Int.bitWidth - max(entities - 1, 0).leadingZeroBitCount))
    }

    init?(word: UInt32) {
      guard word <= 20 else { return nil }
      entityBits = Int(word)
    }

    var word: UInt32 { UInt32(entityBits) }
    /// The bytes of the word.
    var stride: Int { entityBits <= 17 ? 4 : 5 }
    /// The number of a manner, or more, is told by further bytes.
    var further: Int { 1 << (8 * stride - 15 - entityBits) - 1 }
  }

  /// A byte of a manner's number from which on there is another one.
  private static let twoBytes = 0xC0
  private static let mostFurther = twoBytes + 0x40 * 0x100
  /// Each posting can be read as eight bytes.
  private static let padding = 8

  /// The postings in a section, nil where it is too short for one.
  init?(
    _ bytes: UnsafeBufferPointer<UInt8>, manners: UnsafeBufferPointer<UInt64>, entities: Int,
    layout: Layout
  ) {
    guard bytes.count >= Self.padding else { return nil }
    self.bytes = bytes
    self.manners = manners
    self.entities = entities
    self.layout = layout
  }

  /// Whether manners are nothing else, and their languages below a number.
  func isSound(languageSets: Int) -> Bool {
    manners.allSatisfy { manner in
      let posting = Posting(bits: manner)
      return posting.manner == manner && posting.languages < languageSets
    }
  }

  /// The postings at a key's value.
  ///
  /// It ends where the bytes do, or are none of a posting.
  @inline(__always)
  func forEach(from value: UInt32, _ body: (Posting) -> Void) {
    let base = UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped)
    let entityBits = UInt64(truncatingIfNeeded: layout.entityBits)
    let stride = layout.stride
    let further = layout.further
    var index = Int(value)
    while index &+ Self.padding <= bytes.count {
      let word = UInt64(littleEndian: (base + index).loadUnaligned(as: UInt64.self))
      let entity = word &>> 15 & ((1 as UInt64) &<< entityBits &- 1)
      index &+= stride
      var manner = Int(truncatingIfNeeded: word &>> (15 &+ entityBits)) & further
      if manner == further {
        // One byte or two behind the word.
        let rest = Int(truncatingIfNeeded: word &>> UInt64(truncatingIfNeeded: stride &* 8))
        let first = rest & 0xFF
        if first < Self.twoBytes {
          manner &+= first
          index &+= 1
        } else {
          manner &+= Self.twoBytes &+ (first &- Self.twoBytes) &<< 8 &+ (rest &>> 8 & 0xFF)
          index &+= 2
        }
      }
      guard manner < manners.count, entity < UInt64(truncatingIfNeeded: entities) else { return }
      body(
        Posting(
          bits: manners[manner] | entity | (word &>> 1 & 0x3FFF) &<< 32
            | (word & 1) &<< Posting.lastBit))
      if word & 1 != 0 { return }
    }
  }
}

extension PostingList {
  /// Writes postings.
  struct Coder {
    let layout: Layout
    /// The section of the manners.
    let manners: [UInt64]
    private let numbers: [UInt64: Int]

    /// For some postings of so many entities; nil where there are too many manners or entities.
    init?(_ postings: [Posting], entities: Int) {
      var counts: [UInt64: Int] = [:]
      for posting in postings { counts[posting.manner, default: 0] += 1 }
      manners = counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.map(\.key)
      numbers = Dictionary(uniqueKeysWithValues: manners.enumerated().map { ($1, $0) })
      guard let layout = Layout(entities: entities),
        manners.count <= layout.further + PostingList.mostFurther
      else { return nil }
      self.layout = layout
    }

    /// The bytes of the postings up to the last of their key.
    func bytes(_ postings: ArraySlice<Posting>) -> [UInt8] {
      var bytes: [UInt8] = []
      for posting in postings {
        let isLast = posting.flags.contains(.last)
        var word: UInt64 = isLast ? 1 : 0
        word |= UInt64(posting.spelling) << 1 | UInt64(posting.entity) << 15
        let number = numbers[posting.manner] ?? 0
        word |= UInt64(min(number, layout.further)) << UInt64(15 + layout.entityBits)
        bytes += (0..<layout.stride).map { UInt8(truncatingIfNeeded: word >> UInt64(8 * $0)) }
        let more = number - layout.further
        if more >= twoBytes {
          let rest = more - twoBytes
          bytes += [UInt8(twoBytes + rest >> 8), UInt8(rest & 0xFF)]
        } else if more >= 0 {
          bytes.append(UInt8(more))
        }
        if isLast { break }
      }
      return bytes
    }
  }
}
