internal import NewsNames

/// One byline while it is read: its words, what stands between them, what was understood so far.
struct BylineParse {
  let bytes: UnsafeBufferPointer<UInt8>
  let options: BylineReader.Options
  let names: KnownNames
  let words: [Word]
  /// `gaps[i]` stands before word `i`, the last one after the last word.
  let gaps: [BylineGap]
  let siteHashes: WordSet
  var result: [Byline] = []
  var role: String?
  /// Whether a label such as "By" introduced what comes next.
  var labelled = false
  /// Whom the next name works for, and what as: "Associated Press writer …".
  var employee = BylineEmployee()
  /// For whom those named work; they close the list.
  var employers: [Byline] = []
  /// Words that were asked as a whole: neither a desk nor the site's, and no house that is known.
  var unknownWhole: Range<Int>?
  /// Whether what followed was no longer a byline: a date, a button, a sentence.
  var ended = false

  init(
    bytes: UnsafeBufferPointer<UInt8>, options: BylineReader.Options, names: KnownNames,
    sites: WordSet
  ) {
    self.bytes = bytes
    self.options = options
    self.names = names
    words = Self.splitHangulWork(
      Self.splitSemiticAnd(
        Self.splitGluedLabels(bytes.words(in: 0..<bytes.count), bytes), bytes), bytes)
    var gaps: [BylineGap] = []
    gaps.reserveCapacity(words.count + 1)
    var end = 0
    for word in words {
      gaps.append(BylineGap(bytes, end..<Int(word.start)))
      end = Int(word.end)
    }
    gaps.append(BylineGap(bytes, end..<bytes.count))
    self.gaps = gaps
    siteHashes = sites
  }

  mutating func read() -> [Byline] {
    guard !words.isEmpty, !looksLikeAddress else { return [] }
    if isFormField || isBareLabel || isNumbered || isDate { return [] }
    if !options.isAuthorField && !beginsWithLabel { return [] }
    if options.isAuthorField, let others = creditedBylines() ?? datelineBylines() { return others }
    var start = 0
    if let name = takeOffice() { (start, labelled) = (name, true) }
    // A label within the line decides where it begins: "January 3 · by Anna".
    if start == 0, let label = innerLabel { start = label }
    if start == 0, let colon = labelsBeforeColon ?? unknownLabel {
      (start, labelled) = (colon, true)
    }
    if start == 0, let name = nameBehindDate { start = name }
    if start == 0, let paired = pairedCredits { return paired }
    if let whole = wholeName(from: start) { return [whole] }
    if start == 0, let inverted = invertedNames() { return inverted }
    while start < words.count, !ended {
      start = readSegment(from: start)
      if result.count > 12 { return [] }
    }
    for employer in employers { add(employer) }
    return result
  }

  mutating func add(_ byline: Byline) {
    let hash = byline.name.solidHash
    guard hash != nil, !result.contains(where: { $0.name.solidHash == hash }) else { return }
    var byline = byline
    byline.text = whole
    result.append(byline)
  }

  mutating func apply(role: String?, place: Entity?) {
    guard let last = result.indices.last else { return }
    if let role, result[last].role == nil { result[last].role = role }
    if let place, result[last].place == nil { result[last].place = place }
  }
}
