using Briefs.Pages.Localization;
using Scriban.Runtime;

namespace Briefs.Pages.Documents;

/// <summary>A date for templates: <c>iso</c> for machines, <c>text</c> for readers.</summary>
internal static class DateModel
{
    public static ScriptObject? Of(PartialDate? date, Language words) =>
        date is { } known ? new ScriptObject(2) { ["iso"] = known.ToString(), ["text"] = words.Date(known) } : null;
}
