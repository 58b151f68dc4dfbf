@_spi(Tables) internal import NewsText

/// The names that entities have in a language or a style, where they are not the canonical ones.
///
/// Three sections: pairs (entity, offset), by entity; at each offset the number of names, then each
/// with its tags and the name in codes; the tags, a line each. A name's only tag stands alone; before several
/// there is their number, with the upper four bits set, where it is 15 in a byte of its own.
struct LabelTable: @unchecked Sendable {
  // Kept alive by the layer's trie, which owns the table; never written.
  private let index: UnsafeBufferPointer<UInt32>
  private let stream: UnsafeBufferPointer<UInt8>
  private let codes: TextCodes
  private let tags: [String: UInt8]

  init(_ table: StaticTable, firstSection: Int, _ codes: TextCodes) {
    self.codes = codes
    index = table.section(firstSection)
    stream = table.section(firstSection + 1)
    var tags: [String: UInt8] = [:]
    let lines = String(
      decoding: table.section(firstSection + 2, as: UInt8.self), as: UTF8.self
    ).split(separator: "\n")
    for (number, tag) in lines.enumerated() { tags[String(tag)] = UInt8(clamping: number) }
    self.tags = tags
  }

  /// The name of an entity under a tag; nil where there is none.
  ///
  /// - Complexity: O(log n), and at most some tens of names of the entity.
  func label(_ entity: Int, tag: String) -> String? {
    guard let number = tags[tag], let offset = offset(entity) else { return nil }
    // Reading stops at the end of the bytes, so that a damaged table gives no name.
    var position = offset
    func next() -> Int? {
      guard position < stream.count else { return nil }
      position += 1
      return Int(stream[position - 1])
    }
    guard let count = next() else { return nil }
    for _ in 0..<count {
      guard let first = next() else { return nil }
      var isMeant = first == Int(number)
      if first >= Self.several {
        guard let tags = first == Self.several + 15 ? next() : first - Self.several else {
          return nil
        }
        for _ in 0..<tags where next() == Int(number) { isMeant = true }
      }
      guard position < stream.count else { return nil }
      if isMeant { return codes.string(stream, at: position) }
      position = codes.end(stream, at: position)
    }
    return nil
  }

  /// The number of the tags, above it; no tag has it or a higher one.
  private static let several = 0xF0

  private func offset(_ entity: Int) -> Int? {
    var low = 0
    var high = index.count / 2
    while low < high {
      let middle = (low + high) / 2
      if index[2 * middle] == entity { return Int(index[2 * middle + 1]) }
      if index[2 * middle] < entity { low = middle + 1 } else { high = middle }
    }
    return nil
  }
}

extension LabelTable {
  /// The sections of entries that are in the order of their ids.
  static func sections(
    _ entries: [Gazetteer.Entry], _ codes: TextCodesBuilder
  ) -> (index: [UInt32], stream: [UInt8], tags: [UInt8]) {
    let labels = entries.map { $0.allLabels }
    // What is over that has no number, and no label.
    let tags = Set(labels.flatMap(\.keys)).sorted().prefix(several)
    var index: [UInt32] = []
    var stream: [UInt8] = []
    for (entity, labels) in labels.enumerated() {
      var names: [(text: String, tags: [UInt8])] = []
      for (number, tag) in tags.enumerated() {
        guard let text = labels[tag], text.utf8.count < 256 else { continue }
        if let known = names.firstIndex(where: { $0.text == text }) {
          names[known].tags.append(UInt8(number))
        } else {
          names.append((text, [UInt8(number)]))
        }
      }
      guard !names.isEmpty else { continue }
      index += [UInt32(entity), UInt32(stream.count)]
      stream.append(UInt8(clamping: names.count))
      for name in names {
        let count = name.tags.count
        if count > 1 { stream.append(UInt8(several + min(count, 15))) }
        if count >= 15 { stream.append(UInt8(count)) }
        stream += name.tags
        stream += codes.string(name.text)
      }
    }
    return (index, stream, Array(tags.joined(separator: "\n").utf8))
  }
}

extension Gazetteer.Entry {
  /// The labels stated, and the forms of a style.
  var allLabels: [String: String] {
    var result = labels
    for form in forms where form.role == .name && !form.flags.contains(.context) {
      for flag in [Gazetteer.Flag.ap, .un, .official] where form.flags.contains(flag) {
        let language = form.languages.first ?? "en"
        let tag = "\(language)-x-\(flag.rawValue)"
        if result[tag] == nil { result[tag] = form.text }
      }
    }
    return result
  }
}
