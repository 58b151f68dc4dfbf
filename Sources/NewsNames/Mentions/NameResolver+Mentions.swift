@_spi(Tables) internal import NewsText

extension NameResolver {
  /// Finds the entities named in running text: sorted, longest match, not overlapping.
  ///
  /// Ranges are of the text as given. Ambiguous names are resolved by the whole text: pass a document
  /// at once, not its sentences.
  ///
  /// - Complexity: O(length of the text).
  public func mentions(in text: String, _ options: Options = Options()) -> [Mention] {
    var text = text
    return text.withUTF8 { mentions(in: $0, options) }
  }

  /// As ``mentions(in:_:)``, over bytes that are UTF-8.
  public func mentions(
    in bytes: UnsafeBufferPointer<UInt8>, _ options: Options = Options()
  ) -> [Mention] {
    let loan = views.memories.borrow(views.all)
    defer { views.memories.giveBack(loan) }
    let memory = loan.memory
    var room = memory.room(byteCount: NameTokenizer.byteCount(bytes) + MentionScan.byteCount)
    var text = NameTokenizer(bytes, smallStarts: views.smallStarts, in: &room)
    guard text.next(atLeast: TextLanguage.reach) else { return [] }
    let language = options.language ?? TextLanguage.guess(text.blockLine)
    var scan = MentionScan(views, language: language, remembering: memory, in: &room)
    let capitals =
      language == nil
      ? CapitalSense(ofUnknown: text.blockLine, scan.shortWords) : scan.traits.pointee.capitals
    scan.scan(&text)
    guard scan.candidates.count > 0 else { return [] }
    defer { extendLifetime(scan) }
    let reading = DocumentReading(
      scan, capitals: capitals, home: options.countryCode, kind: options.kind, in: &room)
    let choices = reading.choices(in: &room)
    let isStandard = stylebook.isStandard
    var mentions: [Mention] = []
    mentions.reserveCapacity(choices.count)
    var last = 0
    for choice in choices.elements {
      let mention = mention(choice, reading, bytes, after: last, isStandard: isStandard)
      last = mention.range.upperBound
      mentions.append(mention)
    }
    return mentions
  }

  @inline(__always)
  private func mention(
    _ choice: DocumentReading.Choice, _ reading: borrowing DocumentReading,
    _ bytes: UnsafeBufferPointer<UInt8>, after last: Int, isStandard: Bool
  ) -> Mention {
    let candidate = reading.candidates[choice.candidate]
    let meaning = reading.meanings[choice.meaning]
    var range = meaning.role == .subdivision ? candidate.rangeWithNoun : candidate.range
    if meaning.role == .person, candidate.words == 1 {
      let layer = layers[Int(meaning.layer)]
      range = Self.withGivenName(range, layer.name(meaning.posting.entity), bytes, after: last)
    }
    var entity = Entity(
      meaning.posting.entity, in: layers[Int(meaning.layer)],
      match: candidate.surroundings.contains(.isInflected)
        ? .variant : meaning.posting.spelling == candidate.spelling ? .exact : .folded,
      confidence: choice.confidence,
      reading: .name(range, rule: choice.rule))
    if !isStandard { entity = named(entity) }
    return Mention(
      entity: entity, range: range, words: MentionWords(range, of: bytes),
      role: meaning.posting.role)
  }

  /// The range of a family name, with the given name before it where that has an ending of case or
  /// stands before a family name that has one: "Donaldem Trumpem".
  ///
  /// - Parameter name: the whole name.
  private static func withGivenName(
    _ range: Range<Int>, _ name: @autoclosure () -> String, _ bytes: UnsafeBufferPointer<UInt8>,
    after last: Int
  ) -> Range<Int> {
    let end = range.lowerBound - 1
    guard end > last, bytes[end] == 0x20 else { return range }
    let whole = name().utf8
    guard let space = whole.firstIndex(of: 0x20) else { return range }
    var start = end
    while start > last, bytes[start - 1] >= 0x80 || ASCIIWindow.isLetter(bytes[start - 1]) {
      start -= 1
    }
    let given = Fold.bytes(String(decoding: whole[..<space], as: UTF8.self))
    guard end - start >= given.count, end - start <= given.count + 5,
      bytes[start] & 0x20 == 0 || bytes[start] >= 0x80
    else { return range }
    let word = Fold.bytes(String(decoding: bytes[start..<end], as: UTF8.self))
    let shared = zip(word, given).prefix { $0 == $1 }.count
    return shared >= max(given.count - 1, 3) ? start..<range.upperBound : range
  }
}
