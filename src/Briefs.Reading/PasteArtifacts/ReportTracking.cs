using Briefs.Reading.Rules;

namespace Briefs.Reading.PasteArtifacts;

/// <summary>Says which part of an address can go, where that stands in the file, and how the address reads without it.</summary>
internal static class ReportTracking
{
    /// <param name="address">With the place of each character.</param>
    public static Diagnostic? In(ContentFile file, PlacedText address)
    {
        var parts = TrackingParameters.In(address.Text);
        if (parts.IsEmpty) return null;
        ImmutableArray<TextEdit> edits = [.. parts.Select(p => new TextEdit(address.SpanOf(p.Start, p.End), ""))];
        var place = new TextSpan(edits[0].Span.Start, edits[^1].Span.End);
        return PastedResidue.Tracking(file, place, Shown(address.Text, parts), Without(address.Text, parts)) with
        {
            Fixes = Fix.Certain("Take the tracking parameters out of the address", edits),
        };
    }

    private static string Shown(string address, ImmutableArray<TextSpan> parts) =>
        string.Join(", ", parts.Select(p => address[p.Start..p.End].Trim('?', '&').Replace("&amp;", "&", StringComparison.Ordinal)));

    private static string Without(string address, ImmutableArray<TextSpan> parts)
    {
        for (var i = parts.Length - 1; i >= 0; i--) address = address.Remove(parts[i].Start, parts[i].Length);
        return address;
    }
}
