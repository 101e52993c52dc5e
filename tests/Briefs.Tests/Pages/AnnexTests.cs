using System.Text.Json;
using Briefs.Checks;
using Briefs.Tests.Reading.Body;
using Briefs.Tests.Rules;
using Xunit;

namespace Briefs.Tests.Pages;

/// <summary>Annexes: documents that belong to a brief, as a numbered section, as targets of links and as data.</summary>
public sealed class AnnexTests
{
    private const string Entries = """
        annexes:
          - file: letter.pdf#page=2
            title: The “Letter” & reply
            description: She calls it “closed” [@mills in @news].
            date: 2024-02
            source: report
          - page: ../pages/about.md
          - page: y.md#annex-1
            title: The other

        """;

    private const string Body =
        "See [Annex 1](#annex-1), [the other](y.md#annex-1) and [Annex 3](#annex-3).\n\n## One\n\n## Two\n\n## Three\n\n"
        + "## Four\n";

    [Fact]
    public void The_brief_lists_them_with_number_link_type_size_date_and_source()
    {
        var page = Site()["briefs/x/index.html"].ReplaceLineEndings("").Replace('\u00A0', ' ');
        Assert.Contains("<section class=\"annexes\" aria-labelledby=\"annexes\"><h2 id=\"annexes\">Annexes</h2><ol><li id=\"annex-1\">"
            + "<span class=\"annex-number\">Annex 1</span> <span class=\"annex-title\"><a href=\"/watch/files/letter.pdf#page=2\">"
            + "The “Letter” &amp; reply</a> <span class=\"file-facts\">(PDF, 2 KB)</span> "
            + "<time datetime=\"2024-02\">February 2024</time>"
            + "<span class=\"about-annex\">She calls it <span class=\"quotation\" id=\"q-", page, StringComparison.Ordinal);
        Assert.Contains("<span class=\"reported\">", page, StringComparison.Ordinal);
        Assert.Contains("The report", page, StringComparison.Ordinal);
        Assert.Contains("<li id=\"annex-2\"><span class=\"annex-number\">Annex 2</span> <span class=\"annex-title\">"
            + "<a href=\"/watch/about/\">", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/watch/briefs/y/#annex-1\">The other</a>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_lead_to_their_numbers_also_from_another_brief()
    {
        var page = Site()["briefs/x/index.html"];
        Assert.Contains("<a href=\"#annex-1\">Annex 1</a>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/watch/briefs/y/#annex-1\">the other</a>", page, StringComparison.Ordinal);
        var brief = Read(Entries).Value;
        Assert.Equal("annex-3", brief.FragmentOf("h-annex-3"));
        Assert.All((string[])["h-annex-0", "h-annex-4", "h-annex-01", "h-annex-", "annex-1"], id => Assert.Null(brief.FragmentOf(id)));
    }

    [Fact]
    public void A_long_text_lists_them_in_its_contents_and_feeds_leave_them_out()
    {
        var site = Site();
        Assert.Contains("<li><a href=\"#annexes\">Annexes</a></li>", site["briefs/x/index.html"].ReplaceLineEndings(""),
            StringComparison.Ordinal);
        Assert.DoesNotContain("reply", site["feed.json"], StringComparison.Ordinal);
    }

    [Fact]
    public void They_are_linked_data_and_evidence()
    {
        var site = Site();
        var page = site["briefs/x/index.html"];
        var start = page.IndexOf("<script type=\"application/ld+json\">", StringComparison.Ordinal);
        var end = page.IndexOf("</script>", start, StringComparison.Ordinal);
        using var data = JsonDocument.Parse(page[(page.IndexOf('>', start) + 1)..end]);
        var report = data.RootElement.GetProperty("@graph").EnumerateArray().Single(n => n.TryGetProperty("associatedMedia", out _));
        var media = Assert.Single(report.GetProperty("associatedMedia").EnumerateArray());
        Assert.Equal(("https://example.org/watch/briefs/x/#annex-1", "https://example.org/watch/files/letter.pdf#page=2",
                "application/pdf", "1700 B"),
            (media.GetProperty("@id").GetString(), media.GetProperty("contentUrl").GetString(),
                media.GetProperty("encodingFormat").GetString(), media.GetProperty("contentSize").GetString()));
        Assert.Contains("https://example.org/watch/about/", report.GetProperty("hasPart").EnumerateArray()
            .Select(part => part.GetProperty("@id").GetString()));
        using var evidence = JsonDocument.Parse(site["evidence.json"]);
        var documents = evidence.RootElement.GetProperty("documents").EnumerateArray().ToList();
        var annexes = documents.Single(d => d.GetProperty("address").GetString() == "briefs/x/").GetProperty("annexes");
        Assert.Equal((3, "annex-2", "https://example.org/watch/about/"), (annexes.GetArrayLength(),
            annexes[1].GetProperty("id").GetString(), annexes[1].GetProperty("url").GetString()));
        Assert.False(documents.Single(d => d.GetProperty("address").GetString() == "about/").TryGetProperty("annexes", out _));
    }

    [Theory]
    [InlineData("fr", "Annexes", "Annexe 1")]
    [InlineData("ru", "Приложения", "Приложение 1")]
    [InlineData("ar", "الملاحق", "الملحق 1")]
    [InlineData("zh", "附件", "附件1")]
    public void They_are_numbered_in_the_language_of_the_brief(string lang, string heading, string label)
    {
        var brief = Read("annexes:\n  - page: x.md\n    title: T\n", lang).Value;
        var page = BuiltSite.Of(SampleLibrary.With(brief)).Paths.Where(p => p.EndsWith("briefs/x/index.html", StringComparison.Ordinal));
        var html = BuiltSite.Of(SampleLibrary.With(brief))[Assert.Single(page)];
        Assert.Contains($"<h2 id=\"annexes\">{heading}</h2>", html, StringComparison.Ordinal);
        Assert.Contains($"<span class=\"annex-number\">{label}</span>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("  - title: A\n", "front-matter-missing", "`file`")]
    [InlineData("  - file: a.pdf\n", "front-matter-missing", "`title`")]
    [InlineData("  - file: a.pdf\n    page: b.md\n    title: A\n", "front-matter-wrong-type", "`file` must be left out")]
    [InlineData("  - file: a.md\n    title: A\n", "front-matter-wrong-type", "the name of a file in content/files/")]
    [InlineData("  - file: https://example.org/a.pdf\n    title: A\n", "front-matter-wrong-type", "the name of a file in content/files/")]
    [InlineData("  - file: /files/a.pdf\n    title: A\n", "front-matter-wrong-type", "the name of a file in content/files/")]
    [InlineData("  - file: [a.pdf]\n    title: A\n", "front-matter-wrong-type", "`file` must be")]
    [InlineData("  - page: a.pdf\n", "front-matter-wrong-type", "ends in .md")]
    [InlineData("  - page: javascript:x\n", "link-scheme", "javascript")]
    [InlineData("  - page: '#one'\n", "front-matter-wrong-type", "ends in .md")]
    [InlineData("  - page: a\n", "front-matter-wrong-type", "ends in .md")]
    [InlineData("  - a.pdf\n", "front-matter-wrong-type", "`annexes` must be")]
    [InlineData("  - file: a.pdf\n    title: A\n    descripton: B\n", "front-matter-unknown-key", "descripton")]
    [InlineData("  - file: a.pdf\n    title: A\n  - file: ../files/a.pdf\n    title: B\n", "annex-duplicate",
        "Annex 2 is the same document as annex 1: ../files/a.pdf")]
    [InlineData("  - page: a.md#one\n  - page: a.md\n  - page: ./a.md\n", "annex-duplicate", "Annex 3 is the same document as annex 2")]
    [InlineData("  - page: a.md\n    descripton: A\n", "front-matter-unknown-key", "descripton")]
    [InlineData("  - page: a.md\n    date: soon\n", "front-matter-bad-date", "soon")]
    [InlineData("  - page: a.md\n    source: nowhere\n", "source-unknown", "nowhere")]
    [InlineData("  - page: a.md\n  - page: b.md\n  - page: a.md\n", "annex-duplicate", "Annex 3 is the same document as annex 1: a.md")]
    [InlineData("  - page: a.md\n    title: >-\n      He said: “we will never leave this land again”\n", "quote-out-of-place", "leave")]
    public void An_incomplete_one_is_an_error(string entries, string rule, string named)
    {
        var found = Assert.Single(Read("annexes:\n" + entries, body: "Nothing.\n").Diagnostics);
        Assert.Equal((rule, Severity.Error), (found.Rule.Id, found.Severity));
        Assert.Contains(named, found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("file: ../pages/method.md\n    title: A", "write `page: ../pages/method.md`")]
    [InlineData("page: ../files/a.pdf", "write `file: ../files/a.pdf`")]
    [InlineData("file: https://example.org/a.pdf\n    title: A", "Put the file in content/files/")]
    public void The_help_names_the_key_to_write(string entry, string help) => Assert.Contains(
        help, Assert.Single(Read($"annexes:\n  - {entry}\n", body: "Nothing.\n").Diagnostics).Help, StringComparison.Ordinal);

    [Theory]
    [InlineData("file: none.pdf\n    title: A", "", "attachment-missing")]
    [InlineData("file: letter.doc\n    title: A", "", "attachment-missing")]
    [InlineData("page: none.md", "", "link-broken")]
    [InlineData("page: hidden.md", "", "link-broken")]
    [InlineData("file: letter.pdf\n    title: A", "", "")]
    [InlineData("file: ../files/letter.pdf#page=2\n    title: A", "", "")]
    [InlineData("page: border.md\n    title: A", "See [it](#annex-2).", "heading-missing attachment-unused")]
    [InlineData("file: letter.pdf\n    title: A", "See [it](#annex-1).", "")]
    public void Files_and_pages_follow_the_rules_of_links(string entry, string body, string rules)
    {
        var found = RunExample.Found(ExampleSite.Of(RuleExample.FromFiles(
            ("content/briefs/border.md", $"---\ntitle: At the border\ndate: 2024-03-01\nsummary: No one crossed.\nannexes:\n  - {entry}\n"
                + $"---\nNo one crossed. {body}\n"),
            ("content/briefs/hidden.md", "---\ntitle: Later\ndate: 2024-03-01\nsummary: No one.\nstatus: draft\n---\nNo one.\n"),
            (ExampleAttachments.Path, ExampleAttachments.Pdf))));
        var ids = found.Where(f => f.Severity >= Severity.Warning).Select(f => f.Rule.Id).ToHashSet(StringComparer.Ordinal);
        if (!rules.Contains("unused", StringComparison.Ordinal) && rules.Length > 0) ids.Remove("attachment-unused");
        Assert.Equal(rules.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal), ids);
    }

    [Fact]
    public void A_number_that_is_too_high_is_reported_with_the_last_one()
    {
        var brief = Read(Entries, body: "See [it](#annex-7).\n").Value;
        var found = Assert.Single(Briefs.Tests.Checks.GivenSite.Check<Briefs.Checks.Rules.HeadingMissing>(
            Briefs.Tests.Checks.GivenSite.Of(brief)), d => d.Message.Contains("annex", StringComparison.Ordinal));
        Assert.Equal("The link leads to annex 7, but content/briefs/x.md has 3 annexes.", found.Message);
        Assert.Equal("Change the link to an annex from `#annex-1` to `#annex-3`.", found.Help);
    }

    [Fact]
    public void In_another_brief_it_is_reported_with_the_path()
    {
        var brief = Read("annexes:\n  - page: y.md\n", body: "See [it](../briefs/y.md#annex-7).\n").Value;
        var other = Read("annexes:\n  - page: x.md\n", body: "Nothing.\n").Value with
        {
            Slug = "y",
            File = ContentFile.Whole("content/briefs/y.md"),
        };
        var found = Assert.Single(Briefs.Tests.Checks.GivenSite.Check<Briefs.Checks.Rules.HeadingMissing>(
            Briefs.Tests.Checks.GivenSite.Of(brief, other)));
        Assert.Equal("Change the link to `y.md#annex-1`.", found.Help);
    }

    [Fact]
    public void Words_in_a_description_are_quotations_and_its_source_is_used()
    {
        var brief = Read(Entries).Value;
        Assert.Equal(("closed", QuotationContext.Field), (Assert.Single(brief.Quotations).Text, brief.Quotations[0].Where));
        Assert.Superset(new HashSet<string>(["news", "report"]), CitedIds.Sources(brief).Select(s => s.Value).ToHashSet());
        Assert.Contains(brief.Declarations, d => d is { Text: "Letter", As: DeclaredAs.Title });
    }

    private static BuiltSite Site()
    {
        var (brief, found) = Read(Entries);
        Assert.Empty(found);
        var other = Read("annexes:\n  - page: x.md\n", body: "Nothing.\n").Value with
        {
            Slug = "y",
            File = ContentFile.Whole("content/briefs/y.md"),
        };
        return BuiltSite.Of(SampleLibrary.With(brief, other) with
        {
            Attachments = ImmutableSortedDictionary.Create<string, Attachment>(StringComparer.Ordinal)
                .Add("content/files/letter.pdf", new Attachment("content/files/letter.pdf", 1_700)),
        });
    }

    private static Checked<Brief> Read(string entries, string lang = "en", string body = Body) => GivenBrief.Whole(
        GivenBrief.Head.Replace("LANG", lang, StringComparison.Ordinal)
            .Replace("quoted:\n", entries + "quoted:\n", StringComparison.Ordinal) + body);
}
