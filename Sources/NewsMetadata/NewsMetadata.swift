// One import gives everything: the lower floors are re-exported.
@_exported import NewsDates
@_exported import NewsNames
@_exported import NewsText
