using Briefs.Model.WebLinks;

namespace Briefs.Model.Diagnostics;

/// <summary>
/// An example of a rule: shown by <c>explain</c> and in the manual, and run as a test. In a bad example ⟦ ⟧ stand around
/// the place that must be reported; they are taken out before the example is read.
/// </summary>
public abstract record RuleExample
{
    private RuleExample() { }

    /// <summary>The body of a brief whose front matter knows the standard sources and people of the examples.</summary>
    public sealed record Body(string Markdown) : RuleExample;

    /// <summary>A whole brief with its front matter.</summary>
    public sealed record WholeBrief(string Markdown) : RuleExample;

    /// <summary>A small site: path to text. A site without <c>content/site.yml</c> gets a standard one.</summary>
    public sealed record Site(ImmutableSortedDictionary<string, string> Files) : RuleExample;

    /// <summary>A small site that is compared with an earlier state of itself, which has no fault.</summary>
    /// <param name="Before">What was published: path to text.</param>
    /// <param name="Now">The site as it is: path to text.</param>
    public sealed record Since(ImmutableSortedDictionary<string, string> Before, ImmutableSortedDictionary<string, string> Now)
        : RuleExample;

    /// <summary>A small site, and what the web answers when it is asked for the site's links.</summary>
    /// <param name="Files">Path to text.</param>
    /// <param name="Answers">By address; one that is not here is there.</param>
    public sealed record OnTheWeb(ImmutableSortedDictionary<string, string> Files, ImmutableSortedDictionary<string, LinkAnswer> Answers)
        : RuleExample;

    public static implicit operator RuleExample(string markdown) =>
        markdown.StartsWith("---\n", StringComparison.Ordinal) || markdown.StartsWith("⟦---", StringComparison.Ordinal)
            ? new WholeBrief(markdown)
            : new Body(markdown);

    public static RuleExample ToRuleExample(string markdown) => markdown;

    /// <summary>
    /// A file as it is shown to people: of a picture, whose bytes no page can show, only that it is one. A lone half of a surrogate
    /// pair from U+DC80 to U+DCFF stands for a byte that is no UTF-8.
    /// </summary>
    public static string Shown(string text)
    {
        return text.Any(c => c is '\0' or '\u0001') ? "(the bytes of a picture)\n" : text;
    }

    /// <summary>A small site of several files.</summary>
    /// <param name="files">Path relative to the site's folder, and text.</param>
    public static RuleExample FromFiles(params ExampleFile[] files) =>
        new Site(Sorted(files));

    /// <summary>The same, compared with what was published before.</summary>
    /// <param name="now">Path relative to the site's folder, and text.</param>
    /// <param name="before">The same, as published; without marks.</param>
    public static RuleExample FromPublished(ExampleFile[] before, params ExampleFile[] now) =>
        new Since(Sorted(before), Sorted(now));

    /// <summary>A site of one brief, and what the web answers.</summary>
    /// <param name="brief">With its front matter.</param>
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

/// <summary>What the web answers in an example.</summary>
public readonly record struct ExampleAnswer(string Address, LinkAnswer Answer)
{
    public static implicit operator ExampleAnswer((string Address, LinkAnswer Answer) answer) => new(answer.Address, answer.Answer);
}
