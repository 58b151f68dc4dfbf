import ArgumentParser
import NewsMetadata

/// How the entities of an answer are named.
struct StyleOptions: ParsableArguments {
  @Option(help: "Name entities in a style: standard, un, ap or official.")
  var style = "standard"

  @Option(help: "Name entities in a language (BCP 47) where a name in it is known.")
  var namesIn: String?

  func validate() throws {
    let known = [Stylebook.Style.standard, .unitedNations, .associatedPress, .official]
    guard known.contains(Stylebook.Style(rawValue: style)) else {
      throw ValidationError("--style is standard, un, ap or official")
    }
  }

  /// All tables, with the stylebook in force.
  var resolver: NameResolver {
    var names = NameResolver.withCities
    names.stylebook = Stylebook(Stylebook.Style(rawValue: style), language: namesIn)
    return names
  }
}
