/// The endings of each language.
extension CaseEndings {
  // й, ё, ї are folded to и, е, і. What a rule gives may be no word at all: it is looked up.
  static let russian = CaseEndings(
    """
    ии>ия ию>ия ией>ия ах>ы|а ам>ы|а ами>ы|а ой>а ою>а ом>|о ем>ь|е|и| ью>ь \
    е>а||о|я|ь у>а| ы>а| а>|о я>ь|и|е ю>я|ь|и|е и>ь|а|я|
    """,
    rare: """
      ах>и ам>и ами>и ях>и ям>и ями>и е>й у>о ю>й я>й \
      ца>ец цу>ец цом>ец це>ец цем>ец льца>лец льцу>лец льце>лец льцом>лец \
      ка>ок|ек ку>ок|ек ком>ок|ек ке>ок|ек ла>ел лу>ел ле>ел лом>ел ня>ень ню>ень нем>ень не>ень \
      ок>ки ек>ки|ьки ец>цы ей>и|я|ь ов>ы|и ев>и ь>и >ы|а|и|о \
      ого>ый|ий|ой|ое|ая его>ий|ее ому>ый|ий|ой|ое ему>ий|ее ым>ый|ой|ое||ые им>ий|ое|ие|ее|ой ом>ый|ий|ой|ое \
      ем>ий|ее ой>ая|яя ей>яя|ая ую>ая юю>яя ых>ые их>ие|ые ыми>ые ими>ие|ые
      """)

  static let ukrainian = CaseEndings(
    """
    ії>ія ію>ія ією>ія еві>ів|ева єва>ів ові>ів|ов|ова ова>ів|ев еву>ів ову>ів|ов|ова \
    евом>ів овом>ів єва>ів єву>ів єву>їв єві>ів єві>їв єва>їв євом>ів ою>а ею>а|я ем>ь|е ом>|о ах>и ам>и ами>и \
    ці>ка зі>га сі>ха|са і>а||о|ь|я и>а у>а||о а>||о я>ь|є ю>я|ь|є
    """,
    rare: """
      еві>|ь єві>й ові> ова>ове ом>ове ем> ах>а|і ам>а|і ами>а|і ях>і|я ям>і|я ями>і зі>г сі>х ці>ець|ца|ця|цьо \
      і>е и>ь у>е а>е я>е|й ю>й ї>я єю>я ця>ець|це цю>ець|ця|це цем>ець|це цеві>ець ців>ці цям>ці цями>ці цях>ці|ця \
      ком>ок|ко ку>ок ка>ок|ко ога>іг огу>іг огом>іг огові>іг озі>іг ола>іл оля>іль олю>іль олем>іль олі>іль еля>іль \
      ені>інь еня>інь енем>інь ода>ід оді>ід одом>ід ора>ір орі>ір ором>ір \
      нню>нь ллю>ль ттю>ть ссю>сь ддю>дь ів>и|і|ові ок>ки >и|і|а|о \
      ого>ий|е|ій ього>ій|є ому>ий|е|ій ьому>ій|є им>ий|е|і|ій ім>ий|е|ій|і ої>а ої>ая ьої>я ій>а|я ою>ая ьою>я ю>я \
      их>і|и іх>і ими>і іми>і
      """)

  static let serbian = CaseEndings(
    "ом>|о ем>|е у>|а|о|е а>|о е>а и>а ци>ка зи>га ој>а",
    rare: "има>и|е|а ог>и|о ом>и|о им>и|о их>и|е")

  static let greek = CaseEndings(
    "ιου>ι|ιο ου>ο|ος|ι ων>ες|α|οι ας>α ης>η ους>οι ο>ος α>ας η>ης")
  static let armenian = CaseEndings("ում> ից> ով> ին> ի>|ա ը> ն>")
  static let georgian = CaseEndings(
    "ში>ი|ა| დან>ი|ა| ზე>ი|ა| თან>ი|ა| ის>ი|ა| ით>ი|ა ად>ი|ა მა>ი ს>|ი")

  static let bengali = CaseEndings("র> ের> কে>", locatives: "ে> তে> য়>")

  /// That of the languages of ``SpokenLanguage/Genitive``.
  static let genitive = CaseEndings("s>")

  /// Those of a language for Latin letters; nil where it has none.
  static func latin(of language: String) -> CaseEndings? {
    // Most texts are of no such language, and need none of them made.
    guard let code = code(language), languagesWithEndings.contains(code) else { return nil }
    return latin[code]
  }

  private static let languagesWithEndings: [UInt16] = [
    "pl", "cs", "sk", "hr", "sr", "bs", "sl", "fi", "et", "hu", "lt", "lv", "ro", "de", "sv", "da",
    "no", "nb",
  ].compactMap { code($0) }

  private static let polish = CaseEndings(
    """
    dze>ga ce>ka|ca cie>t rze>r czech>cy ach>y|a|e niu>en|n nia>en| nie>na| niem>en ii>ia|ja ie>a| ia>|ie em> \
    ymstoku>ystok ymstokiem>ystok egostoku>ystok owem>ow iem>|ie iu> ic>ice lc>lce cu>ec ca>ec cem>ec u>|o a>|o \
    y>a| i>|a|ia|ja e>a|y o>a
    """,
    rare: """
      dze>dza cie>to|ta dzie>d|da|do rze>ra|ro ach>i nie>no|n|en ie>o ie>dz em>e|o iem>o iu>ie \
      cu>iec|c ca>iec|c cem>iec|c ku>ek|ko ka>ek|ko kiem>ek|ko u>e a>e|ia y>e i>e e>i \
      owi> owi>ow cowi>ec|iec kowi>ek om>y|i|e|a ami>y|a|e|i le>l|la|lo ek>ki ec>ce >y|i|e|a \
      ego>y|e iego>i|ie emu>y|e iemu>i|ie ym>y|e iem>ie im>i|ie ej>a iej>a|ia ich>ie|i|e ych>e|y ymi>e|y imi>ie|i
      """)

  private static let czech = CaseEndings(
    """
    ze>ha|ga ce>ka|ec ci>ec|c ne>en|na|no|n ni>en|n ni>na ii>ie em>|o ou>a e>a|o| u>a|o|e| a>|o \
    y>a| i>|e|a ich>y ach>y
    """,
    rare: """
      ce>cko ci>ce em>e e>ec ich>i|e icich>ice ic>ice icim>ice icemi>ice ach>a ech>y|e|i ce>ec cem>ec ku>ek|ko ka>ek|ko \
      kem>ek|ko im>i|e um>y ami>y|a mi>y eho>y|e|i emu>y|e|i em>y|i ym>y|e|a ych>e|a|y ich>i ymi>e|a|y >y|e|a
      """)

  private static let slovak = CaseEndings(
    "ciach>ce ic>ice ni>en| ou>a om>|o e>a|o| u>a|o| a>|o y>a| i>|a|e ii>ia ach>y",
    rare: """
      iach>e|y om>e e>ec a>e ach>e|a ci>ec|ca ca>ec ku>ok|ko ka>ok|ko kom>ok|ko am>y ami>y \
      eho>y|e emu>y|e om>y ym>y|e ej>a ych>e ymi>e >y|e|a
      """)

  private static let bosnian = CaseEndings(
    "ru>ar om>|o em>|e u>|a|o|e a>|o e>a i>a ci>ka zi>ga oj>a",
    rare: "cima>ci|ce ima>i|e ama>e|a cu>ac|ec ca>ac|ec og>i|o om>i|a im>i ih>i|e")

  private static let slovene = CaseEndings(
    "lju>elj ju>je|j ru>er om>|o o>a u>|o a>|o e>a i>a",
    rare: "cu>ec ca>ec ah>e|a|i ega>i|o em>i|o emu>i|o o>e ih>e|i")

  private static let latin: [UInt16: CaseEndings] = {
    let endings = [
      "pl": polish, "cs": czech, "sk": slovak, "hr": bosnian, "sr": bosnian, "bs": bosnian,
      "sl": slovene,
      "fi": CaseEndings(
        "ngin>nki hden>hti n>",
        locatives: """
          ngissa>nki ngista>nki ngille>nki nkiin>nki hdessa>hti hdesta>hti hteen>hti eella>e eelta>e eelle>e \
          issa>|i ista>|i illa>|i ilta>|i ille>|i iin>|i in>|i ssa> sta> lla> lta> lle> seen> aan>a een>e oon>o \
          uun>u ksi>
          """),
      "et": CaseEndings("s> i> a>", locatives: "sse> ssa> as> ast> is> ist> st>"),
      "hu": CaseEndings(
        "nal> nel> ig> val> vel> nak> nek> ot> et> at> t> on> en> n>",
        locatives: "ban> ben> bol> ba> be> rol> ra> re> tol> hoz> hez> ott> ett> on> en>"),
      "lt": CaseEndings(
        """
        iuose>iai uose>ai uje>us yje>ys|is oje>a eje>e iaus>ius aus>us o>as os>a es>e e>as|a ui>us \
        a>as iu>iai
        """),
      "lv": CaseEndings("as>a es>e a>s i>s|e u>a|s|e"),
      "ro": CaseEndings("ului> ei>a"),
      "de": genitive, "sv": genitive, "da": genitive, "no": genitive, "nb": genitive,
    ]
    return Dictionary(
      uniqueKeysWithValues: endings.compactMap { language, endings in
        code(language).map { ($0, endings) }
      })
  }()
}
