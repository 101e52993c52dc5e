using Briefs.Reading.Discovery;
using Xunit;

namespace Briefs.Tests.Reading.Discovery;

public sealed class EvidenceFinderTests
{
    [Fact]
    public void Texts_originals_and_the_record_are_told_apart()
    {
        using var site = new TemporarySite();
        foreach (var name in new[] { "news.txt", "news.html", "law.pdf", "a-1.txt", "evidence.lock.json", "README.md" })
            site.Write("content/evidence/" + name, "x");
        var (listing, found) = Find(site, null);
        Assert.Empty(found);
        Assert.Equal(["a-1", "news"], listing.Texts.Select(s => s.Value));
        Assert.Equal(["law", "news"], listing.Originals.Select(s => s.Value));
        Assert.True(listing.HasLock);
        Assert.Equal(EvidenceFolder.Usual, listing.Shown);
    }

    [Fact]
    public void A_site_without_the_folder_keeps_nothing()
    {
        using var site = new TemporarySite().Write("content/site.yml", "x");
        var (listing, found) = Find(site, null);
        Assert.Empty(found);
        Assert.Empty(listing.Texts);
        Assert.False(listing.HasLock);
    }

    [Theory]
    [InlineData("News.txt", "file-name")]
    [InlineData("news.TXT", "file-name")]
    [InlineData("news.2020.txt", "file-name")]
    [InlineData(".txt", "file-name")]
    [InlineData("news .txt", "file-name")]
    [InlineData("sub/news.txt", "file-unexpected")]
    public void What_could_be_taken_for_a_copy_and_is_none_is_reported(string name, string rule)
    {
        using var site = new TemporarySite().Write("content/evidence/" + name, "x");
        var (listing, found) = Find(site, null);
        Assert.Equal(rule, Assert.Single(found).Rule.Id);
        Assert.Empty(listing.Texts);
    }

    [Theory]
    [InlineData("kept", "kept", true)]
    [InlineData("./kept/", "kept", true)]
    [InlineData("a/../kept", "kept", true)]
    [InlineData("./content/evidence", "content/evidence", true)]
    [InlineData("../elsewhere/", "../elsewhere", false)]
    public void A_folder_is_seen_from_the_sites_and_known_to_lie_in_it_or_not(string written, string shown, bool isInSite)
    {
        using var root = new TemporarySite();
        var inner = Path.Combine(root.Folder, "site");
        foreach (var path in new[] { "site/kept", "site/content/evidence", "elsewhere" })
            root.Write(path + "/" + path.Split('/')[^1] + ".txt", "x");
        var (listing, _) = EvidenceFinder.Find(inner, Settings(written));
        Assert.Equal((shown, isInSite), (listing.Shown.Path, listing.Shown.IsInSite));
        Assert.Equal([shown.Split('/')[^1]], listing.Texts.Select(s => s.Value));
    }

    [Fact]
    public void A_link_on_the_way_is_not_followed()
    {
        using var site = new TemporarySite().Write("elsewhere/kept/news.txt", "x").Link("kept", "elsewhere");
        var (listing, found) = Find(site, "kept/kept");
        Assert.Equal(("file-unexpected", "kept"), found.Select(d => (d.Rule.Id, d.File.Path)).Single());
        Assert.Empty(listing.Texts);
    }

    [Fact]
    public void The_usual_folder_is_not_followed_when_it_is_a_link()
    {
        using var site = new TemporarySite().Write("elsewhere/news.txt", "x").Link("content/evidence", "../elsewhere");
        Assert.Empty(Find(site, null).Value.Texts);
        Assert.Equal(["file-unexpected"], ContentFinder.Find(site.Folder).Diagnostics.Select(d => d.Rule.Id));
    }

    [Fact]
    public void A_copy_has_its_own_limit_and_none_for_lines_or_hidden_characters()
    {
        using var site = new TemporarySite().Write("content/evidence/news.txt", "\uFEFFa\r\n\u202E" + new string('x', 200_000))
            .Write("content/evidence/law.txt", new string('x', ReadingLimits.CopyBytes + 1));
        var listing = Find(site, null).Value;
        var news = SourceTextReader.OfEvidence(listing, "news.txt");
        Assert.Empty(news.Diagnostics);
        Assert.StartsWith("a\n\u202Ex", news.Value!.Text, StringComparison.Ordinal);
        Assert.Equal(["limit-exceeded"], SourceTextReader.OfEvidence(listing, "law.txt").Diagnostics.Select(d => d.Rule.Id));
    }

    private static Checked<EvidenceListing> Find(TemporarySite site, string? written) =>
        EvidenceFinder.Find(site.Folder, Settings(written));

    private static SiteSettings Settings(string? written) => new()
    {
        File = ContentFile.Whole("content/site.yml"),
        Title = "",
        Url = "",
        Evidence = written is null ? null : new Located<string>(written, default),
    };
}
