import Foundation
import TableKit

/// Compiles what cleaning knows of each character.
///
/// Sections: 0 the page of every 64 code points (UInt16); 1 the steps that look at each character of
/// a page (UInt16, see `CharacterSteps` in the library); 2 its group of scripts and kind (UInt8,
/// `group << 3 | kind`); 3 stretches whose composition matters (four UInt32 each: first, last,
/// quick check, combining class); 4 characters that stand for others (UInt32 pairs: code point,
/// offset in section 5); 5 their replacements in UTF-8, each after its length.
enum CleanTable {
  static func compile(data: URL) throws -> [TableFile] {
    let folder = data.appendingPathComponent("text")
    let composition = try TSV.rows(folder.appendingPathComponent("nfc.tsv"), columns: 4...4)
    let compatibility = try TSV.rows(
      folder.appendingPathComponent("compatibility.tsv"), columns: 3...3)
    let classes = try TSV.rows(folder.appendingPathComponent("classes.tsv"), columns: 4...5)

    var steps = [UInt16](repeating: 0, count: 0x11_0000)
    for (range, step) in CharacterFacts.ranges {
      for point in range { steps[point] |= step }
    }
    for row in composition {
      for point in try row.point(0)...row.point(1) { steps[point] |= CharacterFacts.composition }
    }
    for row in compatibility {
      guard let step = CharacterFacts.compatibility[row[0]] else {
        throw TableError("\(row.file):\(row.line): no kind \(row[0])")
      }
      steps[try row.point(1)] |= step
    }

    var groups = [UInt8](repeating: 0, count: 0x11_0000)
    for row in classes {
      let script = CharacterFacts.scripts.firstIndex(of: row[3]) ?? 1
      for point in try row.point(0)...row.point(1) {
        guard
          let name = CharacterFacts.kind(of: point, class: row[2], letterCase: row[4]),
          let kind = CharacterFacts.kinds.firstIndex(of: name)
        else { throw TableError("\(row.file):\(row.line): no class \(row[2])") }
        groups[point] = UInt8(CharacterFacts.group(of: point, script: script) << 3 | kind)
      }
    }
    for (point, _) in (0..<0x80).enumerated() {
      groups[point] = CharacterFacts.ascii(point)
    }

    let misreadings = try MisreadingCompiler(data: data, groups: groups)
    let evidence = misreadings.evidence()
    for point in evidence.leads { steps[point] |= CharacterFacts.misreadLead }
    // A byte that was lost.
    steps[0xFFFD] |= CharacterFacts.misreadTrail
    for point in evidence.trails { steps[point] |= CharacterFacts.misreadTrail }

    var pages: [Page: UInt16] = [:]
    var index: [UInt16] = []
    var pageSteps: [UInt16] = []
    var pageGroups: [UInt8] = []
    for start in stride(from: 0, to: 0x11_0000, by: 64) {
      let page = Page(
        steps: Array(steps[start..<start + 64]), groups: Array(groups[start..<start + 64]))
      if let known = pages[page] {
        index.append(known)
      } else {
        let number = UInt16(pages.count)
        pages[page] = number
        index.append(number)
        pageSteps += page.steps
        pageGroups += page.groups
      }
    }

    var stretches: [UInt32] = []
    for row in composition.sorted(by: { (try? $0.point(0)) ?? 0 < (try? $1.point(0)) ?? 0 }) {
      let check: UInt32 = row[2] == "yes" ? 0 : row[2] == "maybe" ? 1 : 2
      stretches += [
        UInt32(try row.point(0)), UInt32(try row.point(1)), check, UInt32(row[3]) ?? 0,
      ]
    }

    var keys: [UInt32] = []
    var replacements: [UInt8] = []
    for row in compatibility.sorted(by: { (try? $0.point(1)) ?? 0 < (try? $1.point(1)) ?? 0 }) {
      let text = try row.text(2)
      keys += [UInt32(try row.point(1)), UInt32(replacements.count)]
      replacements.append(UInt8(text.utf8.count))
      replacements += Array(text.utf8)
    }

    var file = TableFile(
      path: "CNewsTables/Tables/clean.bin",
      sources: [
        "text/nfc.tsv", "text/compatibility.tsv", "text/classes.tsv", "text/misreadings.tsv",
        "text/alphabets.tsv",
      ])
    file.append(index)
    file.append(pageSteps)
    file.append(pageGroups)
    file.append(stretches)
    file.append(keys)
    file.append(replacements)
    return [file, try misreadings.compile()]
  }

  private struct Page: Hashable {
    var steps: [UInt16]
    var groups: [UInt8]
  }
}

extension TSV.Row {
  /// The code point written in hexadecimal in a field.
  func point(_ field: Int) throws -> Int {
    guard let value = Int(self[field], radix: 16), value < 0x11_0000 else {
      throw TableError("\(file):\(line): no code point \(self[field])")
    }
    return value
  }

  /// The text written as hexadecimal code points in a field.
  func text(_ field: Int) throws -> String {
    var text = ""
    for part in self[field].split(separator: " ") {
      guard let value = UInt32(part, radix: 16), let scalar = Unicode.Scalar(value) else {
        throw TableError("\(file):\(line): no code point \(part)")
      }
      text.unicodeScalars.append(scalar)
    }
    return text
  }
}
