import Foundation
import TableKit

/// Compiles what UTF-8 looks like when it is read as a single-byte encoding.
///
/// Sections: 0 the page of every 64 code points of the first plane (UInt8); 1 the number of each
/// character of a page (UInt16, 0 where no encoding shows it); 2 the byte of each character in each
/// encoding (UInt8, 32 encodings a character, 0 for none); 3 the character of each byte from 80 on
/// (UInt16, 128 an encoding); 4 a bit for every two characters that, side by side, are evidence (rows
/// of UInt32 by the first); 5 the encodings, a bit each, in which a character is the first byte of a
/// sequence of two, three or four, or a further byte of one, or the first byte of rare letters (five
/// UInt32 a character); 6 for each character of an encoding, by its byte from 80 on, and for the C1
/// controls: the encodings in which it is the same byte, and above these those in which it is a byte of
/// the same part of a sequence (UInt64, 160 an encoding); 7 the page of every 64 code points in each
/// encoding (UInt8, 1,024 an encoding); 8 the byte of each character of such a page (UInt8, 0 for none).
struct MisreadingCompiler {
  private var encodings: [[UInt16]] = []
  private var numbers: [Int: Int] = [:]
  private var points: [Int] = [0]
  private let groups: [UInt8]
  private var alphabets: [Set<Int>] = []
  /// The group of Thai among those of ``CharacterFacts``.
  private static let thai: UInt8 = 8

  init(data: URL, groups: [UInt8]) throws {
    self.groups = groups
    let folder = data.appendingPathComponent("text")
    var names: [String: Int] = [:]
    for row in try TSV.rows(folder.appendingPathComponent("misreadings.tsv"), columns: 3...3) {
      let encoding = names[row[0]] ?? encodings.count
      if encoding == encodings.count {
        names[row[0]] = encoding
        encodings.append([UInt16](repeating: 0, count: 128))
      }
      guard let byte = Int(row[1], radix: 16), byte >= 0x80, byte < 0x100 else {
        throw TableError("\(row.file):\(row.line): no byte \(row[1])")
      }
      encodings[encoding][byte - 0x80] = UInt16(try row.point(2))
    }
    guard encodings.count <= 32 else { throw TableError("more than 32 encodings") }
    for encoding in encodings.indices {
      for byte in 0..<128 {
        // What is not assigned stays the control character with the byte's number.
        if encodings[encoding][byte] == 0 { encodings[encoding][byte] = UInt16(0x80 + byte) }
        number(Int(encodings[encoding][byte]))
      }
    }
    for byte in 0x80..<0xA0 { number(byte) }
    for row in try TSV.rows(folder.appendingPathComponent("alphabets.tsv"), columns: 2...2) {
      var letters = Set(row[1].unicodeScalars.map { Int($0.value) })
      letters.formUnion(row[1].uppercased().unicodeScalars.map { Int($0.value) })
      alphabets.append(letters)
    }
  }

  private mutating func number(_ point: Int) {
    guard numbers[point] == nil else { return }
    numbers[point] = points.count
    points.append(point)
  }

  /// The pairs that are evidence, as numbers of characters; and the characters that begin sequences,
  /// and that go on with them.
  func evidence() -> (pairs: Set<[Int]>, leads: Set<Int>, trails: Set<Int>) {
    var pairs: Set<[Int]> = []
    var leads: Set<Int> = []
    var trails: Set<Int> = []
    for encoding in encodings {
      for lead in 0xC2...0xF4 {
        for trail in 0x80...0xBF {
          let first = Int(encoding[lead - 0x80])
          let second = Int(encoding[trail - 0x80])
          guard first >= 0x80, second >= 0x80 else { continue }
          leads.insert(first)
          trails.insert(second)
          if !isNatural(first, second) {
            pairs.insert([numbers[first] ?? 0, numbers[second] ?? 0])
          }
        }
      }
    }
    return (pairs, leads, trails)
  }

  /// Whether some language puts two characters beside each other.
  private func isNatural(_ first: Int, _ second: Int) -> Bool {
    let a = groups[first]
    let b = groups[second]
    let isLetter = (a & 7 <= 2 && a >> 3 != 0, b & 7 <= 2 && b >> 3 != 0)
    // Vowels and tones of Thai are marks, and stand between its letters in every word.
    if a >> 3 == Self.thai, b >> 3 == Self.thai { return true }
    if isLetter == (true, true) {
      guard a >> 3 == b >> 3 else { return false }
      // Letters of one alphabet, as far as the alphabets are in the sources; a capital after a small
      // letter begins no word.
      if a >> 3 != 3, a >> 3 != 4 { return true }
      if a & 7 == 2, b & 7 == 1 { return false }
      return alphabets.contains { $0.contains(first) && $0.contains(second) }
    }
    let punctuation: Set<Int> = [
      0xA0, 0xAB, 0xBB, 0x2013, 0x2014, 0x2018, 0x2019, 0x201A, 0x201C, 0x201D, 0x201E, 0x2026,
      0x2039, 0x203A,
    ]
    // A letter and the punctuation after it; in Latin the leads of two bytes are capitals, which
    // seldom end a word.
    if isLetter.0 {
      // Square and cubic: м/с², of letters that begin few sequences.
      if a >> 3 != 3, a & 7 != 1, second == 0xB2 || second == 0xB3 { return true }
      if a >> 3 != 3 {
        return (punctuation.contains(second) && second != 0x201A && second != 0x201E)
          || [0x60C, 0x61B, 0x61F, 0x640, 0x200C, 0x200D, 0xB7, 0xAD].contains(second)
      }
      return false
    }
    if isLetter.1 { return punctuation.contains(first) || first == 0xB7 || first == 0xBF }
    // Runs of one sign, and lines drawn.
    return first == second
  }

  /// What part of a sequence each character may be, in which encodings.
  private func roles(_ bytes: [UInt8], count: Int) -> [UInt32] {
    let parts: [(UInt8) -> Bool] = [
      { 0xC2...0xDF ~= $0 }, { 0xE0...0xEF ~= $0 }, { 0xF0...0xF4 ~= $0 }, { 0x80...0xBF ~= $0 },
      // Letters of pinyin and Skolt Sami, phonetic signs and marks; Syriac, Thaana, N’Ko.
      { [0xC7, 0xCB, 0xCC, 0xCD, 0xDC, 0xDD, 0xDE, 0xDF].contains($0) },
    ]
    return (0..<count).flatMap { number in
      parts.map { isPart in
        encodings.indices.reduce(0) { mask, encoding in
          mask | (isPart(bytes[number * 32 + encoding]) ? 1 << UInt32(encoding) : 0)
        }
      }
    }
  }

  /// What other encodings make of the characters of each.
  private func rivals(_ bytes: [UInt8]) -> [UInt64] {
    encodings.indices.flatMap { encoding in
      (encodings[encoding].map { Int($0) } + Array(0x80..<0xA0)).map { point in
        let row = (numbers[point] ?? 0) * 32
        let byte = bytes[row + encoding]
        return encodings.indices.reduce(UInt64(0)) { mask, other in
          let isSame = bytes[row + other] == byte
          let isAlike = Self.part(bytes[row + other]) == Self.part(byte)
          return mask | (isSame ? 1 : 0) << UInt64(other) | (isAlike ? 1 : 0) << UInt64(32 + other)
        }
      }
    }
  }

  /// The bytes of each encoding by code point: the page of every 64, and the pages.
  private func bytesByPage(_ bytes: [UInt8]) throws -> (index: [UInt8], pages: [UInt8]) {
    var known: [[UInt8]: UInt8] = [[UInt8](repeating: 0, count: 64): 0]
    var index: [UInt8] = []
    var pages = [UInt8](repeating: 0, count: 64)
    for encoding in encodings.indices {
      for start in stride(from: 0, to: 0x1_0000, by: 64) {
        let page = (start..<start + 64).map { bytes[(numbers[$0] ?? 0) * 32 + encoding] }
        if known[page] == nil {
          guard known.count < 256 else { throw TableError("more than 256 pages of bytes") }
          known[page] = UInt8(known.count)
          pages += page
        }
        index.append(known[page] ?? 0)
      }
    }
    return (index, pages)
  }

  /// What part of a sequence a byte is: its length for the first, 1 for a further one.
  private static func part(_ byte: UInt8) -> Int { (~byte).leadingZeroBitCount }

  func compile() throws -> TableFile {
    let count = points.count
    var pages: [[UInt16]: Int] = [[UInt16](repeating: 0, count: 64): 0]
    var index: [UInt8] = []
    var pageNumbers = [UInt16](repeating: 0, count: 64)
    for start in stride(from: 0, to: 0x1_0000, by: 64) {
      let page = (start..<start + 64).map { UInt16(numbers[$0] ?? 0) }
      if let known = pages[page] {
        index.append(UInt8(known))
      } else {
        let number = pages.count
        guard number < 256 else { throw TableError("more than 256 pages of misread characters") }
        pages[page] = number
        index.append(UInt8(number))
        pageNumbers += page
      }
    }
    var bytes = [UInt8](repeating: 0, count: count * 32)
    var characters: [UInt16] = []
    for (encoding, cells) in encodings.enumerated() {
      characters += cells
      for byte in 0x80...0xFF {
        bytes[(numbers[Int(cells[byte - 0x80])] ?? 0) * 32 + encoding] = UInt8(byte)
      }
    }
    // Text that passed through both Latin-1 and windows-1252 holds controls and letters.
    for byte in 0x80..<0xA0 where bytes[(numbers[byte] ?? 0) * 32] == 0 {
      bytes[(numbers[byte] ?? 0) * 32] = UInt8(byte)
    }
    let width = (count + 31) / 32
    var bits = [UInt32](repeating: 0, count: count * width)
    for pair in evidence().pairs {
      bits[pair[0] * width + pair[1] / 32] |= 1 << UInt32(pair[1] % 32)
    }
    var file = TableFile(
      path: "CNewsTables/Tables/misreadings.bin",
      sources: ["text/misreadings.tsv", "text/alphabets.tsv", "text/classes.tsv"])
    file.append(index)
    file.append(pageNumbers)
    file.append(bytes)
    file.append(characters)
    file.append(bits)
    file.append(roles(bytes, count: count))
    file.append(rivals(bytes))
    let byPage = try bytesByPage(bytes)
    file.append(byPage.index)
    file.append(byPage.pages)
    return file
  }
}
