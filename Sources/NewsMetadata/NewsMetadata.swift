// One import gives everything: the lower floors are re-exported.
@_exported public import NewsCities
@_exported public import NewsDates
@_exported public import NewsNames
@_exported public import NewsText
