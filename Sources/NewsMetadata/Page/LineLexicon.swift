/// What a label on a page is for.
enum LineLabel: UInt8, Sendable {
  /// Share buttons and names of networks.
  case share
  /// The heading or a field of a comment or contact form.
  case form
  /// The heading of a list of other articles.
  case related
  /// A pointer to one other article: "READ MORE:".
  case readMore
  /// Menus, search, log in, print.
  case navigation
  /// Where the page came from: "View the original article".
  case original
  /// Cookies, terms, imprint.
  case footer
  case rights
  case tags
  case authorBox
  case advertisement
  case newsletter
}

enum LineLexicon {
  /// Lines, and heads of lines before a colon, in the languages of the press.
  static let labels = PhraseTable<LineLabel>([
    (
      .share,
      """
      share|share this|share this article|share this story|share on|share on facebook|\
      share on twitter|share via email|share with friends|spread the word|tweet|tweet this|like|follow us|follow us on|\
      send to a friend|email this|copy link|share the post|share post|shares|save|listen|\
      teilen|artikel teilen|beitrag teilen|jetzt teilen|weitersagen|auf facebook teilen|twittern|merken|drucken teilen|\
      partager|partager cet article|partagez|partager sur|partager sur facebook|envoyer par email|suivez nous|\
      compartir|comparte|compartir en|compartir esta noticia|comparte esta nota|siguenos|enviar por correo|\
      compartilhar|compartilhe|partilhar|partilhe|siga nos|condividi|condividi su|condividi articolo|seguici|invia|\
      поделиться|поделиться в соцсетях|поделись|поделитесь|рассказать друзьям|отправить|поділитися|твитнуть|нравится|подписывайтесь на нас|\
      شارك|شارك الخبر|شاركها|مشاركة|مشاركه|شارك المقال|شارك هذا الخبر|انشر|تابعنا|تابعونا|اشتراک گذاری|ارسال به دوستان|\
      分享|分享到|分享至|分享文章|转发|轉發|收藏|シェア|シェアする|ツイート|共有|共有する|공유|공유하기|기사공유|\
      paylas|paylaş|haberi paylas|del|del artikel|dela|dela artikeln|jaa|jaa artikkeli|delen|deel dit artikel|deel|udostepnij|\
      podziel sie|sdilet|zdielat|megosztas|megosztom|podijeli|podeli|distribuie|сподели|κοινοποιηση|μοιραστειτε|שתף|שיתוף|\
      bagikan|bagikan artikel|chia se|chia sẻ|แชร์|शेयर करें|साझा करें|শেয়ার করুন|شیئر کریں
      """
    ),
    (
      .form,
      """
      leave a comment|leave a reply|leave comment|leave your comment|post a comment|post comment|add a comment|\
      add comment|write a comment|submit comment|comment|comments|your comment|comment title|comment as a guest|no comments|\
      no comments yet|0 comments|be the first to comment|join the conversation|join the discussion|\
      your email address will not be published|required fields are marked|your name|your email|name|full name|\
      e mail|email|email address|website|subject|message|phone|security code|captcha|enter the code|\
      characters left|characters remaining|mandatory|submit|send|reset|cancel reply|reply|post|save my name email and website in this browser for the next time i comment|\
      terms of use|publishing terms|i agree with the terms of use|i agree to the terms|report a comment|log in to comment|\
      sign in to comment|you must be logged in to post a comment|notify me of follow up comments by email|first name|last name|\
      contact form|send us a message|rate this article|comments are closed|view comments|show comments|\
      kommentar schreiben|kommentar|kommentare|kommentar hinterlassen|schreibe einen kommentar|schreiben sie einen kommentar|\
      einen kommentar schreiben|ihr kommentar|dein kommentar|antwort abschicken|antworten abbrechen|\
      deine e mail adresse wird nicht veroffentlicht|ihre e mail adresse wird nicht veroffentlicht|\
      erforderliche felder sind mit markiert|pflichtfelder|pflichtfeld|ihr name|nachricht|betreff|absenden|e mail adresse|sicherheitscode|sicherheitsabfrage|vorname|nachname|noch keine kommentare|diskutieren sie mit|\
      laisser un commentaire|laissez un commentaire|commentaires|commentaire|ajouter un commentaire|poster un commentaire|votre commentaire|publier un commentaire|\
      votre adresse e mail ne sera pas publiee|votre adresse de messagerie ne sera pas publiee|les champs obligatoires sont indiques avec|\
      champs obligatoires|nom|prenom|adresse e mail|site web|envoyer|votre nom|votre email|code de securite|reagir|reagissez|aucun commentaire|caracteres restants|\
      deja un commentaire|deja tu comentario|dejar un comentario|deja una respuesta|comentarios|comentario|escribe un comentario|\
      tu direccion de correo electronico no sera publicada|los campos obligatorios estan marcados con|nombre|correo electronico|correo|mensaje|asunto|publicar comentario|enviar|campos obligatorios|\
      agregar comentario|comentar|tu nombre|web|codigo de seguridad|caracteres restantes|obligatorio|anadir comentario|\
      deixe um comentario|deixe uma resposta|deixe o seu comentario|comentarios|o seu endereco de email nao sera publicado|o seu endereco de e mail nao sera publicado|campos obrigatorios|nome|mensagem|assunto|publicar comentario|\
      lascia un commento|lascia un tuo commento|commenti|commento|commenta|il tuo indirizzo email non sara pubblicato|i campi obbligatori sono contrassegnati|nome e cognome|messaggio|oggetto|invia commento|\
      оставить комментарий|оставьте комментарий|комментарии|комментарий|добавить комментарий|написать комментарий|ваш комментарий|\
      ваш e mail не будет опубликован|ваш адрес email не будет опубликован|обязательные поля помечены|имя|ваше имя|почта|электронная почта|сообщение|тема|сайт|отправить|код безопасности|осталось символов|обсудить|авторизуйтесь|войдите чтобы оставить комментарий|\
      залишити коментар|коментарі|коментар|додати коментар|ваше імя|ім я|надіслати|\
      اترك تعليقا|اترك تعليقك|أضف تعليقا|أضف تعليقك|أضف تعليق|التعليقات|تعليقات|تعليق|اكتب تعليقا|كتابة تعليق|شارك برأيك|شاركنا برأيك|\
      لن يتم نشر عنوان بريدك الإلكتروني|الحقول الإلزامية مشار إليها بـ|الاسم|الإسم|البريد الإلكتروني|البريد الالكتروني|عنوان التعليق|نص التعليق|التعليق|الموقع الإلكتروني|إرسال|ارسال|إلغاء الرد|رمز التحقق|كود الأمان|الحروف المتبقية|إلزامي|مطلوب|شروط النشر|شروط الاستخدام|أوافق على شروط الاستخدام|الرسالة|الموضوع|\
      نظر شما|نظرات|ارسال نظر|نام|ایمیل|دیدگاه|دیدگاه شما|\
      发表评论|发表评论取消回复|评论|我要评论|网友评论|留言|您的评论|姓名|电子邮件|邮箱|昵称|验证码|提交|必填项已用标注|您的电子邮箱地址不会被公开|電子郵件地址不會被公開|發表評論|發表迴響|留下評論|評論|\
      コメント|コメントを残す|コメントする|コメントを投稿|名前|メールアドレス|メールアドレスが公開されることはありません|送信|返信をキャンセル|\
      댓글|댓글 쓰기|댓글 남기기|답글 남기기|이름|이메일|등록|의견쓰기|\
      yorum yap|yorum yaz|yorumlar|yorum|bir yanit yazin|bir cevap yazin|e posta hesabiniz yayimlanmayacak|gonder|adiniz|guvenlik kodu|\
      reageer|reacties|laat een reactie achter|laat een bericht achter|laat een antwoord achter|plaats een reactie|geef een reactie|een reactie plaatsen|je e mailadres wordt niet gepubliceerd|vereiste velden zijn gemarkeerd met|naam|bericht|verstuur|\
      dodaj komentarz|skomentuj|komentarze|komentarz|twoj adres email nie zostanie opublikowany|wymagane pola sa oznaczone|imie|wyslij|tresc|\
      skriv en kommentar|skriv kommentar|kommenter|kommentera|lamna ett svar|lamna en kommentar|legg igjen en kommentar|legg inn en kommentar|navn|namn|svar|\
      jata kommentti|kommentoi|kommentit|vastaa|nimi|sahkoposti|\
      komentare|komentari|napsat komentar|pridat komentar|ostavi komentar|posalji komentar|jmeno|odeslat|hozzaszolas|hozzaszolasok|szoljon hozza|\
      lasa un raspuns|lasati un comentariu|comentarii|adauga un comentariu|nume|\
      σχολια|αφηστε σχολιο|γραψτε ενα σχολιο|αφηστε μια απαντηση|ονομα|תגובות|הוסף תגובה|כתיבת תגובה|שם|דואר אלקטרוני|\
      tinggalkan balasan|tulis komentar|komentar|beri komentar|kirim|nama|binh luan|viet binh luan|ho ten|ho va ten|gui|แสดงความคิดเห็น|ความคิดเห็น|ชื่อ|อีเมล|टिप्पणी करें|अपनी टिप्पणी दें|नाम|ईमेल
      """
    ),
    (
      .related,
      """
      related|related articles|related stories|related news|related posts|related content|related topics|related links|related coverage|you may also like|\
      you might also like|you may also be interested in|you might be interested in|also read|see also|more stories|more news|more on this story|more on this topic|more on this|more from|\
      more headlines|more like this|more articles|more in this section|more to read|read also|read next|up next|next article|previous article|next post|previous post|next story|previous story|in the same category|in the same category are|in the same section|\
      other news|other articles|other stories|latest news|latest|latest stories|latest headlines|latest articles|the latest|breaking news|most read|most popular|most viewed|most shared|most commented|\
      trending|trending now|trending news|popular|popular posts|popular stories|popular news|top stories|top news|editors picks|editor s picks|editor s choice|recommended|recommended for you|recommended stories|recommended reading|featured|featured stories|must read|must reads|don t miss|\
      recent posts|recent news|recent articles|recent stories|recent comments|today s headlines|today s top stories|headlines|what to read next|from the web|around the web|promoted stories|sponsored content|from our partners|news in pictures|elsewhere on the web|also in the news|in other news|what others are reading|\
      mehr zum thema|mehr zu diesem thema|zum thema|weitere artikel|weitere meldungen|weitere nachrichten|weitere themen|weitere beitrage|lesen sie auch|lesen sie mehr|auch interessant|das konnte sie auch interessieren|das konnte dich auch interessieren|ahnliche artikel|ahnliche beitrage|verwandte artikel|\
      meistgelesen|meist gelesen|meistgelesene artikel|am meisten gelesen|neueste beitrage|neueste artikel|neueste meldungen|neueste nachrichten|aktuelle nachrichten|aktuelle meldungen|empfehlungen|empfohlene artikel|empfehlungen der redaktion|mehr aus|mehr aus dem ressort|schlagzeilen|top themen|topthemen|beliebt|aus der selben kategorie|aus derselben kategorie|in der gleichen kategorie|auch lesenswert|passend dazu|letzte meldungen|letzte nachrichten|nachste artikel|vorheriger artikel|nachster artikel|\
      a lire aussi|lire aussi|lire egalement|a lire|a lire egalement|sur le meme sujet|sur le meme theme|dans la meme rubrique|dans la meme categorie|articles lies|articles similaires|articles connexes|articles recents|plus d articles|plus d actualites|voir aussi|a voir aussi|vous aimerez aussi|vous pourriez aussi aimer|les plus lus|les plus lues|les articles les plus lus|derniers articles|dernieres nouvelles|dernieres actualites|derniere minute|dernieres infos|toute l actualite|a la une|article suivant|article precedent|recommande pour vous|nos recommandations|le plus lu|en continu|\
      noticias relacionadas|articulos relacionados|notas relacionadas|relacionadas|relacionados|te puede interesar|te podria interesar|tambien te puede interesar|puede interesarle|le puede interesar|lea tambien|lee tambien|leer tambien|ver tambien|mas noticias|mas leidas|lo mas leido|las mas leidas|mas vistas|lo mas visto|ultimas noticias|lo ultimo|ultima hora|ultimas entradas|noticias recientes|recomendados|recomendadas|no te pierdas|en esta misma seccion|en la misma categoria|otras noticias|mas sobre este tema|destacadas|destacados|siguiente noticia|noticia anterior|articulo anterior|articulo siguiente|\
      noticias relacionadas|artigos relacionados|materias relacionadas|leia tambem|leia mais|veja tambem|veja mais|mais lidas|as mais lidas|ultimas noticias|mais noticias|outras noticias|recomendados para voce|na mesma categoria|destaques|mais populares|\
      leggi anche|articoli correlati|notizie correlate|potrebbe interessarti|potrebbe interessarti anche|ti potrebbe interessare|ti potrebbe interessare anche|piu letti|i piu letti|piu lette|ultime notizie|ultim ora|altre notizie|altri articoli|nella stessa categoria|articolo precedente|articolo successivo|da non perdere|vedi anche|notizie del giorno|\
      читайте также|читать также|читать еще|по теме|материалы по теме|новости по теме|похожие новости|похожие статьи|похожие материалы|другие новости|другие материалы|еще новости|последние новости|главные новости|лента новостей|самое читаемое|популярное|популярные новости|рекомендуем|вам может быть интересно|смотрите также|новости партнеров|главное|главное за день|свежие новости|новости дня|в той же рубрике|еще по теме|топ новостей|\
      читайте також|за темою|схожі новини|інші новини|останні новини|популярне|популярні новини|дивіться також|новини партнерів|\
      مواضيع ذات صلة|أخبار ذات صلة|مقالات ذات صلة|موضوعات ذات صلة|ذات صلة|مواضيع متعلقة|أخبار متعلقة|اقرأ أيضا|اقرأ ايضا|اقرا أيضا|إقرأ أيضا|قد يهمك أيضا|قد يهمك|قد يعجبك أيضا|شاهد أيضا|المزيد|المزيد من الأخبار|أخبار أخرى|مواضيع أخرى|آخر الأخبار|اخر الاخبار|أحدث الأخبار|الأكثر قراءة|الاكثر قراءة|الأكثر مشاهدة|الأكثر تداولا|أهم الأخبار|عاجل|في نفس القسم|من نفس القسم|نفس التصنيف|الخبر التالي|الخبر السابق|المقال السابق|المقال التالي|\
      اخبار مرتبط|مطالب مرتبط|آخرین اخبار|پربازدیدترین|پربیننده ترین|بیشتر بخوانید|\
      相关新闻|相关报道|相关阅读|相关文章|相關新聞|相關報導|延伸閱讀|延伸阅读|推荐阅读|推薦閱讀|热门新闻|热门文章|熱門新聞|最新新闻|最新消息|最新文章|更多新闻|更多报道|精彩推荐|猜你喜欢|上一篇|下一篇|热点新闻|热门推荐|阅读排行|点击排行|为您推荐|编辑推荐|你可能也喜歡|即时新闻|滚动新闻|\
      関連記事|関連ニュース|あわせて読みたい|おすすめ記事|人気記事|最新記事|最新ニュース|アクセスランキング|ランキング|前の記事|次の記事|こちらもおすすめ|新着記事|\
      관련기사|관련 기사|관련뉴스|많이 본 뉴스|인기기사|최신기사|최신뉴스|주요뉴스|추천기사|이전기사|다음기사|이 시각 주요뉴스|\
      ilgili haberler|benzer haberler|bunlar da ilginizi cekebilir|son haberler|son dakika|en cok okunanlar|cok okunanlar|diger haberler|populer haberler|sonraki haber|onceki haber|\
      lees ook|lees meer|meer nieuws|gerelateerde artikelen|gerelateerd|meest gelezen|laatste nieuws|ook interessant|aanbevolen|meer over dit onderwerp|\
      czytaj tez|czytaj takze|zobacz tez|zobacz takze|przeczytaj tez|powiazane artykuly|powiazane|podobne artykuly|najnowsze|najczesciej czytane|polecane|polecamy|ostatnie wiadomosci|najpopularniejsze|\
      laes ogsa|les ogsa|las ocksa|las mer|lue myos|relaterede artikler|relaterte artikler|relaterade artiklar|seneste nyt|siste nytt|senaste nytt|mest laeste|mest lest|mest last|luetuimmat|tuoreimmat|uusimmat|\
      ctete take|souvisejici clanky|nejctenejsi|nejnovejsi|citaj vise|procitajte jos|vezane vijesti|povezane vesti|najcitanije|najnovije|najnovije vesti|kapcsolodo cikkek|olvasta mar|legolvasottabb|legfrissebb|\
      citeste si|citeste mai mult|articole similare|stiri similare|cele mai citite|ultimele stiri|прочетете още|свързани новини|още новини|най четени|σχετικα αρθρα|διαβαστε επισης|δειτε επισης|δημοφιλη|τελευταια νεα|δημοφιλεστερα|ροη ειδησεων|\
      כתבות נוספות|עוד בנושא|קרא גם|הנקראות ביותר|חדשות אחרונות|baca juga|berita terkait|artikel terkait|terpopuler|berita terbaru|terkini|berita lainnya|simak juga|tin lien quan|tin moi nhat|doc them|tin cung chuyen muc|xem them|bai viet lien quan|tin noi bat|\
      ข่าวที่เกี่ยวข้อง|ข่าวล่าสุด|อ่านเพิ่มเติม|संबंधित खबरें|यह भी पढ़ें|ये भी पढ़ें|ताजा खबरें|आर देखें|আরও পড়ুন|সর্বশেষ|مزید پڑھیں|متعلقہ خبریں|تازہ ترین
      """
    ),
    (
      .readMore,
      """
      read more|read|read also|also read|see also|read this|more|learn more|find out more|continue reading|read the full story|full story|watch|watch also|must read|related|don t miss|recommended|more details|\
      mehr dazu|mehr|weiterlesen|lesen sie auch|lesen sie mehr|lesen sie hierzu|siehe auch|mehr lesen|lesetipp|auch interessant|hier weiterlesen|\
      lire aussi|lire|lire la suite|en savoir plus|a lire aussi|voir aussi|lire egalement|\
      leer mas|lea tambien|lee tambien|lea mas|ver mas|ver tambien|te puede interesar|mas informacion|sigue leyendo|leia mais|leia tambem|saiba mais|veja tambem|leggi anche|leggi|leggi tutto|per approfondire|\
      читайте также|читать далее|подробнее|читать|см также|по теме|смотрите также|читайте також|докладніше|\
      اقرأ أيضا|اقرأ المزيد|للمزيد|إقرأ أيضا|اقرا ايضا|شاهد أيضا|طالع أيضا|بیشتر بخوانید|بخوانید|\
      阅读更多|延伸阅读|延伸閱讀|相关阅读|更多阅读|点击阅读|閱讀更多|查看更多|関連記事|続きを読む|もっと読む|あわせて読みたい|더보기|관련기사|자세히 보기|\
      devamini oku|ayrica okuyun|haberin devami|lees ook|lees verder|lees meer|czytaj wiecej|czytaj tez|czytaj takze|zobacz|zobacz takze|les mer|les ogsa|laes mere|laes ogsa|las mer|las aven|lue lisaa|lue myos|citeste si|citeste mai mult|διαβαστε επισης|διαβαστε περισσοτερα|baca juga|baca selengkapnya|simak|doc them|xem them|прочетете още|cist dale|citaj dalje|procitaj|קרא עוד|यह भी पढ़ें|और पढ़ें
      """
    ),
    (
      .original,
      """
      view the original article|view original article|view the original|read the original article|read original article|original article|original source|original post|source link|link to original|article source|\
      zum originalartikel|originalartikel|original artikel|den originalartikel lesen|quelle originalartikel|voir l article original|lire l article original|article original|article d origine|ver el articulo original|ver articulo original|articulo original|leer el articulo original|ver artigo original|artigo original|vedi l articolo originale|articolo originale|leggi l articolo originale|\
      читать оригинал|оригинал статьи|оригинал|источник статьи|посмотреть оригинал|переглянути оригінал|المقال الأصلي|عرض المقال الأصلي|الخبر الأصلي|رابط الخبر|查看原文|阅读原文|原文链接|閱讀原文|原文連結|元の記事|元記事を読む|원문보기|원문 보기|oryginalny artykul|bekijk het originele artikel|origineel artikel|orijinal haber|originalartikeln
      """
    ),
    (
      .navigation,
      """
      home|homepage|news|world|politics|sport|sports|business|culture|opinion|search|menu|main menu|skip to content|skip to main content|jump to content|log in|login|sign in|sign up|register|subscribe|my account|print|print this|print article|print this page|pdf|back|back to top|top|close|toggle navigation|navigation|advanced search|site map|live|live tv|video|videos|photos|gallery|sections|all sections|more|edition|change language|language|languages|select language|font size|text size|a a a|zoom|next|previous|prev|page|weather|jobs|e paper|rss|\
      startseite|suche|suchen|menü|anmelden|einloggen|registrieren|abo|drucken|zuruck|nach oben|zum inhalt springen|zum inhalt|hauptmenu|navigation uberspringen|nachrichten|politik|wirtschaft|kultur|wetter|schriftgrosse|\
      accueil|recherche|rechercher|connexion|se connecter|s inscrire|s abonner|abonnez vous|imprimer|retour|haut de page|aller au contenu|politique|economie|monde|culture|meteo|menu principal|\
      inicio|portada|buscar|menu principal|iniciar sesion|registrarse|suscribete|suscribirse|imprimir|volver|ir al contenido|saltar al contenido|politica|economia|deportes|mundo|sociedad|pagina principal|\
      inicio|pagina inicial|busca|entrar|assine|cerca|accedi|abbonati|stampa|torna su|vai al contenuto|\
      главная|главная страница|поиск|меню|войти|вход|регистрация|подписаться|печать|версия для печати|распечатать|наверх|назад|новости|политика|экономика|общество|в мире|спорт|культура|перейти к содержимому|\
      головна|пошук|увійти|новини|друк|الرئيسية|الصفحة الرئيسية|بحث|القائمة|تسجيل الدخول|دخول|تسجيل|طباعة|اطبع|رجوع|الأعلى|سياسة|اقتصاد|رياضة|ثقافة|العالم|أخبار|خروج|حجم الخط|الانتقال إلى المحتوى|\
      首页|首頁|搜索|搜尋|登录|登入|注册|註冊|打印|列印|返回|返回顶部|导航|菜单|网站地图|字体|字号|大字|小字|ホーム|検索|ログイン|印刷|メニュー|トップへ戻る|トップ|홈|검색|로그인|회원가입|인쇄|메뉴|\
      anasayfa|ana sayfa|ara|giris yap|yazdir|zoeken|inloggen|afdrukken|strona glowna|szukaj|zaloguj|drukuj|etusivu|haku|forside|hjem|sok|domu|hledat|pocetna|kezdolap|acasa|cauta|αρχικη|αναζητηση|beranda|cari|masuk|cetak|trang chu|tim kiem|dang nhap
      """
    ),
    (
      .footer,
      """
      privacy policy|privacy|terms of service|terms and conditions|terms|cookie policy|cookies|cookie settings|contact us|contact|about us|about|advertise|advertise with us|advertising|careers|imprint|disclaimer|sitemap|accessibility|corrections|ethics policy|faq|help|feedback|follow us on social media|download our app|get the app|powered by|powered by wordpress|proudly powered by wordpress|designed by|developed by|maintained and developed by|this site uses cookies|we use cookies|accept|accept all|i accept|\
      impressum|datenschutz|datenschutzerklarung|agb|kontakt|uber uns|nutzungsbedingungen|werbung|mediadaten|hilfe|barrierefreiheit|cookie einstellungen|karriere|\
      mentions legales|politique de confidentialite|confidentialite|contactez nous|a propos|qui sommes nous|publicite|conditions d utilisation|plan du site|gestion des cookies|\
      aviso legal|politica de privacidad|contacto|quienes somos|publicidad|terminos y condiciones|condiciones de uso|mapa del sitio|politica de cookies|politica de privacidade|fale conosco|quem somos|termos de uso|contato|anuncie|\
      note legali|informativa sulla privacy|contatti|chi siamo|pubblicita|redazione e contatti|\
      политика конфиденциальности|пользовательское соглашение|контакты|о нас|о проекте|реклама|правила использования|обратная связь|редакция|вакансии|рекламодателям|\
      سياسة الخصوصية|شروط الاستخدام|اتصل بنا|من نحن|عن الموقع|أعلن معنا|هيئة التحرير|الشروط والأحكام|تواصل معنا|\
      关于我们|關於我們|联系我们|聯絡我們|隐私政策|隱私權政策|版权声明|免责声明|广告服务|招聘信息|网站声明|お問い合わせ|プライバシーポリシー|利用規約|運営会社|会社概要|개인정보처리방침|이용약관|회사소개|\
      gizlilik politikasi|iletisim|hakkimizda|kunye|over ons|privacybeleid|polityka prywatnosci|regulamin|o nas|om oss|om os|tietosuoja|tentang kami|kontak|pedoman media siber|redaksi
      """
    ),
    (
      .rights,
      """
      all rights reserved|copyright|copyrights|rights reserved|reproduction in whole or in part|this material may not be published broadcast rewritten or redistributed|\
      alle rechte vorbehalten|alle rechte|tous droits reserves|tous droits de reproduction|todos los derechos reservados|derechos reservados|prohibida la reproduccion|todos os direitos reservados|direitos reservados|tutti i diritti riservati|riproduzione riservata|diritti riservati|\
      все права защищены|при использовании материалов|всі права захищені|جميع الحقوق محفوظة|كل الحقوق محفوظة|حقوق النشر|حقوق الطبع والنشر|جميع الحقوق محفوظه|تمامی حقوق|کلیه حقوق|\
      版权所有|版權所有|保留所有权利|保留一切權利|未经授权|无断转载|無断転載|無断転載を禁じます|저작권자|무단전재|무단 전재 및 재배포 금지|\
      tum haklari saklidir|her hakki saklidir|alle rechten voorbehouden|wszelkie prawa zastrzezone|alle rettigheder forbeholdes|med enerett|alla rattigheter forbehallna|kaikki oikeudet pidatetaan|vsechna prava vyhrazena|sva prava pridrzana|sva prava zadrzana|minden jog fenntartva|toate drepturile rezervate|всички права запазени|με επιφυλαξη παντος δικαιωματος|כל הזכויות שמורות|hak cipta|hak cipta dilindungi|ban quyen|สงวนลิขสิทธิ์|सर्वाधिकार सुरक्षित
      """
    ),
    (
      .tags,
      """
      tags|tag|topics|keywords|categories|category|filed under|posted in|tagged|tagged with|labels|in this story|themen|schlagworte|schlagworter|stichworte|kategorie|kategorien|mots cles|mots clefs|etiquettes|sujets|tematicas|temas|etiquetas|palabras clave|categorias|archivado en|palavras chave|topicos|assuntos|argomenti|parole chiave|categorie|теги|тэги|метки|темы|рубрика|ключевые слова|الكلمات المفتاحية|كلمات دلالية|الكلمات الدلالية|وسوم|الوسوم|علامات|标签|標籤|关键词|關鍵詞|关键字|タグ|キーワード|태그|키워드|etiketler|trefwoorden|tagi|emner|emneord|amnen|avainsanat|klicova slova|stitky|cimkek|etichete|ετικετες|תגיות|chu de|tu khoa|แท็ก
      """
    ),
    (
      .authorBox,
      """
      about the author|about author|about the authors|author|about the writer|written by|uber den autor|uber die autorin|zum autor|zur autorin|autor|autorin|a propos de l auteur|l auteur|sobre el autor|sobre la autora|acerca del autor|sobre o autor|sobre a autora|l autore|informazioni sull autore|об авторе|про автора|عن الكاتب|عن المؤلف|نبذة عن الكاتب|关于作者|作者简介|關於作者|この記事を書いた人|著者プロフィール|yazar hakkinda|over de auteur|o autorze|om forfatteren|tentang penulis
      """
    ),
    (
      .advertisement,
      """
      advertisement|advertisements|advertising|ad|ads|sponsored|promoted|anzeige|anzeigen|werbung|publicite|annonce|publicidad|anuncio|publicidade|pubblicita|реклама|на правах рекламы|إعلان|اعلان|إعلانات|广告|廣告|スポンサーリンク|広告|광고|reklam|ilan|advertentie|reklama|annonse|mainos|διαφημιση|iklan|quang cao|advertisement scroll to continue|story continues below advertisement|continue reading below|article continues after advertisement
      """
    ),
    (
      .newsletter,
      """
      newsletter|newsletters|subscribe to our newsletter|sign up for our newsletter|sign up for our newsletters|get our newsletter|subscribe now|subscribe|get the latest news|our newsletter|newsletter signup|join our newsletter|newsletter abonnieren|jetzt abonnieren|zum newsletter anmelden|inscrivez vous a notre newsletter|recevez notre newsletter|suscribete a nuestro boletin|boletin|recibe nuestro boletin|iscriviti alla newsletter|подписаться на рассылку|рассылка|подпишитесь на рассылку|подпишитесь на наш телеграм|النشرة البريدية|اشترك في النشرة البريدية|القائمة البريدية|订阅|电子报|メルマガ登録|뉴스레터|e bulten|nieuwsbrief
      """
    ),
  ])

  /// Names of networks and buttons, which make a share bar where several stand together.
  static let networks = PhraseTable<Bool>(
    set: """
      facebook|twitter|x|pinterest|email|e mail|mail|linkedin|whatsapp|telegram|reddit|tumblr|google|plus|google plus|vkontakte|vk|вконтакте|одноклассники|ok|print|pdf|flipboard|viber|messenger|instagram|youtube|rss|tiktok|weibo|wechat|line|kakaotalk|kakao|naver|band|pocket|xing|mastodon|threads|bluesky|copy|link|share|tweet|pin|save|skype|signal|sms|feed|stumbleupon|digg|delicious|buffer|hacker news|snapchat|whatsapp|فيسبوك|تويتر|واتساب|تلغرام|تيليجرام|بريد|طباعة|انستغرام|يوتيوب|фейсбук|твиттер|телеграм|ватсап|微信|微博|qq空间|qq|朋友圈|신 트위터|페이스북|트위터|카카오톡|フェイスブック|ツイッター|teilen|partager|compartir|drucken|imprimer|imprimir|поделиться|分享|on|via|with|to|by|auf|sur|en|por
      """)

  /// Words that make a bar only beside the name of a network.
  static let barFillers = PhraseTable<Bool>(
    set:
      "on|via|with|to|by|auf|sur|en|por|x|ok|plus|line|mail|link|band|copy|save|print|pdf|feed|pin")

  /// Names and codes of languages as switchers list them.
  static let languages = PhraseTable<Bool>(
    set: """
      arabic|chinese|simplified|traditional|english|french|german|japanese|portuguese|russian|spanish|ukrainian|italian|dutch|polish|turkish|korean|hindi|persian|farsi|hebrew|greek|swedish|norwegian|danish|finnish|czech|slovak|hungarian|romanian|bulgarian|serbian|croatian|bosnian|slovenian|albanian|macedonian|lithuanian|latvian|estonian|vietnamese|thai|indonesian|malay|urdu|bengali|tamil|swahili|kurdish|pashto|dari|uzbek|kazakh|azerbaijani|georgian|armenian|catalan|basque|galician|afrikaans|somali|amharic|hausa|filipino|tagalog|mongolian|burmese|khmer|nepali|sinhala|telugu|marathi|gujarati|punjabi|tajik|turkmen|kyrgyz|tatar|belarusian|icelandic|irish|welsh|maltese|esperanto|latin|\
      deutsch|français|español|português|italiano|nederlands|polski|türkçe|svenska|norsk|dansk|suomi|čeština|česky|slovenčina|magyar|română|български|srpski|српски|hrvatski|bosanski|slovenščina|shqip|македонски|lietuvių|latviešu|eesti|tiếng việt|tiếng|việt|bahasa indonesia|bahasa melayu|bahasa|indonesia|melayu|kiswahili|català|euskara|galego|русский|українська|беларуская|қазақша|ўзбекча|o‘zbekcha|азәрбајҹан|azərbaycan|ελληνικά|עברית|العربية|عربي|فارسی|اردو|پښتو|دری|كوردی|kurdî|中文|简体中文|繁體中文|简体|繁體|日本語|한국어|हिन्दी|हिंदी|বাংলা|தமிழ்|ไทย|ქართული|հայերեն|монгол|brasil|\
      arabisch|chinesisch|englisch|französisch|japanisch|portugiesisch|russisch|spanisch|ukrainisch|italienisch|arabe|chinois|anglais|allemand|japonais|portugais|russe|espagnol|ukrainien|italien|árabe|chino|inglés|francés|alemán|japonés|portugués|ruso|ucraniano|арабский|китайский|английский|французский|немецкий|японский|португальский|испанский|украинский|итальянский|الإنجليزية|الفرنسية|الألمانية|الروسية|الإسبانية|الصينية|التركية|الفارسية|英语|法语|德语|俄语|西班牙语|阿拉伯语|日语|英文|法文|德文|俄文|西文|阿文|日文|\
      ar|zh|cn|tw|en|fr|de|ja|jp|pt|br|ru|es|uk|ua|it|nl|pl|tr|ko|kr|hi|fa|he|el|sv|no|da|fi|cs|sk|hu|ro|bg|sr|hr|vi|th|id|ms|ur|ka|hy|az|kk|uz|eng|fra|deu|rus|esp|ara|ger|spa|fre|ita|por|укр|рус|рус|gb|us|zh cn|zh tw|pt br
      """)

  /// Words before what a picture shows or who took it.
  static let pictureLabels = PhraseTable<Bool>(
    set: """
      photo|photos|photo by|photo credit|image|image credit|image caption|image source|file photo|picture|picture credit|caption|credit|photograph|illustration|video|getty images|foto|bild|bildquelle|bildunterschrift|symbolbild|archivbild|fotos|bildrechte|credit photo|crédit photo|légende|legende|photo d illustration|crédits|imagen|foto de archivo|crédito|imagem|foto di|immagine|фото|на фото|фото автора|иллюстрация|изображение|صورة|الصورة|تصوير|صورة أرشيفية|عکس|图|图片|图片来源|图为|資料圖|资料图|图片说明|圖|圖片|写真|画像|사진|사진출처|fotograf|kuva|zdjęcie|zdj|fot|fotó|φωτο|φωτογραφία|gambar|ảnh|afp photo|reuters photo|ap photo
      """)

  /// "Source": before the name of who is credited.
  static let sourceLabels = PhraseTable<Bool>(
    set: """
      source|sources|via|credit|original source|courtesy|courtesy of|with agencies|with inputs from|with input from|inputs from|agencies|by agencies|with reporting by|reported by|from|\
      quelle|quellen|mit material von|mit agenturmaterial|agenturen|source afp|avec|avec l|avec agence|sources agences|fuente|fuentes|con información de|con informacion de|agencias|fonte|fontes|fonti|com informações de|com agências|agências|con agenzie|\
      источник|источники|по материалам|по сообщению|по данным|джерело|джерела|за матеріалами|المصدر|مصدر|المصادر|وكالات|المصدر وكالة|منبع|منابع|به نقل از|来源|來源|消息来源|稿源|信息来源|新闻来源|资料来源|文章来源|出典|情報源|引用元|ソース|출처|자료|kaynak|kaynaklar|bron|bronnen|źródło|zrodlo|zrodla|kilde|kilder|källa|källor|lähde|lähteet|zdroj|zdroje|izvor|izvori|forrás|sursa|sursă|surse|източник|източници|πηγή|πηγές|מקור|sumber|nguồn|nguon|theo|ที่มา|แหล่งที่มา|स्रोत|সূত্র|ذرائع|chanzo|burimi|vir
      """)
}
