using System.Text.RegularExpressions;

namespace Briefs.Evidence;

/// <summary>Words to look for in a kept copy.</summary>
/// <param name="Text">As the brief has them between the marks, or as the citation gives the original.</param>
/// <param name="Lang">BCP 47: theirs.</param>
public sealed partial record ComparedWords(string Text, string Lang)
{
    /// <summary>BCP 47: that of the source, in which the copy is written; null where it is not declared.</summary>
    public string? SourceLang { get; init; }

    /// <summary>Names of the people the brief declares: a paragraph that opens with one and a colon is another speaker's.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>Words with a hyphen, which a copy may break at the end of a line.</summary>
    internal ImmutableHashSet<string> Hyphenated =>
    [
        .. Joints().Matches(Text).Select(m => $"{m.Groups[1].Value}-{m.Groups[2].Value}"),
    ];

    // Both neighbours of each hyphen, so that of E-Mail-Verkehr each may stand at the end of a line.
    [GeneratedRegex(@"(\p{L}+)[-\u2010\u2011](?=(\p{L}+))", RegexOptions.CultureInvariant)]
    private static partial Regex Joints();
}
