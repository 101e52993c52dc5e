namespace Briefs.Model.Languages;

/// <summary>By which words, beside the verbs of saying, a language shows whose words a quotation is. All are lower case.</summary>
public sealed record AttributionWords
{
    /// <summary>Pronouns that can be the subject of a verb of saying: she.</summary>
    public FrozenSet<string> Pronouns { get; init; } = [];

    /// <summary>Subjects that are no one: nobody.</summary>
    public FrozenSet<string> Nobody { get; init; } = [];

    /// <summary>Words that begin another clause, or join two: and, while.</summary>
    public FrozenSet<string> Joins { get; init; } = [];

    /// <summary>Prepositions after which a name is not the subject: a lawyer of Mills.</summary>
    public FrozenSet<string> Prepositions { get; init; } = [];

    /// <summary>Verbs by which words are applied to somebody or something: called it “a lie”.</summary>
    public FrozenSet<string> Naming { get; init; } = [];

    /// <summary>The subject follows its verb: قال الوزير.</summary>
    public bool IsVerbFirst { get; init; }

    /// <summary>Those of a BCP 47 tag; none where they are not known.</summary>
    public static AttributionWords Get(string lang)
    {
        return AllAttributionWords.ByCode.GetValueOrDefault(lang.Split('-')[0], None);
    }

    private static AttributionWords None { get; } = new();
}

/// <summary>The words of attribution of every language whose verbs of saying are known, by primary subtag.</summary>
internal static class AllAttributionWords
{
    // A language a line: its codes, then pronouns, words for no one, words that join clauses, prepositions, and verbs of naming.
    private const string Table = """
        en | he she they it i we you who | nobody none no-one | and or but while whereas though although yet as when because after before
           then that which so
           | of for to with by from about against on in at into than like near behind among under
           | called calls call calling dubbed dubs labelled labeled labels branded brands described describes termed terms
        de | er sie es ich wir man wer | niemand keiner keine | und oder aber während doch sondern denn als wenn weil dass nachdem bevor
           wobei dann
           | von für zu zum zur mit bei aus über gegen an in auf nach neben unter | nannte nannten nennt nennen genannt bezeichnete
           bezeichneten bezeichnet bezeichnen
        fr | il elle ils elles on je nous qui | personne aucun aucune nul
           | et ou mais tandis que alors pendant quand lorsque car puis ensuite comme qu'
           | de du des d' pour à au aux avec par sur contre chez dans en selon
           | qualifié qualifie qualifient qualifiait appelé appelle appellent appelait parlé parle dénoncé dénonce évoqué évoque traité
           traite
        es | él ella ellos ellas yo nosotros quien usted | nadie ninguno ninguna | y e o u pero mientras que cuando aunque porque sino luego
           | de del para a al con por sobre contra en | llamó llaman llama calificó califica calificaron tachó tildó describió denominó
        it | lui lei egli ella loro io noi essi chi | nessuno nessuna | e ed o ma mentre che quando perché però invece poi
           | di del della dello dei degli delle per a al alla con da dal dalla su contro in nel
           | definito definisce definì chiamato chiama chiamò bollato descritto
        pt | ele ela eles elas eu nós quem | ninguém nenhum nenhuma | e ou mas enquanto que quando embora porque porém depois
           | de do da dos das para a ao à com por pelo pela sobre contra em no na | chamou chama chamaram classificou descreveu qualificou
        ro | el ea ei ele eu noi cine | nimeni | și sau dar iar în timp ce când că însă apoi | de pentru la cu din despre contra în al lui |
           numit numește calificat descris
        ca | ell ella ells elles jo qui | ningú cap | i o però mentre que quan perquè | de del d' per a al amb contra en | anomenat anomena
           qualificat
        nl | hij zij ze het ik wij we men | niemand geen | en of maar terwijl toen want dat omdat als daarna
           | van voor aan met door bij uit over tegen in op naar | noemde noemden noemt noemen omschreef omschrijft bestempelde
        da | han hun de det jeg vi man | ingen | og eller men mens da at fordi når | af for til med fra om mod hos i på | kaldte kalder
           beskrev betegnede
        nb nn no | han hun ho de det dei jeg eg vi man | ingen | og eller men mens da at fordi når
           | av for til med fra om mot hos i på | kalte kaller kalla beskrev betegnet
        sv | han hon de dom det jag vi man | ingen | och eller men medan då att eftersom när | av för till med från om mot hos i på |
           kallade kallar beskrev betecknade
        fi | hän he se minä me | kukaan | ja tai mutta kun taas sillä että | | kutsui kutsuivat nimitti kuvaili luonnehti
        hu | ő ők én mi aki | senki | és vagy de míg miközben pedig mert hogy amikor | | nevezte nevezi nevezték hívta minősítette
        pl | on ona oni one ono ja my kto | nikt | i a oraz lub ale zaś natomiast podczas gdy bo że kiedy | od do dla z ze przez o przeciw w
           na po u
           | nazwał nazwała nazwali nazywa nazywają określił określiła określili
        cs sk | on ona oni ony ono já ja my kdo kto | nikdo nikto | a i nebo alebo ale zatímco zatiaľ kým však že když keď | od do pro pre z
           ze s se o proti v na po u
           | nazval nazvala nazvali nazývá označil označila označili
        sl hr sr bs | on ona oni one ono ja jaz mi ko kdo он она они оне ја ми ко | nitko nihče niko нико
           | i in a ali pa dok ker jer medtem ко и а али док јер da да | od do za iz s sa o protiv u na po од до за из са о против у на
           | nazvao nazvala nazvali imenoval imenovala označio označila назвао назвала назвали
        ru be uk bg | он она они оно я мы кто ён яна яны він вона вони воно ми хто той тя те | никто ніхто никой нихто
           | и а но или пока тогда как когда что потому однако зато і й та або але тоді коли поки що проте докато като че
           | от для с со из у к ко о об про на против при по от в во від до з із зі за проти
           | назвал назвала назвали называет называют окрестил окрестила назвав назвала називає називають нарече нарекоха нарича назваў
        el | αυτός αυτή αυτοί εκείνος εκείνη εγώ εμείς | κανείς κανένας | και ή αλλά ενώ όταν γιατί ότι | του της των για με από σε στον
           στην προς κατά
           | χαρακτήρισε χαρακτήρισαν αποκάλεσε ονόμασε
        tr az | o onlar ben biz | kimse hiçkimse heçkim | ve veya ama fakat ise oysa iken çünkü və amma isə | | dedi nitelendirdi adlandırdı
           tanımladı
        kk ky tt ba | ол олар мен біз ал алар мин ул алар | ешкім эчким беркем | және бірақ мен ал және менен бирок һәм әмма ә | | атады деп
        uz ug | u ular men biz ئۇ ئۇلار | hechkim ھېچكىم | va ammo lekin esa ۋە ئەمما | | deb atadi دەپ
        tg fa | او وی آنها ایشان من ما ӯ онҳо вай | هیچکس | و یا اما ولی درحالیکه که در حالی ва аммо ки | از برای به با بر درباره علیه аз
           барои ба | خواند نامید خواندند نامیدند توصیف
        ur hi bn | وہ انہوں اس میں ہم वह वे उन्होंने उसने मैं हम তিনি তারা সে | کوئی कोई কেউ
           | اور یا لیکن جبکہ کہ और या लेकिन जबकि कि এবং বা কিন্তু | کے کی کا سے के की का से | قرار करार
        ar | هو هي هم هما أنا نحن | أحد | و أو لكن بينما فيما فقد ثم حين عندما أن إن | من ل إلى عن على في مع ضد
           | وصف وصفت وصفوا ووصف ووصفت وصفه وصفها ووصفه ووصفها وصفته وصفتها ووصفته ووصفتها سمى سمت أسماه أسمتها اعتبر اعتبرت واعتبر واعتبرت
           | first
        he | הוא היא הם הן אני אנחנו מי | איש אף | ו או אבל בעוד ואילו אך כי כאשר ש | של עם על אל נגד מן | כינה כינתה כינו קרא קראה קראו
           הגדיר הגדירה תיאר תיארה
        zh | 他 她 他们 她们 他們 她們 它 我 我们 我們 其 | 没有人 沒有人 没人 沒人 无人 無人 谁也没 誰也沒 | 而 但 但是 并 並 并且 並且 而且 同时 同時 则 則 然而 和 与 與
           | 对 對 向 跟 给 給 | 称 稱 叫 叫做 形容 称之为 稱之為 称其为 稱其為 斥
        ja | 彼 彼女 彼ら 私 それ | 誰も | が そして しかし 一方 また | | 呼び 呼ん 呼ぶ 評し 表現し 非難
        ko | 그는 그녀는 그들은 나는 우리는 그가 그녀가 | 아무도 | 그리고 그러나 하지만 반면 | | 불렀다 불렀고 비난했다 말했고 밝혔고 주장했고 했고 표현했다
        id | ia dia mereka saya kami | tak tiada | dan atau tetapi sementara sedangkan ketika bahwa | dari untuk kepada dengan oleh tentang
           di | menyebut menyebutnya menjuluki
        vi | ông bà anh chị họ tôi | chẳng | và hoặc nhưng trong khi còn rằng | của cho với từ về | gọi
        ka | ის ისინი მან მათ | არავინ არავის | და ან მაგრამ ხოლო | | უწოდა
        hy | նա նրանք ես | ոչ | և ու կամ բայց իսկ | | անվանեց կոչեց
        am | እሱ እሷ እነሱ | ማንም | እና ግን | | ጠራ ጠራው
        """;

    public static FrozenDictionary<string, AttributionWords> ByCode { get; } = Read();

    private static FrozenDictionary<string, AttributionWords> Read()
    {
        var words = new Dictionary<string, AttributionWords>(StringComparer.Ordinal);
        foreach (var entry in Table.Replace("\r", "", StringComparison.Ordinal).Replace("\n   ", " ", StringComparison.Ordinal).Split('\n'))
        {
            var parts = entry.Split('|');
            var read = new AttributionWords
            {
                Pronouns = LanguageConventions.Words(parts[1]),
                Nobody = LanguageConventions.Words(parts[2]),
                Joins = LanguageConventions.Words(parts[3]),
                Prepositions = LanguageConventions.Words(parts[4]),
                Naming = LanguageConventions.Words(parts[5]),
                IsVerbFirst = parts.Length > 6,
            };
            foreach (var code in LanguageConventions.Words(parts[0])) words[code] = read;
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
