// The words of bylines in the languages of the press. One list a meaning; a list separates its
// phrases by `|`; case, accents and punctuation do not matter. Languages in the order of the
// alphabet of their tags where a list is long.

enum BylineLexicon {
  /// What a phrase before a name says of the one who bears it.
  enum Label: Sendable, Hashable {
    /// "By": the author of the text. Also found inside a line.
    case author
    /// "von", "de", "di": the same, but only where a line or segment begins; elsewhere it is a
    /// part of a name.
    case authorAtStart
    /// "with", "mit": one more author.
    case with
    /// "Photographs by": somebody else, by this role.
    case role(String)

    /// Whether it stands before an author's name.
    var namesAuthor: Bool {
      switch self {
      case .author, .authorAtStart: true
      default: false
      }
    }
  }

  static let labels = PhraseTable<Label>([
    (
      .author,
      """
      by|recipe by|a recipe by|rezept von|ein rezept von|recette de|ricetta di|receta de|receita de|text|texte|testo|texto|written by|reported by|reporting by|story by|words by|text by|posted by|published by|\
      submitted by|contributed by|article by|a post by|post by|post author|post author by|author|\
      authors|author s|author by|byline|bylines|by line|analysis by|opinion by|review by|\
      interview by|report by|additional reporting by|\
      كتب|كتبت|بقلم|كتبه|كتبها|تقرير|إعداد|الكاتب|الكاتبة|المؤلف|كاتب المقال|بواسطة|نشر بواسطة|\
      নিজস্ব প্রতিবেদক|লেখক|автор|автори|автор на|от автора|\
      autor|autora|autors|escrit per|redactat per|autoři|autorka|napsal|napsala|\
      skrevet af|forfatter|tekst af|forfattere|\
      autoren|autorin|autorinnen|von autor|geschrieben von|verfasst von|veroffentlicht von|\
      gepostet von|eingestellt von|erstellt von|ein beitrag von|beitrag von|gastbeitrag von|\
      ein gastbeitrag von|artikel von|ein artikel von|text von|ein text von|bericht von|\
      eine analyse von|eine kolumne von|ein kommentar von|kommentar von|kolumne von|\
      ein interview von|interview von|eine reportage von|reportage von|aufgezeichnet von|\
      beitragsautor|\
      απο την|απο τον|απο τη|απο το|\
      โดย|เรื่อง|เรื่องโดย|ผู้เขียน|ผู้สื่อข่าว|ដោយ|ໂດຍ|\
      συντακτης|συντακτρια|γραφει ο|γραφει η|γραφουν οι|του συντακτη|αρθρο του|αρθρο της|απο τον|\
      escrito por|escribe|escriben|publicado por|texto de|texto por|redactado por|una nota de|\
      autores|autoras|por el autor|posteado por|\
      نویسنده|نوشته|نویسندگان|گزارش از|kirjoittaja|kirjoittanut|teksti|toimittaja|julkaissut|\
      ecrit par|publie par|poste par|redige par|propos recueillis par|recueilli par|\
      un article de|texte de|auteur|auteure|auteurs|autrice|par l auteur|article ecrit par|\
      מאת|כתב|כתבה|כותב|लेखक|द्वारा|लेखिका|napisao|napisala|pise|autor teksta|pisu|\
      irta|szerzo|szoveg|oleh|penulis|ditulis oleh|reporter|laporan|\
      scritto da|pubblicato da|a cura di|articolo di|testo di|autore|autrici|postato da|\
      文責|筆者|執筆者|執筆|著者|取材 文|文 取材|\
      글쓴이|작성자|글|tekst|auteurs|geschreven door|gepubliceerd door|een artikel van|\
      skrevet av|tekst av|napisal|opracowal|opracowala|autorzy|tekst i|oprac|\
      publicado por|escrito por|texto de|autores|\
      autorul|scris de|publicat de|de catre|articol de|autori|redactor|\
      текст|автор текста|авторы|автор статьи|подготовил|подготовила|подготовили|написал|написала|\
      автор материала|материал подготовил|материал подготовила|опубликовал|записал|записала|\
      napisal|avtor|avtorica|аутор|пише|писао|skriven av|text av|publicerad av|skribent|forfattare|\
      mwandishi|na mwandishi|yazan|haberi yazan|haber|muhabir|yazar|kaleme alan|\
      підготував|підготувала|автори|автор публікації|مصنف|تحریر|tac gia|bien soan|\
      来源|來源|特派记者|特派記者|本社记者|本社記者|作者|撰文|撰稿|文字|本报记者|本報記者|记者|記者|特约记者|特約記者|本刊记者|撰文者|采写|採訪|报道|文
      """
    ),
    (
      .authorAtStart,
      """
      par|por|von|vom|af|av|ao|da|di|de|del|dal|dalla|door|van|od|przez|per|pel|pela|pelo|from|\
      от|от автора|vid|від|απο|του|της|oleh|theo|bởi|boi|na|ja|nga|du|des|ng|ni|yon|egileak|egilea|\
      gan|le|ag|yozgan|muallif|
      """
    ),
    (
      .with,
      """
      with|together with|in collaboration with|and also|mit|avec|avec notre correspondant|con|com|\
      med|met|cu|z|ile|dengan|с|со|з|مع|και|sa
      """
    ),
    (
      .role("photographer"),
      """
      photographs by|photography by|photos by|photo by|photo|photos|photograph by|photographer|\
      pictures by|picture by|pictures|images by|image by|image|photo credit|photographed by|\
      visuals by|foto|fotos|foto von|fotos von|bild|bilder|bild von|bilder von|fotograf|fotografin|\
      fotografie|fotografien|photographie|photographies|photos de|photo de|photographe|\
      photographies par|photos par|credit photo|fotografia|fotografias|fotos de|foto de|fotografias de|\
      fotografo|fotografa|immagini|foto di|фото|фотографии|фотограф|снимки|фотографія|zdjecia|fot|fotografie|\
      تصوير|صور|تصویر|عکس|عکاس|צילום|צילומים|摄影|攝影|图|圖|图片|圖片|摄|攝|写真|撮影|사진|foto oleh|\
      beeld|beeld door|foto s|foto door|foto av|foto af|kuva|kuvat|fotograaf|fotograf|valokuvat|fotoğraf|fotograflar|anh|\
      φωτογραφιες|φωτογραφια|φωτο
      """
    ),
    (
      .role("editor"),
      """
      editing by|edited by|editor|editors|redaktion|redigiert von|bearbeitet von|bearbeitung|\
      edite par|edition|editado por|edicion|edicao|edicao de|redazione di|редактор|\
      под редакцией|редакція|редактор випуску|تحرير|المحرر|编辑|編輯|责任编辑|責任編輯|责编|責編|編集|\
      편집|redaktor|redaktorka|redigering|redigert av|penyunting|editor oleh|duzenleyen|editor by|\
      copy editing by|compiled by
      """
    ),
    (
      .role("translator"),
      """
      translated by|translation by|translation|translator|ubersetzt von|ubersetzung|aus dem englischen von|\
      traduit par|traduction|traduction de|traducteur|traduit de l anglais par|traducido por|traduccion|\
      traduccion de|traducao|traducao de|traduzido por|tradotto da|traduzione di|traduzione|перевод|\
      перевел|перевела|перевод с английского|переклад|ترجمة|翻译|翻譯|编译|編譯|译|譯|翻訳|訳|번역|\
      tlumaczenie|przeklad|oversat af|oversatt av|vertaald door|vertaling|ceviren|ceviri|penerjemah
      """
    ),
    (
      .role("illustrator"),
      """
      illustrations by|illustration by|illustration|illustrations|illustrated by|illustrator|\
      illustrationen|illustration von|illustrations de|ilustraciones|ilustracion|ilustracoes|\
      illustrazioni|иллюстрации|иллюстрация|ilustracje|插图|插圖|イラスト|일러스트|graphics by|graphic by|\
      grafik|grafik von|infografia
      """
    ),
    (
      .role("videographer"),
      """
      video by|videos by|video|video von|video de|video di|видео|відео|فيديو|视频|影片|film by
      """
    ),
    (
      .role("producer"),
      """
      produced by|producer|production by|produktion|produit par|producido por|production
      """
    ),
  ])

  /// What closes a line about those who helped, after their names; true where a place may follow.
  static let contributions = PhraseTable<Bool>([
    (
      false,
      """
      contributed to this report|contributed to this story|contributed to this article|\
      contributed reporting|contributed research|contributed to the reporting|\
      also contributed to this report|assisted with this report|helped report this story|\
      hat zu diesem bericht beigetragen|haben zu diesem bericht beigetragen|\
      a contribue a cet article|ont contribue a cet article|a contribue a ce reportage|\
      ont contribue a ce reportage|contribuyo a este informe|contribuyeron a este informe|\
      colaboro en este informe|colaboraron en este informe|contribuyo a este reportaje|\
      contribuyeron a este reportaje|contribuiu para esta reportagem|\
      contribuiram para esta reportagem|colaborou para esta reportagem|\
      ha contribuito a questo articolo|hanno contribuito a questo articolo
      """
    ),
    (true, "contributed reporting from|contributed reporting in|contributed to this report from"),
  ])

  /// Nouns that say what somebody is, after the name or before it.
  static let roles = PhraseTable<String>([
    (
      "correspondent",
      """
      correspondent|correspondents|our correspondent|special correspondent|korrespondent|\
      korrespondentin|korrespondenten|korrespondentinnen|correspondant|correspondante|envoye special|envoyee speciale|corresponsal|\
      corresponsales|enviado especial|enviada especial|correspondente|corrispondente|inviato|\
      inviata|inviato speciale|корреспондент|спецкор|собкор|специальный корреспондент|\
      кореспондент|مراسل|مراسلة|مراسلنا|مراسلتنا|特派员|特派員|駐|특파원|muhabiri|koresponden|\
      correspondentin|korespondent|korespondentka|kirjeenvaihtaja|ανταποκριτης|ανταποκριτρια
      """
    ),
    (
      "reporter",
      """
      reporter|reporters|staff writer|staff reporter|senior reporter|journalist|journalists|\
      journaliste|mitarbeiter|mitarbeiterin|redaktionsmitglied|writers|journalistin|periodista|redactor|redactora|giornalista|журналист|журналистка|صحفي|صحافي|\
      writer|senior writer|contributing writer|reporterin|jornalista|wartawan|muhabir|dziennikarz|\
      dziennikarka|novinar|gazeteci|기자|toimittaja|redacteur|redactrice
      """
    ),
    (
      "editor",
      """
      editor|deputy editor|senior editor|managing editor|editor in chief|associate editor|\
      redakteur|redakteurin|chefredakteur|chefredakteurin|redacteur en chef|redactrice en chef|\
      editora|caporedattore|direttore|шеф редактор|главный редактор|редактор|رئيس التحرير|主编|主編
      """
    ),
    (
      "columnist",
      "columnist|kolumnist|kolumnistin|columnista|chroniqueur|chroniqueuse|колумнист|обозреватель|commentator|köşe yazarı"
    ),
    (
      "photographer",
      "photographer|staff photographer|fotograf|fotografin|photographe|fotografo|fotografa|фотограф|фотокорреспондент"
    ),
    (
      "contributor",
      "contributor|guest contributor|guest author|gastautor|gastautorin|special to|for|colaborador|colaboradora|contributeur|freelance|freelancer|stringer"
    ),
    ("analyst", "analyst|political analyst|analyste|analista|аналитик|محلل"),
    ("producer", "producer|executive producer|digital producer"),
  ])

  /// What people of a newsroom write about, or how they rank, before the name of their work.
  static let beats = PhraseTable<Bool>(
    set: """
      business|economics|economy|finance|financial|markets|political|politics|diplomatic|defence|defense|\
      security|national|foreign|international|world|europe|africa|asia|local|metro|\
      city|state|legal|court|courts|crime|police|health|medical|science|environment|climate|energy|\
      technology|tech|education|religion|religious|social|affairs|sport|sports|football|soccer|golf|\
      culture|arts|entertainment|music|film|food|travel|fashion|media|data|investigative|chief|senior|\
      deputy|assistant|associate|staff|special|news|features|general|royal|transport|industry|labor|labour|\
      consumer|property|housing|digital|video|multimedia|wire
      """)

  /// Words between a name and those it works for: "Ann Lee of The Example".
  static let employerPrepositions = PhraseTable<Bool>(
    set: "of|from|for|at|with|von|vom|der|de|du|della|del|dell|da|do|van|från|fra|из|от")

  /// Words by which a newsroom speaks of its own people: "our correspondent".
  static let possessives = PhraseTable<Bool>(
    set: """
      our|own|a|from|by|unser|unsere|unserem|unserer|unseren|notre|nos|nuestro|nuestra|nuestros|nuestras|\
      nostro|nostra|nostri|nostre|nosso|nossa|nossos|nossas|наш|наша|наши|нашего|нашей|нашият|onze|ons|\
      var|vart|vare|vores|vor|nas|nasz|nasza|nasi|naseho|nasi|meidan|μας|ο|η|του|της|bizim
      """)

  /// Parts of a newsroom, and words for nobody in particular.
  static let desks = PhraseTable<Bool>(
    set: """
      staff|staffs|newsroom|news desk|newsdesk|web desk|webdesk|desk|foreign desk|international desk|\
      editorial|editorial team|editorial board|editorial staff|editorial desk|the editors|editors|\
      news team|news staff|staff report|staff reports|staff writers|staff reporter|staff writer|\
      web team|online desk|digital team|team|press office|press release|news service|wire reports|\
      wire report|wire services|wire service|agencies|news agencies|agency reports|\
      from staff and wire reports|guest|guest author|guest contributor|contributor|contributors|\
      no author|kein autor|ohne autor|sin autor|aucun auteur|nessun autore|без автора|none|null|nobody|default|superadmin|system|editor|\
      admin|administrator|webmaster|root|user|anonymous|unknown|author|moderator|superuser|\
      redaktion|die redaktion|onlineredaktion|online redaktion|redaktionsteam|redaktion online|newsteam|presse|\
      pressestelle|presseteam|pressemitteilung|gastautor|gastbeitrag|gast|unbekannt|agenturen|\
      red|verlag|team redaktion|lokalredaktion|sportredaktion|\
      redaction|la redaction|service|avec agences|agences|\
      redaccion|la redaccion|agencias|equipo|equipo editorial|editores|\
      redacao|da redacao|agencias|equipe|redazione|la redazione|agenzie|a cura della redazione|\
      редакция|служба новостей|отдел новостей|агентства|администратор|админ|редакція|\
      التحرير|هيئة التحرير|أسرة التحرير|قسم الأخبار|فريق التحرير|وكالات|الوكالات|متابعات|المحرر|\
      تحریریه|编辑部|編輯部|编辑|本报讯|综合报道|綜合報導|综合|編集部|取材班|편집부|편집국|온라인뉴스팀|뉴스팀|\
      redactie|de redactie|redaktionen|redaksjonen|toimitus|redakcja|redakce|szerkesztoseg|\
      redactia|redaktsiya|haber merkezi|dis haberler|internet haber merkezi|yazi isleri|tim redaksi|\
      redaksi|ban bien tap|σύνταξη|συντακτικη ομαδα|newsroom|מערכת|המערכת|डेस्क|वेब डेस्क|एजेंसी|एजेंसियां|न्यूज डेस्क|ब्यूरो|\
      di redazione|a cura della redazione|por redacao|da redacao
      """)

  /// Words between two names.
  static let conjunctions = PhraseTable<Bool>(
    set: """
      and|und|et|og|och|ja|és|es|en|ve|и|і|та|й|και|와|과|및|và|va|dan|sowie|plus|as well as|via|ed|și|si|in sodelovanje|at|eta|lan|na|\
      agus|و|ו|a ještě|oraz|ir|un|dhe|və|և|და|और|এবং|และ|与|和|及|跟|与其|與|u
      """)

  /// Words that join two names, but also parts of one: "Ortega y Gasset", "Costa e Silva".
  static let weakConjunctions = PhraseTable<Bool>(set: "y|e|i|a|o")

  /// Words at which a name ends: what sites write after it.
  static let clutter = PhraseTable<Bool>(
    set: """
      updated|published|posted|last updated|modified|created|first published|email|e mail|mail|\
      email the author|contact|follow|follow me|follow on|twitter|facebook|instagram|linkedin|\
      mastodon|bluesky|xing|youtube|tiktok|rss|website|profile|bio|biography|view all posts|\
      view all posts by|all posts|more by|more from|see all|read more|articles by|author archives|\
      about the author|is a|min read|minute read|minutes ago|hours ago|ago|comment|comments|share|\
      says|said|wrote|writes|reply|on|at|uncategorized|in category|views|view profile|special to the|\
      am|um|uhr|stand|aktualisiert|veroffentlicht|zuletzt|publiziert|erschienen|sagt|schreibt|schrieb|\
      antworten|folgen|folge|folge mir|alle beitrage|alle beitrage von|alle artikel|zeige alle|lesezeit|\
      kommentare|kommentar|zur startseite|lesedauer|datum|nachricht schreiben|profil anzeigen|\
      publie|publie le|mis a jour|le|modifie|suivre|voir tous|tous les articles|commentaires|dit|\
      publicado|actualizado|seguir|ver todos|comentarios|dice|el|\
      atualizado|em|pubblicato|aggiornato|il|segui|commenti|опубликовано|обновлено|читать|\
      комментарии|опубліковано|оновлено|نشر|نشر في|تحديث|آخر تحديث|تابع|发布|更新|发布时间|發布|입력|수정|\
      gepubliceerd|bijgewerkt|volg|op|reageer|opdateret|publicerad|uppdaterad|publisert|oppdatert|\
      julkaistu|paivitetty|opublikowano|aktualizacja|aktualizováno|giincelleme|guncelleme|yayinlanma
      """)

  /// What tells when a page was published or changed, and is never a name's first word.
  static let stamps = PhraseTable<Bool>(
    set: """
      updated|published|posted|modified|aktualisiert|veroffentlicht|publiziert|erschienen|publie|publiee|\
      modifie|publicado|publicada|actualizado|actualizada|atualizado|pubblicato|aggiornato|опубликовано|\
      обновлено|опубліковано|оновлено|gepubliceerd|bijgewerkt|opdateret|publicerad|uppdaterad|publisert|\
      oppdatert|julkaistu|paivitetty|opublikowano|aktualizovano|guncelleme|yayinlanma|نشر|发布|更新
      """)

  /// Words after a name on a comment, not on an article.
  static let commentVerbs = PhraseTable<Bool>(
    set: """
      says|said on|sagt|schreibt|schrieb|meint|dit|a dit|dice|dijo|disse|diz|ha detto|scrive|пишет|\
      говорит|сказал|napisał|pisze|zegt|schreef|sier|säger|siger|sanoo|mówi|يقول|قال|says reply|\
      on said|kommentierte|kommentiert|comenta|comentó
      """)

  /// Labels of form fields and pages, which stand where names are looked for.
  static let formFields = PhraseTable<Bool>(
    set: """
      name|your name|name required|full name|name erforderlich|vorname|nachname|ihr name|nom|votre nom|\
      nombre|nome|имя|الاسم|姓名|名前|이름|naam|navn|namn|nimi|imie|ad|isim|email|e mail|website|comment|\
      author|autor|autorin|author archives|posted on|posted in|veroffentlicht am|published|published by|\
      categories|tags|required|username|benutzername|login|log in|sign in|register|anmelden|\
      post author|about|about the author|uber den autor|uber die autorin|site|redirect
      """)

  /// Small words inside names, kept small when capitals are repaired.
  static let particles = PhraseTable<Bool>(
    set: """
      de|del|della|dello|dei|degli|di|da|das|do|dos|du|des|la|las|le|les|lo|los|van|von|der|den|dem|\
      ten|ter|te|zu|zum|zur|und|y|e|i|el|al|as|ash|ad|an|ar|at|az|bin|bint|ibn|ben|abu|umm|af|av|op|\
      in|t|d|l|vom|san|santa|st|mac|ap|ab|ould|oglu|zade|ul|ur|o|tot|thoe|aus|dela
      """)

  /// What may follow a name after a comma or a space, and belongs to it.
  static let suffixes = PhraseTable<Bool>(set: "jr|jnr|sr|snr|ii|iii|iv|júnior|filho|neto")

  /// Letters after a name that are no part of it.
  static let degrees = PhraseTable<Bool>(
    set: """
      phd|ph d|md|m d|mba|ma|msc|bsc|dds|rn|esq|cfa|cpa|llb|llm|jd|frcs|mbe|obe|cbe|ret|usa|\
      dipl ing|mph|rd|ldn|cfp
      """)

  /// Words of which at least one stands in the names of companies and outlets, never in a person's.
  static let organisationWords = PhraseTable<Bool>(
    set: """
      abteilung|eg|ug|gmbh|ag|kg|ltd|llc|inc|plc|corp|corporation|company|verlag|zeitung|magazin|magazine|news|newspaper|\
      media|medien|press|agency|agentur|agence|agencia|agenzia|foundation|stiftung|institut|institute|\
      university|universitat|ministry|ministerium|department|bundesamt|amt|association|verband|verein|\
      redaktion|team|staff|desk|group|gruppe|online|tv|radio|fm|channel|network|times|post|daily|weekly|\
      herald|tribune|gazette|journal|chronicle|observer|telegraph|guardian|mirror|standard|today|\
      council|committee|commission|office|society|club|blog|digital|studio|studios|\
      presse|pressestelle|partei|party|union|bank|gobierno|gouvernement|government|bureau|center|centre|\
      publishing|publications|broadcasting|reports|wire|newswire|service|services|editorial|podcast|\
      агентство|новости|газета|редакция|вести|وكالة|صحيفة|قناة|شبكة|通讯社|通訊社|新闻|新聞|日报|日報|\
      晚报|网|電視|电视台|社|新聞社|通信|뉴스|일보|신문|방송|ev|hochschule|redaccion|redazione|redacao|\
      feuerwehr|polizei|kirche|diakonie|caritas|bundnis|fraktion|bundestagsfraktion|kreuz|police|kitchen|kitchens|\
      deutschland|deutsche|deutscher|deutsches|stadt|landkreis|gemeinde|bundesregierung|church|school|academy|akademie|museum|theater|zentrum|forum|\
      netzwerk|initiative|portal|shop|store|official|community|users|admin|webmaster|publisher|hochschulen|federation|league|museum|sponsored|partner|gesponserte|inhalte|\
      diario|noticias|periodico|jornal|notizie|giornale|comunicados|prensa|e v|mbh|ggmbh
      """)

  /// Words between a name and the place it reports from.
  static let placePrepositions = PhraseTable<Bool>(
    set: """
      in|at|from|aus|à|a|en|au|aux|depuis|da|dalla|из|в|во|з|у|من|في|w|z|v|i|fra|fran|från|uit|te|
      """)
}
