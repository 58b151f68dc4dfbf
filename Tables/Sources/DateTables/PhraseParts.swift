import Foundation
import TableKit

/// The words of which phrases such as "next Tuesday" and "volgende jaar" are made.
///
/// A phrase that CLDR gives for one language is found by its length before the words that it is made
/// of, in its neighbours too: where those words mean the same in another language, the phrase is
/// that language's as well.
struct PhraseParts {
  private struct Meaning: Hashable {
    var form: String
    var value: String
  }

  private var before: [Meaning: Set<String>] = [:]
  private var after: [Meaning: Set<String>] = [:]
  private var nouns: [Meaning: Set<String>] = [:]

  /// Notes the selectors, weekdays and units that a row names.
  mutating func note(_ row: TSV.Row) {
    let languages = Set(row[3].split(separator: ",").map(String.init))
    let form = Self.key(row[0])
    switch row[1] {
    case "selector":
      let value = row[2].split(separator: "/").map(String.init)
      let meaning = Meaning(form: form, value: Self.offset(value[0]))
      if value.count < 2 || value[1] == "before" {
        before[meaning, default: []].formUnion(languages)
      }
      if value.count < 2 || value[1] == "after" { after[meaning, default: []].formUnion(languages) }
    case "weekday":
      nouns[Meaning(form: form, value: "weekday" + row[2]), default: []]
        .formUnion(languages)
    case "unit": nouns[Meaning(form: form, value: row[2]), default: []].formUnion(languages)
    default: break
    }
  }

  /// The languages in which a phrase is made of words that mean the same.
  func languages(of row: TSV.Row) -> Set<String> {
    let value = row[2].split(separator: "/").map(String.init)
    guard row[1] == "relative", value.count == 2 else { return [] }
    let words = Self.key(row[0]).split(separator: " ").map(String.init)
    guard words.count > 1 else { return [] }
    var found: Set<String> = []
    let offset = Self.offset(value[1])
    for cut in 1..<words.count {
      let (first, last) = (
        words[..<cut].joined(separator: " "), words[cut...].joined(separator: " ")
      )
      for (selector, noun, table) in [(first, last, before), (last, first, after)] {
        guard let selecting = table[Meaning(form: selector, value: offset)],
          let named = nouns[Meaning(form: noun, value: value[0])]
        else { continue }
        found.formUnion(selecting.intersection(named))
      }
    }
    return found
  }

  private static func key(_ form: String) -> String {
    var form = form.lowercased()
    while form.hasSuffix(".") { form.removeLast() }
    return form
  }

  private static func offset(_ text: String) -> String { String(Int(text) ?? 0) }
}
