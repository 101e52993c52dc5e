
namespace Briefs.Tests.Reading.Body;

/// <summary>Links that lead elsewhere than readers think; and one rule for the characters of addresses, of sources and of links.</summary>
public sealed class MisleadingLinkTests
{
    private const string Rule = "link-misleading";

    [Theory]
    [InlineData("[https://good.org/](https://evil.org/)")]
    [InlineData("[good.org](https://evil.org/?good.org)")]
    [InlineData("[www.good.org/report](https://evil.org/report)")]
    [InlineData("[**good.org**](https://evil.org/)")]
    [InlineData("[desk@good.org](mailto:desk@evil.org)")]
    [InlineData("[x](https://аррӏе.com/)")]
    [InlineData("[x](https://xn--80ak6aa92e.com/)")]
    [InlineData("[x](https://exаmple.org/)")]
    [InlineData("[x](https://gοοgle.com/)")]
    [InlineData("[x](http://localhost:8080/)")]
    [InlineData("[x](http://127.0.0.1/)")]
    [InlineData("[x](http://2130706433/)")]
    [InlineData("[x](http://[::1]/)")]
    [InlineData("[x](http://[fe80::1]/)")]
    [InlineData("[x](http://10.1.2.3/)")]
    [InlineData("[x](http://172.20.0.1/)")]
    [InlineData("[x](http://192.168.0.1/)")]
    [InlineData("[x](http://169.254.1.1/)")]
    [InlineData("[x](http://printer.local/)")]
    public void A_link_that_hides_where_it_leads_is_told(string link) => Assert.Single(Told("See " + link + "."));

    [Theory]
    [InlineData("[https://good.org/a](https://www.good.org/a)")]
    [InlineData("[good.org](https://news.good.org/a)")]
    [InlineData("<https://good.org/>")]
    [InlineData("<desk@good.org>")]
    [InlineData("[desk@good.org](mailto:desk@good.org?subject=x)")]
    [InlineData("[https://good.org/a](https://web.archive.org/web/2024/https://good.org/a)")]
    [InlineData("[Node.js](https://nodejs.org/)")]
    [InlineData("[No. 3.4](https://good.org/)")]
    [InlineData("[x](https://пример.рф/)")]
    [InlineData("[x](https://почта.com/)")]
    [InlineData("[x](https://bücher.de/)")]
    [InlineData("[x](https://日本abc.jp/)")]
    [InlineData("[x](https://8.8.8.8/)")]
    [InlineData("[x](https://172.15.0.1/)")]
    [InlineData("[x](https://fa.wikipedia.org/wiki/نیم\u200Cفاصله)")]
    [InlineData("[x](https://example.org/a|b^c)")]
    public void A_link_that_leads_where_it_says_is_not(string link) => Assert.Empty(Told("See " + link + ".").Select(f => f.Message));

    [Theory]
    [InlineData('|')]
    [InlineData('^')]
    [InlineData('{')]
    [InlineData('}')]
    [InlineData('`')]
    [InlineData('[')]
    [InlineData('(')]
    [InlineData('\'')]
    [InlineData(' ')]
    [InlineData('<')]
    [InlineData('>')]
    [InlineData('"')]
    [InlineData('\\')]
    [InlineData('\u007f')]
    public void What_an_address_may_hold_is_the_same_for_sources_and_links(char c)
    {
        var address = $"https://example.org/a{c}b";
        var isLink = Briefs.Reading.FrontMatter.WebAddress.FirstUnusable(address) < 0;
        Assert.Equal(isLink, Briefs.Reading.FrontMatter.WebAddress.FaultIn(address) is null);
        var encoded = Briefs.Reading.FrontMatter.WebAddress.Encoded(address);
        Assert.True(Briefs.Reading.FrontMatter.WebAddress.FaultIn(encoded) is null, encoded);
        if (Briefs.Reading.FrontMatter.WebAddress.FaultIn(address) is { } fault) Assert.Equal($"Write `{encoded}`.", fault.Help);
        var written = c is '<' or '>' or '\\' ? string.Create(CultureInfo.InvariantCulture, $"&#{(int)c};") : c.ToString();
        var found = GivenBrief.WithBody($"See [it](<https://example.org/a{written}b>).").Diagnostics.Where(
            f => f.Rule.Id is "link-scheme" or "hidden-character");
        Assert.Equal(isLink, !found.Any());
    }

    [Theory]
    [InlineData("[write](mailto:)")]
    [InlineData("[call](tel:)")]
    [InlineData("[write](MAILTO:)")]
    [InlineData("<mailto:>")]
    [InlineData("<tel:>")]
    [InlineData("[write][m]\n\n[m]: mailto:")]
    public void An_address_of_nobody_is_told_at_the_link(string link) =>
        Assert.Equal("link-scheme", Assert.Single(
            GivenBrief.WithBody("Please " + link).Diagnostics, f => f.Severity == Severity.Error).Rule.Id);

    [Theory]
    [InlineData("[write](mailto:?subject=x)")]
    [InlineData("[write](mailto:a@b.org)")]
    [InlineData("[call](tel:+4930)")]
    public void One_of_somebody_is_not(string link) =>
        Assert.Empty(GivenBrief.WithBody("Please " + link).Diagnostics.Where(f => f.Severity == Severity.Error));

    private static ImmutableArray<Diagnostic> Told(string body) => [.. GivenBrief.WithBody(body).Diagnostics.Where(f => f.Rule.Id == Rule)];
}
