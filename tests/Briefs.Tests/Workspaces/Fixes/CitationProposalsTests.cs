using Briefs.Tests.Reading.Body;
using Briefs.Workspaces.Fixes;

namespace Briefs.Tests.Workspaces.Fixes;

/// <summary>The citations that are written into a brief: where, which, once.</summary>
public sealed class CitationProposalsTests
{
    private const string News = "[the paper](https://www.example.org/news/?utm_source=x#top)";

    private static readonly string s_head = GivenBrief.Head.Replace("LANG", "en", StringComparison.Ordinal);

    [Theory]
    [InlineData($"“We stay,” said Mills in {News}.", $"“We stay,” said Mills in {News} [?@mills in @news].")]
    [InlineData($"In {News} Laura Mills said: “We stay.”", $"In {News} Laura Mills said: “We stay.” [?@mills in @news]")]
    [InlineData($"Mills said in {News}: “We stay.”", $"Mills said in {News}: “We stay.” [?@mills in @news]")]
    [InlineData($"*“We stay,” said Mills* in {News}.", $"*“We stay,” said Mills* in {News} [?@mills in @news].")]
    [InlineData($"See {News}. *“We stay,” said Mills.*", $"See {News}. *“We stay,” said Mills [?@mills in @news].*")]
    [InlineData($"See {News}. **Mills said “we stay”**.", $"See {News}. **Mills said “we stay”** [?@mills in @news].")]
    [InlineData("“We stay,” [said Mills](https://example.org/news).",
        "“We stay,” [said Mills](https://example.org/news) [?@mills in @news].")]
    [InlineData("“We stay,” said Mills.[^1]\n\n[^1]: See https://example.org/news.",
        "“We stay,” said Mills [?@mills in @news].[^1]\n\n[^1]: See https://example.org/news.")]
    [InlineData($"See {News}. “We stay,” said Mills of `“x.y”`.", $"See {News}. “We stay,” said Mills of `“x.y”` [?@mills in @news].")]
    [InlineData($"See {News}. “We stay,” said Mills (in May)!", $"See {News}. “We stay,” said Mills (in May) [?@mills in @news]!")]
    [InlineData($"See {News}. Mills called it a “lie”{{.term}}, and “wrong”.",
        $"See {News}. Mills called it a “lie”{{.term}}, and “wrong” [?@mills in @news].")]
    [InlineData("“We stay,” said the sister. “We stay,” she said.", null)]
    [InlineData($"Mills told {News}:\n\n> We stay.", $"Mills told {News}:\n\n> We stay. [?@mills in @news]")]
    [InlineData("| a | b |\n|---|---|\n| “We stay,” said Mills ([x](https://example.org/news)). | c |",
        "| a | b |\n|---|---|\n| “We stay,” said Mills ([x](https://example.org/news)) [?@mills in @news]. | c |")]
    [InlineData($"“Yes,” said Mills in {News}. “No,” Ivanov said. “Yes,” said Mills. ",
        $"“Yes,” said Mills in {News} [?@mills in @news]. “No,” Ivanov said [?@ivanov in @news]. “Yes,” said Mills [?@mills]. ")]
    [InlineData("“Yes,” she said [@mills in @news]. “No,” said Mills.", "“Yes,” she said [@mills in @news]. “No,” said Mills [?@mills].")]
    [InlineData("“Yes,” she said [@mills in @news, p. 3]. “No,” said Mills.",
        "“Yes,” she said [@mills in @news, p. 3]. “No,” said Mills [?@mills in @news].")]
    [InlineData("```\n“We stay,” said Mills.\n```", null)]
    [InlineData("“We stay,” said Mills [in](https://example.org/news) and [in](https://example.org/report).", null)]
    public void A_citation_is_written_after_the_words_and_before_the_stop(string body, string? expected)
    {
        var proposed = Propose(s_head + body + "\n");
        Assert.Equal(s_head + (expected ?? body) + "\n", proposed.File.After);
        Assert.Equal(proposed.File.After, Propose(proposed.File.After).File.After);
    }

    [Fact]
    public void Line_endings_and_a_byte_order_mark_stay_as_they_are()
    {
        var raw = "\uFEFF" + (s_head + "“We stay,” said\nMills [in](https://example.org/news).\n\nEnd.\n")
            .Replace("\n", "\r\n", StringComparison.Ordinal);
        var after = Propose(raw).File.After;
        Assert.Equal(raw.Replace("news).", "news) [?@mills in @news].", StringComparison.Ordinal), after);
    }

    [Fact]
    public void Proposals_and_what_is_left_are_counted()
    {
        var proposed = Propose(s_head + "“A,” said Mills [in](https://example.org/news).\n\n“B,” he said.\n");
        Assert.Equal((1, 1, 1), (proposed.Citations, proposed.Quotations, proposed.Left));
    }

    [Fact]
    public void A_person_whom_all_citations_of_a_source_name_is_proposed_as_its_speaker()
    {
        var three = string.Concat(Enumerable.Range(1, 3).Select(i => $"“Word {i} here,” she said [@mills in @report].\n\n"));
        var proposed = Assert.Single(Propose(s_head + three).Speakers);
        Assert.Equal(("report", "mills", 3), (proposed.Source.Value, proposed.Speaker.Value, proposed.Count));
        Assert.Empty(Propose(s_head + three + "“No,” he said [@ivanov in @report].\n").Speakers);
    }

    private static ProposedText Propose(string raw) =>
        new CitationProposals(new Library { Settings = GivenBrief.Settings, Briefs = [], Pages = [] }).Propose("content/briefs/x.md", raw);
}
