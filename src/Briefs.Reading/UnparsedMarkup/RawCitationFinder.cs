using Briefs.Reading.Citations;

namespace Briefs.Reading.UnparsedMarkup;

/// <summary>Finds citations that are not read as such: a word or space before the @, no brackets, no @ before a known id.</summary>
internal sealed class RawCitationFinder(BoundBody body)
{
    private const int Longest = 400;

    // Words that other programs and languages put before a reference.
    private static readonly string[] s_see = ["see", "see also", "cf.", "cf", "compare", "e.g.", "vgl.", "siehe", "voir", "véase", "vid.",
        "cfr.", "vedi", "zob.", "см.", "ср.", "див."];

    private readonly CitationRewriter _rewrite = new(body.Entries);

    /// <summary>Text that looks like a citation but is not.</summary>
    public List<MisreadCitation> Misread { get; } = [];

    public void Find(UnparsedText text)
    {
        for (var open = text.Text.IndexOf('[', StringComparison.Ordinal); open >= 0; open = text.Text.IndexOf('[', open + 1))
        {
            var close = text.PartnerOf(open);
            if (close > open + 1 && close - open <= Longest && text.CharAt(close + 1) is not ('(' or '[')
                && !text.IsTold(open, close + 1)) Bracket(text, open, close);
        }

        // A bracket that is never closed is reported by citation-malformed.
        if (text.Text.Contains("[@", StringComparison.Ordinal)) return;
        for (var at = text.Text.AsSpan().IndexOfAny('@', '＠'); at >= 0;)
        {
            Bare(text, at);
            var next = text.Text.AsSpan(at + 1).IndexOfAny('@', '＠');
            at = next < 0 ? -1 : at + 1 + next;
        }
    }

    private void Bracket(UnparsedText text, int open, int close)
    {
        var inner = text.Text[(open + 1)..close];
        if (inner[0] == '@' || inner.Contains('[', StringComparison.Ordinal)) return;
        var content = inner.Trim().TrimStart('?').TrimStart();
        var isMeant = content.StartsWith('@') || content.StartsWith("-@", StringComparison.Ordinal)
            || _rewrite.KnownSigned(inner) is not null
            || (!text.IsQuoted(open) && IsBare(content));
        if (isMeant) Tell(text, open, close + 1, inner);
    }

    // `[tribune]`, `[horvat in tribune, p. 3]`, `[see tribune]`.
    private bool IsBare(string content)
    {
        var see = s_see.FirstOrDefault(s => content.StartsWith(s + " ", StringComparison.OrdinalIgnoreCase));
        var head = (see is null ? content : content[see.Length..]).Split([',', ';'], 2)[0].Trim();
        return head.Any(char.IsAsciiLetter) && _rewrite.IsChain(head);
    }

    private void Bare(UnparsedText text, int at)
    {
        if (at > 0
            && (char.IsLetterOrDigit(text.Text[at - 1])
            || text.Text[at - 1] is '.' or '_' or '-' or '/' or '[' or '@' or '\u0001' or '=')) return;
        if (text.IsQuoted(at) || text.IsTold(at, at + 1) || text.IsLinked(at)) return;
        var end = _rewrite.EndOfChain(text.Text, at);
        if (end < 0) return;
        var start = at;
        // `(@rep, p. 3)`: the parentheses were meant to be brackets.
        if (text.CharAt(at - 1) is '(' && text.PartnerOf(at - 1) is var close && close > end
            && close - at < Longest) (start, end) = (at - 1, close + 1);
        Tell(text, start, end, text.Text[at..(start < at ? end - 1 : end)]);
    }

    private void Tell(UnparsedText text, int start, int end, string inner)
    {
        var why = Why(inner, text.CharAt(start));
        var (what, keep) = ($"{why}, so it is published as plain text", text.OrKeep(start, end));
        if (_rewrite.Rewrite(inner) is { } citation && IsSound(citation, text.Block.Visible.SpanOf(start, end)))
        {
            var written = inner[0] == '?' ? $"[?{citation}]" : $"[{citation}]";
            text.Tell(start, end, new UnparsedMarkup(what, $"Write `{written}`." + keep, written));
            Misread.Add(new MisreadCitation(written, why, text.Block.Visible.SpanOf(start, end)));
            return;
        }

        var id = _rewrite.KnownSigned(inner) ?? _rewrite.FirstKnown(inner);
        var pattern = id is null ? "[@source, p. 3]" : body.Entries.HasSource(id) ? $"[@{id}, p. 3]" : $"[@{id} in @source]";
        text.Tell(start, end,
            new UnparsedMarkup(what,
                $"Write `{pattern}`: @ directly after the bracket and before each id, and everything else after a comma.{keep}"));
    }

    private static string Why(string inner, char first) =>
        first is not '[' ? "is not a citation, because it has no brackets"
        : inner.Contains('＠', StringComparison.Ordinal) ? "is not a citation, because it uses the full-width ＠"
        : !inner.Contains('@', StringComparison.Ordinal) ? "is not a citation, because there is no @ before the id"
        : inner[0] == ' ' ? "is not a citation, because there is a space before its @"
        : "is not a citation, because its @ is not directly after the bracket";

    // A person alone is not a citation unless the words were said to us.
    private bool IsSound(string citation, TextSpan span)
    {
        var diagnostics = new DiagnosticBag(body.File);
        var group = CitationParser.Parse(body.File, MappedText.Literal(citation, span.Start), span, diagnostics);
        return diagnostics.IsEmpty && group.Citations.All(c => c.Only is not { } only || body.Entries.HasSource(only.Value)
            || body.Head.People.Any(p => p.Id.Value == only.Value && p.ToUs is not null));
    }
}
