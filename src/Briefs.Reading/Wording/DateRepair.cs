using Briefs.Model.Languages;

namespace Briefs.Reading.Wording;

/// <summary>Writes dates by a language's own words, whatever the machine's culture is.</summary>
internal static class DateRepair
{
    /// <summary>A template of <see cref="RelativeDatePhrase.Repair"/>, filled.</summary>
    public static string Fill(string template, DateWords language, PartialDate date, string written)
    {
        var filled = template.Replace("{day}", language.Day, StringComparison.Ordinal)
            .Replace("{year}", date.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{d}", date.Day.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{written}", written, StringComparison.Ordinal);
        if (date.Month == 0) return filled;
        var forms = language.Months[date.Month - 1];
        return filled.Replace("{month}", Name(language, forms[0]), StringComparison.Ordinal)
            .Replace("{month-of}", Name(language, forms[^Math.Min(2, forms.Length)]), StringComparison.Ordinal)
            .Replace("{month-in}", Name(language, forms[^1]), StringComparison.Ordinal);
    }

    /// <summary>In English, for a message: 2019, October 2019, 5 October 2019.</summary>
    public static string English(PartialDate date)
    {
        var english = LanguageConventions.Of("en").Dates!;
        return Fill(date.IsDay ? "{day}" : date.Month > 0 ? "{month} {year}" : "{year}", english, date, "");
    }

    private static string Name(DateWords language, string name) =>
        language.NamesAreCapital ? char.ToUpperInvariant(name[0]) + name[1..] : name;
}
