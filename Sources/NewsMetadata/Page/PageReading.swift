internal import NewsDates
internal import NewsNames
internal import NewsText

/// What a page's text says, each part with where it stands.
struct PageReading {
  /// A value and the bytes of the page that it was read from.
  struct Found<Value> {
    var value: Value
    var range: Range<Int>
    var rule: String
  }

  /// The lines as they were read, where they were asked for.
  var lines: [PageLine] = []
  var parts: [Int: [PageMap.Part]] = [:]
  /// Names that the page repeats as its own.
  var siteNames: [String] = []
  var headline: Found<String>?
  /// Lines that could have been the headline.
  var headlineRivals: [Found<String>] = []
  var kicker: Found<String>?
  var deck: Found<String>?
  var body: [Found<String>] = []
  var bylines: [Found<Byline>] = []
  var dateline: Found<Dateline>?
  var credits: [Found<Entity>] = []
  var published: Found<Moment>?
  var modified: Found<Moment>?
  var related = ListedStories()
  var copyright: Found<Copyright>?
  var keywords: [Found<String>] = []
  var breadcrumb: [String] = []
  var embargo: Found<Embargo>?
  var language: String?
  var issues: [Issue] = []
}
