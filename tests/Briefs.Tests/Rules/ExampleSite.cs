using Briefs.Model.WebLinks;

namespace Briefs.Tests.Rules;

/// <summary>An example of a rule as the files of a whole site.</summary>
/// <param name="Files">Path relative to the site's folder, and text without marks.</param>
/// <param name="Places">Where the rule must speak.</param>
internal sealed record ExampleSite(ImmutableSortedDictionary<string, string> Files, ImmutableArray<(string Path, TextSpan Span)> Places)
{
    /// <summary>The site as it was published, for a rule that compares with it; else null.</summary>
    public ImmutableSortedDictionary<string, string>? Before { get; init; }

    /// <summary>What the web answers to a rule that asks it; null where nobody asks.</summary>
    public ImmutableSortedDictionary<string, LinkAnswer>? Answers { get; init; }

    private const string BriefPath = "content/briefs/example.md";

    private const string Settings = "title: Border Watch\nurl: https://example.org/\n";

    // An example that is a draft or under embargo is not about a site without briefs.
    private const string OtherBrief = "---\ntitle: Another day\ndate: 2024-02-01\nsummary: Nobody came.\n---\nNobody came.\n";

    public static ExampleSite Of(RuleExample example) => example switch
    {
        RuleExample.Body body => From([(BriefPath, ExampleFrame.FrontMatter + body.Markdown.TrimEnd('\n') + ExampleFrame.End)]),
        RuleExample.WholeBrief brief => From([(BriefPath, brief.Markdown), ("content/briefs/another.md", OtherBrief)]),
        RuleExample.Site site => From([.. site.Files.Select(file => (file.Key, file.Value)), .. BriefFor(site)]),
        RuleExample.OnTheWeb asked => From(asked.Files.Select(file => (file.Key, file.Value))) with { Answers = asked.Answers },
        RuleExample.Since since =>
            From(since.Now.Select(file => (file.Key, file.Value))) with
            { Before = From(since.Before.Select(file => (file.Key, file.Value))).Files },
        _ => throw new ArgumentException($"No kind of example: {example}", nameof(example)),
    };

    // An example of a template is not about a site without briefs either.
    private static IEnumerable<(string Path, string Marked)> BriefFor(RuleExample.Site site) =>
        site.Files.Keys.Any(path => path.StartsWith("content/", StringComparison.Ordinal)) ? []
            : [("content/briefs/another.md", OtherBrief)];

    private static ExampleSite From(IEnumerable<(string Path, string Marked)> files)
    {
        var read = files.Select(file => (file.Path, Text: MarkedText.Read(file.Marked))).ToList();
        var texts = read.ToImmutableSortedDictionary(file => file.Path, file => file.Text.Text, StringComparer.Ordinal);
        return new ExampleSite(
            texts.ContainsKey("content/site.yml") ? texts : texts.Add("content/site.yml", Settings),
            [.. read.SelectMany(file => file.Text.Places.Select(span => (file.Path, span)))]);
    }
}
