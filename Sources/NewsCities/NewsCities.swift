import NewsNames
