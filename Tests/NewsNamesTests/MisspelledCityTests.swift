import NewsCities
import NewsNames
import Testing

/// One typing error at a random place of a city's name: the entity that the name right gives should
/// still be met, and hardly ever another.
@Suite struct MisspelledCityTests {
  private static let cities = [
    "Aberdeen", "Abidjan", "Accra", "Adelaide", "Ahmedabad", "Aleppo", "Algiers", "Almaty",
    "Amsterdam", "Ankara", "Antananarivo", "Antwerp", "Asunción", "Athens", "Auckland", "Baghdad",
    "Bamako", "Bangalore", "Bangkok", "Barcelona", "Basra", "Beijing", "Beirut", "Belgrade",
    "Benghazi", "Bergen", "Berlin", "Bilbao", "Birmingham", "Bogotá", "Bratislava", "Brisbane",
    "Brussels", "Bucharest", "Budapest", "Buenos Aires", "Bujumbura", "Calgary", "Caracas",
    "Casablanca", "Chengdu", "Chennai", "Chicago", "Chittagong", "Cleveland", "Cologne", "Colombo",
    "Conakry", "Copenhagen", "Curitiba", "Dakar", "Damascus", "Dar es Salaam", "Detroit", "Dhaka",
    "Donetsk", "Dortmund", "Dresden", "Dubai", "Dublin", "Durban", "Düsseldorf", "Edinburgh",
    "Edmonton", "Essen", "Fortaleza", "Frankfurt", "Freetown", "Gaziantep", "Gdańsk", "Geneva",
    "Glasgow", "Guadalajara", "Guangzhou", "Guayaquil", "Hamburg", "Hannover", "Havana", "Helsinki",
    "Houston", "Hyderabad", "Ibadan", "Islamabad", "Istanbul", "Izmir", "Jakarta", "Jeddah",
    "Johannesburg", "Kabul", "Kampala", "Kandahar", "Karachi", "Kathmandu", "Kazan", "Kharkiv",
    "Khartoum", "Kigali", "Kinshasa", "Kolkata", "Kraków", "Kuala Lumpur", "Lagos", "Lahore",
    "Leipzig", "Liverpool", "Ljubljana", "Lisbon", "Los Angeles", "Luanda", "Lusaka", "Madrid",
    "Managua", "Manchester", "Manila", "Maputo", "Marrakesh", "Marseille", "Mashhad", "Medellín",
    "Melbourne", "Miami", "Milan", "Minneapolis", "Mogadishu", "Mombasa", "Monrovia", "Monterrey",
    "Montevideo", "Montreal", "Moscow", "Mosul", "Mumbai", "Munich", "Nairobi", "Nantes", "Naples",
    "Ndjamena", "Niamey", "Nottingham", "Novosibirsk", "Nuremberg", "Odesa", "Osaka", "Ottawa",
    "Palermo", "Philadelphia", "Phoenix", "Pittsburgh", "Port-au-Prince", "Porto Alegre", "Prague",
    "Pretoria", "Pyongyang", "Quito", "Rangoon", "Recife", "Reykjavik", "Rotterdam", "Samarkand",
    "San Francisco", "Santiago", "São Paulo", "Sarajevo", "Seattle", "Seoul", "Shanghai",
    "Sheffield",
    "Shenzhen", "Singapore", "Skopje", "Sofia", "Srinagar", "Stockholm", "Stuttgart", "Sydney",
    "Szczecin", "Tabriz", "Tallinn", "Tashkent", "Tbilisi", "Tegucigalpa", "Tehran", "Thessaloniki",
    "Timbuktu", "Tirana", "Tokyo", "Toronto", "Toulouse", "Tripoli", "Tunis", "Turin", "Valparaíso",
    "Vancouver", "Venice", "Vienna", "Vilnius", "Vladivostok", "Volgograd", "Warsaw", "Windhoek",
    "Winnipeg", "Wrocław", "Wuhan", "Yaoundé", "Yekaterinburg", "Yerevan", "Zagreb", "Zaragoza",
    "Zürich",
  ]

  /// Eight of each, evenly of the four kinds; the same in every run.
  private static func misspellings() -> [(city: String, written: String)] {
    var state: UInt64 = 20_190_311
    func number(below bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var result: [(city: String, written: String)] = []
    for city in cities {
      for round in 0..<8 {
        var letters = Array(city)
        let letter = Character(Unicode.Scalar(UInt8(0x61 + number(below: 26))))
        let index = number(below: letters.count)
        switch round % 4 {
        case 0: letters.insert(letter, at: index)
        case 1: letters.remove(at: index)
        case 2: letters[index] = letter
        default: letters.swapAt(index, index > 0 ? index - 1 : 1)
        }
        let written = String(letters)
        if written.lowercased() != city.lowercased() { result.append((city, written)) }
      }
    }
    return result
  }

  @Test(arguments: [Entity.Kind.place, nil]) func oneErrorInACitysName(kind: Entity.Kind?) {
    let resolver = NameResolver.withCities
    var (right, wrong, all) = (0, 0, 0)
    for (city, written) in Self.misspellings() {
      // Several cities of the name are about as likely.
      guard let meant = resolver.resolve(city, .init(kind: kind)).name else { continue }
      let reading = resolver.resolve(written, .init(kind: kind))
      // What is written is another name: "Milan" without its n is Mila, in Algeria.
      let likeliest = reading.name ?? reading.alternatives.first
      if let match = likeliest?.match, match == .exact || match == .folded,
        likeliest?.id != meant.id
      {
        continue
      }
      all += 1
      if let name = reading.name { if name.id == meant.id { right += 1 } else { wrong += 1 } }
    }
    #expect(all > 1500)
    #expect(Double(right) / Double(all) >= 0.97, "\(right) of \(all) are right")
    #expect(Double(wrong) / Double(all) <= 0.01, "\(wrong) of \(all) are wrong")
  }
}
