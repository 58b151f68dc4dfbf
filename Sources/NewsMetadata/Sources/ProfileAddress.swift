/// The address of a page about an author: "…/authors/helen-marsh/".
enum ProfileAddress {
  /// The name that the address spells; nil where it is no such page or the name is not spelled in
  /// words.
  static func name(in link: String) -> String? {
    let parts = LinkedData.plain(address: link).split(separator: "/")
    // Without its host where the address is one within the site.
    let isWithinSite = link.utf8.first == UInt8(ascii: "/")
    guard parts.count >= (isWithinSite ? 2 : 3), let last = parts.last,
      sections.contains(parts[parts.count - 2].lowercased())
    else { return nil }
    // "1182-helen-marsh.html".
    var words = last.split(whereSeparator: { $0 == "-" || $0 == "_" || $0 == "." })
    if words.count > 2, words[0].allSatisfy(\.isNumber) { words.removeFirst() }
    if words.count > 2, let end = words.last, endings.contains(String(end)) { words.removeLast() }
    guard (2...4).contains(words.count),
      words.allSatisfy({ $0.allSatisfy(\.isLetter) && $0.utf8.count > 1 })
    else { return nil }
    return words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
  }

  private static let endings: Set<String> = ["html", "htm", "php", "aspx", "shtml"]

  /// The part of the path before the name.
  private static let sections: Set<String> = [
    "author", "authors", "profile", "profiles", "people", "person", "staff", "journalist",
    "journalists", "reporter", "reporters", "writer", "writers", "contributor", "contributors",
    "columnist", "columnists", "by", "autor", "autores", "autoren", "auteur", "auteurs", "autore",
    "autori", "journaliste", "journalistes", "periodista", "periodistas", "redakteur", "redakteure",
    "yazar", "yazarlar", "skribent", "skribenter", "penulis",
  ]
}
