namespace Briefs.Workspaces.Fixes;

/// <summary>Applies edits to a text with any line endings. Positions in edits count each line ending as one character.</summary>
public static class EditApplier
{
    /// <summary>The edits that can be applied together: of two that touch the same place, the first.</summary>
    public static ImmutableArray<TextEdit> SelectDisjoint(IEnumerable<TextEdit> edits)
    {
        var apart = ImmutableArray.CreateBuilder<TextEdit>();
        foreach (var edit in edits.Distinct().OrderBy(e => e.Span))
            if (apart.Count == 0 || edit.Span.Start >= apart[^1].Span.End && edit.Span != apart[^1].Span) apart.Add(edit);
        return apart.ToImmutable();
    }

    /// <param name="raw">With its own line endings and byte order mark.</param>
    /// <param name="edits">Ascending, not overlapping; positions in the text with LF line endings and without byte order mark.</param>
    public static string Apply(string raw, ImmutableArray<TextEdit> edits)
    {
        var feed = raw.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var made = new StringBuilder(raw.Length + 64);
        var (at, place) = (raw.StartsWith('\uFEFF') ? 1 : 0, 0);
        made.Append(raw, 0, at);
        foreach (var edit in edits)
        {
            var start = Forward(raw, ref at, ref place, edit.Span.Start);
            made.Append(raw, start.From, start.To - start.From).Append(edit.Replacement.Replace("\n", feed, StringComparison.Ordinal));
            Forward(raw, ref at, ref place, edit.Span.End);
        }

        return made.Append(raw, at, raw.Length - at).ToString();
    }

    private static (int From, int To) Forward(string raw, ref int at, ref int place, int wanted)
    {
        var from = at;
        for (; place < wanted && at < raw.Length; place++) at += raw[at] == '\r' && at + 1 < raw.Length && raw[at + 1] == '\n' ? 2 : 1;
        return (from, at);
    }
}
