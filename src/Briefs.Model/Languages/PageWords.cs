namespace Briefs.Model.Languages;

/// <summary>
/// What the web pages of a language carry around their articles, and what comes along when an article is copied. Lower case; a
/// line of prose that is none of it must not begin with one of <see cref="Calls"/>.
/// </summary>
/// <param name="Labels">Whole lines: "share this page".</param>
/// <param name="Pointers">Whole lines, or what stands before a colon: "read more: …".</param>
/// <param name="Calls">How an invitation begins: "follow us on …".</param>
/// <param name="Credits">What stands before a colon and names who made a picture: "image credit: …".</param>
public sealed record PageWords(
    ImmutableArray<string> Labels, ImmutableArray<string> Pointers, ImmutableArray<string> Calls, ImmutableArray<string> Credits)
{
    /// <summary>What stands before a colon and a date: "date of publication: …".</summary>
    public ImmutableArray<string> Stamps { get; init; } = [];

    /// <summary>The first step of a navigation trail: "home › world › …".</summary>
    public ImmutableArray<string> Homes { get; init; } = [];

    /// <summary>How any of them begins.</summary>
    public LineOpenings Openings => field ??= new([.. Labels, .. Pointers, .. Calls, .. Credits, .. Stamps, .. Homes]);
}

/// <summary>What stands around the articles of news pages, by language. Phrases are parted by semicolons.</summary>
public static class AllPageWords
{
    private static readonly FrozenDictionary<string, PageWords> s_byCode = new Dictionary<string, PageWords>(StringComparer.Ordinal)
    {
        ["en"] = Words(
            "share; share this; share this page; share this article; share this story; share via; print; print this page; print this "
                + "article; email this article; copy link; comments; leave a comment; post a comment; add a comment; most popular; most "
                + "read; trending; trending now; advertisement; sponsored; sponsored content; related articles; related stories; related "
                + "topics; related content; more stories; more on this story; recommended stories; recommended for you; you may also like; "
                + "you might also like; open in fullscreen; back to top; skip to main content; skip to content; view comments; show "
                + "comments; load more; listen to this article; article continues below; story continues below; end of list; save article",
            "read more; read also; also read; read next; more on this; continue reading; keep reading; recommended reading; don't "
                + "miss; related",
            "follow us; follow @; like us on; find us on; join us on; subscribe to our; sign up for our; sign up to our; join our "
                + "telegram; join our whatsapp; download our app; get our app; click here to subscribe; click here to sign up; click here "
                + "to read; click here to view; click here to watch; click here to see; click here to download; click here to listen; "
                + "click here to share; click here to print; click here to register; click here to follow; click here to join our; click "
                + "here to find out; click here to learn more; click here to get our; click here to continue; click here to enlarge; click "
                + "here to open; click here to return; click here to go back; click here to comment; click here to donate; share on; share "
                + "this on; tweet this; support our journalism",
            "image credit; image credits; image; image source; image by; photo; photo credit; photo by; photo courtesy; picture; picture "
                + "by; picture credit; photograph",
            "date of publication; published; published on; first published; last updated; last modified; posted on; updated on",
            "home; homepage; front page"),
        ["fr"] = Words(
            "partager; partager cet article; partager la page; imprimer; commentaires; laisser un commentaire; les plus lus; les plus "
                + "populaires; publicité; articles liés; articles similaires; sur le même sujet; vous aimerez aussi; à lire également; "
                + "contenu sponsorisé; haut de page; aller au contenu; copier le lien; voir les commentaires",
            "lire aussi; lire la suite; lire plus; en savoir plus; à lire aussi; voir aussi; à voir aussi; pour aller plus loin",
            "suivez-nous; retrouvez-nous sur; abonnez-vous à notre; inscrivez-vous à notre; téléchargez notre application; rejoignez "
                + "notre; cliquez ici pour; partager sur",
            "crédit photo; crédits photo; crédit image; photo; image; crédit; photographie",
            "date de publication; publié le; mis à jour le; modifié le",
            "accueil"),
        ["de"] = Words(
            "teilen; artikel teilen; seite teilen; diesen artikel teilen; drucken; artikel drucken; kommentare; kommentar schreiben; "
                + "meistgelesen; meist gelesen; anzeige; werbung; mehr zum thema; verwandte artikel; das könnte sie auch interessieren; "
                + "zum thema; nach oben; zum inhalt springen; link kopieren; zur startseite",
            "lesen sie auch; lesen sie mehr; lesen sie dazu; mehr lesen; weiterlesen; auch interessant; siehe auch; mehr dazu",
            "folgen sie uns; folgt uns; folge uns; abonnieren sie unseren; abonnieren sie den newsletter; abonniere unseren; melden sie "
                + "sich für unseren newsletter; laden sie unsere app; klicken sie hier; teilen auf; auf facebook teilen",
            "bildnachweis; bildquelle; bild; foto; fotos; fotocredit; fotograf",
            "veröffentlicht am; erstellt am; stand; aktualisiert am; zuletzt aktualisiert",
            "startseite; home"),
        ["es"] = Words(
            "compartir; compartir este artículo; comparte; comparte esta noticia; imprimir; comentarios; deja un comentario; dejar un "
                + "comentario; lo más leído; lo más visto; publicidad; noticias relacionadas; artículos relacionados; te puede interesar; "
                + "también te puede interesar; contenido patrocinado; volver arriba; copiar enlace; ver comentarios",
            "leer más; lee más; lea más; lee también; lea también; leer también; sigue leyendo; seguir leyendo; ver también; más "
                + "información; te puede interesar; le puede interesar",
            "síguenos; síganos; suscríbete a nuestro; suscríbete a nuestra; suscríbase a nuestro; suscríbase a nuestra; únete a nuestro; "
                + "descarga nuestra app; haz clic aquí; haga clic aquí; compartir en",
            "crédito de la foto; crédito de la imagen; créditos; foto; imagen; fotografía",
            "fecha de publicación; publicado el; actualizado el; última actualización",
            "inicio; portada"),
        ["it"] = Words(
            "condividi; condividi questo articolo; stampa; commenti; lascia un commento; i più letti; più letti; pubblicità; articoli "
                + "correlati; potrebbe interessarti; torna su; copia link",
            "leggi anche; leggi di più; leggi tutto; continua a leggere; per approfondire; vedi anche",
            "seguici; seguiteci; iscriviti alla nostra; iscriviti alla newsletter; scarica la nostra app; clicca qui; condividi su",
            "foto; immagine; credito foto; crediti; foto di",
            "data di pubblicazione; pubblicato il; aggiornato il; ultimo aggiornamento",
            "home; homepage"),
        ["pt"] = Words(
            "compartilhar; compartilhe; partilhar; compartilhe esta notícia; imprimir; comentários; deixe um comentário; mais lidas; mais "
                + "populares; publicidade; notícias relacionadas; artigos relacionados; veja também; voltar ao topo; copiar link",
            "leia mais; leia também; leia a seguir; ler mais; saiba mais; continue lendo; veja também",
            "siga-nos; siga a gente; assine nossa; assine a nossa; inscreva-se; baixe nosso; clique aqui; compartilhar no; partilhar no",
            "crédito da foto; crédito da imagem; créditos; foto; imagem; fotografia",
            "data de publicação; publicado em; atualizado em; última atualização",
            "início; página inicial"),
        ["nl"] = Words(
            "delen; deel dit artikel; printen; reacties; laat een reactie achter; meest gelezen; advertentie; gerelateerde artikelen; "
                + "terug naar boven; kopieer link",
            "lees meer; lees ook; lees verder; meer lezen; bekijk ook; zie ook",
            "volg ons; abonneer je op; schrijf je in voor; download onze app; klik hier; delen op; deel op",
            "foto; beeld; afbeelding; fotocredit",
            "gepubliceerd op; laatst bijgewerkt; bijgewerkt op",
            "home; startpagina"),
        ["pl"] = Words(
            "udostępnij; udostępnij artykuł; drukuj; komentarze; dodaj komentarz; najczęściej czytane; najpopularniejsze; reklama; podobne "
                + "artykuły; powiązane artykuły; kopiuj link",
            "czytaj więcej; czytaj też; czytaj także; czytaj dalej; przeczytaj też; przeczytaj także; zobacz też; zobacz także",
            "obserwuj nas; śledź nas; polub nas; zapisz się do naszego; zapisz się na; pobierz naszą aplikację; kliknij tutaj; "
                + "udostępnij na",
            "fot; zdjęcie; foto; źródło zdjęcia",
            "data publikacji; opublikowano; aktualizacja; ostatnia aktualizacja",
            "strona główna"),
        ["cs"] = Words(
            "sdílet; sdílet článek; tisknout; komentáře; diskuse; nejčtenější; reklama; související články; kopírovat odkaz",
            "čtěte také; číst dál; čtěte dále; více zde; přečtěte si také; viz také",
            "sledujte nás; přihlaste se k odběru; stáhněte si naši aplikaci; klikněte zde; sdílet na",
            "foto; zdroj fotografie; snímek",
            "publikováno; datum vydání; aktualizováno",
            "domů; úvod"),
        ["ru"] = Words(
            "поделиться; поделиться ссылкой; поделиться статьей; поделитесь; поделитесь с друзьями; распечатать; печать; версия для "
                + "печати; комментарии; оставить комментарий; комментировать; самое читаемое; популярное; самое популярное; реклама; на "
                + "правах рекламы; похожие статьи; похожие материалы; материалы по теме; по теме; еще по теме; рекомендуем; вам может быть "
                + "интересно; читайте также; наверх; копировать ссылку; скопировать ссылку; в избранное",
            "читать далее; читать дальше; читать полностью; читайте также; читайте еще; подробнее; узнать больше; смотрите также; по теме; "
                + "еще по теме; материал по теме",
            "подписывайтесь на; подпишитесь на; подписаться на; следите за нами; следите за нашими; мы в телеграм; мы в telegram; "
                + "присоединяйтесь к нашему; скачайте наше приложение; нажмите здесь; поделиться в; поддержите нас; поддержите редакцию",
            "фото; изображение; автор фото; источник фото; снимок; иллюстрация",
            "дата публикации; опубликовано; обновлено; последнее обновление",
            "главная; главная страница; домой"),
        ["uk"] = Words(
            "поділитися; поділитись; поширити; поділіться з друзями; роздрукувати; друк; коментарі; залишити коментар; популярне; "
                + "найпопулярніше; реклама; схожі матеріали; матеріали за темою; за темою; рекомендуємо; читайте також; копіювати "
                + "посилання; нагору",
            "читати далі; читати більше; читайте також; читайте ще; докладніше; детальніше; дивіться також; за темою",
            "підписуйтесь на; підписуйтеся на; підпишіться на; стежте за нами; слідкуйте за нами; приєднуйтесь до нашого; завантажте наш; "
                + "натисніть тут; поділитися у; поділитися в",
            "фото; зображення; джерело фото; автор фото; світлина; ілюстрація",
            "дата публікації; опубліковано; оновлено",
            "головна; головна сторінка"),
        ["kk"] = Words(
            "бөлісу; пікірлер; пікір қалдыру; ең көп оқылған; жарнама; ұқсас мақалалар; сілтемені көшіру",
            "толығырақ; толық оқу; тағы оқыңыз; тағы оқыңыздар; оқи отырыңыз",
            "бізге жазылыңыз; телеграм арнамызға; telegram арнамызға; біздің telegram",
            "фото; сурет",
            "жарияланған күні; жаңартылған",
            "басты бет"),
        ["tr"] = Words(
            "paylaş; bu haberi paylaş; yazdır; yorumlar; yorum yap; en çok okunanlar; reklam; ilgili haberler; benzer haberler; bağlantıyı "
                + "kopyala; yukarı çık",
            "devamını oku; daha fazla oku; ayrıca okuyun; bunları da okuyun; ilgili haber",
            "bizi takip edin; takip edin; bültenimize abone olun; abone olun; uygulamamızı indirin; buraya tıklayın; facebook'ta paylaş; "
                + "twitter'da paylaş",
            "fotoğraf; görsel; foto; kaynak fotoğraf",
            "yayın tarihi; yayınlanma tarihi; güncelleme; son güncelleme",
            "ana sayfa; anasayfa"),
        ["ar"] = Words(
            "شارك; شارك هذا المقال; شارك المقال; شارك الخبر; مشاركة; طباعة; التعليقات; تعليقات; اترك تعليقا; أضف تعليقا; الأكثر قراءة; "
                + "الأكثر شعبية; إعلان; مقالات ذات صلة; مواضيع ذات صلة; أخبار ذات صلة; نسخ الرابط; العودة إلى الأعلى",
            "اقرأ المزيد; اقرأ أيضا; اقرأ أيضًا; إقرأ أيضا; إقرأ أيضًا; قراءة المزيد; المزيد; شاهد أيضا; شاهد أيضًا; طالع أيضا; "
                + "مواضيع ذات صلة",
            "تابعنا على; تابعونا على; اشترك في; اشتركوا في; انضم إلى قناتنا; حمل تطبيقنا; حمّل تطبيقنا; اضغط هنا; انقر هنا; شارك "
                + "على; شارك عبر",
            "مصدر الصورة; الصورة; صورة; تصوير; حقوق الصورة",
            "تاريخ النشر; نشر في; آخر تحديث; تم التحديث",
            "الرئيسية; الصفحة الرئيسية"),
        ["fa"] = Words(
            "اشتراک گذاری; اشتراک‌گذاری; به اشتراک بگذارید; چاپ; نظرات; نظر بدهید; پربازدیدترین; پربیننده ترین; تبلیغات; مطالب مرتبط; "
                + "اخبار مرتبط; کپی لینک",
            "بیشتر بخوانید; ادامه مطلب; همچنین بخوانید; بیشتر",
            "ما را دنبال کنید; ما را در; عضو کانال; اینجا کلیک کنید",
            "عکس; تصویر; منبع عکس",
            "تاریخ انتشار; به روز شده",
            "صفحه اصلی; خانه"),
        ["zh"] = Words(
            "分享; 分享到; 分享本文; 分享这篇文章; 分享此页; 打印; 打印本页; 列印; 评论; 評論; 发表评论; 發表評論; 最受欢迎; 最受歡迎; 热门文章; 熱門文章; 热门; 广告; 廣告; 相关文章; 相關文章; 相关新闻; 相關新聞; "
                + "相关阅读; 相關閱讀; 推荐阅读; 推薦閱讀; 延伸阅读; 延伸閱讀; 返回顶部; 回到頂部; 复制链接; 複製連結; 字号; 关闭",
            "阅读更多; 閱讀更多; 阅读全文; 閱讀全文; 查看更多; 更多; 继续阅读; 繼續閱讀; 延伸阅读; 延伸閱讀; 相关阅读; 相關閱讀; 相关报道; 相關報導; 另见",
            "关注我们; 關注我們; 欢迎关注; 扫码关注; 扫描二维码; 追蹤我們; 订阅我们; 訂閱我們; 点击这里; 點擊這裡; 点击此处; 分享到微信; 分享到微博; 下载我们的; 下載我們的",
            "图片来源; 圖片來源; 图源; 图片; 圖片; 照片; 摄影; 攝影; 图",
            "发布时间; 發布時間; 发布日期; 發佈日期; 更新时间; 更新時間; 发表于; 發表於",
            "首页; 首頁"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Those of a BCP 47 tag, and the English ones, which pages of all languages carry.</summary>
    public static ImmutableArray<PageWords> Get(string lang)
    {
        var code = lang.Split('-')[0] switch { "be" => "ru", "sk" => "cs", var primary => primary };
        return code != "en" && s_byCode.TryGetValue(code, out var own) ? [own, s_byCode["en"]] : [s_byCode["en"]];
    }

    private static PageWords Words(params string[] lists) =>
        new(Phrases(lists[0]), Phrases(lists[1]), Phrases(lists[2]), Phrases(lists[3]))
        {
            Stamps = Phrases(lists[4]),
            Homes = Phrases(lists[5]),
        };

    private static ImmutableArray<string> Phrases(string written) => [.. written.Split("; ")];
}

/// <summary>
/// The first characters of phrases, so that a line that begins with none of them is held against no phrase: of the lines of a
/// site that is nearly every one.
/// </summary>
public sealed class LineOpenings
{
    /// <summary>So many characters of a line are looked at.</summary>
    public const int Length = 4;

    private readonly FrozenSet<ulong> _openings;
    private readonly int _shortest;

    internal LineOpenings(IEnumerable<string> phrases)
    {
        _openings = phrases.Select(p => KeyOf(p.AsSpan(0, Math.Min(Length, p.Length)))).ToFrozenSet();
        _shortest = phrases.Select(p => Math.Min(Length, p.Length)).DefaultIfEmpty(Length).Min();
    }

    /// <summary>Whether any phrase may stand at the beginning of a line; false is certain, true is not.</summary>
    /// <param name="head">Its first characters in lower case, <see cref="Length"/> of them, or all there are.</param>
    public bool MayBe(ReadOnlySpan<char> head)
    {
        for (var length = head.Length; length >= _shortest; length--)
        {
            if (_openings.Contains(KeyOf(head[..length]))) return true;
        }

        return false;
    }

    private static ulong KeyOf(ReadOnlySpan<char> head)
    {
        var key = 0ul;
        foreach (var c in head) key = (key << 16) | c;
        return key;
    }
}
