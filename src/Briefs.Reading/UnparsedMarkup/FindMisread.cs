using Briefs.Reading.Rules;

namespace Briefs.Reading.UnparsedMarkup;

/// <summary>What looks like markup and is published as it is written: links that are none, citations without their sign, signs of other
/// programs.</summary>
internal static class FindMisread
{
    /// <param name="reported">What was found in the body so far: citations that are reported already are not reported again.</param>
    /// <returns>What looks like a citation and is none, by place.</returns>
    public static Checked<ImmutableArray<MisreadCitation>> Find(BoundBody body, IReadOnlyList<Diagnostic> reported)
    {
        var diagnostics = new DiagnosticBag(body.File);
        var citations = new FindRawCitations(body);
        var malformed = reported.Where(f => f.Rule == CitationMalformed.Rule.Info).Select(f => f.Span).ToHashSet();
        var dialogue = new DialoguePlaces(reported);
        foreach (var block in body.Blocks)
        {
            if (MisreadText.Create(body, block, malformed, diagnostics) is not { } text) continue;
            if (!text.IsField) FindRawLines.Find(text, dialogue);
            FindShortcodes.Find(text);
            new FindRawLinks(text).Find();
            citations.Find(text);
        }

        return new([.. citations.Misread.OrderBy(c => c.Span)], diagnostics.ToImmutable());
    }
}

/// <summary>Where speech that opens with a dash was found in a brief.</summary>
internal sealed class DialoguePlaces(IReadOnlyList<Diagnostic> reported)
{
    private readonly int[] _starts =
        [.. reported.Where(found => found.Rule == DashDialogue.Rule.Info).Select(found => found.Span.Start).Order()];

    /// <summary>Whether any begins within a run of the file.</summary>
    public bool Overlaps(TextSpan span)
    {
        var at = Array.BinarySearch(_starts, span.Start);
        var next = at < 0 ? ~at : at;
        return next < _starts.Length && _starts[next] < span.End;
    }
}
