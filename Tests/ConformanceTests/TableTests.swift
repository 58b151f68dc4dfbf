import NewsConformance
import Testing

@Suite struct TableTests {
  @Test func `tables and sources are those of the fingerprints`() throws {
    let (output, status) = try Shell.run(
      "cd '\(repository)' && sha256sum --check --quiet Tables/fingerprints 2>&1")
    #expect(status == 0, "\(String(decoding: output, as: UTF8.self))run Tables/build")
  }

  @Test func `every table and source has a fingerprint`() throws {
    let (output, _) = try Shell.run(
      """
      cd '\(repository)' && ls Sources/CNews*/Tables/*.bin Tables/Data/*/* \
        | while read -r file; do grep -q " $file$" Tables/fingerprints || echo "$file"; done
      """)
    #expect(output.isEmpty, "\(String(decoding: output, as: UTF8.self))run Tables/build")
  }
}
