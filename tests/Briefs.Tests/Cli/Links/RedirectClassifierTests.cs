using Briefs.Cli.Links;
using Briefs.Model.WebLinks;
using Xunit;

namespace Briefs.Tests.Cli.Links;

public sealed class RedirectClassifierTests
{
    [Theory]
    [InlineData("https://example.org/a/b", "https://example.org/", LinkEnd.FrontPage)]
    [InlineData("https://example.org/a/b", "https://www.example.org/", LinkEnd.FrontPage)]
    [InlineData("https://news.example.org/a", "https://example.org/index.html", LinkEnd.FrontPage)]
    [InlineData("https://example.org/a/b", "https://example.org/en/", LinkEnd.FrontPage)]
    [InlineData("https://example.org/a/b", "https://example.org/a/b/", LinkEnd.Page)]
    [InlineData("https://example.org/a/b", "https://example.org/archive/b", LinkEnd.Page)]
    [InlineData("https://example.org/old", "https://example.org/ok", LinkEnd.Page)]
    [InlineData("https://example.org/", "https://www.example.org/", LinkEnd.Page)]
    [InlineData("https://example.org/de", "https://example.org/", LinkEnd.Page)]
    // A short address is meant to lead to another site.
    [InlineData("https://sho.rt/x", "https://example.org/", LinkEnd.Page)]
    [InlineData("https://notexample.org/a/b", "https://example.org/", LinkEnd.Page)]
    [InlineData("https://example.org/a", "https://example.org/users/sign-in?next=%2Fa", LinkEnd.LogIn)]
    [InlineData("https://example.org/a", "https://example.org/Login.aspx", LinkEnd.LogIn)]
    [InlineData("https://example.org/a", "https://login.example.com/x", LinkEnd.LogIn)]
    [InlineData("https://example.org/login", "https://example.org/users/login", LinkEnd.Page)]
    [InlineData("https://example.org/a", "https://example.org/authors/a", LinkEnd.Page)]
    [InlineData("https://example.org/a", "https://example.org/2024/login-page-hacked", LinkEnd.Page)]
    public void An_address_tells_whether_it_is_still_the_page(string asked, string end, LinkEnd expected) =>
        Assert.Equal(expected, RedirectClassifier.Find(new Uri(asked), new Uri(end)));
}
