namespace Briefs.Languages;

/// <summary>
/// Names that word processors give to their styles of paragraphs in other languages than English. In the form of <see cref="Fold"/>.
/// </summary>
public sealed class StyleNames
{
    internal StyleNames(DataNode data)
    {
        Headings = Folded(data, "headings");
        Titles = Folded(data, "titles");
        Subtitles = Folded(data, "subtitles");
        Quotes = Folded(data, "quotes");
        Captions = Folded(data, "captions");
    }

    /// <summary>Without the number of the level.</summary>
    public FrozenSet<string> Headings { get; }

    public FrozenSet<string> Titles { get; }

    public FrozenSet<string> Subtitles { get; }

    public FrozenSet<string> Quotes { get; }

    public FrozenSet<string> Captions { get; }

    /// <summary>In lower case, letters and digits only: programs write <c>Intense Quote</c> and <c>intensequote</c>.</summary>
    public static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var c in name)
            if (char.IsLetterOrDigit(c)) folded.Append(char.ToLowerInvariant(c));
        return folded.ToString();
    }

    private static FrozenSet<string> Folded(DataNode data, string key) =>
        data.PhrasesOf(key).Select(Fold).ToFrozenSet(StringComparer.Ordinal);
}
