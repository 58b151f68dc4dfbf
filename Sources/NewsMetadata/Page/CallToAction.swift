/// What a site asks of its readers among its lines: "Sign up to …", "Подписывайтесь на …".
enum CallToAction {
  /// The words such a line begins with.
  static let heads = PhraseTable(
    set: """
      sign up|sign up to|sign up for|subscribe|subscribe to|follow us|join us|join our|download our|\
      get our|get the|register for|become a member|\
      abonnieren|abonnieren sie|melden sie sich|folgen sie uns|jetzt abonnieren|\
      abonnez vous|inscrivez vous|suivez nous|telechargez|recevez|\
      suscribete|suscribase|siguenos|descarga|descarga la app|recibe|unete|\
      assine|inscreva se|siga nos|siga o|baixe|receba|iscriviti|seguici|scarica|\
      подписывайтесь|подпишитесь|присоединяйтесь|следите за|читайте нас|скачайте|\
      підписуйтесь|підпишіться|приєднуйтесь|اشترك|اشتركوا|تابعنا|تابعونا|انضم|\
      订阅|关注我们|關注我們|訂閱|扫码关注|구독|登録|フォロー|abone ol|abone olun|bizi takip|\
      zapisz sie|zapisz się|obserwuj nas|abonneer|abonneer je|volg ons|meld je|prenumerera|folj oss|\
      felg oss|folg oss|tilaa|seuraa meita|iratkozzon|abonati va|urmareste|εγγραφειτε|ακολουθηστε|\
      הירשמו|עקבו|berlangganan|ikuti kami|dang ky|theo doi|ติดตาม|सब्सक्राइब|फॉलो
      """)
}
