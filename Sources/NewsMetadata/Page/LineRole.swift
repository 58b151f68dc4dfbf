/// What a line is while the page is read: the roles of `PageRole` as one byte, for they are asked for
/// and changed all the time.
enum LineRole: String {
  case banner
  case breadcrumb
  case navigation
  case languageSwitcher = "language-switcher"
  case shareBar = "share-bar"
  case kicker
  case headline
  case headlineCopy = "headline-copy"
  case deck
  case caption
  case byline
  case dateline
  case published
  case modified
  case date
  case paragraph
  case subheading
  case credit
  case relatedHeadline = "related-headline"
  case relatedDate = "related-date"
  case relatedTeaser = "related-teaser"
  case commentForm = "comment-form"
  case authorBox = "author-box"
  case keywords
  case copyright
  case footer
  case other

  /// The role as the page's map has it.
  var role: PageRole { PageRole(rawValue: rawValue) }
}
