/// Makes the sections of `articles.bin`; ``PhraseTable`` tells what they are.
@_spi(Tables)
public struct PhraseTableBuilder {
  fileprivate struct List {
    /// Phrases by the number of their value plus one; heads of phrases by 0.
    var runs: [WordHash: UInt16] = [:]
    /// Those of one word.
    var heads: Set<WordHash> = []
    /// The runs in the order in which they came.
    var order: [WordHash] = []
    var longestCount = 0
    var values: [Value] = []
  }

  fileprivate enum Value: Hashable {
    case name(String)
    case text(String)
    case languages([String])
  }

  private var lists = Array(repeating: List(), count: PhraseList.allCases.count)

  /// Makes an empty one: every value that the code knows by its place has that place.
  public init() {
    for list in PhraseList.allCases {
      switch list.values {
      case .named(let names): lists[list.rawValue].values = names.map(Value.name)
      case .none: lists[list.rawValue].values = [.name("")]
      case .texts, .languages: break
      }
    }
  }

  /// Adds a phrase, folded here.
  ///
  /// - Parameters:
  ///   - value: What stands after the list's name; empty where nothing does.
  ///   - languages: Subtags of BCP 47.
  /// - Returns: What is wrong with it, if anything is.
  public mutating func add(
    _ phrase: String, to list: PhraseList, value: String, languages: [String]
  ) -> String? {
    let number: Int
    switch list.values {
    case .none, .named:
      guard let known = lists[list.rawValue].values.firstIndex(of: .name(value)) else {
        return "\(list.name) has no \(value)"
      }
      number = known
    case .texts: number = lists[list.rawValue].number(of: .text(value))
    case .languages: number = lists[list.rawValue].number(of: .languages(languages))
    }
    let words = phrase.withBytes { $0.words(in: 0..<$0.count) }
    guard !words.isEmpty else { return "no words" }
    guard let number = UInt16(exactly: number + 1), number < PhraseSection.oneWord else {
      return "too many values"
    }
    return lists[list.rawValue].add(words, number)
  }

  /// The directory of the lists, and the slots' hashes and numbers.
  public var slots: (lists: [UInt32], hashes: [UInt64], numbers: [UInt16]) {
    var directory: [UInt32] = []
    var hashes: [UInt64] = []
    var numbers: [UInt16] = []
    var firstValue = 0
    for list in lists {
      var count = 4
      while count < list.order.count * 2 { count *= 2 }
      directory += [hashes.count, count, list.longestCount, firstValue].map(UInt32.init)
      var own = Array(repeating: UInt64(0), count: count)
      var ownNumbers = Array(repeating: UInt16(0), count: count)
      for run in list.order {
        var slot = Int(truncatingIfNeeded: run.value) & (count - 1)
        while own[slot] != 0 { slot = (slot + 1) & (count - 1) }
        own[slot] = run.value
        ownNumbers[slot] =
          (list.runs[run] ?? 0) | (list.heads.contains(run) ? PhraseSection.oneWord : 0)
      }
      hashes += own
      numbers += ownNumbers
      firstValue += list.values.count
    }
    return (directory, hashes, numbers)
  }

  /// The values, the bytes of their texts, and the languages; nil where these are more than 64.
  public var values: (values: [UInt64], text: [UInt8], languages: [UInt32])? {
    var text: [UInt8] = []
    func place(of string: String) -> (start: Int, count: Int) {
      defer { text += Array(string.utf8) }
      return (text.count, string.utf8.count)
    }
    let all = lists.flatMap(\.values)
    var tags: Set<String> = []
    for case .languages(let some) in all { tags.formUnion(some) }
    let languages = tags.sorted()
    guard languages.count <= 64 else { return nil }
    let values = all.map { value in
      switch value {
      case .name: UInt64(0)
      case .text(let string):
        { UInt64($0.start) << 32 | UInt64($0.count) }(place(of: string))
      case .languages(let some):
        some.reduce(UInt64(0)) { $0 | 1 << UInt64(languages.firstIndex(of: $1) ?? 0) }
      }
    }
    let places = languages.map { place(of: $0) }
    return (values, text, places.map { UInt32($0.start << 8 | $0.count) })
  }
}

extension PhraseTableBuilder.List {
  fileprivate mutating func number(of value: PhraseTableBuilder.Value) -> Int {
    if let known = values.firstIndex(of: value) { return known }
    values.append(value)
    return values.count - 1
  }

  /// Adds a phrase; tells what is wrong with it, if anything is.
  fileprivate mutating func add(_ words: [Word], _ number: UInt16) -> String? {
    var hash = WordHash()
    var first = WordHash()
    if let word = words.first { first.add(word: word.hash) }
    for word in words {
      hash.add(word: word.hash)
      if hash == first { heads.insert(hash) }
      // Zero is what a free slot has.
      if hash.value == 0 { return "a hash of zero" }
      if runs[hash] == nil {
        runs[hash] = 0
        order.append(hash)
      }
    }
    guard runs[hash] == 0 else { return "in the list already" }
    runs[hash] = number
    longestCount = max(longestCount, words.count)
    return nil
  }
}
