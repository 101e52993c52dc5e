using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Messages;

/// <summary>One slip in the front matter is one message, at its own place.</summary>
public sealed class UnreadableHeadTests
{
    private const string Body = "\n“We will not comply,” he said [@ivanov in @news].\n\n![The post](post.png)\n";
    private const string Entries =
        "sources:\n  news:\n    title: Minister speaks\n    publisher: The Times\n    date: 2024-02-28\n    url: "
            + "https://example.com/news\nquoted:\n  ivanov:\n    name: Ivan Ivanov\n";
    private const string Images = "images:\n  post.png: A. Editor\n";

    [Theory]
    [InlineData("title: A\n\tsummary: B\ndate: 2024-03-01", 3, 1)]
    [InlineData("title: A\n\tdate: 2024-03-01", 3, 1)]
    [InlineData("\ttitle: A\ndate: 2024-03-01", 2, 1)]
    [InlineData("title: A\ndate: 2024-03-01\nsources:\n\tnews:\n\t\ttitle: B", 5, 1)]
    [InlineData("title: A\ndate: 2024-03-01\nsources:\n  news:\n\t\ttitle: B", 6, 1)]
    [InlineData("title: A\ndate: 2024-03-01\nsources:\n  news:\n  \t  title: B", 6, 3)]
    [InlineData("title: A\ndate: 2024-03-01\nsources:\n  news:\n    title: B\n\turl: https://example.org/", 7, 1)]
    [InlineData("title: A\ndate: 2024-03-01\nupdates:\n\t- date: 2024-03-02", 5, 1)]
    public void A_tab_is_named_at_its_own_place(string head, int line, int column)
    {
        var brief = $"---\n{head}\n---\n\nNobody.\n";
        Assert.Equal([$"front-matter-malformed content/briefs/second.md:{line}:{column}"], Said.OfBrief(brief, "json").Findings());
        var text = Said.OfBrief(brief).Output;
        Assert.Contains("tab", text, StringComparison.Ordinal);
        Assert.Contains("spaces", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("---\ntitle: A\n\tdate: 2024-03-01\n" + Entries + Images + "---\n" + Body, "front-matter-malformed")]
    [InlineData("---\ntitle: A\ndate: 2024-03-01\n" + Entries + Images + Body, "front-matter-malformed")]
    [InlineData("---\ntitle: A\n date: 2024-03-01\n" + Entries + Images + "---\n" + Body, "front-matter-malformed")]
    [InlineData("\n---\ntitle: “A”\ndate: 2024-03-01\n" + Entries + Images + "---\n" + Body, "front-matter-missing")]
    [InlineData("---\ntitle: A\ndate: 2024-03-01\n" + Entries + " " + Images + "---\n" + Body, "front-matter-malformed")]
    public void What_follows_from_it_is_not_said_on_top(string brief, string rule)
    {
        using var site = Only(brief);
        Assert.Equal([rule], Said.Rules(BriefsHere.Run("check", site.Folder, "--format", "json")));
    }

    [Fact]
    public void What_has_nothing_to_do_with_it_is_still_said()
    {
        var brief = $"---\ntitle: A\n\tdate: 2024-03-01\n{Entries}---\n{Body}\nShe said: “No.”\n\nSee [more](no-such.md).\n";
        using var site = Only(brief);
        var run = BriefsHere.Run("check", site.Folder, "--format", "json");
        Assert.Equal(["front-matter-malformed", "link-broken", "quote-without-source"], Said.Rules(run).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Where_the_site_makes_a_warning_of_it_what_follows_is_an_error_again()
    {
        using var site = Only($"---\ntitle: A\n\tdate: 2024-03-01\n{Entries}---\n{Body}")
            .With("content/site.yml", TestTexts.Settings + "severities:\n  front-matter-malformed: warning\n");
        var run = BriefsHere.Run("check", site.Folder, "--format", "json");
        Assert.Equal(1, run.Exit);
        Assert.Contains("source-unknown", run.Rules());
        Assert.Contains("no-briefs", run.Rules());
    }

    [Theory]
    [InlineData("quoted:", "people:", "Did you mean `quoted`?")]
    [InlineData("quoted:", "speakers:", "Did you mean `quoted`?")]
    [InlineData("sources:", "source:", "Did you mean `sources`?")]
    public void A_key_with_another_name_is_one_error_that_says_what_was_meant(string key, string written, string said)
    {
        var brief = TestTexts.Brief("Second").Replace(key, written, StringComparison.Ordinal);
        Assert.Equal(["front-matter-unknown-key"], Said.Rules(Said.OfBrief(brief, "json")));
        Assert.Contains(said, Said.OfBrief(brief).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("  news:", "  News:", "Write `news`")]
    [InlineData("  ivanov:", "  Ivanov:", "Write `ivanov`")]
    public void An_id_with_a_capital_letter_is_one_error(string id, string written, string said)
    {
        var brief = TestTexts.Brief("Second").Replace(id, written, StringComparison.Ordinal);
        Assert.Equal(["front-matter-bad-id"], Said.Rules(Said.OfBrief(brief, "json")));
        Assert.Contains(said, Said.OfBrief(brief).Output, StringComparison.Ordinal);
    }

    private static TestSite Only(string brief) => new TestSite().With("content/site.yml", TestTexts.Settings)
        .With("content/images/post.png", TestTexts.Png).With("content/briefs/only.md", brief);
}
