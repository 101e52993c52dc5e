
namespace Briefs.Model.Languages;

/// <summary>The dates of French.</summary>
internal static class FrenchDates
{
    // « l’année passée en prison » is a year spent; « il y a deux ans de prison » counts no years back.
    private static readonly FrozenSet<string> s_spent = LanguageConventions.Words(
        "à a en dans sous avec au aux chez par de d du des sur sans entre auprès");
    private static readonly FrozenSet<string> s_counted = LanguageConventions.Words("de d du des que qu entre par");

    public static DateWords Words { get; } = new()
    {
        Months = DateWords.Names("janvier février mars avril mai juin juillet août|aout septembre octobre novembre décembre"),
        Weekdays = DateWords.Names("lundi mardi mercredi jeudi vendredi samedi dimanche"),
        Numbers = DateWords.Values(
            "un=1 une=1 deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 quinze=15 vingt=20"),
        Day = "{d} {month} {year}",
        Dropped = LanguageConventions.Words("en"),
        Prepositions = LanguageConventions.Words("en depuis de dès avant après jusqu à pour fin début"),
        Phrases =
        [
            new("hier", DateUnit.Day, -1, "le {day}") { NotBehind = LanguageConventions.Words("d né née nés nées qu comme") },
            new("avant-hier", DateUnit.Day, -2, "le {day}"),
            new("demain", DateUnit.Day, 1, "le {day}") { NotBehind = LanguageConventions.Words("de pour comme du") },
            new("après-demain", DateUnit.Day, 2, "le {day}"),
            new("il y a {n} jour|jours", DateUnit.Day, -1, "le {day}") { NotBefore = s_counted },
            new("il y a {n} semaine|semaines", DateUnit.Week, -1, "dans la semaine du {day}") { NotBefore = s_counted },
            new("il y a {n} mois", DateUnit.Month, -1, "en {month} {year}") { NotBefore = s_counted },
            new("il y a {n} an|ans|année|années", DateUnit.Year, -1, "en {year}") { NotBefore = s_counted },
            new("l année dernière", DateUnit.Year, -1, "en {year}"),
            new("l an dernier|passé", DateUnit.Year, -1, "en {year}"),
            new("l année passée", DateUnit.Year, -1, "en {year}") { NotBefore = s_spent },
            new("{month} de l année|an dernière|dernier|passée|passé", DateUnit.Year, -1, "{month} {year}"),
            new("{d} {month} de l année|an dernière|dernier|passée|passé", DateUnit.Year, -1, "{d} {month} {year}"),
            new("{month} dernier", DateUnit.NamedMonth, -1, "{month} {year}"),
            new("{d} {month} dernier", DateUnit.NamedMonth, -1, "{d} {month} {year}"),
            new("le mois dernier|passé", DateUnit.Month, -1, "en {month} {year}"),
            new("du mois dernier|passé", DateUnit.Month, -1, "de {month} {year}"),
            new("la semaine dernière", DateUnit.Week, -1, "dans la semaine du {day}"),
            new("la semaine passée", DateUnit.Week, -1, "dans la semaine du {day}") { NotBefore = s_spent },
            new("le? {weekday} dernier", DateUnit.Weekday, -1, "le {day}"),
            new("le? {weekday} prochain", DateUnit.Weekday, 1, "le {day}"),
            new("cette année", DateUnit.Year, 0, "en {year}") { NotBefore = s_counted },
            new("{month} de cette année", DateUnit.Year, 0, "{month} {year}"),
            new("ce mois-ci", DateUnit.Month, 0, "en {month} {year}"),
            new("cette semaine", DateUnit.Week, 0, "dans la semaine du {day}") { NotBefore = s_counted },
            new("l année prochaine", DateUnit.Year, 1, "en {year}"),
            new("l an prochain", DateUnit.Year, 1, "en {year}"),
            new("{month} prochain", DateUnit.NamedMonth, 1, "{month} {year}"),
            new("{d} {month} prochain", DateUnit.NamedMonth, 1, "{d} {month} {year}"),
            new("le mois prochain", DateUnit.Month, 1, "en {month} {year}"),
            new("la semaine prochaine", DateUnit.Week, 1, "dans la semaine du {day}"),
        ],
    };
}
