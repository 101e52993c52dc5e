using Briefs.Reading.Rules;

namespace Briefs.Reading.Discovery;

/// <summary>Finds characters that leave no trace on the page and serve no purpose where they are.</summary>
internal static class FindInvisible
{
    private const int LongestContext = 20;
    private const int MostNames = 3;

    /// <param name="frontMatterEnd">Where YAML ends; 0 where there is none.</param>
    public static ImmutableArray<Diagnostic> In(FileText file, int frontMatterEnd)
    {
        var runs = Runs(file.Text);
        var told = Math.Min(runs.Length, ReadingLimits.HiddenCharacters);
        return [.. runs.Take(told).Select((run, i) => Found(file, i + 1 == told ? [.. runs[i..]] : [run], frontMatterEnd))];
    }

    /// <summary>The safe fixes of a file that is YAML or JSON as a whole: without these characters it looks and reads the same.</summary>
    public static ImmutableArray<Fix> Repairs(FileText file) =>
        Runs(file.Text).Where(run => Removal.IsSafe(file.Text, run, file.Text.Length)) is var safe && safe.Any()
            ? Fix.Certain(InvisibleCharacter.RemoveTitle, [.. safe.Select(run => new TextEdit(run, ""))])
            : [];

    /// <summary>
    /// Where a text that is not the file itself, such as an entity, holds the first one without a purpose; -1 when there is none.
    /// </summary>
    public static int First(string text, int from = 0)
    {
        for (var at = InvisibleCharacters.Next(text, from); at >= 0; at = InvisibleCharacters.Next(text, at + 1))
            if (IsOne(text, at, out _)) return at;
        return -1;
    }

    /// <summary>The name of the one at a place that <see cref="First"/> gave.</summary>
    public static string NameAt(string text, int at) => InvisibleCharacters.NameOf(Rune.GetRuneAt(text, at)) ?? "";

    private static ImmutableArray<TextSpan> Runs(string text)
    {
        var runs = ImmutableArray.CreateBuilder<TextSpan>();
        for (var at = InvisibleCharacters.Next(text, 0); at >= 0;)
        {
            var length = 1;
            if (IsOne(text, at, out length))
            {
                if (runs.Count > 0 && runs[^1].End == at) runs[^1] = new TextSpan(runs[^1].Start, at + length);
                else runs.Add(new TextSpan(at, at + length));
            }

            at = InvisibleCharacters.Next(text, at + length);
        }

        return runs.ToImmutable();
    }

    private static bool IsOne(string text, int at, out int length)
    {
        length = 1;
        if (!Rune.TryGetRuneAt(text, at, out var rune)) return false;
        length = rune.Utf16SequenceLength;
        return InvisibleCharacters.Contains(rune) && !NeededInvisible.Is(text, at, rune);
    }

    /// <param name="runs">The place to report, and those that the limit leaves to it.</param>
    private static Diagnostic Found(FileText file, ImmutableArray<TextSpan> runs, int frontMatterEnd)
    {
        var run = runs[0];
        var runes = file.Text.Substring(run.Start, run.Length).EnumerateRunes().ToList();
        var distinct = runes.Distinct().ToList();
        var names =
            string.Join(", ", distinct.Take(MostNames).Select(InvisibleCharacters.NameOf)) + (distinct.Count > MostNames ? " …" : "");
        var count = runes.Count == 1
            ? "Invisible character"
            : string.Create(CultureInfo.InvariantCulture, $"{runes.Count} invisible characters");
        if (runs.Length > 1)
            names += string.Create(CultureInfo.InvariantCulture, $"; there are more in {runs.Length - 1} other places of this file");
        var found = InvisibleCharacter.At(file.File, run, count, Context(file.Text, run.Start), names);
        ImmutableArray<TextSpan> safe = [.. runs.Where(r => Removal.IsSafe(file.Text, r, frontMatterEnd))];
        if (!safe.IsEmpty)
            return found with { Fixes = Fix.Certain(InvisibleCharacter.RemoveTitle, [.. safe.Select(r => new TextEdit(r, ""))]) };
        return found with
        {
            Help = InvisibleCharacter.HelpByHand,
            Fixes = [Fix.Offered(InvisibleCharacter.RemoveTitle, new TextEdit(run, Removal.Replacement(file.Text, run)))],
        };
    }

    // The visible words before it, by which a person finds the place.
    private static string Context(string text, int at)
    {
        var from = at;
        while (from > 0 && at - from < LongestContext && text[from - 1] != '\n') from--;
        from = Math.Min(at, Shorten.Ceiling(text, from));
        var seen = string.Concat(text[from..at].EnumerateRunes().Where(r => !InvisibleCharacters.Contains(r)).Select(r => r.ToString()))
            .Trim();
        return seen.Length == 0 ? "at the start of a line" : $"after “{seen}”";
    }
}
