using Briefs.Pages.Localization;
using Briefs.Pages.Output;
using Scriban.Runtime;

namespace Briefs.Pages.Documents;

/// <summary>The authors of a brief as pages and metadata print them.</summary>
internal static class Byline
{
    /// <summary>The authors, each with the words that join it to the one before; null for none.</summary>
    public static ScriptArray? Create(Brief brief, Language words)
    {
        if (brief.Authors.IsEmpty) return null;
        return new ScriptArray(brief.Authors.Select((author, i) => new ScriptObject(5)
        {
            ["joint"] = Joint(i, brief.Authors.Length, words),
            ["name"] = author.NameIn(brief.Lang),
            ["role"] = author.Role,
            ["link"] = author.Link is { } link && ExternalLink.IsAllowed(link) ? ExternalLink.Encode(link) : null,
            ["orcid"] = author.OrcidUrl,
        }));
    }

    /// <summary>The names in one phrase: Ana Petrel and Vera Blindtext; null for none.</summary>
    public static string? Names(Brief brief, Language words) => brief.Authors.IsEmpty
        ? null
        : string.Concat(brief.Authors.Select((a, i) => Joint(i, brief.Authors.Length, words) + a.NameIn(brief.Lang)));

    private static string Joint(int index, int count, Language words) =>
        index == 0 ? "" : index == count - 1 ? words["list_and"] : words["comma"];
}
