using System.Security.Cryptography;
using Briefs.Cli.Output;
using Briefs.Reading;
using Briefs.Reading.Discovery;
using Briefs.SiteTests.Harness;
using Briefs.Tests.Running;
using Briefs.Workspaces;
using Briefs.Workspaces.Cache;
using Xunit;

namespace Briefs.SiteTests.Cache;

/// <summary>Only what this user's program wrote is taken from a cache, and only for the files that it was made of.</summary>
public sealed class CacheTrustTests
{
    private const string Target = "content/briefs/brief-000003.md";

    // What the innocent file of the cache is taken for: nobody said where these words are from.
    private static readonly string s_unchecked = TestTexts.Unsourced("Unchecked");

    [Fact]
    public void A_damaged_file_is_read_again_and_replaced()
    {
        using var site = new CachedSite();
        Assert.Equal(0, site.Run("build", site.Site.Folder).Exit);
        var (whole, tree) = (site.Files, TestSite.TreeOf(site.Site.Output));
        var random = new Random(20261130);
        foreach (var (damage, at) in Damages(random).Select((damage, at) => (damage, at)))
        {
            foreach (var name in whole.Keys.Where((_, number) => number % 3 == at % 3).ToList())
                damage(site.Site.PathOf($".briefs-cache/documents/{name}"));
            Assert.NotEqual(whole, site.Files);
            var run = site.Run("build", site.Site.Folder, "--quiet");
            Assert.True(run is { Exit: 0, Output: "", Remarks: "" }, $"damage {at}: {run.All}");
            Assert.Equal(tree, TestSite.TreeOf(site.Site.Output));
            Assert.Equal(whole, site.Files);
        }
    }

    private static IEnumerable<Action<string>> Damages(Random random)
    {
        yield return path => File.WriteAllBytes(path, []);
        yield return path => File.WriteAllText(path, "no cache");
        yield return File.Delete;
        yield return path => File.WriteAllBytes(path, [.. File.ReadAllBytes(path).SkipLast(1)]);
        yield return path => File.WriteAllBytes(path, [.. File.ReadAllBytes(path), 0]);
        yield return path => File.WriteAllBytes(path, [.. File.ReadAllBytes(path).Take(32)]);
        yield return path => File.Copy(Directory.EnumerateFiles(Path.GetDirectoryName(path)!).First(other => other != path), path, true);
        for (var i = 0; i < Repetitions.Times(2, 8); i++)
        {
            yield return path =>
            {
                var bytes = File.ReadAllBytes(path);
                bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
                File.WriteAllBytes(path, bytes);
            };
        }
    }

    [Fact]
    public void A_cache_that_another_user_wrote_is_not_trusted()
    {
        using var site = new CachedSite();
        Poison(site);
        // The user who wrote the cache has the key, so for this user the changed cache counts: only the key protects the others.
        Assert.Equal(0, site.Run("check", site.Site.Folder).Exit);
        Assert.Equal(1, site.Run("check", site.Site.Folder, "--no-cache").Exit);
        var another = Path.Combine(Path.GetDirectoryName(site.Site.Folder)!, "another");
        Assert.Equal(1, site.RunAs(another, "check", site.Site.Folder).Exit);
        Assert.Equal(1, site.RunAs(null, "check", site.Site.Folder).Exit);
        Assert.Equal(1, site.RunAs(another, "build", site.Site.Folder).Exit);
        Assert.Equal(1, site.RunAs(another, "build", site.Site.Folder).Exit);
    }

    [Fact]
    public void A_cache_that_another_version_of_the_program_wrote_is_not_used()
    {
        using var site = new CachedSite();
        var innocent = site.Site.Read(Target);
        Poison(site);
        Assert.Equal(0, Alone(site, AppContext.BaseDirectory, "check"));
        var other = OtherVersion(site);
        Assert.Equal(1, Alone(site, other, "check"));
        // In turn, each reads what it does not know.
        Assert.Equal(1, Alone(site, other, "build"));
        Assert.Equal(1, Alone(site, AppContext.BaseDirectory, "check"));
        site.Site.With(Target, innocent);
        Assert.Equal(0, site.Run("build", site.Site.Folder, "--no-cache").Exit);
        var tree = TestSite.TreeOf(site.Site.Output);
        foreach (var program in new[] { AppContext.BaseDirectory, other, AppContext.BaseDirectory })
        {
            Assert.Equal(0, Alone(site, program, "build"));
            Assert.Equal(tree, TestSite.TreeOf(site.Site.Output));
        }
    }

    private static int Alone(CachedSite site, string program, string command) =>
        BriefsProcess.RunFrom(program, site.Site.Folder, site.Environment, command, "--quiet").Exit;

    // A copy of the program, of which one assembly has another id, as after any change of the code.
    private static string OtherVersion(CachedSite site)
    {
        var other = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(site.Site.Folder)!, "other")).FullName;
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory)
            .Where(file => Path.GetExtension(file) == ".dll" || Path.GetFileName(file) == "briefs.runtimeconfig.json"))
            File.Copy(file, Path.Combine(other, Path.GetFileName(file)));
        var path = Path.Combine(other, "Briefs.Reading.dll");
        var bytes = File.ReadAllBytes(path);
        var at = bytes.AsSpan().IndexOf(typeof(BriefReader).Assembly.ManifestModule.ModuleVersionId.ToByteArray());
        Assert.True(at > 0);
        bytes[at] ^= 1;
        File.WriteAllBytes(path, bytes);
        return other;
    }

    /// <summary>
    /// Builds the site, then puts a brief with an uncited quotation in place of an innocent one and says in the cache that it is the
    /// innocent one.
    /// </summary>
    internal static void Poison(CachedSite site)
    {
        Assert.Equal(0, site.Run("build", site.Site.Folder).Exit);
        var shared = SharedContent.Read(null, ContentFinder.Find(site.Site.Folder).Value, new SiteTexts(site.Site.Folder));
        var identity = CachedReading.Identify(ProgramIdentity.Hash, shared);
        var key = File.ReadAllBytes(Path.Combine(site.UserCache, "briefs", "key"));
        var folder = new DocumentCacheFolder(site.Site.Folder, () => key);
        foreach (var name in site.Files.Keys)
        {
            using var buffer = new CacheBuffer();
            var group = CachedGroup.Read(folder.Find(name, long.MaxValue, buffer), identity);
            if (group.Find(Target, SHA256.HashData(File.ReadAllBytes(site.Site.PathOf(Target)))) is not { } innocent) continue;
            var poisoned = new CachedGroup(identity);
            poisoned.Add(Target, innocent with { Hash = SHA256.HashData(Encoding.UTF8.GetBytes(s_unchecked)) });
            folder.Keep(name, poisoned.ToArray());
        }

        site.Site.With(Target, s_unchecked);
    }

    [Fact]
    public void A_file_that_is_larger_than_the_briefs_explain_takes_no_memory()
    {
        using var site = new CachedSite();
        Assert.Equal(0, site.Run("build", site.Site.Folder).Exit);
        foreach (var name in site.Files.Keys.Take(8))
        {
            using var file = File.OpenWrite(site.Site.PathOf($".briefs-cache/documents/{name}"));
            file.SetLength(1 << 30);
        }

        // 256 MB
        var environment = site.Environment;
        environment["DOTNET_GCHeapHardLimit"] = "10000000";
        var run = BriefsProcess.RunAlone(site.Site.Folder, environment, "check");
        Assert.True(run.Exit == 0, run.All);
    }

    [Fact]
    public void Every_assembly_that_reading_uses_identifies_the_program()
    {
        var platform = Directory.GetFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll")
            .Select(Path.GetFileNameWithoutExtension).ToHashSet(StringComparer.Ordinal);
        var used = typeof(BriefReader).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!)
            .Where(name => !platform.Contains(name)).Append("Briefs.Reading").Order(StringComparer.Ordinal);
        Assert.Equal(used, ReadingProgram.Assemblies.Select(assembly => assembly.GetName().Name!).Order(StringComparer.Ordinal));
        Assert.All(ReadingProgram.Assemblies, assembly => Assert.NotEqual(Guid.Empty, assembly.ManifestModule.ModuleVersionId));
    }

    [Fact]
    public void Without_a_cache_nothing_of_one_is_written()
    {
        using var site = new CachedSite();
        Assert.Equal(0, site.Run("build", site.Site.Folder, "--no-cache").Exit);
        Assert.Equal(0, site.Run("check", site.Site.Folder).Exit);
        Assert.Equal(0, site.RunAs(null, "build", site.Site.Folder).Exit);
        Assert.Equal(0, site.RunAs("relative", "build", site.Site.Folder).Exit);
        Assert.False(Directory.Exists(site.UserCache));
        Assert.Equal(["_site", "content"], Directory.EnumerateFileSystemEntries(site.Site.Folder).Select(Path.GetFileName).Order(
            StringComparer.Ordinal));
    }

    [Fact]
    public void A_small_site_has_no_cache()
    {
        using var site = new CachedSite(briefs: 99);
        Assert.Equal(0, site.Run("build", site.Site.Folder).Exit);
        Assert.False(Directory.Exists(site.Site.PathOf(".briefs-cache")));
        Assert.False(Directory.Exists(site.UserCache));
    }

    [Fact]
    public void The_key_is_the_user_s_alone_and_stays()
    {
        using var site = new CachedSite();
        Assert.Equal(0, site.Run("build", site.Site.Folder).Exit);
        var path = Path.Combine(site.UserCache, "briefs", "key");
        var key = File.ReadAllBytes(path);
        Assert.Equal(32, key.Length);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        Assert.Equal(0, site.Run("build", site.Site.Folder).Exit);
        Assert.Equal(key, File.ReadAllBytes(path));
        File.WriteAllText(path, "short");
        Assert.Equal(0, site.Run("build", site.Site.Folder).Exit);
        Assert.Equal(32, new FileInfo(path).Length);
    }

    [Fact]
    public void A_link_in_place_of_the_cache_is_not_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making a link needs rights there.");
        using var site = new CachedSite();
        var elsewhere = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(site.Site.Folder)!, "elsewhere")).FullName;
        Directory.CreateSymbolicLink(site.Site.PathOf(".briefs-cache"), elsewhere);
        var run = site.Run("build", site.Site.Folder);
        Assert.Equal(0, run.Exit);
        Assert.Contains("“.briefs-cache” is a symbolic link", run.Remarks, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(elsewhere));
    }
}
