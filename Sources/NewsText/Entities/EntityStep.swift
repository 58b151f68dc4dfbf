/// Turns character references into characters.
///
/// A reference to an ampersand is read together with what follows it, so text that was escaped twice
/// or more is read in one go, in time linear in its length.
enum EntityStep {
  static func run(_ input: UnsafeBufferPointer<UInt8>, into rewriter: inout Rewriter) {
    let references = CharacterReferences.shared
    var position = 0
    while let ampersand = input.firstIndex(of: UInt8(ascii: "&"), from: position) {
      position = ampersand + 1
      var reading = read(input, at: position, references)
      guard reading.length > 0 else { continue }
      // `&amp;amp;eacute;`: as long as the character is an ampersand, it may begin another.
      var end = position + reading.length
      while reading.isAmpersand {
        let next = read(input, at: end, references)
        guard next.length > 0 else { break }
        end += next.length
        reading = next
      }
      if reading.isUpperCased {
        let text = String(decoding: reading.bytes, as: UTF8.self).uppercased()
        rewriter.replace(ampersand..<end, with: text.utf8, .entity, 0.95)
      } else if reading.bytes.isEmpty {
        rewriter.replace(ampersand..<end, with: reading.number, .entity, reading.confidence)
      } else {
        rewriter.replace(ampersand..<end, with: reading.bytes, .entity, reading.confidence)
      }
      position = end
    }
  }

  /// Whether an ampersand begins a reference; cheap, for the scan.
  static func begins(_ input: UnsafeBufferPointer<UInt8>, at ampersand: Int) -> Bool {
    read(input, at: ampersand + 1, .shared).length > 0
  }

  private struct Reading {
    /// Bytes after the ampersand; 0 where there is no reference.
    var length = 0
    /// The characters of a name; empty for a number.
    var bytes = Slice(base: UnsafeBufferPointer<UInt8>(start: nil, count: 0), bounds: 0..<0)
    var number: UInt32 = 0
    var confidence = 1.0
    var isUpperCased = false

    var isAmpersand: Bool {
      bytes.isEmpty ? number == 0x26 : bytes.count == 1 && bytes.first == UInt8(ascii: "&")
    }
  }

  private static func read(
    _ input: UnsafeBufferPointer<UInt8>, at start: Int, _ references: CharacterReferences
  ) -> Reading {
    guard start < input.count else { return Reading() }
    if input[start] == UInt8(ascii: "#") { return number(input, at: start) }
    guard isLetter(input[start]) else { return Reading() }
    var end = start
    let limit = min(input.count, start + CharacterReferences.longestName)
    while end < limit, isLetter(input[end]) || isDigit(input[end]) { end += 1 }
    if end < input.count, input[end] == UInt8(ascii: ";") {
      if let bytes = references.characters(of: input[start...end]) {
        return Reading(length: end + 1 - start, bytes: bytes)
      }
      if let bytes = capitals(input, start..<end, references) {
        return Reading(length: end + 1 - start, bytes: bytes, isUpperCased: true)
      }
    }
    // The names that may stand without a semicolon, the longest first.
    var length = min(end - start, CharacterReferences.longestBareName)
    while length >= 2 {
      if let bytes = references.characters(of: input[start..<start + length]),
        !isQuery(input, start..<start + length), !isWord(input, start..<start + length)
      {
        return Reading(length: length, bytes: bytes, confidence: 0.9)
      }
      length -= 1
    }
    return Reading()
  }

  private static func number(_ input: UnsafeBufferPointer<UInt8>, at start: Int) -> Reading {
    var end = start + 1
    var value: UInt32 = 0
    var digits = 0
    let isHexadecimal = end < input.count && input[end] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { end += 1 }
    while end < input.count {
      let byte = input[end]
      let digit: UInt32
      if isDigit(byte) {
        digit = UInt32(byte - 0x30)
      } else if isHexadecimal, 0x61...0x66 ~= byte | 0x20 {
        digit = UInt32((byte | 0x20) - 0x57)
      } else {
        break
      }
      value = min(value &* (isHexadecimal ? 16 : 10) &+ digit, 0x11_0000)
      digits += 1
      end += 1
    }
    guard digits > 0 else { return Reading() }
    let isClosed = end < input.count && input[end] == UInt8(ascii: ";")
    // `&#20x6;` is a slip, not a control character.
    guard isClosed || value == 0 || value >= 0x20 || 9...13 ~= value else { return Reading() }
    return Reading(
      length: end + (isClosed ? 1 : 0) - start, number: CharacterReferences.character(of: value),
      confidence: isClosed ? 1 : 0.9)
  }

  /// `&EACUTE;`, from text whose letters were made capitals after it was escaped.
  private static func capitals(
    _ input: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ references: CharacterReferences
  ) -> Slice<UnsafeBufferPointer<UInt8>>? {
    guard range.count >= 3, range.count <= 8 else { return nil }
    guard range.allSatisfy({ isDigit(input[$0]) || 0x41...0x5A ~= input[$0] }) else { return nil }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 16) { name in
      var count = 0
      for index in range {
        name[count] = isDigit(input[index]) ? input[index] : input[index] | 0x20
        count += 1
      }
      name[count] = UInt8(ascii: ";")
      return references.characters(of: UnsafeBufferPointer(rebasing: name[...count])[0...count])
    }
  }

  /// `?a=1&copy=2`: a parameter of an address, not a reference.
  private static func isQuery(_ input: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> Bool {
    var end = name.upperBound
    while end < input.count, isLetter(input[end]) || isDigit(input[end]) || input[end] == 0x5F {
      end += 1
    }
    return end < input.count && input[end] == UInt8(ascii: "=")
  }

  /// `&not` before a space and a word: informal for "and not".
  private static func isWord(_ input: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> Bool {
    let end = name.upperBound
    guard end + 1 < input.count, input[end] == 0x20, isLetter(input[end + 1]) else { return false }
    return words.contains { $0.utf8.elementsEqual(input[name]) }
  }

  private static let words = [
    "not", "para", "copy", "cent", "reg", "die", "times", "divide", "shy", "yen",
  ]

  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte | 0x20 }
  @inline(__always)
  private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }
}
