using Briefs.Tests.Rules;

namespace Briefs.Tests.Reading.Body;

/// <summary>A page of news prose per language: everything in marks is found, and nothing is reported that an editor did right.</summary>
public sealed class ProsePagesTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("de")]
    [InlineData("ru")]
    [InlineData("ar")]
    [InlineData("zh")]
    public void A_page_of_prose_lists_its_quotations_and_raises_no_false_alarm(string lang)
    {
        var (brief, _) = GivenBrief.WithBody(Text(lang + ".md"), lang);

        Assert.Equal(Text(lang + ".txt").TrimEnd('\n').Split('\n')
            .Select(line => line.Replace("\\n", "\n", StringComparison.Ordinal)), brief.Quotations.Select(q => q.Text));
        Assert.All(brief.Quotations, q => Assert.True(q.Citations.Length > 0 || q.EchoOf is not null, q.Text));
        Assert.Empty(Reported(lang).Select(d => $"{d.Rule.Id}: {d.Message}"));
    }

    private static IEnumerable<Diagnostic> Reported(string lang)
    {
        var brief = GivenBrief.Head.Replace("LANG", lang, StringComparison.Ordinal) + Text(lang + ".md");
        var files = ImmutableSortedDictionary<string, string>.Empty
            .Add("content/site.yml", "title: The Desk\nurl: https://example.org/\n")
            .Add("content/briefs/prose.md", brief)
            .Add("content/pages/x.md", "---\ntitle: The list\n---\nNothing.\n");
        return RunExample.Found(new ExampleSite(files, [])).Where(d => d.Severity >= Severity.Warning);
    }

    private static string Text(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cases", "prose", name));
}
