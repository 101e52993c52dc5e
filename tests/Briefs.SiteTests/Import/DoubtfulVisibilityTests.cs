using Xunit;

namespace Briefs.SiteTests.Import;

/// <summary>If the front matter may hide a text from readers, the text becomes a draft, with a remark that says why.</summary>
public sealed class DoubtfulVisibilityTests : IDisposable
{
    private readonly ImportedSite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("draft: 1", "`draft: 1`, whose value is unclear, possibly hides this text")]
    [InlineData("draft: \"1\"", "`draft: 1`, whose value is unclear, possibly hides this text")]
    [InlineData("Draft: T", "`Draft: T`, whose value is unclear, possibly hides this text")]
    [InlineData("draft: y", "`draft: y`, whose value is unclear, possibly hides this text")]
    [InlineData("draft: [yes]", "`draft`, whose value is unclear, possibly hides this text")]
    [InlineData("published: never", "`published: never`, whose value is unclear, possibly hides this text")]
    [InlineData("published: 0", "`published: 0`, whose value is unclear, possibly hides this text")]
    [InlineData("published: 2099-01-01", "`published` hides this text today")]
    [InlineData("headless: 1", "`headless` hides this text")]
    [InlineData("build: 0", "`build` hides this text")]
    [InlineData("hidden: true", "`hidden` possibly hides this text")]
    [InlineData("private: 1", "`private` possibly hides this text")]
    [InlineData("unlisted: y", "`unlisted` possibly hides this text")]
    [InlineData("params: {hidden: true}", "`hidden` possibly hides this text")]
    [InlineData("params: {draft: true}", "`draft` possibly hides this text")]
    [InlineData("password: secret", "`password` possibly hides this text")]
    [InlineData("public: false", "`public` possibly hides this text")]
    [InlineData("visible: no", "`visible` possibly hides this text")]
    [InlineData("status: Draft", "`status: Draft` possibly hides this text")]
    [InlineData("status: pending review", "`status: pending review` possibly hides this text")]
    [InlineData("type: draft", "`type: draft` possibly hides this text")]
    [InlineData("visibility: private", "`visibility: private` possibly hides this text")]
    [InlineData("outputs: []", "`outputs` possibly hides this text")]
    [InlineData("outputs: [json, rss]", "`outputs` possibly hides this text")]
    public void A_value_that_may_hide_a_text_makes_it_a_draft(string key, string remark) => AssertDraft(key, remark);

    [Theory]
    [InlineData("publishDate: Mon Jan 2 15:04:05 2099", "`publishDate` hides this text today")]
    [InlineData("publishDate: Mon Jan  2 15:04:05 UTC 2099", "`publishDate` hides this text today")]
    [InlineData("publishDate: 4070908800", "`publishDate` hides this text today")]
    [InlineData("publishDate: 2 January 2099 10:00", "`publishDate` hides this text today")]
    [InlineData("publishDate: 2024-03-05T23:00:00Z", "`publishDate` hides this text today")]
    [InlineData("publishDate: 01 Jan 99 10:00 UTC", "`publishDate`, which is not a date that can be read, possibly hides this text")]
    [InlineData("publishDate: soon", "`publishDate`, which is not a date that can be read, possibly hides this text")]
    [InlineData("publishdate: [2020-01-01]", "`publishdate`, which is not a date that can be read, possibly hides this text")]
    [InlineData("expiryDate: 2020-01", "`expiryDate`, which is not a date that can be read, possibly hides this text")]
    [InlineData("expiryDate: 01/02/2099", "`expiryDate`, which is not a date that can be read, possibly hides this text")]
    [InlineData("ExpiryDate: 2021-01-01", "`ExpiryDate` hides this text today")]
    [InlineData("unpublishdate: 2021-01-01", "`unpublishdate` hides this text today")]
    public void A_date_that_hides_a_text_or_cannot_be_read_makes_it_a_draft(string key, string remark) => AssertDraft(key, remark);

    [Theory]
    [InlineData("date: 05/03/2099")]
    [InlineData("date: next spring")]
    public void A_date_that_cannot_be_read_and_may_be_in_the_future_makes_a_draft(string date)
    {
        var output = Import($"---\ntitle: The pass\n{date}\n---\nClosed.\n");
        Assert.Contains("\nstatus: draft\n", _site.Brief("pass.md"), StringComparison.Ordinal);
        Assert.Contains("pass.md:3: `date`, which is not a date that can be read, possibly hides this text, so the brief is a draft.",
            output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("draft: false")]
    [InlineData("draft: no")]
    [InlineData("draft: 0")]
    [InlineData("draft: F")]
    [InlineData("draft:")]
    [InlineData("published: yes")]
    [InlineData("published: 1")]
    [InlineData("published: 2020-01-11")]
    [InlineData("hidden: false")]
    [InlineData("private: no")]
    [InlineData("public: true")]
    [InlineData("status: published")]
    [InlineData("status: ongoing")]
    [InlineData("type: post")]
    [InlineData("outputs: [HTML, json]")]
    [InlineData("publishDate: Mon Jan 2 15:04:05 2020")]
    [InlineData("publishDate: 1577836800")]
    [InlineData("publishDate: 2024-03-05")]
    [InlineData("expiryDate: 2099-01-01")]
    [InlineData("title2: 05/03/2019")]
    public void A_text_that_was_public_is_not_a_draft(string key)
    {
        var output = Import(TextWith(key));
        Assert.DoesNotContain("status: draft", _site.Brief("pass.md"), StringComparison.Ordinal);
        Assert.DoesNotContain("hides", output, StringComparison.Ordinal);
        Assert.Empty(_site.ErrorsLeft());
    }

    [Fact]
    public void An_ambiguous_day_of_a_past_year_is_only_a_blank()
    {
        Import("---\ntitle: The pass\ndate: 05/03/2019\n---\nClosed.\n");
        Assert.DoesNotContain("status: draft", _site.Brief("pass.md"), StringComparison.Ordinal);
        Assert.Contains("\ndate: FILL IN", _site.Brief("pass.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("202403041230", "2024-03-04")]
    [InlineData("20240304123059", "2024-03-04")]
    [InlineData("20240304", "2024-03-04")]
    [InlineData("1709553600", "2024-03-04")]
    [InlineData("999999999", "2001-09-09")]
    [InlineData("1709553600000", "2024-03-04")]
    [InlineData("209912311230", null)]
    [InlineData("202413041230", null)]
    [InlineData("202403042530", null)]
    [InlineData("17095536000", null)]
    [InlineData("9709553600000", null)]
    [InlineData("202403051230", null)]
    public void A_date_of_digits_alone_is_read_by_its_length(string written, string? day)
    {
        Import($"---\ntitle: The pass\ndate: {written}\n---\nClosed.\n");
        var brief = _site.Brief("pass.md");
        Assert.Equal(day is null, brief.Contains("\nstatus: draft\n", StringComparison.Ordinal));
        if (day is not null) Assert.Contains($"\ndate: {day}\n", brief, StringComparison.Ordinal);
        Assert.DoesNotMatch("\ndate: (?!2099)[3-9]", brief);
    }

    [Theory]
    [InlineData("draft: false")]
    [InlineData("draft: 0")]
    public void A_page_without_a_date_that_is_not_a_draft_is_only_listed(string draft)
    {
        _site.With("hugo.toml", "title = 'Old'\n").With("content/about.md", $"---\ntitle: About\n{draft}\n---\nUs.\n");
        var result = _site.Import(_site.Old);
        Assert.Contains("about.md. It has no date, so it is a page and not a post.", result.Output, StringComparison.Ordinal);
        Assert.Equal(["border.md"], _site.Briefs);
    }

    [Theory]
    [InlineData("cascade: {hidden: true}", "`hidden` of content/post/_index.md possibly hides this text")]
    [InlineData("cascade: {expiryDate: 2020-01-01}", "`expiryDate` of content/post/_index.md hides this text")]
    [InlineData("cascade: {publishDate: later}",
        "`publishDate` of content/post/_index.md, which is not a date that can be read, possibly hides this text")]
    [InlineData("draft: 1", "`draft: 1` of content/post/_index.md, whose value is unclear, possibly hides this text")]
    [InlineData("expiryDate: 2020", "`expiryDate` of content/post/_index.md, which is not a date that can be read, possibly hides")]
    public void A_section_that_may_hide_its_texts_is_named(string frontMatter, string remark)
    {
        _site.With("hugo.toml", "title = 'Old'\n").With("content/post/_index.md", $"---\n{frontMatter}\n---\n")
            .With("content/post/pass.md", TextWith("layout: post"));
        var result = _site.Import(_site.Old);
        Assert.Contains("\nstatus: draft\n", _site.Brief("pass.md"), StringComparison.Ordinal);
        Assert.Contains(remark, result.Output, StringComparison.Ordinal);
    }

    private static string TextWith(string key) => $"---\ntitle: The pass\ndate: 2020-01-10\n{key}\n---\nClosed.\n";

    private void AssertDraft(string key, string remark)
    {
        var output = Import(TextWith(key));
        Assert.Contains("\nstatus: draft\n", _site.Brief("pass.md"), StringComparison.Ordinal);
        Assert.Contains($"pass.md:4: {remark}, so the brief is a draft.", output, StringComparison.Ordinal);
        Assert.Empty(_site.ErrorsLeft());
    }

    private string Import(string text)
    {
        _site.With("hugo.toml", "title = 'Old'\n").With("content/post/pass.md", text);
        var result = _site.Import(_site.Old);
        Assert.True(result.Exit == 0, result.All);
        return result.Output;
    }
}
