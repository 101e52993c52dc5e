using Briefs.SiteTests.Faults;
using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Cache;

/// <summary>A key that could have come with the site proves nothing: whoever wrote it could also sign a cache.</summary>
public sealed class CacheKeyPlaceTests : IDisposable
{
    private readonly CachedSite _site = new();

    public CacheKeyPlaceTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "LOCALAPPDATA is the only variable there.");

    private string Parent => Path.GetDirectoryName(_site.Site.Folder)!;

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_key_elsewhere_is_used()
    {
        CacheTrustTests.Poison(_site);
        Assert.Equal(0, Check("XDG_CACHE_HOME", _site.UserCache));
        PutKey(Path.Combine(Parent, "home", ".cache"));
        Assert.Equal(0, Check("HOME", Path.Combine(Parent, "home")));
    }

    [Theory]
    [InlineData("XDG_CACHE_HOME", "site/.cache", "site/.cache")]
    [InlineData("HOME", "site", "site/.cache")]
    // Another name of the same folder.
    [InlineData("XDG_CACHE_HOME", "alias/.cache", "site/.cache")]
    [InlineData("HOME", "alias", "site/.cache")]
    // A commit can contain links too: these lead out of the site, or through it.
    [InlineData("XDG_CACHE_HOME", "site/out", "elsewhere")]
    [InlineData("XDG_CACHE_HOME", "through", "elsewhere")]
    public void A_key_in_the_folder_of_the_site_is_not_used(string variable, string value, string place)
    {
        CacheTrustTests.Poison(_site);
        Directory.CreateSymbolicLink(Path.Combine(Parent, "alias"), _site.Site.Folder);
        Directory.CreateSymbolicLink(_site.Site.PathOf("out"), Path.Combine(Parent, "elsewhere"));
        Directory.CreateSymbolicLink(Path.Combine(Parent, "through"), _site.Site.PathOf("out"));
        PutKey(Path.Combine(Parent, place));
        Assert.Equal(1, Check(variable, Path.Combine(Parent, value)));
        Assert.Equal(1, Run("build", variable, Path.Combine(Parent, value)));
    }

    [Theory]
    [InlineData("XDG_CACHE_HOME", ".cache")]
    [InlineData("HOME", "")]
    public void A_key_in_a_git_repository_is_not_used(string variable, string value)
    {
        CacheTrustTests.Poison(_site);
        PutKey(Path.Combine(Parent, ".cache"));
        Assert.Equal(0, Check(variable, Path.Combine(Parent, value)));
        // In a work tree, ".git" is a file.
        File.WriteAllText(Path.Combine(Parent, ".git"), "gitdir: /elsewhere");
        Assert.Equal(1, Check(variable, Path.Combine(Parent, value)));
        File.Delete(Path.Combine(Parent, ".git"));
        Directory.CreateDirectory(Path.Combine(Parent, ".git"));
        Assert.Equal(1, Check(variable, Path.Combine(Parent, value)));
        Assert.Equal(1, Run("build", variable, Path.Combine(Parent, value)));
    }

    [Fact]
    public void In_a_repository_no_key_is_created()
    {
        Assert.Equal(0, Run("build", "HOME", _site.Site.Folder));
        Assert.False(Directory.Exists(_site.Site.PathOf(".cache")));
        Assert.False(Directory.Exists(_site.Site.PathOf(".briefs-cache")));
    }

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.OtherWrite)]
    public void A_key_that_others_can_read_or_write_is_replaced(UnixFileMode open)
    {
        if (OperatingSystem.IsWindows()) return;
        CacheTrustTests.Poison(_site);
        var path = Path.Combine(_site.UserCache, "briefs", "key");
        var key = File.ReadAllBytes(path);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | open);
        Assert.Equal(1, Check("XDG_CACHE_HOME", _site.UserCache));
        Assert.Equal(key, File.ReadAllBytes(path));
        Assert.Equal(1, Run("build", "XDG_CACHE_HOME", _site.UserCache));
        Assert.NotEqual(key, File.ReadAllBytes(path));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
    }

    [Fact]
    public void A_key_of_another_user_is_not_used()
    {
        Needs.Root();
        CacheTrustTests.Poison(_site);
        var path = Path.Combine(_site.UserCache, "briefs", "key");
        Assert.Equal(0, Check("XDG_CACHE_HOME", _site.UserCache));
        Assert.NotNull(OtherProgram.Run(Parent, new Dictionary<string, string>(), "chown", "65534", path));
        Assert.Equal(1, Check("XDG_CACHE_HOME", _site.UserCache));
    }

    private int Check(string variable, string value) => Run("check", variable, value);

    private int Run(string command, string variable, string value) =>
        _site.RunIn(name => name == variable ? value : null, command, _site.Site.Folder).Exit;

    // The key that signed the cache, with its permissions.
    private void PutKey(string cache)
    {
        Directory.CreateDirectory(Path.Combine(cache, "briefs"));
        File.Copy(Path.Combine(_site.UserCache, "briefs", "key"), Path.Combine(cache, "briefs", "key"));
    }
}
