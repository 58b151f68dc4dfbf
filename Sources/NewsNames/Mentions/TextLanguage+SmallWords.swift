/// The commonest small words of the large languages of news.
extension TextLanguage {
  /// The small words of a language.
  struct Words {
    let language: String
    /// The same for languages whose small words are nearly the same, and the endings of their names.
    let kin: String
    /// Folded, of no more than eight bytes, with a space between them.
    let words: StaticString

    init(_ language: String, kin: String? = nil, _ words: StaticString) {
      self.language = language
      self.kin = kin ?? language
      self.words = words
    }
  }

  static let lists = [
    Words(
      "be",
      """
      і у не на што з па як за ад для гэта яго ен але да пра быу пры або усе так ужо яна яны ці каб
      """),
    Words(
      "bg",
      """
      и в не на че с по как от за да се е са ще го тои но до към при или си след през беше има още
      """),
    Words(
      "cs", kin: "cs sk",
      """
      a v se na je ze s z do o pro by jsou si k po ktery podle byl jako ale take ve jeho jeji ktera \
      ktere nebo uz jen pri od pred mezi bude byla bylo aby kdyz jak tak dnes roce ke za ma
      """),
    Words(
      "da", kin: "da no sv",
      """
      og at det som en pa er af for med den til ikke om et han har de var sig i efter fra ved men kan \
      skal blev vil eller siger nar havde hun ogsa mod
      """),
    Words(
      "de",
      """
      der die das und ist ein eine den mit von zu auf nicht im dem fur sich des auch als nach sie \
      bei wird hat am aus vor um an wie war er es noch oder aber nur uber durch sind einem einer \
      einen dass wurde haben zum zur in
      """),
    Words(
      "en",
      """
      the of and to in is that for with on was by from at as it has are be said will his her not this \
      but an or they were which who had their after would when more been than about a
      """),
    Words(
      "es",
      """
      el la los las de y que en un una por con para del se es su al como mas lo sus pero esta este \
      fue ha sobre entre desde hasta sin tras dijo no a
      """),
    Words(
      "et", kin: "et fi",
      """
      ja on ei see et oli kui ka mis kes oma aga seda selle ning ole pole mida veel juba siis ta voi \
      poolt tema
      """),
    Words(
      "fi", kin: "et fi",
      """
      ja on ei se etta oli kun mutta ovat myos joka kuin sen hanen nyt vain mukaan ollut olla jos \
      niin tai ennen voi han jotka koska viela sanoi
      """),
    Words(
      "fr",
      """
      le la les des et est une dans pour que sur avec du au par qui pas plus son aux ce il ne se ont \
      ete ses cette mais ou sont comme leur etait apres entre selon en de un a
      """),
    Words(
      "hr", kin: "hr sl",
      """
      i u je da se na za su od s koji ce bi sto iz o nije kako te nakon koja koje ili ali bio bila \
      bilo sa po do dok samo jos kod zbog prema prije
      """),
    Words(
      "hu",
      """
      a az es hogy nem is egy meg volt ez csak mar van de ki mint lesz el ha fel le azt akik ami aki \
      lehet majd most sem vagy minden ezt utan
      """),
    Words(
      "id",
      """
      yang dan di dengan untuk dari ini itu pada dalam tidak ke akan telah juga oleh
      """),
    Words(
      "it",
      """
      il la di che e una un per con del della in sono non nel si alla gli dei ha da i le lo nella \
      dal al ai anche come piu ma su dopo stato era suo
      """),
    Words(
      "lt",
      """
      ir su is kad i bet yra uz buvo po tai apie kaip ne tik jau bus savo kuris iki prie del nuo dar
      """),
    Words(
      "lv",
      """
      un ir ar no par ka uz ne ari pec gada bet vai kas to tas lidz bija del vina tika sava
      """),
    Words(
      "mk",
      """
      и во не на дека со по како од за да се е ке го тоа но до кон при или си беше има ги
      """),
    Words(
      "nl",
      """
      de het een en van in is dat op te voor met zijn niet aan er ook als door om bij naar nog over \
      uit maar wordt heeft werd tot deze dit hun was
      """),
    Words(
      "no", kin: "da no sv",
      """
      og at det som en pa er av for med den til ikke om et han har de var seg i etter fra ved men kan \
      skal ble vil eller sier nar hadde hun ogsa mot
      """),
    Words(
      "pl",
      """
      w z na i nie sie do jest to ze o za po od przez dla ktory jego oraz jak ktora ktore byl byla \
      bylo sa ale tym tej juz tylko przed przy pod nad bez czy moze roku ich go jej we
      """),
    Words(
      "pt",
      """
      o a os as de e que em um uma por com para do da se no na ao foi mais sao pela pelo sua seu aos \
      nas nos ate ele ela tem ser apos entre sobre disse
      """),
    Words(
      "ro",
      """
      si de la in a cu pe din care este un o sa nu pentru ca mai au fost al ale cel prin dupa ce iar \
      sunt dar sau lui catre unei spus
      """),
    Words(
      "ru",
      """
      и в не на что с по как из за от для это его он но к о был до же при или все так уже она они да \
      со об ее
      """),
    Words(
      "sk", kin: "cs sk",
      """
      a v sa na je ze s z do o pre by su si k po ktory podla bol ako ale aj alebo uz len pri od pred \
      medzi bude bola bolo aby ked tak dnes roku ku za ma nie co vo este
      """),
    Words(
      "sl", kin: "hr sl",
      """
      in v je da se na za so od s z ki bo bi kaj iz o ni kako ter po pa tudi kot ali bil bila bilo \
      pri pred med zaradi vec ker jih le
      """),
    Words(
      "sr",
      """
      и у је да се на за су од с који ће би што из о није како те али као или до по ово
      """),
    Words(
      "sv", kin: "da no sv",
      """
      och att det som en pa ar av for med den till inte om ett han har de var sig i fran nar vid men \
      kan ska hade efter under mot enligt sin sina
      """),
    Words(
      "tr",
      """
      ve bir bu da de icin ile olarak cok daha en gibi kadar sonra ne mi ancak olan
      """),
    Words(
      "uk",
      """
      і в у не на що з по як із за від для це иого він але до та про був при або все так вже вона \
      вони зі
      """),
    Words(
      "vi",
      """
      va cua la co khong duoc cho mot trong nhung voi da nguoi cac den tai khi nay
      """),
  ]
}
