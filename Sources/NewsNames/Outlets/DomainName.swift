/// A domain as it is compared: lower case, without what stands around it, punycode written out.
struct DomainName {
  /// The domain itself, without "www.".
  let text: String

  /// The domain of a URL or a host; nil for what has no dot, and for addresses of numbers.
  init?(_ text: String) {
    guard text.utf8.count <= 4096 else { return nil }
    if let plain = Self.plain(text) {
      self.text = plain
      return
    }
    var rest = Substring(text)
    if let scheme = rest.firstRange(of: "://") {
      rest = rest[scheme.upperBound...]
    } else if rest.hasPrefix("//") {
      rest = rest.dropFirst(2)
    }
    rest = rest.prefix { !"/?#\\".contains($0) }
    if let at = rest.lastIndex(of: "@") { rest = rest[rest.index(after: at)...] }
    rest = rest.prefix { $0 != ":" }
    let host = rest.lowercased().map { "。．｡".contains($0) ? "." : $0 }
    var labels = String(host).split(separator: ".", omittingEmptySubsequences: false)
    if labels.last?.isEmpty == true { labels.removeLast() }
    if labels.count > 2, labels.first == "www" { labels.removeFirst() }
    guard labels.count >= 2, host.count <= 253,
      labels.allSatisfy({ !$0.isEmpty && !$0.contains(where: \.isWhitespace) }),
      labels.last?.contains(where: \.isLetter) == true
    else { return nil }
    self.text = labels.map(Punycode.decodedLabel).joined(separator: ".")
  }

  /// A bare domain in small letters of ASCII, as most are asked for; nil for all else.
  private static func plain(_ text: String) -> String? {
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.count <= 253 else { return nil }
      // The last label begins at `last`.
      var (dots, last) = (0, 0)
      for (place, byte) in bytes.enumerated() {
        switch byte {
        case 0x61...0x7A, 0x30...0x39, 0x2D: break
        case 0x2E where place > last:
          dots += 1
          last = place + 1
        default: return nil
        }
        // "xn--" at the head of a label.
        if place == last + 3, bytes[last..<last + 4].elementsEqual("xn--".utf8) { return nil }
      }
      guard dots > 0, last < bytes.count, bytes[last...].contains(where: { $0 >= 0x61 }) else {
        return nil
      }
      let start = dots > 1 && bytes.starts(with: "www.".utf8) ? 4 : 0
      return String(decoding: UnsafeBufferPointer(rebasing: bytes[start...]), as: UTF8.self)
    }
  }

  /// What a search gives for the domain, else for what is left when labels are taken away at its
  /// front, down to two.
  func first<Result>(_ search: (UnsafeBufferPointer<UInt8>) -> Result?) -> Result? {
    var text = text
    return text.withUTF8 { bytes in
      var start = 0
      while let dot = bytes[start...].firstIndex(of: 0x2E) {
        if let found = search(UnsafeBufferPointer(rebasing: bytes[start...])) { return found }
        start = dot + 1
      }
      return nil
    }
  }
}

/// RFC 3492, reading.
enum Punycode {
  /// The letters of a label that begins with "xn--"; others, and damaged ones, as they are.
  static func decodedLabel(_ label: Substring) -> String {
    guard label.hasPrefix("xn--") else { return String(label) }
    return decoded(label.dropFirst(4).utf8) ?? String(label)
  }

  private static func decoded(_ input: Substring.UTF8View) -> String? {
    var scalars: [Unicode.Scalar] = []
    var rest = Array(input)[...]
    if let hyphen = rest.lastIndex(of: UInt8(ascii: "-")) {
      for byte in rest[..<hyphen] { scalars.append(Unicode.Scalar(byte)) }
      rest = rest[(hyphen + 1)...]
    }
    guard !rest.isEmpty, rest.count < 64 else { return nil }
    var value: UInt32 = 128
    var position = 0
    var bias = 72
    while !rest.isEmpty {
      let start = position
      var weight = 1
      var step = 36
      while true {
        guard let byte = rest.popFirst(), let digit = digit(byte) else { return nil }
        position += digit * weight
        let threshold = min(max(step - bias, 1), 26)
        if digit < threshold { break }
        weight *= 36 - threshold
        step += 36
        // 63 digits cannot be a code point; this also keeps the products small.
        guard weight < 1 << 40, position < 1 << 40 else { return nil }
      }
      let count = scalars.count + 1
      bias = adapted(position - start, count, isFirst: start == 0)
      let next = Int(value) + position / count
      guard next < 0x110000, let scalar = Unicode.Scalar(UInt32(next)) else { return nil }
      value = UInt32(next)
      position %= count
      scalars.insert(scalar, at: position)
      position += 1
    }
    return String(String.UnicodeScalarView(scalars))
  }

  private static func digit(_ byte: UInt8) -> Int? {
    switch byte {
    case 0x61...0x7A: Int(byte) - 0x61
    case 0x30...0x39: Int(byte) - 0x30 + 26
    default: nil
    }
  }

  private static func adapted(_ delta: Int, _ count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / count
    var step = 0
    while delta > 455 {
      delta /= 35
      step += 36
    }
    return step + 36 * delta / (delta + 38)
  }
}
