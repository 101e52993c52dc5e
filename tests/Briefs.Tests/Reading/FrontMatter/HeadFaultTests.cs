using Briefs.Reading.Discovery;
using Briefs.Reading.FrontMatter;
using Xunit;

namespace Briefs.Tests.Reading.FrontMatter;

public class HeadFaultTests
{
    [Theory]
    [InlineData("front-matter-colon", "title: Kazakhstan⟦:⟧ no chances\ndate: 2020-01-10")]
    [InlineData("front-matter-colon", "title: Kazakhstan⟦:⟧\ndate: 2020-01-10")]
    [InlineData("front-matter-colon", "title: Kazakhstan\n  asylum seekers⟦:⟧ no chances\ndate: 2020-01-10")]
    [InlineData("front-matter-colon", "title: A\ndate: 2020-01-10\nupdates:\n  - {date: 2020-02-01, text: The verdict⟦:⟧ added}")]
    [InlineData("front-matter-colon", "title: A⟦:⟧ b\ndate: 2020-01-10\nsummary: C⟦:⟧ d")]
    [InlineData("front-matter-quotation-mark", "title: ⟦\"⟧We\" said he\ndate: 2020-01-10")]
    [InlineData("front-matter-quotation-mark", "title: ⟦'⟧We' said he\ndate: 2020-01-10")]
    [InlineData("front-matter-quotation-mark", "title: ⟦\"⟧We said\ndate: 2020-01-10")]
    [InlineData("front-matter-quotation-mark", "title: ⟦\"⟧We\" and \"they\"\ndate: 2020-01-10")]
    [InlineData("front-matter-quotation-mark", "title: ⟦\"⟧We said\nsummary: They said \"no\"\ndate: 2020-01-10")]
    [InlineData("front-matter-malformed", "title: \"The pass is closed,\n⟦and no one says why\"⟧\ndate: 2020-01-10")]
    [InlineData("front-matter-malformed", "title: A\ndate: 2020-01-10\ntopics: [a,\n⟦b]⟧")]
    [InlineData("front-matter-malformed", "title: A\ntopics: [a,\n⟦b, c]⟧\ndate: 2020-01-10")]
    [InlineData("front-matter-malformed", "title: A\ntopics: [[a], [b,\n⟦c]]⟧\ndate: 2020-01-10")]
    [InlineData("front-matter-malformed", "title: A\nimage: {src: a.png,\n⟦alt: b}⟧\ndate: 2020-01-10")]
    [InlineData("front-matter-comment", "title: Case ⟦#⟧4 of the court\ndate: 2020-01-10")]
    [InlineData("front-matter-comment", "title: ⟦#⟧MeToo\ndate: 2020-01-10")]
    [InlineData("front-matter-comment", "title: A\nsummary: Two men ⟦#⟧1\n  and more\ndate: 2020-01-10")]
    [InlineData("front-matter-comment", "title: A\ndate: 2020-01-10\ntopics:\n  - press ⟦#⟧free")]
    [InlineData("front-matter-malformed", "title: ⟦@⟧handle speaks\ndate: 2020-01-10")]
    [InlineData("front-matter-malformed", "title: ⟦*⟧Breaking* news\ndate: 2020-01-10")]
    [InlineData("front-matter-malformed", "title: ⟦&⟧b news\ndate: 2020-01-10")]
    [InlineData("front-matter-malformed", "title: ⟦!⟧x news\ndate: 2020-01-10")]
    [InlineData("front-matter-malformed", "title: ⟦[⟧Draft] news\ndate: 2020-01-10")]
    [InlineData("front-matter-malformed", "title: ⟦>⟧ 5 people\ndate: 2020-01-10")]
    [InlineData("front-matter-malformed", "title: ⟦-⟧ foo\ndate: 2020-01-10")]
    [InlineData("front-matter-malformed", "title: ⟦?⟧ foo\ndate: 2020-01-10")]
    [InlineData("front-matter-malformed", "title: ⟦,⟧ foo\ndate: 2020-01-10")]
    [InlineData("front-matter-malformed", "title: ⟦%⟧ foo\ndate: 2020-01-10")]
    [InlineData("front-matter-malformed", "title: A\ndate: 2020-01-10\ntopics: ⟦[⟧a, b\nlang: en")]
    [InlineData("front-matter-malformed", "⟦title A⟧\ndate: 2020-01-10")]
    [InlineData("front-matter-malformed", "⟦title:A⟧\ndate: 2020-01-10")]
    [InlineData("front-matter-malformed", "title: A\n⟦date 2020-01-10⟧\nlang: en")]
    [InlineData("front-matter-malformed", "title: A\n⟦\t⟧date: 2020-01-10")]
    [InlineData("front-matter-malformed", "title: A\n ⟦date: 2020-01-10⟧")]
    [InlineData("front-matter-malformed", "title: A\nimage:\n  src: a.png\n ⟦alt: b⟧")]
    [InlineData("front-matter-malformed", "title: \"a⟦\\⟧qb\"\ndate: 2020-01-10")]
    [InlineData("front-matter-malformed", "title: A\ndate: 2020-01-10\n⟦<<⟧: {lang: en}")]
    [InlineData("front-matter-malformed", "title: A\ndate: 2020-01-10\n...\n⟦⟧b: 2")]
    [InlineData("front-matter-malformed", "⟦- title\n- date⟧")]
    [InlineData("front-matter-hidden-character", "title: \"A⟦\\u202e⟧B\"\ndate: 2020-01-10")]
    [InlineData("front-matter-hidden-character", "title: \"A⟦\\0⟧B⟦\\L⟧\"\ndate: 2020-01-10")]
    [InlineData("front-matter-malformed", "title: \"A⟦\\u⟧d800\\ud800B\"\ndate: 2020-01-10")]
    [InlineData("front-matter-malformed", "title: A\ndate: 2020-01-10\ntopics:\n  - ⟦:⟧\n")]
    [InlineData("front-matter-duplicate-key", "title: A\ndate: 2020-01-10\n⟦title⟧: B")]
    [InlineData("front-matter-unknown-key", "title: A\ndate: 2020-01-10\n⟦Title⟧: B\n⟦sumary⟧: C")]
    [InlineData("front-matter-missing", "⟦⟧summary: C", 2)]
    [InlineData("front-matter-bad-date", "title: A\ndate: ⟦2024-3-5⟧")]
    [InlineData("front-matter-bad-date", "title: A\ndate: ⟦05/03/2024⟧")]
    [InlineData("front-matter-bad-date", "title: A\ndate: ⟦2024-02-30⟧")]
    [InlineData("front-matter-bad-date", "title: A\ndate: ⟦٢٠٢٤-٠٣-٠٥⟧")]
    [InlineData("front-matter-bad-date", "title: A\ndate: ⟦2024-03-05T10:00⟧")]
    [InlineData("front-matter-bad-date", "title: A\ndate: ⟦2024-03⟧")]
    [InlineData("front-matter-bad-date", "title: A\ndate: 2024-03-05\nembargo: ⟦2024-03-05⟧")]
    [InlineData("front-matter-bad-date", "title: A\ndate: 2024-03-05\nembargo: ⟦2024-03-05T09:00⟧")]
    [InlineData("front-matter-date-order", "title: A\ndate: 2024-03-05\ncorrections:\n  - date: ⟦2024-03-04⟧\n    text: B")]
    [InlineData("front-matter-date-order",
        "title: A\ndate: 2024-03-05\nsources:\n  a:\n    title: B\n    date: 2024-02\n    accessed: ⟦2024-01-31⟧")]
    [InlineData("front-matter-wrong-type", "title: ⟦{a: b}⟧\ndate: 2024-03-05")]
    [InlineData("front-matter-wrong-type", "title: ⟦[a, b]⟧\ndate: 2024-03-05")]
    [InlineData("front-matter-wrong-type", "title:⟦⟧\ndate: 2024-03-05")]
    [InlineData("front-matter-wrong-type", "title: ⟦\"\"⟧\ndate: 2024-03-05")]
    [InlineData("front-matter-wrong-type", "title: A\ndate: 2024-03-05\ntopics: ⟦a, b⟧")]
    [InlineData("front-matter-wrong-type", "title: A\ndate: 2024-03-05\nstatus: ⟦yes⟧")]
    [InlineData("front-matter-wrong-type", "title: A\ndate: 2024-03-05\nlang: ⟦English⟧")]
    [InlineData("front-matter-wrong-type", "title: A\ndate: 2024-03-05\nimage: ⟦a.png⟧")]
    [InlineData("front-matter-wrong-type", "title: A\ndate: 2024-03-05\nsources:\n  a:\n    type: ⟦artcle⟧")]
    [InlineData("front-matter-bad-id", "title: A\ndate: 2024-03-05\nsources:\n  ⟦New_Arab⟧:\n    title: B")]
    [InlineData("front-matter-bad-id", "title: A\ndate: 2024-03-05\nquoted:\n  ⟦itself⟧:\n    name: B")]
    [InlineData("front-matter-bad-address", "title: A\ndate: 2024-03-05\nsources:\n  a:\n    url: ⟦javascript:alert(1)⟧")]
    [InlineData("front-matter-bad-address", "title: A\ndate: 2024-03-05\nsources:\n  a:\n    url: ⟦https://un.org@evil.example/⟧")]
    [InlineData("front-matter-bad-address", "title: A\ndate: 2024-03-05\nsources:\n  a:\n    url: ⟦https:///x⟧")]
    [InlineData("front-matter-bad-address", "title: A\ndate: 2024-03-05\nsources:\n  a:\n    url: ⟦http://[::1⟧")]
    [InlineData("front-matter-bad-address", "title: A\ndate: 2024-03-05\nsources:\n  a:\n    url: ⟦https://пример-.рф/⟧")]
    [InlineData("front-matter-bad-address", "title: A\ndate: 2024-03-05\nsources:\n  a:\n    archive: ⟦https://пример..рф/⟧")]
    [InlineData("front-matter-bad-address", "title: A\ndate: 2024-03-05\nsources:\n  a:\n    url: ⟦https://un.org:x/⟧")]
    [InlineData("front-matter-bad-address", "title: A\ndate: 2024-03-05\nsources:\n  a:\n    url: ⟦https://exa mple⟧")]
    [InlineData("person-anonymous-named", "title: A\ndate: 2024-03-05\nquoted:\n  a:\n    anonymous: fear\n    ⟦name⟧: B")]
    [InlineData("front-matter-duplicate-key", "title: A\ndate: 2024-03-05\nquoted:\n  a:\n    organization: B\n    ⟦organisation⟧: B")]
    public void Each_slip_is_told_once_at_its_place(string rule, string yaml, int times = 1)
    {
        var marked = Marked.From("---\n" + yaml + "\n---\nNobody crossed.\n");
        var found = Read(marked.Text).Diagnostics;
        Assert.Equal(string.Join('\n', Enumerable.Repeat(marked.Expected(rule), times)), Marked.Written(found));
    }

    [Theory]
    [InlineData("Nobody crossed.\n", "front-matter-missing@0..0")]
    [InlineData("", "front-matter-missing@0..0")]
    [InlineData("\n---\ntitle: A\n---\n", "front-matter-missing@0..0")]
    [InlineData("---\ntitle: A\n", "front-matter-malformed@0..3")]
    [InlineData("---\n---\n", "front-matter-missing@4..4\nfront-matter-missing@4..4")]
    public void A_brief_without_front_matter_gets_one_clear_message(string text, string expected) =>
        Assert.Equal(expected, Marked.Written(Read(text).Diagnostics));

    [Fact]
    public void A_page_needs_no_date()
    {
        var text = SourceTextReader.Decode("content/pages/about.md", "---\ntitle: About us\n---\nWe write.\n"u8).Value!;
        Assert.Empty(FrontMatterParser.Read(text, DocumentKind.Page).Diagnostics);
    }

    [Fact]
    public void All_faults_are_told_in_one_run()
    {
        var found = Read("---\ntitle: A: b\nsummary: \"C\" d\ndate: 2024-3-5\nsumary: x\n---\n").Diagnostics;
        Assert.Equal(
            ["front-matter-colon", "front-matter-quotation-mark", "front-matter-bad-date", "front-matter-unknown-key"],
            found.OrderBy(d => d.Span).Select(d => d.Rule.Id));
    }

    [Fact]
    public void What_misled_the_parser_is_still_in_the_text()
    {
        var head = Read("---\ntitle: A: b\ndate: 2024-03-05\nsummary: \"C\" d\n---\n").Value;
        Assert.Equal("A: b", head.Title!.Text);
        Assert.Equal("\"C\" d", head.Summary!.Text);
    }

    [Theory]
    [InlineData("status: yes")]
    [InlineData("status:")]
    [InlineData("embargo: tomorrow")]
    [InlineData("embargo: {a: b}")]
    [InlineData("topics: [a")]
    public void A_brief_that_may_be_hidden_stays_hidden(string line) =>
        Assert.True(Read("---\ntitle: A\ndate: 2024-03-05\n" + line + "\n---\n").Value.IsDraft);

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    public void Deep_nesting_is_refused_before_it_is_read(string nest)
    {
        var text = "---\ntitle: A\ndate: 2024-03-05\nx: \n " + string.Concat(Enumerable.Repeat(nest, 60_000 / nest.Length)) + "\n---\n";
        var found = Read(text).Diagnostics;
        Assert.Contains(found, d => d.Rule.Id is "limit-exceeded" or "front-matter-malformed");
    }

    private static Checked<FrontMatterValues> Read(string text)
    {
        var file = SourceTextReader.Decode("content/briefs/x.md", System.Text.Encoding.UTF8.GetBytes(text)).Value!;
        return FrontMatterParser.Read(file, DocumentKind.Brief);
    }
}
