/// The forms of a name under which variants meet.
///
/// ```swift
/// SearchKeys("Київ").latin                // "Kyiv"
/// SearchKeys("Ar-Raqqah").search          // "raka", as of Raqqa, Raqa, Rakka
/// ```
public struct SearchKeys: Sendable, Hashable, Codable {
  /// Readable Latin, marks kept where the romanization has them. Latin text stays as it is; kanji stay
  /// too, since their reading depends on the word.
  public var latin: String
  /// Plain ASCII; what has no reading in it is left out.
  public var ascii: String
  /// The key under which spelling variants meet; see ``SearchKeys/init(_:language:)``.
  public var search: String

  /// Makes the keys of a text.
  ///
  /// The search key is made of the ASCII form. What it takes as one:
  /// - case, marks, spaces, apostrophes and other punctuation: `N'Djamena`, `Ndjamena`;
  /// - doubled letters, and q and k: `Rakka`, `Raqqa`;
  /// - an h that ends a word after a: `Makkah`, `Makka`;
  /// - ay, ai, ei and ey between consonants in words of four letters or more: `Dayr`, `Deir`;
  /// - the Arabic article joined by a hyphen, assimilated to the next word, or written `al`, which is
  ///   left out, and in names that have one also aw and o: `Deir ez-Zor`, `Dayr az Zawr`;
  /// - the ends -sky, -ski, -skyi, -skiy of names;
  /// - `St.` and `Saint` before a name, `&` and `and`.
  ///
  /// Vowels that differ otherwise, kh and k, gh and g, sh and s stay apart: too many different names
  /// would meet.
  ///
  /// - Parameter language: BCP 47; Ukrainian г is h, Russian г is g. Where there is none, letters that
  ///   only some languages have decide.
  /// - Complexity: O(n).
  public init(_ text: String, language: String? = nil) {
    var text = text
    let isASCII = text.withUTF8(\.isASCII)
    if isASCII {
      // ASCII is its own Latin.
      latin = text
      ascii = text
      search = text.withUTF8(SearchKey.make)
    } else {
      (latin, ascii, search) = text.withUTF8 { bytes in
        if NFC.isNormalized(bytes) { return Self.keys(bytes, language) }
        return NFC.normalized(bytes).withUnsafeBufferPointer { Self.keys($0, language) }
      }
    }
    if search.isEmpty {
      // Nothing of it has a reading: the fold of the text itself, without its spaces.
      search = String(decoding: Fold.bytes(text).filter { $0 > 0x2F }, as: UTF8.self)
    }
  }

  private static func keys(
    _ bytes: UnsafeBufferPointer<UInt8>, _ language: String?
  ) -> (latin: String, ascii: String, search: String) {
    Romanizer.withLatin(bytes, language: language) { latin in
      let text = String(decoding: latin, as: UTF8.self)
      if latin.isASCII { return (text, text, SearchKey.make(latin)) }
      return PlainASCII.withASCII(latin) { ascii in
        (text, String(decoding: ascii, as: UTF8.self), SearchKey.make(ascii))
      }
    }
  }

  /// A text in plain ASCII, as ``ascii`` has it, where nothing else is asked for.
  ///
  /// ```swift
  /// SearchKeys.ascii("Łódź, Київ")   // "Lodz, Kyiv"
  /// ```
  ///
  /// - Parameter language: BCP 47; where there is none, letters that only some languages have decide.
  /// - Complexity: O(n); nothing but the answer is taken from the heap for a text of a headline's length.
  public static func ascii(_ text: String, language: String? = nil) -> String {
    var text = text
    if text.withUTF8(\.isASCII) { return text }
    func plain(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
      Romanizer.withLatin(bytes, language: language) { latin in
        PlainASCII.withASCII(latin) { String(decoding: $0, as: UTF8.self) }
      }
    }
    return text.withUTF8 { bytes in
      NFC.isNormalized(bytes)
        ? plain(bytes) : NFC.normalized(bytes).withUnsafeBufferPointer(plain)
    }
  }
}
