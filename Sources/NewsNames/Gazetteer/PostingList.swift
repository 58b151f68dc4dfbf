/// The postings of a gazetteer as they lie in memory, five bytes each or six.
///
/// 25 or 33 bits hold the number of the entity and that of a manner: all else that is in a posting but
/// its spelling, of which there are some hundred combinations. The others hold 14 bits of the spelling's
/// hash and whether it is the last posting of its key.
struct PostingList: BitwiseCopyable {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let manners: UnsafeBufferPointer<UInt64>
  let count: Int
  private let layout: Layout

  /// How many bits of a posting are the entity's, and how many bytes it has.
  struct Layout: BitwiseCopyable {
    let entityBits: Int
    let stride: Int

    /// The narrowest in which so many of both have numbers, nil where there is none.
    init?(entities: Int, manners: Int) {
      func bits(_ count: Int) -> Int { Int.bitWidth - max(count - 1, 0).leadingZeroBitCount }
      entityBits = bits(entities)
      let sum = entityBits + bits(manners)
      guard sum <= 33 else { return nil }
      stride = sum <= 25 ? 5 : 6
    }

    init?(word: UInt32) {
      entityBits = Int(word & 0xFF)
      stride = Int(word >> 8)
      guard entityBits <= 20, stride == 5 || stride == 6 else { return nil }
    }

    var word: UInt32 { UInt32(entityBits) | UInt32(stride) << 8 }
    /// The bits of the entity and the manner.
    var width: Int { 8 * stride - 15 }
  }

  /// Bytes behind the last posting, so that each can be read as eight.
  static let padding = 8

  /// The postings in a section, nil where it is too short for them.
  init?(
    _ bytes: UnsafeBufferPointer<UInt8>, manners: UnsafeBufferPointer<UInt64>, count: Int,
    layout: Layout
  ) {
    guard bytes.count >= count * layout.stride + Self.padding else { return nil }
    self.bytes = bytes
    self.manners = manners
    self.count = count
    self.layout = layout
  }

  /// Whether manners are nothing else, every posting has one and an entity below a number, and the last
  /// posting is one.
  func isSound(entities: Int, languageSets: Int) -> Bool {
    for manner in manners {
      let posting = Posting(bits: manner)
      guard posting.manner == manner, posting.languages < languageSets else { return false }
    }
    for index in 0..<count {
      let (entity, manner, _) = parts(index)
      guard entity < entities, manner < manners.count else { return false }
    }
    return count == 0 || self[count - 1].flags.contains(.last)
  }

  @inline(__always)
  private func parts(_ index: Int) -> (entity: UInt64, manner: Int, rest: UInt64) {
    let base = UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped)
    let word = UInt64(
      littleEndian: (base + index &* layout.stride).loadUnaligned(as: UInt64.self))
    let bits = UInt64(truncatingIfNeeded: layout.width)
    let entityBits = UInt64(truncatingIfNeeded: layout.entityBits)
    let low = word & ((1 as UInt64) &<< bits &- 1)
    return (
      low & ((1 as UInt64) &<< entityBits &- 1), Int(truncatingIfNeeded: low &>> entityBits),
      word &>> bits
    )
  }

  /// - Precondition: `index` is below the count.
  @inline(__always)
  subscript(index: Int) -> Posting {
    let (entity, manner, rest) = parts(index)
    return Posting(
      bits: manners[manner] | entity | (rest & 0x3FFF) << 32 | (rest >> 14 & 1) << Posting.lastBit)
  }
}

extension PostingList {
  /// The postings of a key's value.
  @inline(__always)
  func forEach(from value: UInt32, _ body: (Posting) -> Void) {
    var index = Int(value)
    while index < count {
      let posting = self[index]
      body(posting)
      if posting.flags.contains(.last) { return }
      index &+= 1
    }
  }
}

extension PostingList {
  /// The postings and the manners of a section; nil where there are too many of both.
  static func sections(
    _ postings: [Posting], entities: Int
  ) -> (bytes: [UInt8], manners: [UInt64], layout: Layout)? {
    var manners: [UInt64] = []
    var numbers: [UInt64: Int] = [:]
    for posting in postings where numbers[posting.manner] == nil {
      numbers[posting.manner] = manners.count
      manners.append(posting.manner)
    }
    guard let layout = Layout(entities: entities, manners: manners.count) else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(postings.count * layout.stride + padding)
    for posting in postings {
      var word = UInt64(posting.entity)
      word |= UInt64(numbers[posting.manner] ?? 0) << UInt64(layout.entityBits)
      let rest = UInt64(posting.spelling) | (posting.flags.contains(.last) ? 0x4000 : 0)
      word |= rest << UInt64(layout.width)
      for index in 0..<layout.stride {
        bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(8 * index)))
      }
    }
    bytes += repeatElement(0, count: padding)
    return (bytes, manners, layout)
  }
}
