import NewsNames
import Testing

/// Names in their parts: given | particle | family | suffixes, and how lists sort them.
@Suite struct PersonNameTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let parts: String
    let sorted: String
    var language: String?

    init(_ text: String, _ parts: String, _ sorted: String, _ language: String? = nil) {
      self.text = text
      self.parts = parts
      self.sorted = sorted
      self.language = language
    }

    var testDescription: String { text }
  }

  static let cases = [
    Case("Martha Gellhorn", "Martha||Gellhorn|", "Gellhorn, Martha"),
    Case("Pelé", "||Pelé|", "Pelé"),
    Case("MARTHA GELLHORN", "Martha||Gellhorn|", "Gellhorn, Martha"),
    Case("Gellhorn, Martha", "Martha||Gellhorn|", "Gellhorn, Martha"),
    Case("Martin Luther King, Jr.", "Martin+Luther||King|Jr.", "King, Martin Luther, Jr."),
    Case("Sammy Davis Jr", "Sammy||Davis|Jr", "Davis, Sammy, Jr"),
    Case("Dr. Ursula von der Leyen", "Ursula|von der|Leyen|", "Leyen, Ursula von der"),
    Case("Vincent van Gogh", "Vincent|van|Gogh|", "Gogh, Vincent van"),
    Case("Robert De Niro", "Robert|De|Niro|", "De Niro, Robert"),
    Case("Gaulle, Charles de", "Charles|de|Gaulle|", "Gaulle, Charles de"),
    Case("Al Gore", "Al||Gore|", "Gore, Al"),
    Case("J.R.R. Tolkien", "J.R.R.||Tolkien|", "Tolkien, J.R.R."),
    Case("George W. Bush", "George+W.||Bush|", "Bush, George W."),
    Case("SINÉAD O'CONNOR", "Sinéad||O'Connor|", "O'Connor, Sinéad"),
    Case("RONALD MCDONALD", "Ronald||McDonald|", "McDonald, Ronald"),
    Case("JEANNE D'ARC", "Jeanne||d'Arc|", "d'Arc, Jeanne"),
    Case("Dominique de VILLEPIN", "Dominique|de|Villepin|", "Villepin, Dominique de"),
    Case("KIM Jong-un", "Jong-un||Kim|", "Kim Jong-un"),
    Case("Kim Jong-un", "Jong-un||Kim|", "Kim Jong-un"),
    Case("Ban Ki-moon", "Ki-moon||Ban|", "Ban Ki-moon"),
    Case("Xi Jinping", "Jinping||Xi|", "Xi Jinping"),
    Case("Nguyen Phu Trong", "Phu+Trong||Nguyen|", "Nguyen Phu Trong"),
    Case("Lee Child", "Lee||Child|", "Child, Lee"),
    Case("习近平", "近平||习|", "习近平"),
    Case("欧阳修", "修||欧阳|", "欧阳修"),
    Case("문재인", "재인||문|", "문재인"),
    Case("安倍晋三", "晋三||安倍|", "安倍晋三"),
    Case("Abdel Fattah al-Sisi", "Abdel Fattah|al-|Sisi|", "Sisi, Abdel Fattah al-"),
    Case("Mohammed bin Salman", "Mohammed|bin|Salman|", "bin Salman, Mohammed"),
    Case("Sheikh Hamad bin Khalifa Al Thani", "Hamad|Al|Thani|", ""),
    Case("Владимир Владимирович Зайцев", "Владимир||Зайцев|", "Зайцев, Владимир Владимирович"),
    Case("Зайцев Владимир Владимирович", "Владимир||Зайцев|", "Зайцев Владимир Владимирович"),
    Case("Gabriel García Márquez", "Gabriel||García Márquez|", "García Márquez, Gabriel", "es"),
    Case("José Ortega y Gasset", "José||Ortega y Gasset|", "Ortega y Gasset, José", "es"),
    Case("Ortega y Gasset, José", "José||Ortega y Gasset|", "Ortega y Gasset, José", "es"),
    Case("Nagy Imre", "Imre||Nagy|", "Nagy Imre", "hu"),
    Case("Fernando Henrique Cardoso Filho", "Fernando+Henrique||Cardoso|Filho", ""),
    Case("Marijke van 't Hoff", "Marijke|van 't|Hoff|", "Hoff, Marijke van 't"),
    Case("José Antonio Ríos Peralta", "José+Antonio||Ríos Peralta|", "Ríos Peralta, José Antonio"),
    Case("João Pedro da Silva Moreira", "João+Pedro|da|Silva Moreira|", ""),
    Case("Соколов И.П.", "И.П.||Соколов|", "Соколов И.П."),
    Case("Heydar Alirza oghlu Mammadov", "Heydar||Mammadov|", "Mammadov, Heydar Alirza oghlu"),
    Case("Szabó-Tóth Kinga", "Kinga||Szabó-Tóth|", "Szabó-Tóth Kinga", "hu"),
    Case("佐々木 希", "希||佐々木|", "佐々木希"),
    Case("Tanaka Taro", "Taro||Tanaka|", "Tanaka Taro", "ja"),
    Case("أحمد بن خالد المنصوري", "أحمد||المنصوري|", ""),
    Case("عبد الرحمن الكواكبي", "عبد الرحمن||الكواكبي|", ""),
    Case("יעקב בן דוד", "יעקב|בן|דוד|", ""),
    Case("JRR Tarrant", "JRR||Tarrant|", "Tarrant, JRR"),
    Case("Pádraig Ó Súilleabháin", "Pádraig|Ó|Súilleabháin|", "Ó Súilleabháin, Pádraig"),
    Case("Neymar Jr", "||Neymar|Jr", ""),
    Case("MEHMET ŞİMŞEK", "Mehmet||Şimşek|", "Şimşek, Mehmet"),
    Case("ΝΙΚΟΣ ΠΑΠΠΑΣ", "Νικος||Παππας|", ""),
    Case("Prof. Li Wei, PhD", "Wei||Li|PhD", ""),
    Case("Marsh, Dr. Ada B., Jr.", "Ada+B.||Marsh|Jr.", ""),
    Case("Marsh Jr. MD, Tom", "Tom||Marsh|Jr.+MD", ""),
    Case("Marsh, J.R.", "J.R.||Marsh|", "Marsh, J.R."),
    Case("Hines, Earl Kenneth", "Earl+Kenneth||Hines|", "Hines, Earl Kenneth"),
    Case("Ada Marsh, CLU, LUTC", "Ada||Marsh|CLU+LUTC", ""),
    Case("Tom W. Marsh, I", "Tom+W.||Marsh|I", ""),
    Case("Tom Marsh VI", "Tom||Marsh|VI", ""),
    Case("Ada Marsh (MBA)", "Ada||Marsh|MBA", ""),
    Case("Ada Marsh Ph. D.", "Ada||Marsh|Ph.D.", ""),
    Case("Dr King Jr", "||King|Jr", ""),
    Case("de la Vega", "|de la|Vega|", ""),
    Case("bin Harun", "|bin|Harun|", ""),
    Case("Jill St. Clair", "Jill||St. Clair|", "St. Clair, Jill"),
    Case("Eva Marie Saint", "Eva+Marie||Saint|", "Saint, Eva Marie"),
    Case("Nguyen Thi Vi", "Thi+Vi||Nguyen|", ""),
  ]

  @Test(arguments: cases)
  func parts(_ one: Case) throws {
    let name = try #require(PersonName(one.text, language: one.language))
    let parts = [
      name.given.joined(separator: "+"), name.particle ?? "", name.family,
      name.suffixes.joined(separator: "+"),
    ].joined(separator: "|")
    #expect(parts == one.parts)
    if !one.sorted.isEmpty { #expect(name.sorted == one.sorted) }
  }

  @Test func titlesAndNicknamesStandAside() throws {
    let name = try #require(PersonName("Prof. Dr. Max \"Boz\" Müller"))
    #expect(name.titles == ["Prof.", "Dr."])
    #expect(name.nickname == "Boz")
    #expect(name.display == "Max Müller")
    #expect(PersonName("习近平主席")?.titles == ["主席"])
  }

  @Test(arguments: [
    ("Prof. Dr. med. Uwe Kranz", ["Prof.", "Dr. med."]), ("dr hab. Anna Kowalska", ["dr hab."]),
    ("President-elect John Tully", ["President-elect"]), ("Smt. Lata Deshpande", ["Smt."]),
    ("Former Prime Minister Ola Berg", ["Former Prime Minister"]), ("김민준 기자", ["기자"]),
    ("Shri Ram Prasad Joshi", ["Shri"]), ("Prime Berg", []), ("Lt. John Marsh", ["Lt."]),
    ("Lt. Gen. Ada Marsh", ["Lt. Gen."]), ("Lt.Gov. Ada Marsh", ["Lt. Gov."]),
    ("The Rt Hon Ada Marsh", ["The Rt Hon"]),
    ("Marsh, Rev. John", ["Rev."]), ("U.S. District Judge Ada Marsh", ["U.S. District Judge"]),
    ("Secretary of State Ada Marsh", ["Secretary of State"]), ("The Edge", []),
    ("Mr. and Mrs. Tom Marsh", ["Mr.", "Mrs."]),
  ])
  func titlesOfSeveralWords(_ text: String, _ titles: [String]) {
    #expect(PersonName(text)?.titles == titles)
  }

  @Test func nicknamesBetweenApostrophes() {
    let name = PersonName("Dwayne 'The Rock' Sims")
    #expect(name?.nickname == "The Rock")
    #expect(name?.display == "Dwayne Sims")
    #expect(PersonName("Aliou N'Diaye D'Arcy")?.nickname == nil)
  }

  @Test(arguments: ["", " ", "1234", "---", "()", "\u{301}", String(repeating: "a ", count: 5_000)])
  func nothingThatIsNoName(_ text: String) {
    #expect(PersonName(text) == nil)
  }
}
