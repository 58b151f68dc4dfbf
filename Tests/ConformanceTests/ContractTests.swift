import NewsConformance
import NewsMetadata
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `Fixtures/RECORDS.md` tells of all that an answer may hold.
@Suite struct ContractTests {
  @Test func `every member and every code in an answer is described`() throws {
    let document = try Data(contentsOf: URL(fileURLWithPath: repository + "/Fixtures/RECORDS.md"))
    let spans = String(decoding: document, as: UTF8.self).split(
      separator: "`", omittingEmptySubsequences: false)
    let described = Set(spans.indices.filter { $0 % 2 == 1 }.map { String(spans[$0]) })
    var met: Set<String> = []
    for result in try ConformanceSuite(folder: repository + "/Fixtures").run(BuiltIn()).results {
      collect(result.answer, into: &met)
    }
    #expect(met.subtracting(described).sorted() == [])
  }

  /// Names of members, and the codes of issues and errors.
  private func collect(_ value: JSONValue, into met: inout Set<String>) {
    switch value {
    case .object(let members):
      if let code = members["code"]?.string { met.insert(code) }
      for (name, member) in members {
        met.insert(name)
        // What an `id` or the identifiers of a page are called is theirs to say.
        if name != "id", name != "identifiers" { collect(member, into: &met) }
      }
    case .array(let elements):
      for element in elements { collect(element, into: &met) }
    default: break
    }
  }
}
