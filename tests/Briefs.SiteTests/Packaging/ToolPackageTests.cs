using System.IO.Compression;
using System.Security.Cryptography;
using Briefs.Cli;
using Briefs.SiteTests.Harness;
using Briefs.SiteTests.Performance;
using Briefs.SiteTests.Workflows;
using Briefs.Tests.Running;
using Xunit;

namespace Briefs.SiteTests.Packaging;

/// <summary>
/// The packages of a release, packed and installed as on a new machine. They are compiled natively, which takes minutes: <c>.ci/long</c>.
/// </summary>
[Collection(nameof(Alone))]
public sealed class ToolPackageTests : IDisposable
{
    private readonly TestSite _place = new();
    private readonly Dictionary<string, string> _environment;

    public ToolPackageTests()
    {
        Assert.SkipUnless(Repetitions.IsLong && OperatingSystem.IsLinux(), "The native package is packed by .ci/long, on Linux.");
        _environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["DOTNET_CLI_HOME"] = _place.PathOf("home"),
            ["DOTNET_NOLOGO"] = "1",
        };
    }

    public void Dispose() => _place.Dispose();

    [Fact]
    public void A_machine_with_a_native_package_and_one_without_build_the_same_site()
    {
        Pack("native", "--configuration", "Release", "--runtime", "linux-x64", "-p:Native=true", "--artifacts-path", _place.PathOf("made"));
        HoldsOnly("native/briefs.linux-x64", "tools/any/linux-x64/",
            "DotnetToolSettings.xml", "briefs", "libHarfBuzzSharp.so", "libSkiaSharp.so");
        Pack("others", [.. AsBuilt, "-p:Package=any"]);

        // What a machine without a native package finds is a list that doesn't have its runtime.
        Point("native", "linux-x64;any");
        Point("others", "osx-arm64;any");
        Install("native", "briefs.linux-x64");
        Install("others", "briefs.any");
        // Without installing: what dnx does, which asks before it downloads.
        Assert.StartsWith(BriefsVersion.Number, Run("dotnet", "tool", "exec", "--yes", "--configfile", "native.config",
            $"briefs@{BriefsVersion.Number}", "--", "--version"), StringComparison.Ordinal);

        Briefs("native", "init", "our-site");
        _place.With("our-site/content/site.yml", _place.Read("our-site/content/site.yml") + "cards: true\n");
        Briefs("native", "check", "our-site");
        Briefs("others", "check", "our-site");
        Briefs("native", "build", "our-site", "--output", "site-native");
        Briefs("others", "build", "our-site", "--output", "site-others");
        var built = TestSite.TreeOf(_place.PathOf("site-native"));
        // Social cards are drawn with the libraries of the package.
        Assert.Contains(built.Keys, file => file.StartsWith("cards/", StringComparison.Ordinal));
        Assert.Equal(built, TestSite.TreeOf(_place.PathOf("site-others")));
        Assert.Equal(FilesOfPointer(), _place.Read("our-site/.config/briefs.sha512"));

        // The workflows of the site check the hashes of both packages, and an editor gets what they ran.
        var config = _place.Read("our-site/NuGet.config").Replace("nuget.org", "here", StringComparison.Ordinal).Replace("<configuration>",
            $"<configuration><packageSources><clear/><add key=\"here\" value=\"{_place.PathOf("native")}\"/></packageSources>",
            StringComparison.Ordinal);
        _place.With("our-site/NuGet.config", config);
        new WorkflowStep(_place).RunAction(_place.PathOf("our-site"), ("NUGET_PACKAGES", _place.PathOf("runner-packages")),
            ("DOTNET_CLI_HOME", _place.PathOf("home")));
        Assert.StartsWith(BriefsVersion.Number, OtherProgram.Run(_place.PathOf("our-site"), _environment,
            _place.PathOf("runner/briefs/briefs"), "--version"), StringComparison.Ordinal);
    }

    // What these tests themselves were built with.
    private static string[] AsBuilt => ["--configuration", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "--no-build"];

    private void Pack(string feed, params string[] arguments) =>
        OtherProgram.Run(Repository.Folder, new Dictionary<string, string>(), "dotnet",
            ["pack", "src/Briefs.Cli", "--output", _place.PathOf(feed), "-nodeReuse:false", .. arguments]);

    private void Point(string feed, string runtimes)
    {
        _place.With($"{feed}.sha512", string.Concat(Directory.EnumerateFiles(_place.PathOf(feed), "*.nupkg").SelectMany(Listed)));
        // Without quotation marks, a semicolon would begin another property.
        Pack(feed, [.. AsBuilt, "-p:Package=pointer", $"-p:PackageHashes={_place.PathOf($"{feed}.sha512")}",
            $"-p:ToolPackageRuntimeIdentifiers=\"{runtimes}\""]);
        HoldsOnly($"{feed}/briefs", "tools/any/any/", "DotnetToolSettings.xml");
    }

    private static IEnumerable<string> Listed(string package)
    {
        var name = Path.GetFileName(package).Replace($".{BriefsVersion.Number}.nupkg", "", StringComparison.Ordinal);
        using var archive = ZipFile.OpenRead(package);
        foreach (var entry in archive.Entries.Where(e => e.FullName.StartsWith("tools/", StringComparison.Ordinal)))
        {
            using var file = entry.Open();
            yield return $"{Convert.ToHexStringLower(SHA512.HashData(file))}  {name}/{BriefsVersion.Number}/{entry.FullName}\n";
        }
    }

    private void HoldsOnly(string package, string folder, params string[] files)
    {
        using var archive = ZipFile.OpenRead(_place.PathOf($"{package}.{BriefsVersion.Number}.nupkg"));
        var names = archive.Entries.Select(e => e.FullName).ToArray();
        Assert.Equal(files.Select(file => folder + file),
            names.Where(n => n.StartsWith("tools/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.All((string[])["README.md", "LICENSE", "THIRD-PARTY-NOTICES.md"], name => Assert.Contains(name, names));
    }

    private void Install(string feed, string program)
    {
        _place.With($"{feed}.config",
            $"<configuration><packageSources><clear/><add key=\"here\" value=\"{feed}\"/></packageSources></configuration>\n");
        // Packages of the same number that were there before must not pass for these.
        _environment["NUGET_PACKAGES"] = _place.PathOf($"{feed}-packages");
        Run("dotnet", "tool", "install", "briefs", "--version", BriefsVersion.Number, "--tool-path", $"{feed}-tools",
            "--configfile", $"{feed}.config");
        Assert.StartsWith(BriefsVersion.Number, Briefs(feed, "--version"), StringComparison.Ordinal);
        Assert.Contains(Directory.EnumerateDirectories(_place.PathOf($"{feed}-tools/.store"), program, SearchOption.AllDirectories),
            found => Directory.Exists(Path.Combine(found, BriefsVersion.Number)));
    }

    private string Briefs(string feed, params string[] arguments) => Run(_place.PathOf($"{feed}-tools/briefs"), arguments);

    private string Run(string program, params string[] arguments) => OtherProgram.Run(_place.Folder, _environment, program, arguments);

    // As release.yml writes briefs.sha512.
    private string FilesOfPointer() => OtherProgram.Run(_place.Folder, _environment, "bash", "-euc",
        $"unzip -q native/briefs.{BriefsVersion.Number}.nupkg packages.sha512 'tools/*' -d pointer && cd pointer && "
            + "find -- * -type f -exec sha512sum {} + | LC_ALL=C sort -k 2");
}
