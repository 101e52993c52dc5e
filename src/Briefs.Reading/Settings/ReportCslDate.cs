using Briefs.Reading.FrontMatter;
using Briefs.Reading.Rules;

namespace Briefs.Reading.Settings;

/// <summary>Says, in the terms of the file, what is wrong with a date of CSL-JSON.</summary>
internal static class ReportCslDate
{
    /// <param name="field">The name of the date.</param>
    /// <param name="accessed">When the source was looked at: a source without a year may have that alone.</param>
    /// <returns>Whether there was anything to report.</returns>
    public static bool In(string field, CslDate date, PartialDate? accessed, CslItem item, BindValue bind)
    {
        var id = item.Text("citation-key") ?? item.Text("id") ?? "";
        if (date.Impossible is { } impossible)
        {
            Report(field, item, bind, $"`{field}` of the item “{Ids.Shortened(id)}” is {impossible}, which is not in the calendar.",
                $"Correct the date in Zotero and export again, or write it as exactly as you know it: `\"{field}\": {{\"date-parts\": "
                    + $"[[{impossible[..4]}]]}}`.");
            return true;
        }

        if (date is not { First: null, Words: { } words } || accessed is not null) return false;
        Report(field, item, bind, $"`{field}` of the item “{Ids.Shortened(id)}” is “{Ids.Shortened(words)}”, which gives no year of the "
            + "Western calendar.",
            $"If you know the year, write `\"{field}\": {{\"date-parts\": [[2024]]}}` with that year. Otherwise add `\"accessed\": "
                + $"{{\"date-parts\": [[2024, 1, 31]]}}` with the day on which you looked at it: “{Ids.Shortened(words)}” is then printed "
                + "as it is.");
        return true;
    }

    private static void Report(string field, CslItem item, BindValue bind, string message, string help)
    {
        var found = FrontMatterBadDate.Info.At(bind.Findings.File, item.Node(field)?.Span ?? item.Span);
        bind.Findings.Add(found with { Message = message, Help = help });
    }
}
