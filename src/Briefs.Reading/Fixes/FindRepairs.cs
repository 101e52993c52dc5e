using Briefs.Reading.FrontMatter;

namespace Briefs.Reading.Fixes;

/// <summary>What could be set better and is no fault: no rule speaks of it, and <c>briefs fix</c> mends it all the same.</summary>
internal static class FindRepairs
{
    public static Briefs.Reading.Repairs In(BriefDraft draft)
    {
        var text = draft.Text.Text;
        var names = FrontMatterRegion.In(text).Yaml is { } yaml ? ComposeNames.In(text, yaml) : [];
        var files = draft.Links.OfType<BodyLink.Document>().Select(l => l.Span).Concat(draft.Pictures.Select(p => p.Span))
            .SelectMany(s => ComposeNames.In(text, Target(text, s)));
        return new([.. names, .. files], [.. SetStraightMarks.In(draft), .. TightenCitations.In(draft)], [.. FindLeftMarks.In(draft)]);
    }

    // Files can have composed names only, so what names one of them must be composed too; its words are the editor's.
    private static TextSpan Target(string text, TextSpan link)
    {
        var open = text.LastIndexOf("](", link.End - 1, link.Length, StringComparison.Ordinal);
        return open < 0 ? new TextSpan(link.End, link.End) : new TextSpan(open + 2, link.End);
    }
}
