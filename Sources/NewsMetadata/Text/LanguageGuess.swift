/// A modest guess at a text's language: by its script, and among languages of one script by the
/// small words that every sentence has.
enum LanguageGuess {
  /// The language as a BCP 47 tag; nil where the text is too short to tell. Looks at no more than
  /// the first 2,000 words.
  static func language(
    of words: [Word], in bytes: UnsafeBufferPointer<UInt8>
  ) -> String? {
    var scores = Array(repeating: 0, count: smallWords.count)
    var scripts = Array(repeating: 0, count: Script.allCases.count)
    for word in words.prefix(2_000) {
      let (s, _) = bytes.decode(at: Int(word.start))
      if let script = Script(s) {
        if script.isSpaceless {
          count(bytes, word.range, into: &scripts)
        } else {
          scripts[script.rawValue] += 1
        }
      }
      if var languages = languagesOfWords.meaning(of: word) {
        let score = languages.nonzeroBitCount == 1 ? 3 : 1
        while languages != 0 {
          scores[languages.trailingZeroBitCount] += score
          languages &= languages - 1
        }
      }
    }
    let kana = scripts[Script.kana.rawValue]
    if kana > 0, kana * 6 >= scripts[Script.han.rawValue] { return "ja" }
    // Of equals the first.
    let script = Script.allCases.max {
      (scripts[$0.rawValue], $1.rawValue) < (scripts[$1.rawValue], $0.rawValue)
    }
    guard let script, scripts[script.rawValue] > 0 else { return nil }
    if let only = script.onlyLanguage, scripts[script.rawValue] >= 2 { return only }
    guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }), scores[best] >= 6 else {
      return nil
    }
    let isAlone = scores.indices.allSatisfy { $0 == best || scores[$0] < scores[best] }
    return isAlone ? smallWords[best].language : nil
  }

  /// Counts the characters of a run without spaces: Japanese mixes its scripts within one.
  private static func count(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into scripts: inout [Int]
  ) {
    var i = range.lowerBound
    let end = min(range.upperBound, i + 600)
    while i < end {
      let (s, next) = bytes.decode(at: i)
      if let script = Script(s) { scripts[script.rawValue] += 1 }
      i = next
    }
  }

  private enum Script: Int, CaseIterable {
    case latin, cyrillic, greek, arabic, hebrew, han, kana, hangul, devanagari, bengali, tamil
    case thai, georgian, armenian, ethiopic, gurmukhi, gujarati, telugu, kannada, malayalam
    case sinhala, khmer, lao, burmese

    init?(_ s: UInt32) {
      switch s {
      case 0x41...0x24F, 0x1E00...0x1EFF: self = .latin
      case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
      case 0x400...0x52F: self = .cyrillic
      case 0x530...0x58F: self = .armenian
      case 0x590...0x5FF: self = .hebrew
      case 0x600...0x6FF, 0x750...0x77F: self = .arabic
      case 0x900...0x97F: self = .devanagari
      case 0x980...0x9FF: self = .bengali
      case 0xA00...0xA7F: self = .gurmukhi
      case 0xA80...0xAFF: self = .gujarati
      case 0xB80...0xBFF: self = .tamil
      case 0xC00...0xC7F: self = .telugu
      case 0xC80...0xCFF: self = .kannada
      case 0xD00...0xD7F: self = .malayalam
      case 0xD80...0xDFF: self = .sinhala
      case 0xE00...0xE7F: self = .thai
      case 0xE80...0xEFF: self = .lao
      case 0x1000...0x109F: self = .burmese
      case 0x10A0...0x10FF: self = .georgian
      case 0x1200...0x137F: self = .ethiopic
      case 0x1780...0x17FF: self = .khmer
      case 0x3040...0x30FF: self = .kana
      case 0x3400...0x9FFF: self = .han
      case 0xAC00...0xD7AF: self = .hangul
      default: return nil
      }
    }

    var isSpaceless: Bool {
      switch self {
      case .han, .kana, .thai, .khmer, .lao, .burmese: true
      default: false
      }
    }

    /// The one language of the press in this script.
    var onlyLanguage: String? {
      switch self {
      case .greek: "el"
      case .hebrew: "he"
      case .han: "zh"
      case .hangul: "ko"
      case .tamil: "ta"
      case .bengali: "bn"
      case .thai: "th"
      case .georgian: "ka"
      case .armenian: "hy"
      case .ethiopic: "am"
      case .gurmukhi: "pa"
      case .gujarati: "gu"
      case .telugu: "te"
      case .kannada: "kn"
      case .malayalam: "ml"
      case .sinhala: "si"
      case .khmer: "km"
      case .lao: "lo"
      case .burmese: "my"
      case .kana: "ja"
      default: nil
      }
    }
  }

  /// The languages that have a word among their small ones, one bit each.
  private static let languagesOfWords = PhraseTable<UInt64>(
    smallWords.enumerated().map { (1 << UInt64($0.offset), $0.element.words) },
    unite: { $0 | $1 })

  private static let smallWords: [(language: String, words: String)] = [
    (
      "en",
      "the|of|and|to|in|that|is|was|for|with|on|it|as|at|by|from|has|have|his|were|which|their|this|who|said"
    ),
    (
      "de",
      "der|die|das|und|in|den|von|zu|mit|ist|des|dem|nicht|ein|eine|auf|sich|auch|für|wurde|bei|im|am|nach|sagte"
    ),
    (
      "fr",
      "le|la|les|des|de|et|en|un|une|du|dans|est|que|qui|pour|sur|au|aux|par|pas|avec|ont|été|selon"
    ),
    (
      "es",
      "el|la|los|las|de|y|en|que|un|una|del|por|con|se|para|su|es|al|lo|más|fue|como|según"
    ),
    (
      "pt",
      "o|a|os|as|de|e|em|que|do|da|no|na|um|uma|para|com|por|não|ao|dos|das|foi|mais|segundo|são"
    ),
    (
      "it",
      "il|la|di|e|che|in|un|una|del|della|per|con|non|è|sono|nel|dei|al|alla|da|gli|le|ha|si|più"
    ),
    (
      "nl",
      "de|het|een|van|en|in|is|dat|op|te|voor|met|zijn|niet|aan|er|ook|door|bij|uit|werd|heeft"
    ),
    (
      "sv",
      "och|att|det|i|på|är|som|en|av|för|med|till|den|har|inte|om|ett|från|säger|men"
    ),
    (
      "da",
      "og|i|at|det|er|en|til|på|som|for|af|med|den|har|ikke|et|fra|om|blev|siger|efter"
    ),
    (
      "no",
      "og|i|det|er|på|en|til|som|for|av|med|at|har|ikke|et|fra|om|ble|sier|etter"
    ),
    (
      "fi",
      "ja|on|ei|että|se|oli|ovat|myös|hän|joka|kun|mukaan|mutta|sekä|tai|kuin|sanoi"
    ),
    (
      "pl",
      "i|w|na|z|że|się|do|nie|jest|o|to|po|jak|od|za|przez|dla|oraz|został|był|tym|są"
    ),
    (
      "cs",
      "a|v|se|na|je|že|s|z|do|o|by|k|pro|za|ve|jako|také|po|který|byl|jsou|řekl"
    ),
    (
      "sk",
      "a|v|sa|na|je|že|s|z|do|o|k|pre|za|vo|ako|aj|po|ktorý|bol|sú|povedal"
    ),
    (
      "hu",
      "a|az|és|hogy|nem|is|egy|meg|volt|ez|már|csak|szerint|vagy|mint|azt|után"
    ),
    (
      "ro",
      "și|de|la|în|a|cu|pe|că|din|nu|este|un|o|pentru|care|mai|au|fost|prin|sunt|iar"
    ),
    (
      "tr",
      "ve|bir|bu|da|de|için|ile|olarak|olan|çok|daha|sonra|gibi|kadar|ise|ne|değil|dedi"
    ),
    (
      "id",
      "yang|dan|di|itu|dengan|untuk|dari|ini|pada|tidak|ke|adalah|dalam|akan|oleh|juga|telah|kata"
    ),
    (
      "vi",
      "và|của|là|có|trong|được|các|cho|một|không|với|người|những|này|đã|để|tại|theo"
    ),
    (
      "hr",
      "i|u|je|na|se|da|za|su|od|s|o|koji|nije|kako|ili|što|bi|rekao"
    ),
    (
      "sq",
      "dhe|në|të|e|i|për|me|që|një|është|nga|se|ka|janë|edhe"
    ),
    (
      "sw",
      "na|ya|wa|kwa|katika|ni|la|za|kuwa|hiyo|huo|alisema|yake"
    ),
    (
      "ca",
      "el|la|els|les|de|i|en|que|un|una|del|per|amb|és|al|ha|més|dels|segons|aquest"
    ),
    (
      "ru",
      "и|в|не|на|что|с|по|он|как|это|к|из|за|от|для|о|был|его|также|были|года|которые|заявил"
    ),
    (
      "uk",
      "і|в|не|на|що|з|та|до|у|як|це|за|від|для|про|був|його|також|були|року|які|й"
    ),
    (
      "bg",
      "и|на|в|да|се|за|от|с|не|че|е|са|по|ще|като|това|до|който|бе|си"
    ),
    (
      "sr",
      "и|у|је|на|се|да|за|су|од|са|о|који|није|како|или|што|би|рекао"
    ),
    (
      "ar",
      "في|من|على|إلى|أن|التي|الذي|عن|مع|هذا|هذه|كان|وقال|بعد|بين|قال|ما|لم|كما|قد"
    ),
    (
      "fa",
      "و|در|به|از|که|این|را|با|است|برای|آن|یک|شد|می|کرد|های|شده|خود|گفت"
    ),
    (
      "ur",
      "کے|کی|میں|اور|سے|کا|نے|کو|ہے|پر|کہ|یہ|ہیں|بھی|تھا|کیا|گیا"
    ),
    (
      "hi",
      "के|में|की|है|और|से|को|का|ने|पर|कि|यह|हैं|भी|था|इस|एक|लिए"
    ),
    (
      "mr",
      "आणि|आहे|या|च्या|हे|ते|होते|यांनी|केले|मध्ये"
    ),
    (
      "ne",
      "छ|र|को|मा|ले|गरेको|भएको|हुने|छन्|पनि"
    ),
    (
      "kk",
      "және|мен|бұл|бір|үшін|деп|бойынша|қазақстан|болды|жылы"
    ),
  ]
}
