import NewsNames
import Testing

@Suite struct PersonComparisonTests {
  /// Spellings of one name.
  static let same = [
    ("Muammar Gaddafi", "Moammar Kadhafi"), ("Muammar Gaddafi", "Mu'ammar al-Qadhafi"),
    ("Sergey Lavrov", "Sergej Lawrow"), ("Pyotr Tchaikovsky", "Pjotr Tschaikowski"),
    ("Kim Jong-un", "Kim Jong Un"), ("Kim Jong-un", "KIM Jongun"),
    ("Abdel Fattah al-Sisi", "Abdul Fatah el-Sissi"), ("Lech Wałęsa", "Lech Walesa"),
    ("George W. Bush", "George Bush"), ("J. Smith", "John Smith"),
    ("Orwell, George", "GEORGE ORWELL"), ("Nikita Khrushchev", "Nikita Chruschtschow"),
    ("Jürgen Müller", "Juergen Mueller"), ("Mahmoud Ahmadinejad", "Mahmud Ahmadinedschad"),
    ("Aung San Suu Kyi", "Aung San Suu Kyi"), ("Janez Janša", "Janez Jansha"),
    ("Volodymyr Zelenskyy", "Володимир Зеленський"), ("Vladimir Putin", "Wladimir Putin"),
    ("Aleksandr Pushkin", "Alexander Puschkin"), ("Mohammed Salah", "محمد صلاح"),
    ("Benjamin Netanyahu", "בנימין נתניהו"), ("Alexis Tsipras", "Αλέξης Τσίπρας"),
    ("Jana Nováková", "Jana Novák"), ("Yoshihiko Noda", "Joshihiko Noda"),
    ("Mikhail Gorbachev", "Michail Gorbatschow"), ("Boris Yeltsin", "Борис Ельцин"),
    ("Anton Chekhov", "Antón Chéjov"), ("Noursultan Nazarbaïev", "Nursultan Nazarbayev"),
    ("Ban Ki-moon", "Ban Kimoon"), ("Saparmurat Niyazov", "Saparmyrat Nyýazow"),
    ("Donald Trump", "ドナルド・トランプ"), ("Angela Merkel", "アンゲラ・メルケル"),
    ("Hassan Rouhani", "Hasan Rohani"), ("Rafic Hariri", "Rafiq al-Hariri"),
    ("Bill Clinton", "William Clinton"), ("Liz Truss", "Elizabeth Truss"),
    ("Gerd Schröder", "Gerhard Schroeder"), ("Bashar al-Assad", "بشار الأسد"),
    ("Hassan Nasrallah", "حسن نصر الله"), ("Marine Le Pen", "Marine LePen"),
    ("Carlos Slim", "Carlos Slim Helú"), ("Pedro Sánchez Pérez-Castejón", "Pedro Sánchez"),
  ]

  /// Names of two people.
  static let different = [
    ("George Bush", "Laura Bush"), ("John Smith", "Jane Smith"), ("Kim Jong-un", "Kim Jong-il"),
    ("Raúl Castro", "Fidel Castro"), ("Bashar al-Assad", "Hafez al-Assad"),
    ("Ivan Petrov", "Ivan Pavlov"), ("Maria Garcia", "Mario Garcia"), ("Anna Berg", "Hanna Burke"),
    ("Akiko Tanaka", "Yukiko Tanaka"),
    ("Pavel Novák", "Petr Novák"), ("Ali Hassan", "Ali Hussein"), ("Omar Bashir", "Amr Bashir"),
    ("Sergei Ivanov", "Igor Ivanov"), ("Mohammed Ali", "Ahmed Ali"), ("Li Wei", "Li Wen"),
    ("Martin Luther King Jr.", "Martin Luther King Sr."), ("Tillerson", "Rex Tillerson"),
    ("George W. Bush", "George H. W. Bush"), ("Donald Trump", "Donald J. Trump Jr."),
  ]

  @Test(arguments: same)
  func meets(_ a: String, _ b: String) throws {
    let comparison = try #require(PersonComparison(a, b))
    #expect(comparison.isSame, "\(comparison)")
    #expect(PersonComparison(b, a)?.score == comparison.score)
  }

  @Test(arguments: different)
  func keepsApart(_ a: String, _ b: String) throws {
    let comparison = try #require(PersonComparison(a, b))
    #expect(!comparison.isSame, "\(comparison)")
  }
}
