/// All vocabularies in one table, and the rule for keys that none of them has.
enum VocabularyTable {
  private static let vocabularies: [any Vocabulary.Type] = [
    OpenGraph.self, AnalyticsTags.self, Citations.self, Microdata.self, DublinCore.self,
    PlainMeta.self, Feeds.self, Extractors.self, Exchange.self,
  ]

  private static let meanings: WordHashTable<KeyMeaning> = {
    var meanings = WordHashTable<KeyMeaning>()
    for vocabulary in vocabularies {
      for (field, trust, keys) in vocabulary.keys {
        for key in keys.split(separator: " ") {
          let hash = hash(of: key.utf8)
          if meanings[hash] == nil {
            meanings.set(hash, KeyMeaning(field: field, trust: trust, rule: vocabulary.rule))
          }
        }
      }
    }
    return meanings
  }()

  /// Things beside the article that bear the names of its fields.
  private static let strangers: [StaticString] = [
    "smartbanner", "apple", "msapplication", "ogimage", "ogvideo", "ogaudio", "twitterimage",
    "twittersite",
    "twittercreator", "twitterapp", "fb", "al", "teaser", "image", "video", "thumbnail", "app",
    "theme", "comment",
  ]

  /// Ends of keys, for vocabularies that nobody has told of.
  private static let tails: [(StaticString, KeyMeaning)] = [
    ("publishedtime", KeyMeaning(field: .published, trust: 55, rule: .keyEnding)),
    ("publishtime", KeyMeaning(field: .published, trust: 55, rule: .keyEnding)),
    ("publicationdate", KeyMeaning(field: .published, trust: 55, rule: .keyEnding)),
    ("publisheddate", KeyMeaning(field: .published, trust: 55, rule: .keyEnding)),
    ("publishdate", KeyMeaning(field: .published, trust: 55, rule: .keyEnding)),
    ("datepublished", KeyMeaning(field: .published, trust: 55, rule: .keyEnding)),
    ("pubdate", KeyMeaning(field: .published, trust: 55, rule: .keyEnding)),
    ("modifiedtime", KeyMeaning(field: .modified, trust: 45, rule: .keyEnding)),
    ("modifieddate", KeyMeaning(field: .modified, trust: 45, rule: .keyEnding)),
    ("lastmodified", KeyMeaning(field: .modified, trust: 45, rule: .keyEnding)),
    ("authorname", KeyMeaning(field: .author, trust: 50, rule: .keyEnding)),
    ("author", KeyMeaning(field: .author, trust: 50, rule: .keyEnding)),
    ("byline", KeyMeaning(field: .author, trust: 50, rule: .keyEnding)),
    ("headline", KeyMeaning(field: .title, trust: 35, rule: .keyEnding)),
    ("articletitle", KeyMeaning(field: .title, trust: 35, rule: .keyEnding)),
    ("title", KeyMeaning(field: .title, trust: 25, rule: .keyEnding)),
  ]

  /// What a key means; nil where it means nothing that an article has.
  static func meaning(of key: String) -> KeyMeaning? {
    let (known, hasTail) = key.withBytes { (meanings[hash(of: $0)], mayEndInTail($0)) }
    if known != nil || !hasTail { return known }
    var plain = plain(key)
    return plain.withUTF8 { bytes in
      if strangers.contains(where: { bytes.starts(with: $0) }) { return nil }
      return tails.first { bytes.ends(with: $0.0) }?.1
    }
  }

  /// Whether a key's last letter is that of a tail: those of most that mean nothing are not.
  private static func mayEndInTail(_ key: UnsafeBufferPointer<UInt8>) -> Bool {
    let last = key.last { 0x61...0x7A ~= $0 | 0x20 || 0x30...0x39 ~= $0 }
    switch last.map({ $0 | 0x20 }) {
    case UInt8(ascii: "e")?, UInt8(ascii: "d")?, UInt8(ascii: "r")?: return true
    default: return false
    }
  }

  /// The hash of a key's letters and digits, whatever their case.
  private static func hash(of key: some Sequence<UInt8>) -> WordHash {
    var hash = WordHash()
    for byte in key {
      switch byte {
      case 0x61...0x7A, 0x30...0x39: hash.add(UInt32(byte))
      case 0x41...0x5A: hash.add(UInt32(byte | 0x20))
      default: break
      }
    }
    return hash
  }

  /// Whether a key's letters and digits are "byline".
  static func isByline(_ key: some Sequence<UInt8>) -> Bool {
    var place = 0
    for byte in key {
      var small = byte
      switch byte {
      case 0x61...0x7A, 0x30...0x39: break
      case 0x41...0x5A: small |= 0x20
      default: continue
      }
      guard place < byline.utf8CodeUnitCount, byline.utf8Start[place] == small else { return false }
      place += 1
    }
    return place == byline.utf8CodeUnitCount
  }

  /// Whether the key of a source such as "metadata.byline" is "byline".
  static func isByline(source: String) -> Bool {
    return source.withBytes { bytes in isByline(bytes.drop { $0 != UInt8(ascii: ".") }) }
  }

  private static let byline: StaticString = "byline"

  /// The letters and digits of a key, in small letters.
  static func plain(_ key: String) -> String {
    String(
      unsafeUninitializedCapacity: key.utf8.count
    ) { buffer in
      var count = 0
      for byte in key.utf8 {
        switch byte {
        case 0x61...0x7A, 0x30...0x39:
          buffer[count] = byte
          count += 1
        case 0x41...0x5A:
          buffer[count] = byte | 0x20
          count += 1
        default: break
        }
      }
      return count
    }
  }
}
