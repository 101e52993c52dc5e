using Xunit;

namespace Briefs.BrowserTests;

/// <summary>The stand-in for a static host is as strict as one. Needs no browser.</summary>
public sealed class BuiltSiteTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("briefs-built-");

    [Theory]
    [InlineData("https://briefs.example/repo/", true)]
    [InlineData("https://briefs.example/repo/briefs/caf%C3%A9/", true)]
    [InlineData("https://briefs.example/repo/briefs/caf%C3%A9/#notes", true)]
    [InlineData("https://briefs.example/repo/briefs/caf%C3%A9", false)]
    [InlineData("https://briefs.example/briefs/caf%C3%A9/", false)]
    [InlineData("https://briefs.example/repo/briefs/", false)]
    [InlineData("https://example.org/repo/", false)]
    public void An_address_is_answered_as_a_static_host_would(string url, bool there)
    {
        var brief = _folder.CreateSubdirectory("briefs").CreateSubdirectory("café");
        File.WriteAllText(Path.Combine(_folder.FullName, "index.html"), "home");
        File.WriteAllText(Path.Combine(brief.FullName, "index.html"), "brief");
        var site = new BuiltSite("https://briefs.example/repo/", _folder.FullName);
        Assert.Equal(there, site.FileAt(url) is not null);
        Assert.Equal(["https://briefs.example/repo/", "https://briefs.example/repo/briefs/caf%C3%A9/"], site.Pages);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
