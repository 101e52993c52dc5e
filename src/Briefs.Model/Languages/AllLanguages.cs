
namespace Briefs.Model.Languages;

/// <summary>The languages whose conventions are known, by primary subtag. Marks after CLDR's delimiters and what real prose uses.</summary>
internal static class AllLanguages
{
    public static FrozenDictionary<string, LanguageConventions> ByCode { get; } =
        new Dictionary<string, LanguageConventions>(StringComparer.Ordinal)
        {
            ["en"] = English.Conventions,
            ["de"] = German.Conventions,
            ["fr"] = French.Conventions,
            ["ru"] = Russian.Conventions,
            ["ar"] = Arabic.Conventions,
            ["zh"] = Chinese.Conventions,
            ["ja"] = Japanese.Conventions,
            ["ko"] = Korean.Conventions,
            ["uk"] = Ukrainian.Conventions,
            ["be"] = Russian.Conventions with
            {
                Dates = null,
                Negations = LanguageConventions.Words("не ні ніколі без няма ніхто нічога"),
                Abbreviations = LanguageConventions.Words("г гг ст п стар вул д кв гл тыс млн млрд напр інш праф акад т.зв"),
                ReportingVerbs = LanguageConventions.Words(
                "сказаў сказала сказалі кажа заявіў заявіла дадаў дадала спытаў спытала адказаў адказала напісаў напісала піша паведаміў "
                    + "паведаміла растлумачыў"),
            },
            ["kk"] = Kazakh.Conventions,
            ["ky"] = Kyrgyz.Conventions,
            ["bg"] = Marks("„“ ‚‘ «»") with
            {
                Negations = LanguageConventions.Words("не няма никога никой нищо без нито"),
                Abbreviations = LanguageConventions.Words("г гг т ч стр чл ал ул бул вж напр др проф инж ген св лв млн млрд хил т.е т.нар"),
                ReportingVerbs = LanguageConventions.Words(
                "каза казаха казва казват заяви заявиха заявява добави попита отговори обясни написа пише твърди подчерта съобщи отбеляза "
                    + "извика призна отрече"),
            },
            ["cs"] = Czech.Conventions,
            ["sk"] = Slovak.Conventions,
            ["sl"] = Marks("„“ ‚‘ »« ›‹") with
            {
                Abbreviations = LanguageConventions.Words("dr prof mag inž g ga čl odst št str npr tj oz itn sv ul mio mrd tis gl"),
                ReportingVerbs = LanguageConventions.Words(
                "rekel rekla rekli pravi pravijo dejal dejala dejali povedal povedala dodal dodala odgovoril odgovorila vprašal vprašala "
                    + "pojasnil pojasnila zapisal zapisala trdi poudaril poudarila"),
                OrdinalsHaveStops = true,
            },
            ["hr"] = Marks("„“ ‚‘ »« ›‹ „”") with
            {
                Negations = LanguageConventions.Words("ne nikad nitko ništa bez nije nisu neće nisam"),
                Abbreviations = LanguageConventions.Words(
                    "dr prof mr gđa g čl st str br npr tj tzv sv ul god mil mlrd tis ing doc akad ur"),
                ReportingVerbs = LanguageConventions.Words(
                "rekao rekla rekli kaže kažu izjavio izjavila dodao dodala odgovorio odgovorila upitao upitala objasnio objasnila napisao "
                    + "napisala piše tvrdi istaknuo istaknula poručio poručila priznao zanijekao"),
                OrdinalsHaveStops = true,
            },
            ["sr"] = Marks("„” ’’ „“ »«") with
            {
                Negations = LanguageConventions.Words("не ne никад nikad нико niko ништа ništa без bez није nije нису nisu"),
                Abbreviations = LanguageConventions.Words(
                "др проф мр г гђа чл ст стр бр нпр тј тзв св ул год мил dr prof mr g čl st str br npr tj tzv sv ul god"),
                ReportingVerbs = LanguageConventions.Words(
                "рекао рекла рекли каже кажу изјавио изјавила додао додала одговорио одговорила упитао упитала објаснио написао написала "
                    + "тврди истакао поручио rekao rekla rekli kaže kažu izjavio izjavila dodao dodala odgovorio upitao upitala tvrdi"),
                OrdinalsHaveStops = true,
            },
            ["et"] = Marks("„“ «»") with { GluesSuffixes = true },
            ["lt"] = Marks("„“ ‚‘"),
            ["lv"] = Marks("“” „” «»"),
            ["pl"] = Polish.Conventions,
            ["ro"] = Romanian.Conventions,
            ["hu"] = Hungarian.Conventions,
            ["nl"] = Dutch.Conventions,
            ["af"] = Marks("‘’ “”") with { Elisions = LanguageConventions.Words("n t k s") },
            ["da"] = Danish.Conventions,
            ["nb"] = Norwegian.Conventions,
            ["nn"] = Norwegian.Conventions,
            ["no"] = Norwegian.Conventions,
            ["sv"] = Swedish.Conventions,
            ["fi"] = Finnish.Conventions,
            ["he"] = Hebrew.Conventions,
            ["fa"] = Persian.Conventions,
            ["ur"] = Urdu.Conventions,
            ["ug"] = Uyghur.Conventions,
            ["ps"] = Marks("«» “” ”“"),
            ["it"] = Italian.Conventions,
            ["es"] = Spanish.Conventions,
            ["pt"] = Portuguese.Conventions,
            ["el"] = Greek.Conventions,
            ["tr"] = Turkish.Conventions,
            ["th"] = Marks("“” ‘’") with { HasStops = false, Negations = LanguageConventions.Words("ไม่ มิ ไร้") },
            ["lo"] = Marks("“” ‘’") with { HasStops = false },
            ["km"] = Marks("“” ‘’ «»") with { HasStops = false },
            ["my"] = Marks("“” ‘’"),
            ["mo"] = Romanian.Conventions,
            ["uz"] = Uzbek.Conventions,
            ["tg"] = Russian.Conventions with
            {
                Dates = null,
                Negations = LanguageConventions.Words("не нест нестанд ҳеҷ бе на"),
                ReportingVerbs = LanguageConventions.Words("гуфт гуфтанд мегӯяд илова пурсид ҷавоб навишт изҳор"),
            },
            ["tt"] = Russian.Conventions with
            {
                Dates = null,
                Negations = LanguageConventions.Words("түгел юк беркем бернәрсә"),
                ReportingVerbs = LanguageConventions.Words("диде ди әйтте әйтә сорады җавап язды белдерде"),
            },
            ["ba"] = Russian.Conventions with
            {
                Dates = null,
                Negations = LanguageConventions.Words("түгел юҡ"),
                ReportingVerbs = LanguageConventions.Words("тине ти әйтте һораны яҙҙы белдерҙе"),
            },
            ["ce"] = Russian.Conventions with { Dates = null },
            ["mn"] = Marks("«» “” „“ ‘’") with { Negations = LanguageConventions.Words("биш үгүй бүү") },
            ["mk"] = Marks("„“ ’‘ «» “”") with { Negations = LanguageConventions.Words("не никогаш никој ништо без нема") },
            ["bs"] = Marks("„“ „” ‘’ »« ’’") with
            {
                Negations = LanguageConventions.Words("ne nikad niko ništa bez nije nisu neće"),
                OrdinalsHaveStops = true,
            },
            ["sq"] = Marks("«» “” „“ ‘’"),
            ["az"] = Marks("«» “” „“ ‘’") with
            {
                GluesSuffixes = true,
                Negations = LanguageConventions.Words("deyil yox heç yoxdur"),
                ReportingVerbs = LanguageConventions.Words("dedi deyib deyir bildirdi bildirib soruşdu cavab yazdı vurğuladı"),
            },
            ["tk"] = Marks("“” «» „“ ‘’") with { GluesSuffixes = true, Negations = LanguageConventions.Words("däl ýok hiç") },
            ["ka"] = Marks("„“ “” «» ‘’") with
            {
                Negations = LanguageConventions.Words("არ არა ვერ ნუ არასოდეს არავინ არაფერი"),
                ReportingVerbs = LanguageConventions.Words("თქვა ამბობს განაცხადა დაამატა იკითხა უპასუხა დაწერა აღნიშნა განმარტა"),
            },
            ["hy"] = Marks("«» “” „“") with
            {
                Negations = LanguageConventions.Words("ոչ չէ չեն երբեք ոչինչ ոչոք առանց"),
                ReportingVerbs = LanguageConventions.Words("ասաց ասել ասում հայտարարեց հարցրեց պատասխանեց ավելացրեց գրեց"),
            },
            ["am"] = Marks("«» ‹› “” ‘’") with { ReportingVerbs = LanguageConventions.Words("አለ አለች አሉ ብለዋል ጠየቀ ተናገረ ገለጸ") },
            ["ti"] = Marks("«» ‹› “” ‘’"),
            ["eu"] = Marks("“” «» ‹› ‘’"),
            ["ca"] = Marks("«» “” ‘’") with
            {
                Negations = LanguageConventions.Words("no mai ningú res cap sense ni"),
                ReportingVerbs = LanguageConventions.Words(
                "dit diu diuen afirmat afirma explicat explica afegit afegeix preguntat pregunta respost respon declarat declara "
                    + "escrit escriu"),
            },
            ["gl"] = Marks("«» “” ‘’") with { Negations = LanguageConventions.Words("non nunca nin nada ninguén ningún sen") },
            ["oc"] = Marks("«» “” ‘’"),
            ["br"] = Marks("«» “” ‘’"),
            ["cy"] = Marks("‘’ “”"),
            ["ga"] = Marks("“” ‘’"),
            ["gd"] = Marks("“” ‘’"),
            ["mt"] = Marks("“” ‘’"),
            ["is"] = Marks("„“ ‚‘") with
            {
                OrdinalsHaveStops = true,
                Negations = LanguageConventions.Words(
                "ekki ei aldrei enginn ekkert án")
            },
            ["fo"] = Marks("“” ‘’ „“ «»"),
            ["se"] = Marks("”” ’’ «»"),
            ["lb"] = Marks("„“ ‚‘ «»") with { OrdinalsHaveStops = true },
            ["rm"] = Marks("«» ‹›"),
            ["eo"] = Marks("“” ‘’ «» „“"),
            ["hsb"] = Marks("„“ ‚‘") with { OrdinalsHaveStops = true },
            ["dsb"] = Marks("„“ ‚‘") with { OrdinalsHaveStops = true },
            ["yi"] = Marks("„” ”” “” ’’"),
            ["ku"] = Marks("“” «» ‘’"),
            ["ckb"] = Marks("«» “” ”“"),
            ["sd"] = Marks("”“ “” «»"),
            ["hi"] = Marks("“” ‘’") with
            {
                Negations = LanguageConventions.Words("नहीं न मत ना बिना कभी"),
                ReportingVerbs = LanguageConventions.Words("कहा कहते कहती कहता बताया पूछा लिखा बोले बोला बोली जोड़ा दावा"),
            },
            ["mr"] = Marks("“” ‘’"),
            ["ne"] = Marks("“” ‘’"),
            ["bn"] = Marks("“” ‘’") with { ReportingVerbs = LanguageConventions.Words("বলেন বলেছেন বললেন বলল জানান লিখেছেন") },
            ["as"] = Marks("“” ‘’"),
            ["or"] = Marks("“” ‘’"),
            ["pa"] = Marks("“” ‘’"),
            ["gu"] = Marks("“” ‘’"),
            ["ta"] = Marks("“” ‘’"),
            ["te"] = Marks("“” ‘’"),
            ["kn"] = Marks("“” ‘’"),
            ["ml"] = Marks("“” ‘’"),
            ["si"] = Marks("“” ‘’"),
            ["dz"] = Marks("“” ‘’"),
            ["bo"] = Marks("“” ‘’"),
            ["id"] = Marks("“” ‘’") with
            {
                Negations = LanguageConventions.Words("tidak bukan jangan tanpa belum tak"),
                ReportingVerbs = LanguageConventions.Words(
                "kata berkata ujar mengatakan tanya jawab tulis menulis jelas menjelaskan tegas ungkap tutur"),
            },
            ["ms"] = Marks("“” ‘’"),
            ["jv"] = Marks("“” ‘’"),
            ["fil"] = Marks("“” ‘’"),
            ["vi"] = Marks("“” ‘’ «»") with
            {
                Negations = LanguageConventions.Words("không chẳng chưa đừng"),
                ReportingVerbs = LanguageConventions.Words("nói hỏi đáp viết khẳng tuyên bố kể"),
            },
            ["sw"] = Marks("“” ‘’"),
            ["so"] = Marks("“” ‘’"),
            ["ha"] = Marks("“” ‘’"),
            ["yo"] = Marks("“” ‘’"),
            ["ig"] = Marks("“” ‘’"),
            ["zu"] = Marks("“” ‘’"),
            ["xh"] = Marks("‘’ “”"),
            ["rw"] = Marks("«» ‘’ “”"),
            ["mg"] = Marks("«» “”"),
            ["wo"] = Marks("«» “” ‘’"),
            ["ff"] = Marks("„” ‚’"),
            ["om"] = Marks("“” ‘’"),
            ["kab"] = Marks("«» “”"),
            ["zgh"] = Marks("«» „”"),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    private static LanguageConventions Marks(string pairs) => new() { Pairs = pairs.Split(' ') };
}
