internal import CNewsCities
public import NewsNames

extension Gazetteer {
  /// The cities of the world with 15,000 people or more in all scripts, towns with 5,000 (where local news
  /// are in English, 500) or more under
  /// their own name, and the subdivisions of countries in the large languages of the news.
  public static let cities = Gazetteer(news_table_cities())
}

extension NameResolver {
  /// Over all tables: the world, and its cities.
  public static let withCities = NameResolver([.world, .cities])
}
