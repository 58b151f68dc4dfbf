import Foundation
import TableKit

/// Compiles the model from which encodings are told: how surprising it is, in eighths of a bit, that
/// one letter follows another in each language, and how seldom each East Asian character is.
///
/// Sections: 0 the page of every 64 code points of the first plane (UInt8); 1 the class of each
/// character of a page (UInt16, see ``Class``); 2 the class of each byte in each encoding (UInt16, 256
/// an encoding); 3 for each script: letters, languages, where its pairs and its rows begin (UInt32); 4
/// the row of each pair of letters (UInt16); 5 rows, a byte for each language, those that no encoding is told by last; 6 for each encoding: bits
/// against it (UInt32), then the languages it can write, a mask for each script, and one for those
/// of Latin script from the 33rd on; 7 names of the
/// encodings, then of the languages script by script, each after its length; 8 East Asian characters
/// (UInt8 by lead from 81 and trail from 40, 192 a lead: gb18030, big5, euc-kr, euc-jp); 9 the languages
/// to which each pair of Latin and then of Cyrillic letters is natural, a bit each (UInt64); 10 the
/// languages that have each Latin letter in a natural pair (UInt64).
struct CharsetCompiler {
  /// How the classes of characters are written: `script + 1 << 8 | letter`, capitals with the highest
  /// bit; 0 is what stands between words, and signs are `7 << 8 | cost in bits`.
  enum Class {
    static let upper: UInt16 = 1 << 15
    static func sign(_ bits: Int) -> UInt16 { 7 << 8 | UInt16(bits) }
  }

  private static let scripts = ["latin", "cyrillic", "greek", "hebrew", "arabic", "thai"]
  /// Languages a row has room for.
  private static let widths = [64, 8, 8, 8, 8, 8]
  /// Languages that encodings are told by, at most: a bit each.
  private static let mostTold = 32
  /// Pairs with a letter beyond ASCII that are not natural to a language: its rarest, up to this share
  /// of all its pairs.
  private static let unnatural = 0.0001
  /// A pair that was never seen.
  private static let never = 14.0

  private var letters: [[Unicode.Scalar: Int]] = Array(repeating: [:], count: 6)
  private var languages: [[String]] = Array(repeating: [], count: 6)
  private var pairs: [[[Int: Double]]] = Array(repeating: [], count: 6)
  private var letterCounts: [[[Int: Double]]] = Array(repeating: [], count: 6)

  /// The languages of each script that encodings are told by.
  private var told: [Int] = []

  init(data: URL) throws {
    let folder = data.appendingPathComponent("text")
    try read(folder.appendingPathComponent("letter-pairs.tsv"))
    told = languages.map(\.count)
    try read(folder.appendingPathComponent("letter-pairs-kept.tsv"))
    for script in languages.indices
    where languages[script].count > Self.widths[script] || told[script] > Self.mostTold {
      throw TableError("too many languages in \(Self.scripts[script])")
    }
  }

  private mutating func read(_ file: URL) throws {
    for row in try TSV.rows(file, columns: 4...4) {
      guard let script = Self.scripts.firstIndex(of: row[0]), let count = Double(row[3]) else {
        throw TableError("\(row.file):\(row.line): no script \(row[0])")
      }
      if languages[script].last != row[1] {
        languages[script].append(row[1])
        pairs[script].append([:])
        letterCounts[script].append([:])
      }
      let two = Array(row[2].unicodeScalars)
      guard two.count == 2 else { throw TableError("\(row.file):\(row.line): not two letters") }
      let a = number(two[0], script)
      let b = number(two[1], script)
      add(count, a, b, script)
      // Encodings without the final letter of Persian show it as that of Arabic too.
      if two[1].value == 0x6CC { add(count, a, number("\u{649}", script), script) }
      if two[0].value == 0x6CC, b == 0 { add(count, number("\u{649}", script), b, script) }
    }
  }

  private mutating func add(_ count: Double, _ a: Int, _ b: Int, _ script: Int) {
    let language = languages[script].count - 1
    pairs[script][language][a << 8 | b, default: 0] += count
    letterCounts[script][language][b, default: 0] += count
  }

  /// Letters that encodings have in one form only.
  private static func plain(_ letter: Unicode.Scalar) -> Unicode.Scalar {
    switch letter.value {
    case 0x6CC: "\u{64A}"
    case 0x6A9: "\u{643}"
    case 0x219: "\u{15F}"
    case 0x21B: "\u{163}"
    default: letter
    }
  }

  private mutating func number(_ letter: Unicode.Scalar, _ script: Int) -> Int {
    if letter == "_" { return 0 }
    let letter = Self.plain(letter)
    if let known = letters[script][letter] { return known }
    let number = letters[script].count + 1
    letters[script][letter] = number
    return number
  }

  /// The class of a character.
  private func classOf(_ point: Int) -> UInt16 {
    guard let scalar = Unicode.Scalar(UInt32(point)) else { return Class.sign(30) }
    if point < 0x80, !scalar.properties.isAlphabetic { return 0 }
    let text = String(scalar)
    let small = text.lowercased().unicodeScalars.first ?? scalar
    for script in letters.indices {
      if let letter = letters[script][Self.plain(small)], letter < 256 {
        return UInt16(script + 1) << 8 | UInt16(letter) | (small == scalar ? 0 : Class.upper)
      }
    }
    switch point {
    case 0..<0x80: return 0
    case 0x80..<0xA0: return Class.sign(24)
    // What may stand inside a word stays below seven bits.
    case 0xA0, 0x2BB, 0x2BC, 0x2013, 0x2014, 0x2019, 0x2026, 0x60C, 0x61F: return Class.sign(6)
    case 0xAB, 0xBB, 0x2018, 0x201C, 0x201D: return Class.sign(7)
    // What no word ends with.
    case 0x201A, 0x201E: return Class.sign(8)
    case 0xA3, 0xA9, 0xAE, 0xB0, 0xB7, 0xBF, 0xA1, 0xA7, 0x20AC, 0x2022, 0x2116, 0x61B, 0x2122,
      0x640:
      return Class.sign(9)
    case 0x300...0x36F: return Class.sign(20)
    case 0xAD, 0x200C...0x200F: return Class.sign(12)
    case 0x2500...0x25FF, 0x2200...0x23FF: return Class.sign(15)
    default: return Class.sign(scalar.properties.isAlphabetic ? 14 : 13)
    }
  }

  func compile(data: URL) throws -> TableFile {
    let folder = data.appendingPathComponent("text")
    var cells: [String: [Int]] = [:]
    for row in try TSV.rows(folder.appendingPathComponent("cells.tsv"), columns: 3...4) {
      guard let byte = Int(row[1], radix: 16), (0x80...0xFF).contains(byte) else {
        throw TableError("\(row.file):\(row.line): no byte \(row[1])")
      }
      cells[row[0], default: Array(repeating: -1, count: 256)][byte] = try row.point(2)
    }
    var classes = [UInt16](repeating: 0, count: 0x1_0000)
    for point in 0..<0x1_0000 { classes[point] = classOf(point) }
    var pages: [[UInt16]: UInt8] = [:]
    var index: [UInt8] = []
    var pageClasses: [UInt16] = []
    for start in stride(from: 0, to: 0x1_0000, by: 64) {
      let page = Array(classes[start..<start + 64])
      if pages[page] == nil {
        pages[page] = UInt8(pages.count)
        pageClasses += page
      }
      index.append(pages[page] ?? 0)
    }

    var encodingClasses: [UInt16] = []
    var judgements: [UInt32] = []
    var names: [UInt8] = []
    for row in try TSV.rows(folder.appendingPathComponent("detected.tsv"), columns: 3...4) {
      guard let cells = cells[row[0]], let prior = UInt32(row[1]) else {
        throw TableError("\(row.file):\(row.line): no encoding \(row[0])")
      }
      for byte in 0..<256 {
        let point = byte < 0x80 ? byte : cells[byte]
        encodingClasses.append(point < 0 ? Class.sign(255) : classes[point])
      }
      judgements.append(prior)
      let written = Set(cells.filter { $0 >= 0 }.map { Int(classes[$0] & ~Class.upper) })
      let latin = row[2].split(separator: " ").map(String.init)
      judgements.append(
        latin.reduce(0) { mask, language in
          mask | (languages[0].firstIndex(of: language).map { 1 << UInt32($0) } ?? 0)
        })
      for script in letters.indices.dropFirst() { judgements.append(mask(script, written)) }
      let rare = row.fields.count > 3 ? row[3].split(separator: " ").map(String.init) : []
      judgements.append(
        rare.reduce(0) { mask, language in
          mask | (languages[0].firstIndex(of: language).map { 1 << UInt32($0 - 32) } ?? 0)
        })
      names += [UInt8(row[0].utf8.count)] + Array(row[0].utf8)
    }
    for script in languages {
      for name in script { names += [UInt8(name.utf8.count)] + Array(name.utf8) }
    }

    var shape: [UInt32] = []
    var matrix: [UInt16] = []
    var rows: [UInt8] = []
    var natural: [UInt64] = []
    var alphabets = [UInt64](repeating: 0, count: letters[0].count + 1)
    for script in letters.indices {
      let width = Self.widths[script]
      let count = letters[script].count + 1
      shape += [
        UInt32(count), UInt32(languages[script].count), UInt32(matrix.count), UInt32(rows.count),
      ]
      rows += [UInt8](repeating: UInt8(Self.never * 8), count: width)
      var rowCount = 1
      let languagesNatural = script < 2 ? languagesNatural(script) : [:]
      if script < 2 { natural.append(0) }
      if script == 0 {
        for (pair, languages) in languagesNatural {
          alphabets[pair >> 8] |= languages
          alphabets[pair & 0xFF] |= languages
        }
      }
      var totals: [[Int: Double]] = pairs[script].map { _ in [:] }
      for (language, counts) in pairs[script].enumerated() {
        for (pair, count) in counts { totals[language][pair >> 8, default: 0] += count }
      }
      for a in 0..<count {
        for b in 0..<count {
          let seen = pairs[script].indices.filter { pairs[script][$0][a << 8 | b] != nil }
          guard !seen.isEmpty, rowCount < 0xFFFF else {
            matrix.append(0)
            continue
          }
          var row = [UInt8](repeating: UInt8(Self.never * 8), count: width)
          for language in seen {
            let n = pairs[script][language][a << 8 | b] ?? 0
            let all = totals[language][a] ?? 0
            let bits = -log2((n + 0.2) / (all + 20))
            row[language] = UInt8(max(2, min(Self.never, bits) * 8))
          }
          rows += row
          matrix.append(UInt16(rowCount))
          if script < 2 { natural.append(languagesNatural[a << 8 | b] ?? 0) }
          rowCount += 1
        }
      }
    }

    var file = TableFile(
      path: "CNewsTables/Tables/charsets.bin",
      sources: [
        "text/letter-pairs.tsv", "text/letter-pairs-kept.tsv", "text/wide-characters.tsv",
        "text/cells.tsv", "text/detected.tsv",
      ])
    file.append(index)
    file.append(pageClasses)
    file.append(encodingClasses)
    file.append(shape)
    file.append(matrix)
    file.append(rows)
    file.append(judgements)
    file.append(names)
    file.append(try wide(folder))
    file.append(natural)
    file.append(alphabets)
    return file
  }

  /// The languages to which pairs are natural, a bit each.
  private func languagesNatural(_ script: Int) -> [Int: UInt64] {
    let plain = Set(letters[0].filter { script == 0 && $0.key.isASCII }.map(\.value))
    var natural: [Int: UInt64] = [:]
    // What stands for many languages has any pair.
    for (language, counts) in pairs[script].enumerated()
    where languages[script][language] != "mul" {
      var rest = Self.unnatural * counts.values.reduce(0, +)
      for (pair, count) in counts.sorted(by: { ($0.value, $0.key) < ($1.value, $1.key) }) {
        // ASCII letters stand beside each other in any way.
        let isPlain =
          (pair >> 8 == 0 || plain.contains(pair >> 8))
          && (pair & 0xFF == 0 || plain.contains(pair & 0xFF))
        if !isPlain { rest -= count }
        if isPlain || rest < 0 { natural[pair, default: 0] |= 1 << UInt64(language) }
      }
    }
    return natural
  }

  /// The languages of a script that an encoding can write nearly every letter of.
  private func mask(_ script: Int, _ written: Set<Int>) -> UInt32 {
    var mask: UInt32 = 0
    for (language, counts) in letterCounts[script].prefix(told[script]).enumerated() {
      let all = counts.reduce(0) { $0 + ($1.key == 0 ? 0 : $1.value) }
      let covered = counts.reduce(0) {
        $0 + ($1.key != 0 && isWritten($1.key, script, written) ? $1.value : 0)
      }
      if covered >= 0.997 * all { mask |= 1 << UInt32(language) }
    }
    return mask
  }

  private func isWritten(_ letter: Int, _ script: Int, _ written: Set<Int>) -> Bool {
    written.contains((script + 1) << 8 | letter)
  }

  private func wide(_ folder: URL) throws -> [UInt8] {
    let order = ["gb18030", "big5", "euc-kr", "shift_jis"]
    var counts: [[Int: Double]] = Array(repeating: [:], count: 4)
    for row in try TSV.rows(folder.appendingPathComponent("wide-characters.tsv"), columns: 3...3) {
      guard let encoding = order.firstIndex(of: row[0]), let code = Int(row[1], radix: 16),
        let count = Double(row[2])
      else { throw TableError("\(row.file):\(row.line): no code \(row[1])") }
      counts[encoding][code] = count
    }
    var costs: [UInt8] = []
    for encoding in 0..<4 {
      let all = counts[encoding].values.reduce(0, +)
      for lead in 0x81...0xFE {
        for trail in 0x40...0xFF {
          if let n = counts[encoding][lead << 8 | trail] {
            costs.append(UInt8(min(15.5, -log2(n / all)) * 8))
          } else {
            costs.append(UInt8(unseen(encoding, lead, trail) * 8))
          }
        }
      }
    }
    return costs
  }

  /// Bits of a character that was not met: less where the everyday ones are.
  private func unseen(_ encoding: Int, _ lead: Int, _ trail: Int) -> Int {
    switch encoding {
    case 0: return trail >= 0xA1 && lead >= 0xB0 && lead <= 0xF7 ? (lead < 0xD8 ? 16 : 19) : 22
    case 1: return lead >= 0xA4 && lead <= 0xC6 ? 16 : lead >= 0xC9 && lead <= 0xF9 ? 20 : 23
    case 2: return trail >= 0xA1 && lead >= 0xB0 && lead <= 0xC8 ? 16 : lead >= 0xCA ? 21 : 23
    default: return lead >= 0xB0 && lead <= 0xCF ? 16 : lead >= 0xD0 ? 20 : 21
    }
  }
}
