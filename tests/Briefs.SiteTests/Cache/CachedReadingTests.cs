using Briefs.Reading.Discovery;
using Briefs.SiteTests.Harness;
using Briefs.Workspaces;
using Briefs.Workspaces.Cache;
using Xunit;

namespace Briefs.SiteTests.Cache;

/// <summary>What a cached reading takes from the site.</summary>
public sealed class CachedReadingTests
{
    private const string Border = "content/briefs/border.md";

    [Fact]
    public void The_unsaved_text_of_an_editor_is_read_as_without_a_cache()
    {
        using var site = TestSite.Good();
        var cache = new MemoryCache();
        Assert.Equal("At the border", TitleIn(new SiteTexts(site.Folder), site, cache));
        var texts = new SiteTexts(site.Folder) { Unsaved = Unsaved(TestTexts.Brief("Behind the border")) };
        Assert.Equal("Behind the border", TitleIn(texts, site, cache));
        Assert.Equal("Behind the border", TitleIn(texts, site, cache));
        Assert.Equal("At the border", TitleIn(new SiteTexts(site.Folder), site, cache));
        // Also that of a file that is not saved yet.
        File.Delete(site.PathOf(Border));
        Assert.Equal("Behind the border", TitleIn(texts, site, cache));
    }

    [Fact]
    public void An_unsaved_text_that_is_too_long_is_reported()
    {
        using var site = TestSite.Good();
        var texts = new SiteTexts(site.Folder) { Unsaved = Unsaved(new string('x', 5_000_000)) };
        Assert.Equal(["limit-exceeded"], Read(texts, site, new MemoryCache()).Diagnostics.Select(d => d.Rule.Id));
    }

    // "serve" asks whether two settings read alike, the cache whether the texts are the same. What reads differently must not be taken from
    // the cache.
    [Theory]
    [InlineData("content/site.yml", "language: fr\n")]
    [InlineData("content/site.yml", "organization: Another\n")]
    [InlineData("content/site.yml", "topics:\n  water: Water\n")]
    [InlineData("content/site.yml", "names: [The “Wall”]\n")]
    [InlineData("content/site.yml", "terms: [“wall”]\n")]
    [InlineData("content/people.yml", "vera:\n  name: Vera Blindtext\n  role: Clerk\n")]
    [InlineData("content/authors.yml", "vera:\n  name: Vera Blindtext\n")]
    [InlineData("content/sources.yml", "law:\n  title: The law\n  publisher: State\n  date: 2020-01-01\n  no-url: printed\n")]
    [InlineData("content/images.yml", "gate.png: Vera Blindtext\n")]
    public void What_is_read_differently_after_a_change_of_a_shared_file_has_another_identity(string file, string added)
    {
        using var site = TestSite.Good();
        var before = SharedOf(site);
        var settings = TestTexts.Settings.Replace("organization: Example\n", "", StringComparison.Ordinal);
        site.With(file, file == "content/site.yml"
            ? (added.StartsWith("organization", StringComparison.Ordinal) ? settings : TestTexts.Settings) + added : added);
        var after = SharedOf(site);
        Assert.Empty(after.Diagnostics);
        Assert.False(before.ReadsLike(after));
        Assert.NotEqual(before.Identity, after.Identity);
        Assert.Equal(after.Identity, SharedOf(site).Identity);
    }

    private static ImmutableDictionary<string, string> Unsaved(string text) =>
        ImmutableDictionary.Create<string, string>(StringComparer.Ordinal).Add(Border, text);

    private static SharedContent SharedOf(TestSite site) =>
        SharedContent.Read(null, ContentFinder.Find(site.Folder).Value, new SiteTexts(site.Folder));

    private static DocumentReading Read(SiteTexts texts, TestSite site, MemoryCache cache) =>
        new CachedReading(cache, texts, SharedOf(site)).Read([Border], new StageProgress()).Single();

    private static string TitleIn(SiteTexts texts, TestSite site, MemoryCache cache) =>
        Read(texts, site, cache).Document.Single().Title.Plain;
}
