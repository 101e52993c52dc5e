using Briefs.Reading.Rules;

namespace Briefs.Reading.UnparsedMarkup;

/// <summary>Where speech that opens with a dash was found in a brief.</summary>
internal sealed class DialoguePlaces(BriefDraft draft)
{
    private readonly int[] _starts =
        [.. draft.Found.Where(found => found.Rule == DashDialogue.Info).Select(found => found.Span.Start).Order()];

    /// <summary>Whether any begins within a run of the file.</summary>
    public bool Overlaps(TextSpan span)
    {
        var at = Array.BinarySearch(_starts, span.Start);
        var next = at < 0 ? ~at : at;
        return next < _starts.Length && _starts[next] < span.End;
    }
}
