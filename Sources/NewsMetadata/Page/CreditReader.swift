internal import NewsNames

/// Reads whom a line credits for a story: "Source: AFP", mistyped "Sourc: AFP", "(dpa)",
/// "Quellen: Reuters, AFP".
struct CreditReader {
  let names: KnownNames
  let language: String?

  /// The credited agencies and outlets; nil where the line credits nobody.
  func read(_ line: String) -> [Entity]? {
    guard line.utf8.count <= 200 else { return nil }
    return line.withBytes { bytes in
      let words = bytes.words(in: 0..<bytes.count)
      guard !words.isEmpty, words.count <= 24 else { return nil }
      if let start = labelEnd(words, bytes) {
        let found = entities(in: bytes, start..<fieldEnd(start, words, bytes), labelled: true)
        return found.isEmpty ? nil : found
      }
      if let sender = sender(words, bytes) { return [sender] }
      // No agency has a number in its name; what stands in lists often ends with one.
      let isBracketed = bytes.first == UInt8(ascii: "(") && bytes.last == UInt8(ascii: ")")
      guard words.count <= (isBracketed ? 9 : 5),
        isBracketed || !words.contains(where: { $0.traits.contains(.hasDigit) })
      else { return nil }
      // A bare line must be an agency and nothing else.
      return agencies(in: bytes, bracketsAfterInitials(words, bytes))
        ?? agencies(in: bytes, bracketsWithAgencies(words, bytes))
        ?? agencies(in: bytes, 0..<bytes.count)
    }
  }

  /// "SOURCE Acme Inc.": who sends a release, as wires close it: the label in capitals without a colon, and a
  /// name that is not.
  private func sender(_ words: [Word], _ bytes: UnsafeBufferPointer<UInt8>) -> Entity? {
    guard (2...9).contains(words.count), words[0].traits.isAllCapitals, words[0].range.count >= 6,
      LineLexicon.sourceLabels.contains(words[0]),
      bytes[Int(words[0].end)..<Int(words[1].start)].allSatisfy({ $0 == 0x20 }),
      words[1].traits.contains(.startsWithCapital),
      words.dropFirst().contains(where: { $0.traits.contains(.hasSmall) })
    else { return nil }
    let range = bytes.trimmed(Int(words[1].start)..<bytes.count)
    // "Inc." closes a name, and a longer word before a full stop a sentence.
    let last = words[words.count - 1]
    guard Int(last.end) == range.upperBound || last.range.count <= 4 else { return nil }
    let name = bytes.text(range)
    return (organisation(name) ?? Self.unknown(name))?.moved { $0.shifted(by: range.lowerBound) }
  }

  /// What stands in a range, where it is agencies and nothing else.
  private func agencies(
    in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>?
  ) -> [Entity]? {
    guard let range else { return nil }
    let found = entities(in: bytes, range, labelled: false)
    return !found.isEmpty && found.allSatisfy(\.isAgency) ? found : nil
  }

  /// "(The Example with AFP and Reuters)": whom the house wrote with.
  private func bracketsWithAgencies(
    _ words: [Word], _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Range<Int>? {
    guard bytes.first == UInt8(ascii: "("), bytes.last == UInt8(ascii: ")"),
      let with = words.dropLast().firstIndex(where: {
        !$0.traits.contains(.startsWithCapital) && BylineLexicon.labels.meaning(of: $0) == .with
      })
    else { return nil }
    return Int(words[with + 1].start)..<bytes.count - 1
  }

  /// "dw/rs (AFP, dpa)": what stands in the brackets behind initials of editors.
  private func bracketsAfterInitials(
    _ words: [Word], _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Range<Int>? {
    guard words.count >= 2, let open = bytes.firstIndex(of: UInt8(ascii: "(")), open > 0,
      bytes.last == UInt8(ascii: ")"), bytes.count - open > 3,
      words.allSatisfy({
        $0.end > open || $0.range.count <= 4 && !$0.traits.contains(.startsWithCapital)
      })
    else { return nil }
    return open + 1..<bytes.count - 1
  }

  /// Whether a line says by a label and a colon that it credits somebody: "来源：新华社".
  func isLabelled(_ line: String) -> Bool {
    return line.withBytes { labelEnd($0.words(in: 0..<$0.count), $0) != nil }
  }

  /// The agencies and outlets after a label, with a colon or without one; nil where anything but
  /// what the tables know stands beside them.
  func known(afterLabelIn words: [Word], _ bytes: UnsafeBufferPointer<UInt8>) -> [Entity]? {
    guard
      let match = LineLexicon.sourceLabels.longest(in: words, from: 0, to: words.count - 1)
    else { return nil }
    let found = entities(
      in: bytes, Int(words[match.count].start)..<bytes.count, labelled: false)
    return found.isEmpty ? nil : found
  }

  /// Where the names begin, after a label and a colon.
  private func labelEnd(_ words: [Word], _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    if let match = LineLexicon.sourceLabels.longest(in: words, from: 0, to: words.count),
      match.count < words.count
    {
      let end = Int(words[match.count - 1].end)
      if let start = colon(after: end, before: Int(words[match.count].start), bytes) {
        return start
      }
      // "Con información de AFP" needs no colon, if what follows is known.
      if match.count >= 2 {
        let rest = entities(in: bytes, Int(words[match.count].start)..<bytes.count, labelled: false)
        if !rest.isEmpty { return Int(words[match.count].start) }
      }
    }
    guard words.count >= 2,
      let start = colon(after: Int(words[0].end), before: Int(words[1].start), bytes)
    else { return nil }
    return isMistypedLabel(bytes.text(words[0].range)) ? start : nil
  }

  /// Where the field ends: "Source: Xinhua| 2019-10-21 14:05|Editor: Li Fang" has three, of which a
  /// number or a label begins the next.
  private func fieldEnd(_ start: Int, _ words: [Word], _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var i = start
    while i < bytes.count {
      let (s, next) = bytes.decode(at: i)
      if s == 0x7C || s == 0xFF5C, let word = words.firstIndex(where: { Int($0.start) >= next }),
        words[word].traits.contains(.hasDigit)
          || word + 1 < words.count
            && colon(after: Int(words[word].end), before: Int(words[word + 1].start), bytes) != nil
      {
        return i
      }
      i = next
    }
    return bytes.count
  }

  private func colon(after end: Int, before start: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int?
  {
    var i = end
    while i < start {
      let (s, next) = bytes.decode(at: i)
      if s == 0x3A || s == 0xFF1A || s == 0x3D { return next }
      i = next
    }
    return nil
  }

  private func entities(
    in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, labelled: Bool
  ) -> [Entity] {
    let range = bytes.trimmed(range)
    var text = bytes.text(range)
    text = text.trimmingMarks
    guard !text.isEmpty else { return [] }
    var cursor = range.lowerBound
    func placed(_ entity: Entity, _ name: String) -> Entity {
      guard let place = bytes.firstRange(of: name, in: cursor..<range.upperBound) else {
        return entity.placed { _ in nil }
      }
      cursor = place.upperBound
      return entity.moved { $0.shifted(by: place.lowerBound) }
    }
    if let entity = organisation(text) { return [placed(entity, text)] }
    var found: [Entity] = []
    for part in text.unicodeScalars.split(whereSeparator: Self.separates) {
      for piece in Self.splitAtConjunctions(Substring(part).trimmed) {
        let name = piece.trimmingMarks
        guard !name.isEmpty else { continue }
        // The whole of it was asked for.
        if name != text, let entity = organisation(name) {
          if !found.contains(where: { $0.id == entity.id }) { found.append(placed(entity, name)) }
        } else if labelled, let entity = Self.unknown(name) {
          found.append(entity)
        } else if !labelled {
          // "(dpa/nv)": initials of an editor beside the agency.
          if found.isEmpty || name.utf8.count > 4
            || !name.utf8.allSatisfy({ (0x61...0x7A).contains($0) })
          {
            return []
          }
        }
      }
    }
    return found
  }

  private static func separates(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", ";", "/", "|", "&", "+", "،", "、", "；": true
    default: false
    }
  }

  private static func splitAtConjunctions(_ text: String) -> [String] {
    return text.withBytes { bytes in
      let words = bytes.words(in: 0..<bytes.count)
      var pieces: [String] = []
      var start = 0
      for word in words.dropFirst().dropLast()
      where BylineLexicon.conjunctions.contains(word) && !word.traits.contains(.startsWithCapital)
        || BylineLexicon.weakConjunctions.contains(word) && word.range.count == 1
      {
        pieces.append(bytes.text(start..<Int(word.start)).trimmed)
        start = Int(word.end)
      }
      pieces.append(bytes.text(start..<bytes.count).trimmed)
      return pieces
    }
  }

  private func organisation(_ text: String) -> Entity? {
    let reading = names.resolve(text, .organisation, language: language)
    guard let entity = reading.sourceEntity, entity.match != .fuzzy else { return nil }
    return entity
  }

  /// Someone the tables do not know, by name alone: `name:` and the folded words.
  static func unknown(_ name: String) -> Entity? {
    guard name.utf8.count <= 80, name.utf8.count >= 2, !name.contains(utf8: "://") else {
      return nil
    }
    let words = name.withBytes { $0.words(in: 0..<$0.count) }
    guard !words.isEmpty, words.count <= 7,
      words.contains(where: { $0.traits.contains(.hasLetter) }),
      words[0].traits.contains(.startsWithCapital) || words[0].traits.contains(.caseless)
        || name.contains(utf8: ".")
    else { return nil }
    return Entity(
      id: "name:" + name.lowercased().split(separator: " ").joined(separator: "-"), name: name,
      kind: .organisation, type: "unknown", match: .exact, confidence: 0.5)
  }
}
