using Briefs.SiteTests.Harness;
using Briefs.Tests.Capture.Fetching;
using Xunit;

namespace Briefs.SiteTests.Snapshot;

/// <summary><c>--from FILE</c> and <c>--passages</c>: what an editor has saved herself, and no more than is quoted.</summary>
public sealed class SavedFileTests : IAsyncDisposable
{
    private readonly GivenSources _given = new();

    public ValueTask DisposeAsync() => _given.DisposeAsync();

    [Theory]
    [InlineData("saved.html", "text/html", "news.html")]
    [InlineData("SAVED.HTM", "text/html", "news.html")]
    [InlineData("saved.pdf", null, "news.pdf")]
    [InlineData("saved.txt", "text/plain", null)]
    public void A_saved_file_is_kept_and_nobody_is_asked(string name, string? type, string? original)
    {
        var words = original == "news.pdf" ? "He spoke of “a temporary measure” [@ivanov in @news]."
            : "“We will not comply,” he said [@ivanov in @news].";
        _given.Quoting("/page", words);
        if (original == "news.pdf") _given.Site.With(name, KeepingTests.Pdf("columns"));
        else _given.Site.With(name, type == "text/html" ? GivenSources.Page : "“We will not comply,” he said.\r\n\r\n[…]\r\nHe left.");
        var run = BriefsProcess.Run(_given.Site.Folder, "snapshot", "pass", "news", "--from", name);
        Assert.True(run.Exit == 0, run.All);
        Assert.Contains("1 of 1", run.Remarks, StringComparison.Ordinal);
        Assert.Equal(((string?[])["evidence.lock.json", original, "news.txt"]).OfType<string>(), _given.Kept);
        Assert.Equal(0, _given.Server.Connections);
        Assert.Empty(_given.Check().Findings());
    }

    [Fact]
    public void A_text_that_somebody_has_saved_may_be_changed_and_locked_by_hand_later()
    {
        _given.Quoting("/page").Site.With("saved.txt", "“We will not comply,” he said.\n");
        Assert.Equal(0, _given.Snapshot("news", "--from", _given.Site.PathOf("saved.txt")).Exit);
        Assert.Contains("\"extractor\": null", _given.Site.Read("content/evidence/evidence.lock.json"), StringComparison.Ordinal);
        _given.Site.With("content/evidence/news.txt", "He said: “We will not comply.”\n");
        Assert.Equal(0, BriefsHere.Run("snapshot", "--lock", "--site", _given.Site.Folder).Exit);
    }

    [Fact]
    public void A_source_without_an_address_says_what_to_do()
    {
        _given.Quoting("/page");
        _given.Site.With("content/briefs/pass.md", _given.Site.Read("content/briefs/pass.md")
            .Replace($"url: {_given.Server.At("/page")}", "no-url: a paper file", StringComparison.Ordinal));
        var all = _given.Snapshot();
        Assert.True(all.Exit == 0, all.All);
        Assert.Contains("news: not saved: it has no address (a paper file). If you have it as a page, PDF or text, run: briefs snapshot "
            + "pass news --from FILE", all.Remarks, StringComparison.Ordinal);
        Assert.Equal(1, _given.Snapshot("news").Exit);
    }

    [Fact]
    public void A_file_of_several_sources_is_a_wrong_call()
    {
        _given.Quoting("/page", "“We will not comply,” he said [@ivanov in @news]. “No,” he said [@ivanov in @other].");
        _given.Site.With("saved.txt", "x")
            .With("content/briefs/pass.md", _given.Site.Read("content/briefs/pass.md")
            .Replace("quoted:\n",
            "  other:\n    title: T\n    publisher: P\n    date: 2024-01-01\n    url: https://example.com/o\nquoted:\n",
                StringComparison.Ordinal));
        var run = _given.Snapshot("--from", _given.Site.PathOf("saved.txt"));
        Assert.Equal(2, run.Exit);
        Assert.Contains("where SOURCE is one of news, other", run.Remarks, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_another_kind_is_told()
    {
        _given.Quoting("/page").Site.With("saved.docx", [0x50, 0x4B, 3, 4]);
        var run = _given.Snapshot("news", "--from", _given.Site.PathOf("saved.docx"));
        Assert.True(run.Exit == 1, run.All);
        Assert.Contains("its type is unknown, not a page, PDF or plain text. Save it as one of these", run.Remarks,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Only_what_is_quoted_is_kept_with_what_stands_around_it_and_not_the_page()
    {
        _given.Server.Answer("/page", RawAnswers.Html(GivenSources.Page));
        var run = _given.Quoting("/page").Snapshot("--passages");
        Assert.True(run.Exit == 0, run.All);
        Assert.Equal("The pass is closed\n[…]\nThe families had asked for a meeting.\n\n“We will not comply,” the minister said.\n\nHe "
            + "left by the back door.\n", _given.Site.Read("content/evidence/news.txt"));
        Assert.Equal(["evidence.lock.json", "news.txt"], _given.Kept);
        Assert.Contains("1 of 1", run.Remarks, StringComparison.Ordinal);
        Assert.Contains("\"extractor\": \"AngleSharp 1.10.3, Briefs 2, passages\"",
            _given.Site.Read("content/evidence/evidence.lock.json"), StringComparison.Ordinal);
        Assert.Equal(0, BriefsHere.Run("snapshot", "--verify", "--site", _given.Site.Folder).Exit);
    }

    [Fact]
    public void Of_words_that_are_not_there_the_passage_most_like_them_is_kept()
    {
        _given.Server.Answer("/page", RawAnswers.Html(GivenSources.Page));
        var run = _given.Quoting("/page", "“The road over the pass has been open since Monday” [@ivanov in @news].").Snapshot("--passages");
        Assert.True(run.Exit == 1, run.All);
        Assert.StartsWith("The pass is closed\n\nThe road over the pass has been closed since Monday,",
            _given.Site.Read("content/evidence/news.txt"), StringComparison.Ordinal);
        Assert.Contains("[quote-not-in-source]", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_page_that_has_nothing_of_it_nothing_is_kept()
    {
        _given.Server.Answer("/page", RawAnswers.Html(GivenSources.Page));
        var run = _given.Quoting("/page", "“Xylophones jubilate quietly” [@ivanov in @news].").Snapshot("--passages");
        Assert.True(run.Exit == 1, run.All);
        Assert.Contains("it contains none of the words that the site quotes from it", run.Remarks, StringComparison.Ordinal);
        Assert.Empty(_given.Kept);
    }

    [Fact]
    public void What_another_brief_quotes_from_the_same_source_is_kept_too()
    {
        _given.Server.Answer("/page", RawAnswers.Html(GivenSources.Page));
        _given.Quoting("/page").Site.With(
            "content/briefs/snow.md", _given.Site.Read("content/briefs/pass.md")
                .Replace("“We will not comply,” he said", "“On Tuesday it snowed,” he said", StringComparison.Ordinal)
                .Replace("title: The pass", "title: Snow", StringComparison.Ordinal));
        var run = _given.Snapshot("--passages");
        Assert.True(run.Exit == 0, run.All);
        Assert.Contains("2 of 2", run.Remarks, StringComparison.Ordinal);
    }
}
