using Briefs.Model.WebLinks;

namespace Briefs.Model.Diagnostics;

/// <summary>
/// An example of a rule, shown by <c>explain</c> and in the manual, and run as a test. In a bad example, ⟦ ⟧ mark the place of the
/// diagnostic; they are removed before the example is read.
/// </summary>
public abstract record RuleExample
{
    private RuleExample() { }

    /// <summary>The body of a brief whose front matter declares the standard sources and people of the examples.</summary>
    public sealed record Body(string Markdown) : RuleExample;

    /// <summary>A complete brief with front matter.</summary>
    public sealed record WholeBrief(string Markdown) : RuleExample;

    /// <summary>A small site: path to text. A site without <c>content/site.yml</c> gets a standard one.</summary>
    public sealed record Site(ImmutableSortedDictionary<string, string> Files) : RuleExample;

    /// <summary>A small site that is compared with a valid earlier state of itself.</summary>
    /// <param name="Before">The published state: path to text.</param>
    /// <param name="Now">The current state: path to text.</param>
    public sealed record Since(ImmutableSortedDictionary<string, string> Before, ImmutableSortedDictionary<string, string> Now)
        : RuleExample;

    /// <summary>A small site, and the answers of the web to its links.</summary>
    /// <param name="Files">Path to text.</param>
    /// <param name="Answers">By address; other addresses are found.</param>
    public sealed record OnTheWeb(ImmutableSortedDictionary<string, string> Files, ImmutableSortedDictionary<string, LinkAnswer> Answers)
        : RuleExample;

    public static implicit operator RuleExample(string markdown) =>
        markdown.StartsWith("---\n", StringComparison.Ordinal) || markdown.StartsWith("⟦---", StringComparison.Ordinal)
            ? new WholeBrief(markdown)
            : new Body(markdown);

    public static RuleExample ToRuleExample(string markdown) => markdown;

    /// <summary>
    /// At the end of a file's text, before a number: the file is filled with zeros to so many megabytes. Written out, it would be most of
    /// the memory of every run.
    /// </summary>
    public const string LengthMark = "\u0001megabytes=";

    /// <summary>The number after <see cref="LengthMark"/>; null for a text without it.</summary>
    public static int? LengthOf(string text) => text.LastIndexOf(LengthMark, StringComparison.Ordinal) is >= 0 and var at
        ? int.Parse(text.AsSpan(at + LengthMark.Length), CultureInfo.InvariantCulture) : null;

    /// <summary>
    /// A file as shown to people; a picture is replaced by a description. A lone surrogate from U+DC80 to U+DCFF represents a byte that is
    /// not UTF-8.
    /// </summary>
    public static string Shown(string text)
    {
        if (LengthOf(text) is { } length) return $"(a file of {length} MB)\n";
        return text.Any(c => c is '\0' or '\u0001') ? "(the bytes of a picture)\n" : text;
    }

    /// <summary>A small site of several files.</summary>
    /// <param name="files">Paths relative to the site's folder, and texts.</param>
    public static RuleExample FromFiles(params ExampleFile[] files) =>
        new Site(Sorted(files));

    /// <summary>A small site of several files, compared with a published state.</summary>
    /// <param name="now">Paths relative to the site's folder, and texts.</param>
    /// <param name="before">The published files, without marks.</param>
    public static RuleExample FromPublished(ExampleFile[] before, params ExampleFile[] now) =>
        new Since(Sorted(before), Sorted(now));

    /// <summary>A site with one brief, and the answers of the web.</summary>
    /// <param name="brief">With front matter.</param>
    public static RuleExample Asked(string brief, params ExampleAnswer[] answers) =>
        new OnTheWeb(
            Sorted([new ExampleFile("content/briefs/border.md", brief)]),
            answers.ToImmutableSortedDictionary(a => a.Address, a => a.Answer, StringComparer.Ordinal));

    private static ImmutableSortedDictionary<string, string> Sorted(ExampleFile[] files) =>
        files.ToImmutableSortedDictionary(f => f.Path, f => f.Text, StringComparer.Ordinal);
}

/// <summary>A file of an example.</summary>
/// <param name="Path">Relative to the site's folder.</param>
public readonly record struct ExampleFile(string Path, string Text)
{
    public static implicit operator ExampleFile((string Path, string Text) file) => new(file.Path, file.Text);
}

/// <summary>An answer of the web in an example.</summary>
public readonly record struct ExampleAnswer(string Address, LinkAnswer Answer)
{
    public static implicit operator ExampleAnswer((string Address, LinkAnswer Answer) answer) => new(answer.Address, answer.Answer);
}
