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
        ["ja"] = Marks("「」 『』 “” ‘’"),
        ["ko"] = Marks("“” ‘’ 「」 『』"),
        ["uk"] = Russian.Conventions with { ReportingVerbs = LanguageConventions.Words("сказав сказала сказали заявив заявила повідомив повідомила додав додала відповів відповіла запитав запитала говорить каже") },
        ["be"] = Russian.Conventions,
        ["kk"] = Russian.Conventions with { ReportingVerbs = LanguageConventions.Words("деді дейді айтты мәлімдеді қосты жауап сұрады хабарлады") },
        ["ky"] = Russian.Conventions,
        ["bg"] = Marks("„“ ‚‘ «»"),
        ["cs"] = Marks("„“ ‚‘ »« ›‹"),
        ["sk"] = Marks("„“ ‚‘ »« ›‹"),
        ["sl"] = Marks("„“ ‚‘ »« ›‹"),
        ["hr"] = Marks("„“ ‚‘ »« ›‹ „”"),
        ["sr"] = Marks("„” ’’ „“ »«"),
        ["et"] = Marks("„“ «»"),
        ["lt"] = Marks("„“ ‚‘"),
        ["lv"] = Marks("“” „” «»"),
        ["pl"] = Marks("„” «» ‚’ »«"),
        ["ro"] = Marks("„” «» ”“"),
        ["hu"] = Marks("„” »« ’’"),
        ["nl"] = Marks("‘’ “” „” ‚’") with { Elisions = LanguageConventions.Words("t s k n m r er em ie ns") },
        ["af"] = Marks("‘’ “”") with { Elisions = LanguageConventions.Words("n t k s") },
        ["da"] = Marks("“” ‘’ »« ›‹ „“ ”” ’’"),
        ["nb"] = Marks("«» ‘’ “” „”"),
        ["nn"] = Marks("«» ‘’ “” „”"),
        ["no"] = Marks("«» ‘’ “” „”"),
        ["sv"] = Marks("”” ’’ »» ›› «» »«"),
        ["fi"] = Marks("”” ’’ »» ››"),
        ["he"] = Marks("”” ’’ „” “” ”“"),
        ["fa"] = Marks("«» ‹› “” ”“"),
        ["ur"] = Marks("”“ ’‘ “” ‘’ «»"),
        ["ug"] = Marks("»« ›‹ «» “”"),
        ["ps"] = Marks("«» “” ”“"),
        ["it"] = Marks("«» “” ‘’"),
        ["es"] = Marks("«» “” ‘’") with { ReportingVerbs = LanguageConventions.Words("dijo dijeron dice afirmó declaró añadió respondió preguntó explicó señaló indicó aseguró agregó contó gritó") },
        ["pt"] = Marks("«» “” ‘’"),
        ["el"] = Marks("«» “” ‘’"),
        ["tr"] = Marks("“” ‘’ «»"),
        ["th"] = Marks("“” ‘’") with { HasStops = false },
        ["lo"] = Marks("“” ‘’") with { HasStops = false },
        ["km"] = Marks("“” ‘’ «»") with { HasStops = false },
        ["my"] = Marks("“” ‘’"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static LanguageConventions Marks(string pairs) => new() { Pairs = pairs.Split(' ') };
}
