using System.Text.RegularExpressions;
using Briefs.Reading.FrontMatter;
using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace Briefs.Reading.Publishing;

/// <summary>
/// The text of a published document without what readers never see: comments, private notes, the reasons of suppressions, entries and
/// footnotes that nothing uses, titles and labels of links, and the ids of people whose names are withheld.
/// </summary>
/// <param name="IsWhole">Whether nothing was left out.</param>
public sealed partial record PublicText(string Text, bool IsWhole)
{
    internal const string Reason = "the reason is not published";

    /// <summary>The name in the place of a file that is not published.</summary>
    internal const string NotPublished = "not-published";

    public static PublicText Read(FileText file, PublicParts parts)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(parts);
        var region = FrontMatterRegion.Find(file.Text);
        var cuts = new List<TextCut>();
        if (region.Yaml is { } yaml)
        {
            cuts.AddRange(new PublicFrontMatter(file, yaml, parts).Cuts());
            cuts.AddRange(Comments(file.Text, yaml).Select(comment => new TextCut(comment, "")));
        }

        cuts.AddRange(new HiddenBodyParts(file.Text, region.BodyStart, parts).Cuts());
        cuts.AddRange(Renamed(file.Text, parts));
        return new PublicText(Without(file.Text, cuts), cuts.Count == 0);
    }

    private static IEnumerable<TextSpan> Comments(string text, TextSpan yaml)
    {
        var scanner = new Scanner(new StringReader(text[yaml.Start..yaml.End]), skipComments: false);
        while (scanner.MoveNext())
            if (scanner.Current is Comment comment)
                yield return new TextSpan(yaml.Start + (int)comment.Start.Index, yaml.Start + (int)comment.End.Index);
    }

    // [@applicant via @guard]
    private static IEnumerable<TextCut> Renamed(string text, PublicParts parts) => parts.Renamed.IsEmpty ? [] : CitedId().Matches(text)
        .Where(cited => parts.Renamed.ContainsKey(cited.Value[1..]))
        .Select(cited => new TextCut(new TextSpan(cited.Index + 1, cited.Index + cited.Length), parts.Renamed[cited.Value[1..]]));

    /// <summary>Writes the published ids in the place of the withheld ones.</summary>
    internal static string Rename(string text, PublicParts parts) => Without(text, [.. Renamed(text, parts)]);

    private static string Without(string text, List<TextCut> cuts)
    {
        var kept = new StringBuilder(text.Length);
        var from = 0;
        foreach (var cut in cuts.OrderBy(c => c.Span.Start).ThenByDescending(c => c.Span.End))
        {
            // Inside of one that was cut already.
            if (cut.Span.Start < from) continue;
            kept.Append(text, from, cut.Span.Start - from).Append(cut.Replacement);
            from = cut.Span.End;
        }

        return kept.Append(text, from, text.Length - from).ToString();
    }

    // Neither an address of mail nor a part of a link: those begin within a word.
    // In a key that is written as JSON, an escape can precede it.
    [GeneratedRegex("(?<=[\\[\\s\";]|\\\\[nrt])@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?")]
    private static partial Regex CitedId();
}

/// <summary>A part of a text that is left out, and what is written instead.</summary>
internal readonly record struct TextCut(TextSpan Span, string Replacement);
