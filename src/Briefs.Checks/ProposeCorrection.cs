using Briefs.Model.PublishedState;

namespace Briefs.Checks;

/// <summary>Writes the entry of <c>corrections</c> that answers for all words a brief has lost, ready to paste.</summary>
internal static class ProposeCorrection
{
    private const int LongestWords = 400;

    // A dash, a space, and what is left of it where an entry of a list begins.
    private const int BesideDash = 3;
    private const int DeepestList = 12;

    /// <returns>One line that says where, then what to paste.</returns>
    public static string Propose(Brief brief, ImmutableArray<LostWords> lost, CheckClock clock)
    {
        var date = clock.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        ImmutableArray<string> sentences = [.. lost.Select(words => Sentence(words, brief))];
        if (brief.Corrections.IsEmpty)
        {
            var where = brief.CorrectionsKey is null
                ? "Add to the front matter:"
                : "In the front matter, replace the empty `corrections` with:";
            return $"{where}\ncorrections:\n{Entry("  ", date, sentences)}";
        }

        if (IndentOf(brief) is { } indent)
        {
            return "Add this as the first entry, on the line after `corrections:` in the front matter:\n"
                + $"{Entry(indent, date, sentences)}";
        }

        var text = string.Join(' ', sentences)
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal);
        return "Add this to `corrections` in the front matter, before its first entry:\n"
            + $"{{date: {date}, text: \"{text}\"}},";
    }

    // One sentence a line: the lines of a folded text become one.
    private static string Entry(string indent, string date, ImmutableArray<string> sentences) =>
        $"{indent}- date: {date}\n{indent}  text: >-\n" + string.Join('\n', sentences.Select(s => $"{indent}    {s}"));

    private static string Sentence(LostWords words, Brief brief) => words.Now is { } index
        ? $"An earlier version had “{Whole(words.Before.Text)}” instead of “{Whole(brief.Quotations[index].Text)}”."
        : $"An earlier version also had “{Whole(words.Before.Text)}”.";

    // The entries that are there decide how far in a list begins; null where they are in brackets on one line.
    private static string? IndentOf(Brief brief)
    {
        var column = brief.File.Lines.GetPosition(brief.Corrections[0].Span.Start).Column;
        return column is >= BesideDash and <= DeepestList ? new string(' ', column - BesideDash) : null;
    }

    private static string Whole(string words) => words.Length > LongestWords ? Excerpt.Create(words) : words.Replace('\n', ' ');
}
