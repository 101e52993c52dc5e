using System.Security.Cryptography;
using Briefs.Cli.Commands;
using Briefs.Tests.Rules;

namespace Briefs.Tests.Manual;

/// <summary>
/// An example of a rule as the manual shows it: without the front matter that all examples share, so that only the lines that
/// matter are left.
/// </summary>
internal static class ShownExample
{
    private static readonly HashSet<string> s_sharedKeys = new(StringComparer.Ordinal)
    {
        "title: At the border\n", "title: A border closes\n", "date: 2024-03-01\n", "summary: Nobody crossed.\n",
    };

    private static readonly HashSet<string> s_sharedEntries =
    [
        .. Blocks(ExampleFrame.FrontMatter["---\n".Length..], 0).Where(block => block.Contains("\n  ", StringComparison.Ordinal))
            .SelectMany(block => Blocks(block[(block.IndexOf('\n', StringComparison.Ordinal) + 1)..], 2)),
    ];

    /// <summary>The example in the order of the page: a line of Markdown above each text; either may be empty.</summary>
    public static ImmutableArray<(string Heading, string Text)> PartsOf(RuleExample example) => example switch
    {
        RuleExample.Body body => [("", ExplainedRule.Cut(body.Markdown))],
        RuleExample.WholeBrief brief => [("", WithoutShared(brief.Markdown))],
        RuleExample.Site site => [.. site.Files.Select(file => RecordsCopies(site.Files, file.Key)
            ? ($"{Code(file.Key)} records the copy.", "")
            : PartOf(file.Key, "", file.Value))],
        RuleExample.OnTheWeb asked =>
        [
            .. asked.Files.Select(file => PartOf(file.Key, "", file.Value)),
            ("Server responses:", ExplainedRule.TextsOf(asked).Last().Replace("Server responses:\n", "", StringComparison.Ordinal)),
        ],
        RuleExample.Since since =>
        [
            .. since.Before.Select(file => PartOf(file.Key, ", as published", file.Value)),
            .. since.Now.Select(file => PartOf(file.Key, ", now", file.Value)),
            .. since.Before.Keys.Where(path => !since.Now.ContainsKey(path)).Select(path => ($"{Code(path)} was removed.", "")),
        ],
        _ => throw new ArgumentException($"No kind of example: {example}", nameof(example)),
    };

    private static (string Heading, string Text) PartOf(string path, string when, string text)
    {
        var name = Code(path);
        if (RuleExample.LengthOf(text) is { } megabytes) return ($"{name}{when} is a file of {megabytes} MB.", "");
        if (RuleExample.Shown(text) != text) return ($"{name}{when} is a {PictureIn(text)}.", "");
        if (!path.EndsWith(".md", StringComparison.Ordinal)) return ($"{name}{when}:", ExplainedRule.Cut(text));
        var shown = WithoutShared(text);
        return shown.Trim() == "Nobody crossed." ? ($"{name}{when}: any brief without errors.", "") : ($"{name}{when}:", shown);
    }

    // In these texts, the low byte of each character is one byte of the picture.
    private static string PictureIn(string text)
    {
        if (text.StartsWith("GIF", StringComparison.Ordinal)) return "GIF file";
        if (text.Contains("Exif", StringComparison.Ordinal)) return "JPEG file that records where it was taken";
        var (width, height) = (NumberAt(text, 16), NumberAt(text, 20));
        var size = string.Create(CultureInfo.InvariantCulture, $"PNG file of {width:N0} × {height:N0} pixels");
        return (long)width * height > PictureLimits.Pixels ? $"{size}, which is larger than the limit" : size;
    }

    // Four bytes, most significant first, as in the header of a PNG file.
    private static int NumberAt(string text, int start) => text.Skip(start).Take(4).Aggregate(0, (number, c) => (number << 8) | (c & 0xFF));

    // The lock file says nothing to a reader if the hash of each copy in it is right.
    private static bool RecordsCopies(ImmutableSortedDictionary<string, string> files, string path)
    {
        var text = files[path];
        if (!path.EndsWith("/evidence.lock.json", StringComparison.Ordinal) || text.Contains('⟦', StringComparison.Ordinal)) return false;
        var copies = files.Where(file => file.Key.EndsWith(".txt", StringComparison.Ordinal))
            .Select(file => MarkedText.Read(file.Value).Text).ToList();
        return copies.Count > 0 && copies.TrueForAll(copy =>
            text.Contains(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(copy))), StringComparison.Ordinal));
    }

    private static string Code(string path) => path.Contains('`', StringComparison.Ordinal) ? $"`` {path} ``" : $"`{path}`";

    // Front matter that other examples share becomes one line with an ellipsis, or goes if there is no other.
    private static string WithoutShared(string brief)
    {
        var end = brief.IndexOf("\n---\n", StringComparison.Ordinal);
        if (!brief.StartsWith("---\n", StringComparison.Ordinal) || end < 0) return ExplainedRule.Cut(brief);
        var shown = new StringBuilder("---\n");
        var (isOwn, isCut) = (false, false);
        foreach (var block in Blocks(brief[4..(end + 1)], 0))
        {
            if (s_sharedKeys.Contains(block)) isCut |= Elide(shown, isCut, "");
            else
            {
                isOwn |= WriteBlock(shown, block);
                isCut = shown.ToString().EndsWith("…\n", StringComparison.Ordinal);
            }
        }

        var body = brief[(end + "\n---\n".Length)..];
        if (!isOwn) return ExplainedRule.Cut(body);
        var text = $"{shown}---\n";
        return body.Trim() == "Nobody crossed." ? ExplainedRule.Cut(text) : ExplainedRule.Cut(text + body);
    }

    // A list of sources or people, without the entries that other examples have.
    private static bool WriteBlock(StringBuilder shown, string block)
    {
        var line = block[..(block.IndexOf('\n', StringComparison.Ordinal) + 1)];
        var entries = line is "sources:\n" or "quoted:\n" ? Blocks(block[line.Length..], 2).ToList() : [];
        if (entries.Count > 0 && entries.TrueForAll(s_sharedEntries.Contains))
        {
            if (!shown.ToString().EndsWith("\n…\n", StringComparison.Ordinal)) shown.Append("…\n");
            return false;
        }

        if (entries.Count == 0)
        {
            shown.Append(block);
            return true;
        }

        shown.Append(line);
        var isCut = false;
        foreach (var entry in entries)
        {
            if (s_sharedEntries.Contains(entry)) isCut |= Elide(shown, isCut, "  ");
            else
            {
                shown.Append(entry);
                isCut = false;
            }
        }

        return true;
    }

    private static bool Elide(StringBuilder shown, bool isCut, string indent)
    {
        if (!isCut) shown.Append(indent).Append("…\n");
        return true;
    }

    /// <summary>Cuts YAML before each line that is indented by so many spaces and no more.</summary>
    private static IEnumerable<string> Blocks(string yaml, int indent)
    {
        var block = new StringBuilder();
        foreach (var line in yaml.TrimEnd('\n').Split('\n'))
        {
            var begins = line.Length > indent && line.Take(indent).All(c => c == ' ') && line[indent] is not (' ' or '-');
            if (begins && block.Length > 0)
            {
                yield return block.ToString();
                block.Clear();
            }

            block.Append(line).Append('\n');
        }

        if (block.Length > 0) yield return block.ToString();
    }
}
