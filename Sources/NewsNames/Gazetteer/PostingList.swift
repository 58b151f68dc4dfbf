/// The postings of a gazetteer as they lie in the tails of its trie, behind each key.
///
/// A posting is a word of three or four bytes: whether it is the last of its key (1 bit), the entity's number,
/// and in what is left the number of a manner: all else that is in a posting, of which there are some thousand
/// combinations, the frequent ones first. Where the number does not fit, all these bits are set, and what it is
/// more stands in the next byte or two. Of a spelling that is a hash, or none that is frequent with its manner, the
/// lower byte stands behind that.
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
    var stride: Int { entityBits <= 17 ? 3 : 4 }
    /// The number of a manner, or more, is told by further bytes.
    var further: Int { 1 << (8 * stride - 1 - entityBits) - 1 }
  }

  /// A byte of a manner's number from which on there is another one.
  private static let twoBytes = 0xC0
  private static let mostFurther = twoBytes + 0x40 * 0x100
  /// In a manner, that the lower byte of the spelling stands behind the word.
  private static let spelled: UInt64 = 1 << 47
  private static let lowerByte: UInt64 = 0xFF << 32
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
      return posting.entity == 0 && !posting.flags.contains(.last)
        && posting.languages < languageSets
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
      let entity = word &>> 1 & ((1 as UInt64) &<< entityBits &- 1)
      var manner = Int(truncatingIfNeeded: word &>> (1 &+ entityBits)) & further
      var rest = word &>> UInt64(truncatingIfNeeded: stride &* 8)
      index &+= stride
      if manner == further {
        // One byte or two behind the word.
        let first = Int(truncatingIfNeeded: rest & 0xFF)
        if first < Self.twoBytes {
          manner &+= first
          rest &>>= 8
          index &+= 1
        } else {
          manner &+=
            Self.twoBytes &+ (first &- Self.twoBytes) &<< 8
            &+ Int(truncatingIfNeeded: rest &>> 8 & 0xFF)
          rest &>>= 16
          index &+= 2
        }
      }
      guard manner < manners.count, entity < UInt64(truncatingIfNeeded: entities) else { return }
      var bits = manners[manner]
      if bits & Self.spelled != 0 {
        bits = bits & ~Self.spelled | (rest & 0xFF) &<< 32
        index &+= 1
      }
      body(Posting(bits: bits | entity | (word & 1) &<< Posting.lastBit))
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

    /// A spelling that so many forms of a manner have costs less in the section of the manners.
    private static let frequent = 9

    /// For some postings of so many entities; nil where there are too many manners or entities.
    init?(_ postings: [Posting], entities: Int) {
      var spellings: [UInt64: Int] = [:]
      for posting in postings { spellings[posting.spelledManner, default: 0] += 1 }
      var counts: [UInt64: Int] = [:]
      for (manner, count) in spellings {
        let isHash = Posting(bits: manner).spelling & SpellingHash.isHash != 0
        let isStored = isHash || count < Self.frequent
        counts[isStored ? manner & ~lowerByte | spelled : manner, default: 0] += count
      }
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
        word |= UInt64(posting.entity) << 1
        let frequent = numbers[posting.spelledManner]
        let number = frequent ?? numbers[posting.spelledManner & ~lowerByte | spelled] ?? 0
        word |= UInt64(min(number, layout.further)) << UInt64(1 + layout.entityBits)
        bytes += (0..<layout.stride).map { UInt8(truncatingIfNeeded: word >> UInt64(8 * $0)) }
        let more = number - layout.further
        if more >= twoBytes {
          let rest = more - twoBytes
          bytes += [UInt8(twoBytes + rest >> 8), UInt8(rest & 0xFF)]
        } else if more >= 0 {
          bytes.append(UInt8(more))
        }
        if frequent == nil {
          bytes.append(UInt8(truncatingIfNeeded: posting.spelling))
        }
        if isLast { break }
      }
      return bytes
    }
  }
}
