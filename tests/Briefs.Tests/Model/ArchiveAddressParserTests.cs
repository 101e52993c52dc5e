using Briefs.Model.WebLinks;
using Xunit;

namespace Briefs.Tests.Model;

public sealed class ArchiveAddressParserTests
{
    [Theory]
    [InlineData("https://web.archive.org/web/20240202101530/https://example.org/a?b=c", "2024-02-02", "https://example.org/a?b=c")]
    [InlineData("http://web.archive.org/web/20240202101530id_/http://example.org/a", "2024-02-02", "http://example.org/a")]
    [InlineData("https://web.archive.org/web/20240202101530if_/example.org/a", "2024-02-02", "example.org/a")]
    [InlineData("https://archive.today/2024.02.02-101530/https://example.org/a", "2024-02-02", "https://example.org/a")]
    [InlineData("https://archive.ph/20240202101530/https://example.org/a", "2024-02-02", "https://example.org/a")]
    [InlineData("https://archive.is/Ab1cD", null, null)]
    [InlineData("https://archive.ph/o/Ab1cD/https://example.org/a", null, "https://example.org/a")]
    [InlineData("https://perma.cc/AB12-CD34", null, null)]
    [InlineData("https://perma.cc/AB12-CD34?type=image", null, null)]
    [InlineData("https://www.webcitation.org/6abcDEF12", null, null)]
    [InlineData("https://arquivo.pt/wayback/20240202101530/https://example.org/a", "2024-02-02", "https://example.org/a")]
    [InlineData("https://arquivo.pt/noFrame/replay/20240202101530/https://example.org/a", "2024-02-02", "https://example.org/a")]
    [InlineData("https://webarchive.nationalarchives.gov.uk/ukgwa/20240202101530/https://example.org/a", "2024-02-02",
        "https://example.org/a")]
    [InlineData("https://www.webarchive.org.uk/wayback/archive/20240202101530mp_/https://example.org/a", "2024-02-02",
        "https://example.org/a")]
    [InlineData("https://wayback.archive-it.org/1234/20240202101530/https://example.org/a", "2024-02-02", "https://example.org/a")]
    // Whose addresses say nothing.
    [InlineData("https://archive.org/details/a-report", null, null)]
    [InlineData("https://ghostarchive.org/archive/abcde", null, null)]
    [InlineData("https://example.org/copies/2024", null, null)]
    public void The_address_of_a_copy_is_right_and_tells_its_day_where_it_holds_one(string address, string? day, string? original)
    {
        var read = ArchiveAddressParser.Read(address);
        Assert.Equal(ArchiveError.None, read.Fault);
        Assert.Equal(day, read.Captured?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(original, read.Original);
    }

    [Theory]
    [InlineData("https://web.archive.org/save/https://example.org/a", ArchiveError.Saves, "https://example.org/a")]
    [InlineData("https://archive.ph/submit/?url=https://example.org/a", ArchiveError.Saves, null)]
    [InlineData("https://archive.ph/?run=1&url=https://example.org/a", ArchiveError.Saves, null)]
    [InlineData("https://web.archive.org/web/https://example.org/a", ArchiveError.WithoutTime, "https://example.org/a")]
    [InlineData("https://web.archive.org/https://example.org/a", ArchiveError.WithoutTime, "https://example.org/a")]
    [InlineData("https://web.archive.org/web/*/https://example.org/a", ArchiveError.WithoutTime, "https://example.org/a")]
    [InlineData("https://web.archive.org/web/20240202*/https://example.org/a", ArchiveError.WithoutTime, "https://example.org/a")]
    [InlineData("https://archive.today/newest/https://example.org/a", ArchiveError.WithoutTime, "https://example.org/a")]
    [InlineData("https://archive.today/https://example.org/a", ArchiveError.WithoutTime, "https://example.org/a")]
    [InlineData("https://web.archive.org/web/2024/https://example.org/a", ArchiveError.InexactTime, "https://example.org/a")]
    [InlineData("https://web.archive.org/web/20240231101530/https://example.org/a", ArchiveError.InexactTime, "https://example.org/a")]
    [InlineData("https://archive.today/2024/https://example.org/a", ArchiveError.InexactTime, "https://example.org/a")]
    [InlineData("https://archive.ph/wip/Ab1cD", ArchiveError.Unfinished, null)]
    [InlineData("https://web.archive.org/", ArchiveError.NoCopy, null)]
    [InlineData("https://web.archive.org", ArchiveError.NoCopy, null)]
    [InlineData("https://archive.ph/", ArchiveError.NoCopy, null)]
    [InlineData("https://perma.cc/", ArchiveError.NoCopy, null)]
    [InlineData("https://perma.cc/signup", ArchiveError.NoCopy, null)]
    [InlineData("https://www.webcitation.org/", ArchiveError.NoCopy, null)]
    [InlineData("https://archive.org/wayback/available?url=https://example.org/a", ArchiveError.NoCopy, null)]
    public void What_leads_to_no_copy_of_its_own_is_seen(string address, ArchiveError fault, string? original)
    {
        var read = ArchiveAddressParser.Read(address);
        Assert.Equal((fault, original), (read.Fault, read.Original));
    }

    [Fact]
    public void An_address_that_was_taken_too_early_is_mended() =>
        Assert.Equal("https://archive.ph/Ab1cD", ArchiveAddressParser.Read("https://archive.ph/wip/Ab1cD").Mended);
}
