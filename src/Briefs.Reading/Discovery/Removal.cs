
namespace Briefs.Reading.Discovery;

/// <summary>
/// Whether invisible characters can go without a person looking: neither what is seen nor what Markdown and YAML make of it may change.
/// </summary>
internal static class Removal
{
    /// <param name="run">Nothing but invisible characters.</param>
    /// <param name="frontMatterEnd">Where YAML ends.</param>
    public static bool IsSafe(string text, TextSpan run, int frontMatterEnd)
    {
        // What the comparison with saved copies drops too: no word of a quotation becomes another.
        for (var i = run.Start; i < run.End; i++)
            if (!Folding.IsInvisible(text[i])) return false;
        var before = run.Start == 0 ? '\n' : text[run.Start - 1];
        var after = run.End == text.Length ? '\n' : text[run.End];
        if (IsWord(before))
            return IsWord(after) || char.IsWhiteSpace(after) || (char.IsLetter(before) && IsStop(after, run.Start < frontMatterEnd));
        return (char.IsWhiteSpace(before) || before is ',' or ';' or '’' or '“' or '«' or '„')
            && (char.IsLetter(after) || (char.IsWhiteSpace(after) && before != '\n'));
    }

    /// <summary>What comes in their place: a space for what took room between two words, else nothing.</summary>
    public static string Replacement(string text, TextSpan run)
    {
        var isWide = text.Substring(run.Start, run.Length).EnumerateRunes().Any(InvisibleCharacters.IsWide);
        return isWide && run.Start > 0 && run.End < text.Length && IsWord(text[run.Start - 1]) && IsWord(text[run.End]) ? " " : "";
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c);

    // A colon after a letter would begin a key.
    private static bool IsStop(char c, bool isYaml) => c is '.' or ',' or ';' or '?' or '”' or '’' or '»' || (c == ':' && !isYaml);
}
