
namespace Briefs.Checks;

/// <summary>The beginning of a quotation, short enough for a one-line message.</summary>
internal static class Excerpt
{
    private const int Longest = 60;

    /// <summary>The text itself if it is short; otherwise its first words and an ellipsis. Never cuts a surrogate pair.</summary>
    public static string Create(string text)
    {
        var line = text.Replace('\n', ' ');
        if (line.Length <= Longest) return line;
        var space = line.LastIndexOf(' ', Longest - 1);
        var end = space > Longest / 2 ? space : Longest - 1;
        return line[..Shorten.Floor(line, end)].TrimEnd() + Shorten.Ellipsis;
    }
}
