import Foundation
@_spi(Tables) import NewsNames
import TableKit

/// The readable sources of names; `Data/names/README.md` says what their columns mean.
struct NameSources {
  private var entities: [String: Gazetteer.Entry] = [:]
  /// The files that entities and forms stand in, world first.
  private var isCity: Set<String> = []
  private var worldForms: [String: [Gazetteer.Form]] = [:]
  private var cityForms: [String: [Gazetteer.Form]] = [:]
  private var files: [String] = []

  init(_ folder: URL) throws {
    files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    for file in files where file.hasSuffix(".entities.tsv") {
      for row in try TSV.rows(folder.appendingPathComponent(file), columns: 8...9) {
        try add(entity: row, isCity: file.hasPrefix("cities."))
      }
    }
    // Forms by hand come before those of registers, and those for running text before lookups:
    // of two with one key, the first stays.
    let forms = files.filter { $0.hasSuffix(".forms.tsv") }
    let registers = ["continents", "countries", "subdivisions", "metropolises", "cities"]
    let rank: (String) -> Int = { file in
      if file.contains(".lookup.") { return 2 }
      let isOurs = file.contains(".hand.") || file.contains(".world.")
      return registers.contains { file.hasPrefix("\($0).") } && !isOurs ? 1 : 0
    }
    for file in forms.sorted(by: { (rank($0), $0) < (rank($1), $1) }) {
      for row in try TSV.rows(folder.appendingPathComponent(file), columns: 2...6) {
        try add(form: row, isCity: file.hasPrefix("cities."))
      }
    }
    var families: Set<String> = []
    for file in files where file.hasSuffix(".facts.tsv") {
      for row in try TSV.rows(folder.appendingPathComponent(file), columns: 3...3) {
        guard entities[row[0]] != nil else { throw row.error("no entity \(row[0])") }
        switch row[1] {
        case "domain":
          entities[row[0]]?.domains.append(row[2])
          worldForms[row[0], default: []].append(
            Gazetteer.Form(row[2], casePolicy: .any, flags: [.lookup]))
        case "home":
          guard entities[row[2]] != nil else { throw row.error("no entity \(row[2])") }
          entities[row[0]]?.home = row[2]
        case "language": entities[row[0]]?.languages.append(row[2])
        case "capital": entities[row[2]]?.isCapital = true
        case "family":
          families.insert(row[0])
          worldForms[row[0], default: []].append(Gazetteer.Form(row[2], flags: [.context]))
        default: break
        }
      }
    }
    addFamilyNames(except: families)
    for file in ["labels.tsv", "labels.hand.tsv"] {
      for row in try TSV.rows(folder.appendingPathComponent(file), columns: 3...3) {
        guard entities[row[0]] != nil else { throw row.error("no entity \(row[0])") }
        entities[row[0]]?.labels[row[1]] = row[2]
      }
    }
  }

  /// A person's last name stands for the person in documents that give the whole name.
  private mutating func addFamilyNames(except known: Set<String>) {
    for (id, entity) in entities where entity.kind == .person && !known.contains(id) {
      let words = entity.name.split(separator: " ")
      if let last = words.last, words.count > 1, last.count > 2 {
        worldForms[id, default: []].append(Gazetteer.Form(String(last), flags: [.context]))
      }
    }
  }

  private mutating func add(entity row: TSV.Row, isCity city: Bool) throws {
    func number(_ index: Int) throws -> Double? {
      if row[index].isEmpty { return nil }
      guard let value = Double(row[index]) else { throw row.error("\(row[index]) is no number") }
      return value
    }
    guard entities[row[0]] == nil else { throw row.error("\(row[0]) is there already") }
    guard ["place", "organisation", "person"].contains(row[1]) else {
      throw row.error("\(row[1]) is no kind")
    }
    entities[row[0]] = Gazetteer.Entry(
      id: row[0], name: row[7], kind: Entity.Kind(rawValue: row[1]), type: row[2],
      country: row[3].isEmpty ? nil : row[3], latitude: try number(4), longitude: try number(5),
      weight: Int(row[6]) ?? 0, container: row[8].isEmpty ? nil : row[8])
    if city { isCity.insert(row[0]) }
  }

  private mutating func add(form row: TSV.Row, isCity city: Bool) throws {
    guard entities[row[0]] != nil else { throw row.error("no entity \(row[0])") }
    let roles = ["": "name", "name": "name"]
    let role = roles[row[3]] ?? row[3]
    guard ["name", "abbreviation", "demonym", "adjective", "metonym"].contains(role) else {
      throw row.error("\(row[3]) is no role")
    }
    guard ["", "exact", "capitalized", "any"].contains(row[4]) else {
      throw row.error("\(row[4]) is no case policy")
    }
    var flags: Set<Gazetteer.Flag> = []
    for flag in row[5].split(separator: ",") {
      flags.insert(Gazetteer.Flag(rawValue: flag.trimmingCharacters(in: .whitespaces)))
    }
    let languages = row[2].split(separator: ",").map(String.init)
    let form = Gazetteer.Form(
      row[1], languages: languages.contains("*") ? [] : languages,
      role: Mention.Role(rawValue: role),
      casePolicy: row[4].isEmpty ? nil : Gazetteer.CasePolicy(rawValue: row[4]), flags: flags)
    if city || isCity.contains(row[0]) {
      cityForms[row[0], default: []].append(form)
    } else {
      worldForms[row[0], default: []].append(form)
    }
  }

  /// How much more, or less, each city is spoken of than its size tells: many languages have names of
  /// their own for Venice in Italy, and for that in California few. A town of 15,000 has four of them,
  /// and the number grows with the root of the size. A province shares the fame of its namesake.
  private func fame() -> [String: Double] {
    var fame: [String: Double] = [:]
    var provinces: [String: Double] = [:]
    for (id, entry) in entities where entry.type == "city" {
      let forms = (worldForms[id]?.count ?? 0) + (cityForms[id]?.count ?? 0)
      let usual = 4 * (Double(entry.weight) / 15_000).squareRoot()
      fame[id] = min(max(Double(forms + 4) / (usual + 4), 0.7), 3)
      if let province = entry.container.flatMap({ entities[$0] }),
        province.name.compare(entry.name, options: .diacriticInsensitive) == .orderedSame
      {
        provinces[province.id] = max(provinces[province.id] ?? 1, fame[id] ?? 1)
      }
    }
    return fame.merging(provinces) { own, _ in own }
  }

  /// Compiles one of the two tables.
  ///
  /// An entity of the first that has forms in the second stands in both under its one id.
  func gazetteer(_ path: String, cities: Bool) throws -> TableFile {
    let forms = cities ? cityForms : worldForms
    let fame = fame()
    let entries = entities.values
      .filter { isCity.contains($0.id) == cities || cities && forms[$0.id] != nil }
      .sorted { $0.id < $1.id }
      .map { entry in
        var entry = entry
        entry.forms = forms[entry.id] ?? []
        entry.weight = Int(Double(entry.weight) * fame[entry.id, default: 1])
        return entry
      }
    var table = TableFile(
      path: path,
      sources: files.filter { file in
        let isOfEntities = [".entities.tsv", ".forms.tsv", ".facts.tsv"].contains {
          file.hasSuffix($0)
        }
        return isOfEntities && file.hasPrefix("cities.") == cities || file.hasPrefix("labels.")
      }.map { "names/\($0)" })
    for section in try GazetteerBuilder.sections(entries, isPacked: true) { table.append(section) }
    return table
  }
}

extension TSV.Row {
  func error(_ message: String) -> TableError { TableError("\(file):\(line): \(message)") }
}
