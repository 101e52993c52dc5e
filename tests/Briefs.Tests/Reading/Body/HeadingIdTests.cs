
namespace Briefs.Tests.Reading.Body;

/// <summary>A link to a heading in the small letters of its language finds it.</summary>
public sealed class HeadingIdTests
{
    [Theory]
    [InlineData("tr", "İstanbul", "istanbul")]
    [InlineData("tr", "Iğdır", "ığdır")]
    [InlineData("tr", "Iğdır", "Iğdır")]
    [InlineData("tr", "IŞIK VE İNSAN", "ışık-ve-insan")]
    [InlineData("az", "Bakı İl", "bakı-il")]
    [InlineData("el", "ΝΟΜΟΣ", "νομος")]
    [InlineData("el", "Ο ΝΟΜΟΣ ΤΗΣ ΧΩΡΑΣ", "ο-νομος-της-χωρας")]
    [InlineData("el", "ΝΟΜΟΣ", "νομοσ")]
    [InlineData("en", "İstanbul", "istanbul")]
    [InlineData("de", "Straße", "straße")]
    [InlineData("en", "The law", "The-law")]
    public void A_heading_is_found_by_its_small_letters(string lang, string heading, string fragment)
    {
        var brief = GivenBrief.WithBody($"## {heading}\n\nSee [it](#{fragment}).", lang).Value;
        Assert.Equal(Assert.Single(brief.Headings).Id, Assert.IsType<BodyLink.Section>(Assert.Single(brief.Links)).HeadingId);
    }
}
