using Xunit;

namespace Briefs.Tests.Rules;

/// <summary>What `check` passes, `build` passes: no page is refused for what a text holds.</summary>
public sealed class PassedLinksTests
{
    private static readonly string[] s_pieces =
    [
        "[", "]", "(", ")", "<", ">", "mailto:", "tel:", "https://", "http://", "//", "example.org", "/a", "?", "#", "x", "@", "a@b.org",
            "![", "`", "|", "{", "}", "^", "%", "%20", "\\", "\"", " ",
        "&amp;", "&#9;", "&lt;", "\u00A0", "é", "中", "*", "_", "~~", "[^1]", "{.term}", "“", "”", "[@news]", ":", ".", ",", "<mailto:>",
            "[a](mailto:)", "[a](tel:)", "[a](http:/x)",
        "[a](HTTPS://example.org)", "\n", "\n\n", "- ", "> ", "# ", "---\n", "<!-- x -->",
    ];

    [Fact]
    public void Whatever_links_and_signs_it_holds()
    {
        var random = new Random(17);
        for (var round = 0; round < 40; round++)
        {
            var bodies = Enumerable.Range(0, 25)
                .Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => s_pieces[random.Next(s_pieces.Length)])))
                .ToList();
            foreach (var found in Refused(bodies)) Assert.Fail(found);
        }
    }

    [Theory]
    [InlineData("<mailto:>")]
    [InlineData("[a](mailto:)")]
    [InlineData("[a](tel:)")]
    [InlineData("[a](<mailto: >)")]
    [InlineData("[a](mailto:&#9;)")]
    [InlineData("[a](mailto:%20)")]
    [InlineData("[a](mailto:?subject=x)")]
    [InlineData("[a](tel:%)")]
    public void Whatever_stands_behind_mailto_and_tel(string body) => Assert.Empty(Refused([body]));

    // Each body is a brief; of those without an error of check none may be refused later.
    private static IEnumerable<string> Refused(IReadOnlyList<string> bodies)
    {
        var files = bodies.Select((body, i) => ($"content/briefs/b{i}.md",
            $"---\ntitle: A border closes\ndate: 2024-03-01\n---\n\n{body}\n"));
        var site = ExampleSite.Of(
            RuleExample.FromFiles([.. files.Select(f => new ExampleFile(f.Item1, f.Item2.Replace("⟦", "", StringComparison.Ordinal)))]));
        var errors = RunExample.Found(site).Where(f => f.Severity == Severity.Error).ToImmutableArray();
        var ofPages = errors.Where(f => f.Rule.Id is "html-outside-vocabulary" or "html-too-large").ToList();
        return ofPages.Where(f => !errors.Any(e => e.File.Path == f.File.Path && !ofPages.Contains(e)))
            .Select(f => $"{f.Rule.Id} in {f.File.Path}: {f.Message}\n{string.Join("\n====\n", bodies)}");
    }
}
