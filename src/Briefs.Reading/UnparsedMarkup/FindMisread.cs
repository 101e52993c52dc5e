using Briefs.Reading.Citations;
using Briefs.Reading.Rules;

namespace Briefs.Reading.UnparsedMarkup;

/// <summary>What looks like markup and is published as it is written: links that are none, citations without their sign, signs of other
/// programs.</summary>
internal static class FindMisread
{
    public static void In(BriefDraft draft, BriefEntries entries)
    {
        var citations = new FindRawCitations(draft, entries);
        var malformed = draft.Found.Where(f => f.Rule == CitationMalformed.Info).Select(f => f.Span).ToHashSet();
        var dialogue = new DialoguePlaces(draft);
        foreach (var block in draft.Blocks)
        {
            if (MisreadText.Of(draft, block, malformed) is not { } text) continue;
            if (!text.IsField) FindRawLines.In(draft, text, dialogue);
            FindShortcodes.In(text);
            new FindRawLinks(text).Find();
            citations.In(text);
        }
    }
}
