using Briefs.Checks.Rules;

namespace Briefs.Tests.Checks;

public sealed class ArchiveOnlyMutableTests
{
    [Theory]
    [InlineData("https://example.org/a", "https://archive.ph/x", 1)]
    [InlineData("https://example.org/a", "http://www.archive.today/x", 1)]
    [InlineData("https://archive.is/x", null, 1)]
    [InlineData("https://archive.is/x", "https://web.archive.org/web/2024/https://example.org/a", 0)]
    [InlineData("https://example.org/archive.is/x", null, 0)]
    [InlineData("https://notarchive.is/x", null, 0)]
    [InlineData(null, null, 0)]
    public void Only_an_archive_that_alters_is_reported(string? url, string? archive, int found) =>
        Assert.Equal(found, GivenSite.Check<ArchiveOnlyMutable>(Holding(url, archive)).Count);

    [Fact]
    public void The_message_names_the_archive_and_the_help_the_file_to_keep()
    {
        var found = Assert.Single(GivenSite.Check<ArchiveOnlyMutable>(Holding("https://example.org/a", "https://archive.ph/x")));
        Assert.Equal("The only copy of “news” is at archive.ph, an archive that is known to have altered pages.", found.Message);
        Assert.Contains("content/evidence/news.txt", found.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void An_original_that_is_kept_is_a_copy() => Assert.Empty(GivenSite.Check<ArchiveOnlyMutable>(
        Holding("https://example.org/a", "https://archive.ph/x") with
        { SavedOriginals = ImmutableSortedSet<SourceId>.Empty.Add(new SourceId("news")) }));

    private static Library Holding(string? url, string? archive) =>
        GivenSite.Of(GivenSite.Brief("b").With(sources: [GivenSite.Source("news") with { Url = url, Archive = archive }]));
}
