using Briefs.Reading.Citations;
using Briefs.Reading.Rules;

namespace Briefs.Reading.UnparsedMarkup;

/// <summary>What looks like markup and is published as it is written: links that are none, citations without their sign, signs of other
/// programs.</summary>
internal static class FindMisread
{
    public static void Find(BriefDraft draft, BriefEntries entries)
    {
        var citations = new FindRawCitations(draft, entries);
        var malformed = draft.Found.Where(f => f.Rule == CitationMalformed.Rule.Info).Select(f => f.Span).ToHashSet();
        var dialogue = new DialoguePlaces(draft);
        foreach (var block in draft.Blocks)
        {
            if (MisreadText.Create(draft, block, malformed) is not { } text) continue;
            if (!text.IsField) FindRawLines.Find(draft, text, dialogue);
            FindShortcodes.Find(text);
            new FindRawLinks(text).Find();
            citations.Find(text);
        }
    }
}

/// <summary>Where speech that opens with a dash was found in a brief.</summary>
internal sealed class DialoguePlaces(BriefDraft draft)
{
    private readonly int[] _starts =
        [.. draft.Found.Where(found => found.Rule == DashDialogue.Rule.Info).Select(found => found.Span.Start).Order()];

    /// <summary>Whether any begins within a run of the file.</summary>
    public bool Overlaps(TextSpan span)
    {
        var at = Array.BinarySearch(_starts, span.Start);
        var next = at < 0 ? ~at : at;
        return next < _starts.Length && _starts[next] < span.End;
    }
}
