using System.Collections.Frozen;

namespace Briefs.Languages;

/// <summary>The languages whose conventions are known, by primary subtag. Marks after CLDR's delimiters and what real prose uses.</summary>
internal static class AllLanguages
{
    public static FrozenDictionary<string, LanguageConventions> ByCode { get; } = new Dictionary<string, LanguageConventions>(StringComparer.Ordinal)
    {
        ["en"] = English.Conventions,
        ["de"] = German.Conventions,
        ["fr"] = French.Conventions,
        ["ru"] = Russian.Conventions,
        ["ar"] = Arabic.Conventions,
        ["zh"] = Chinese.Conventions,
        ["ja"] = Marks("「」 『』 “” ‘’") with { Negations = LanguageConventions.Words("ない なかっ ません ぬ 不 無 未 非") },
        ["ko"] = Marks("“” ‘’ 「」 『』") with { Negations = LanguageConventions.Words("않 못 없 아니") },
        ["uk"] = Russian.Conventions with { Negations = LanguageConventions.Words("не ні ані ніколи без нема немає ніхто нічого ніде неможливо"), ReportingVerbs = LanguageConventions.Words("сказав сказала сказали заявив заявила повідомив повідомила додав додала відповів відповіла запитав запитала говорить каже") },
        ["be"] = Russian.Conventions with { Negations = LanguageConventions.Words("не ні ніколі без няма ніхто нічога") },
        ["kk"] = Russian.Conventions with { Negations = LanguageConventions.Words("емес жоқ ешқашан ешкім"), ReportingVerbs = LanguageConventions.Words("деді дейді айтты мәлімдеді қосты жауап сұрады хабарлады") },
        ["ky"] = Russian.Conventions with { Negations = LanguageConventions.Words("эмес жок эч") },
        ["bg"] = Marks("„“ ‚‘ «»") with { Negations = LanguageConventions.Words("не няма никога никой нищо без нито") },
        ["cs"] = Marks("„“ ‚‘ »« ›‹") with { Negations = LanguageConventions.Words("ne nikdy nikdo nic ani bez žádný žádná žádné není nejsou nebyl nebyla nebude") },
        ["sk"] = Marks("„“ ‚‘ »« ›‹") with { Negations = LanguageConventions.Words("nie nikdy nikto nič ani bez žiadny žiadna nebol nebude") },
        ["sl"] = Marks("„“ ‚‘ »« ›‹"),
        ["hr"] = Marks("„“ ‚‘ »« ›‹ „”") with { Negations = LanguageConventions.Words("ne nikad nitko ništa bez nije nisu neće nisam") },
        ["sr"] = Marks("„” ’’ „“ »«") with { Negations = LanguageConventions.Words("не ne никад nikad нико niko ништа ništa без bez није nije нису nisu") },
        ["et"] = Marks("„“ «»"),
        ["lt"] = Marks("„“ ‚‘"),
        ["lv"] = Marks("“” „” «»"),
        ["pl"] = Marks("„” «» ‚’ »«") with { Negations = LanguageConventions.Words("nie nigdy nikt nic ani bez żaden żadna żadne brak") },
        ["ro"] = Marks("„” «» ”“") with { Negations = LanguageConventions.Words("nu niciodată nimeni nimic fără nici") },
        ["hu"] = Marks("„” »« ’’") with { Negations = LanguageConventions.Words("nem ne soha senki semmi nélkül sem nincs") },
        ["nl"] = Marks("‘’ “” „” ‚’") with { Elisions = LanguageConventions.Words("t s k n m r er em ie ns"), Negations = LanguageConventions.Words("niet geen nooit niemand niets zonder noch nergens") },
        ["af"] = Marks("‘’ “”") with { Elisions = LanguageConventions.Words("n t k s") },
        ["da"] = Marks("“” ‘’ »« ›‹ „“ ”” ’’") with { Negations = LanguageConventions.Words("ikke aldrig ingen intet uden hverken") },
        ["nb"] = Marks("«» ‘’ “” „”") with { Negations = LanguageConventions.Words("ikke aldri ingen intet uten verken") },
        ["nn"] = Marks("«» ‘’ “” „”") with { Negations = LanguageConventions.Words("ikkje aldri ingen inkje utan verken") },
        ["no"] = Marks("«» ‘’ “” „”") with { Negations = LanguageConventions.Words("ikke aldri ingen intet uten verken") },
        ["sv"] = Marks("”” ’’ »» ›› «» »«") with { Negations = LanguageConventions.Words("inte ej aldrig ingen inget inga utan varken") },
        ["fi"] = Marks("”” ’’ »» ››") with { Negations = LanguageConventions.Words("ei en et emme ette eivät älä älkää ilman koskaan") },
        ["he"] = Marks("”” ’’ „” “” ”“") with { Negations = LanguageConventions.Words("לא אין אל בלי אינו אינה אינם מעולם") },
        ["fa"] = Marks("«» ‹› “” ”“") with { Negations = LanguageConventions.Words("نه نیست نیستند هرگز هیچ بدون نمی نبود") },
        ["ur"] = Marks("”“ ’‘ “” ‘’ «»") with { Negations = LanguageConventions.Words("نہیں نہ مت بغیر کبھی") },
        ["ug"] = Marks("»« ›‹ «» “”") with { Negations = LanguageConventions.Words("ئەمەس يوق") },
        ["ps"] = Marks("«» “” ”“"),
        ["it"] = Marks("«» “” ‘’") with { Negations = LanguageConventions.Words("non mai né nulla niente nessuno nessuna senza neppure nemmeno") },
        ["es"] = Marks("«» “” ‘’") with { ReportingVerbs = LanguageConventions.Words("dijo dijeron dice afirmó declaró añadió respondió preguntó explicó señaló indicó aseguró agregó contó gritó"), Negations = LanguageConventions.Words("no nunca jamás ni nada nadie ningún ninguna ninguno sin tampoco") },
        ["pt"] = Marks("«» “” ‘’") with { Negations = LanguageConventions.Words("não nunca jamais nem nada ninguém nenhum nenhuma sem") },
        ["el"] = Marks("«» “” ‘’") with { Negations = LanguageConventions.Words("δεν δε μην μη όχι ποτέ κανείς τίποτα χωρίς ούτε") },
        ["tr"] = Marks("“” ‘’ «»") with { Negations = LanguageConventions.Words("değil yok hiç asla hayır ne") },
        ["th"] = Marks("“” ‘’") with { HasStops = false, Negations = LanguageConventions.Words("ไม่ มิ ไร้") },
        ["lo"] = Marks("“” ‘’") with { HasStops = false },
        ["km"] = Marks("“” ‘’ «»") with { HasStops = false },
        ["my"] = Marks("“” ‘’"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static LanguageConventions Marks(string pairs) => new() { Pairs = pairs.Split(' ') };
}
