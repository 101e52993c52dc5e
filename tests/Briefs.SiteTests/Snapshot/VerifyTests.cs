using System.Security.Cryptography;
using Briefs.SiteTests.Harness;
using Briefs.Tests.Capture.Fetching;
using Xunit;

namespace Briefs.SiteTests.Snapshot;

/// <summary><c>briefs snapshot --verify</c>: what was kept is what is there.</summary>
public sealed class VerifyTests : IAsyncDisposable
{
    private const string Text = "content/evidence/news.txt";
    private const string Page = "content/evidence/news.html";
    private const string Lock = "content/evidence/evidence.lock.json";

    private readonly GivenSources _given = new();

    public ValueTask DisposeAsync() => _given.DisposeAsync();

    [Fact]
    public void The_copies_of_the_sample_site_are_as_recorded()
    {
        var run = BriefsProcess.Run(Repository.Folder, "snapshot", "--verify");
        Assert.True(run.Exit == 0, run.All);
        Assert.Contains("content/evidence/new-arab-2020.txt: as recorded", run.Output, StringComparison.Ordinal);
        Assert.Contains("3 copies of 3 as recorded.", run.Remarks, StringComparison.Ordinal);
    }

    [Fact]
    public void The_copies_of_the_sample_site_are_what_this_command_makes_of_the_same_texts()
    {
        using var site = Repository.CopyOfSite();
        foreach (var (brief, source) in ((string, string)[])[("kazakhstan-asylum-seekers", "new-arab-2020"), (
            "non-refoulement", "refugee-convention"), ("non-refoulement", "torture-convention")])
        {
            var kept = $"content/evidence/{source}.txt";
            var text = site.Read(kept);
            site.With($"../{source}.txt", text);
            File.Delete(site.PathOf(kept));
            var run = BriefsHere.Run("snapshot", brief, source, "--site", site.Folder, "--from", site.PathOf($"../{source}.txt"));
            Assert.True(run.Exit == 0, run.All);
            Assert.Equal(text, site.Read(kept));
            Assert.Matches(@"^(\d+) of \1 quotation", run.Remarks);
        }

        Assert.All(BriefsHere.Run("check", site.Folder, "--format", "json")
            .Findings(), found => Assert.StartsWith("quote-after-negation ", found, StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_that_was_kept_gives_the_same_words_again()
    {
        var run = Kept("--verify");
        Assert.True(run.Exit == 0, run.All);
        Assert.Equal("content/evidence/news.txt: as recorded, and the same as AngleSharp 1.10.3, Briefs 2 extracts from news.html\n",
            run.Output);
        Assert.Equal(1, _given.Server.Connections);
    }

    [Fact]
    public void Words_changed_together_with_their_record_are_found_out()
    {
        Kept();
        var changed = _given.Site.Read(Text).Replace("not comply", "gladly comply", StringComparison.Ordinal);
        var record = _given.Site.Read(Lock).Replace(Hash(_given.Site.Read(Text)), Hash(changed), StringComparison.Ordinal);
        _given.Site.With(Text, changed).With(Lock, record);
        Assert.DoesNotContain("evidence-changed", _given.Check().Output, StringComparison.Ordinal);
        var run = Verify();
        Assert.True(run.Exit == 1, run.All);
        Assert.Contains("news.txt: is not what AngleSharp 1.10.3, Briefs 2 extracts from news.html (1 line removed, 1 line added): the "
            + "text and its entry were both changed", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text", "has changed since it was recorded")]
    [InlineData("no text", "is recorded, but the file is missing")]
    [InlineData("original", "as recorded, but its original news.html has changed")]
    [InlineData("no original", "as recorded, but its recorded original is missing")]
    [InlineData("no record", "is not locked: check it, then run briefs snapshot --lock")]
    [InlineData("older maker", "was extracted by AngleSharp 1.2.0; AngleSharp 1.10.3, Briefs 2 extracts different text from news.html")]
    public void Whatever_is_not_as_recorded_is_told(string change, string told)
    {
        Kept();
        switch (change)
        {
            case "text":
                _given.Site.With(Text, "Other words.\n");
                break;
            case "no text":
                File.Delete(_given.Site.PathOf(Text));
                break;
            case "original":
                _given.Site.With(Page, _given.Site.Read(Page) + " ");
                break;
            case "no original":
                File.Delete(_given.Site.PathOf(Page));
                break;
            case "no record":
                File.Delete(_given.Site.PathOf(Lock));
                break;
            default:
                _given.Site.With(Lock, _given.Site.Read(Lock)
                    .Replace("AngleSharp 1.10.3, Briefs 2", "AngleSharp 1.2.0", StringComparison.Ordinal)
                    .Replace(Hash(_given.Site.Read(Text)), Hash("Other words.\n"), StringComparison.Ordinal)).With(Text, "Other words.\n");
                break;
        }

        var run = Verify();
        Assert.True(run.Exit == 1, run.All);
        Assert.Contains("content/evidence/news.txt: " + told, run.Output, StringComparison.Ordinal);
        Assert.Contains("0 copies of 1 as recorded.", run.Remarks, StringComparison.Ordinal);
    }

    [Fact]
    public void A_copy_that_an_older_version_made_is_made_again_by_the_command_that_is_printed()
    {
        Kept();
        var fetched = FetchedLine();
        _given.Site.With(Lock, _given.Site.Read(Lock)
            .Replace("AngleSharp 1.10.3, Briefs 2", "AngleSharp 1.10.3, Briefs 1", StringComparison.Ordinal)
            .Replace(Hash(_given.Site.Read(Text)), Hash("We will not1 comply.\n"), StringComparison.Ordinal))
            .With(Text, "We will not1 comply.\n");
        var told = Verify().Output;
        Assert.Contains("To see the changes, run: briefs snapshot content/briefs/pass.md news --from content/evidence/news.html. "
            + "To save the new text, add --replace", told, StringComparison.Ordinal);
        var from = _given.Site.PathOf(Page);
        var shown = BriefsHere.Run("snapshot", "content/briefs/pass.md", "news", "--site", _given.Site.Folder, "--from", from);
        Assert.Contains("news.txt would change", shown.Output, StringComparison.Ordinal);
        var kept = BriefsHere.Run("snapshot", "content/briefs/pass.md", "news", "--site", _given.Site.Folder, "--from", from, "--replace");
        Assert.True(kept.Exit == 0, kept.All);
        Assert.Equal((0, fetched), (Verify().Exit, FetchedLine()));
    }

    [Fact]
    public void A_site_that_keeps_nothing_has_nothing_to_verify()
    {
        var run = BriefsHere.Run("snapshot", "--verify", "--site", _given.Quoting("/page").Site.Folder);
        Assert.Equal((0, "There are no saved copies.\n"), (run.Exit, run.Remarks));
    }

    private BriefsResult Kept(params string[] then)
    {
        _given.Server.Answer("/page", RawAnswers.Html(GivenSources.Page));
        var run = _given.Quoting("/page").Snapshot();
        Assert.True(run.Exit == 0, run.All);
        return then.Length == 0 ? run : Verify();
    }

    private string FetchedLine() =>
        _given.Site.Read(Lock).Split('\n').Single(line => line.Contains("\"fetched\"", StringComparison.Ordinal));

    private BriefsResult Verify() => BriefsHere.Run("snapshot", "--verify", "--site", _given.Site.Folder);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
