using Briefs.Reading.Rules;

namespace Briefs.Reading.Citations;

/// <summary>Finds brackets that were meant as a citation but have no @: <c>[mills in news]</c>.</summary>
internal static class BareCitationFinder
{
    private const int Longest = 200;

    /// <remarks>Quotations before such brackets get no second error for a missing source.</remarks>
    public static IReadOnlyList<Diagnostic> Find(MarkedBody body)
    {
        var diagnostics = new DiagnosticBag(body.File);
        foreach (var block in body.Blocks)
        {
            var text = block.OwnWords;
            for (var open = Array.IndexOf(text, '['); open >= 0 && open + 1 < text.Length; open = Array.IndexOf(text, '[', open + 1))
            {
                var close = Array.IndexOf(text, ']', open, Math.Min(Longest, text.Length - open));
                if (close < 0 || Meant(new string(text, open + 1, close - open - 1), body.Entries) is not { } citation) continue;
                Blame(block, open);
                diagnostics.Add(
                    CitationMalformed.Rule, block.Visible.SpanOf(open, close + 1), "An @ is missing before an id", $"Write {citation}.");
            }
        }

        return diagnostics.All;
    }

    private static void Blame(ProseBlock block, int at)
    {
        var start = block.SentenceEndAt(at);
        foreach (var quotation in block.Quotations.Where(q => !q.IsCovered && q.Run!.Parts[^1].End is var end && end > start && end <= at))
            quotation.IsCitedFaultily = true;
    }

    private static string? Meant(string inside, BriefEntries entries)
    {
        var words = inside.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 3 || words[1] is not ("in" or "via") || !entries.HasPerson(words[0].TrimStart('@')) || words[0][0] == '@')
            return null;
        var written = new StringBuilder("[");
        var expectsId = true;
        foreach (var word in words)
        {
            if (written.Length > 1) written.Append(' ');
            var id = word.TrimStart('@').TrimEnd(',');
            if (expectsId && !entries.HasPerson(id) && !entries.HasSource(id)) return null;
            written.Append(expectsId && word[0] != '@' ? "@" : "").Append(word);
            // Locator and date follow after a comma.
            if (expectsId && word.EndsWith(','))
                return written + inside[(inside.IndexOf(word, StringComparison.Ordinal) + word.Length)..] + "]";
            expectsId = !expectsId && word is "in" or "via";
        }

        return written.Append(']').ToString();
    }
}
