using System.Buffers;

namespace Briefs.Cli;

/// <summary>A word of a command that is printed for the user, quoted so that it can be pasted.</summary>
internal static class ShellWord
{
    // PowerShell splits a word at a comma, and reads @ as a variable.
    private static readonly SearchValues<char> s_plain =
        SearchValues.Create("+-./0123456789:=ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");

    private static readonly SearchValues<char> s_plainOnWindows =
        SearchValues.Create(@"+-./\0123456789:=ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");

    // PowerShell takes typographic marks for straight ones.
    private static readonly SearchValues<char> s_special = SearchValues.Create("\"“”„$`");

    private const string SingleMarks = "'‘’‚‛";

    /// <summary>Quotes a word for the shells of this system.</summary>
    public static string Quote(string word) => OperatingSystem.IsWindows() ? QuoteForWindows(word) : QuoteForPosix(word);

    /// <summary>For bash, zsh and fish.</summary>
    public static string QuoteForPosix(string word) =>
        IsPlain(word, s_plain) ? word : $"'{word.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    /// <summary>
    /// For cmd, Windows PowerShell and PowerShell: all three understand double quotes. A word that PowerShell would expand or end in them
    /// gets its single quotes.
    /// </summary>
    public static string QuoteForWindows(string word)
    {
        if (IsPlain(word, s_plainOnWindows)) return word;
        if (word.AsSpan().ContainsAny(s_special))
            return "'" + string.Concat(word.Select(c => SingleMarks.Contains(c, StringComparison.Ordinal) ? $"{c}{c}" : $"{c}")) + "'";
        // Programs read \" as a mark inside the word.
        var backslashes = word.Length - word.TrimEnd('\\').Length;
        return $"\"{word}{new string('\\', backslashes)}\"";
    }

    private static bool IsPlain(string word, SearchValues<char> plain) => word.Length > 0 && !word.AsSpan().ContainsAnyExcept(plain);
}
