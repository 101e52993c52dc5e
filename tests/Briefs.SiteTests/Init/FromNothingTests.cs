using System.IO.Compression;
using System.Security.Cryptography;
using Briefs.Cli;
using Briefs.Cli.Commands;
using Briefs.SiteTests.Harness;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace Briefs.SiteTests.Init;

/// <summary>The manual's page "Getting Briefs" from its first command to its last, in an empty folder and without the network.</summary>
public sealed class FromNothingTests : IDisposable
{
    private readonly TestSite _place = new();
    private readonly Dictionary<string, string> _environment;

    public FromNothingTests()
    {
        // A package of the same number that was there before must not pass for the one under test.
        _environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["NUGET_PACKAGES"] = _place.PathOf("packages"),
            ["DOTNET_CLI_HOME"] = _place.PathOf("home"),
            ["DOTNET_NOLOGO"] = "1",
            ["GIT_CONFIG_GLOBAL"] = _place.PathOf("gitconfig"),
        };
        _place.With("gitconfig", "[user]\n\tname = Vera Blindtext\n\temail = vera@example.org\n");
        _place.With("nuget.config",
            "<configuration><packageSources><clear/><add key=\"here\" value=\"feed\"/></packageSources></configuration>\n");
    }

    private string Site => _place.PathOf("our-site");

    public void Dispose() => _place.Dispose();

    [Fact]
    public void The_packed_tool_makes_a_site_that_is_committed_built_published_and_built_again_by_whoever_gets_it()
    {
        Pack();
        Dotnet(_place.Folder, "tool", "install", "briefs", "--version", BriefsVersion.Number, "--tool-path", "tools", "--configfile",
            "nuget.config");
        Assert.StartsWith(BriefsVersion.Number, Briefs("--version"), StringComparison.Ordinal);

        Briefs("init", "our-site");
        Git("init", "--quiet", "-b", "main");
        Git("add", "--all");
        Git("commit", "--quiet", "--message", "Create the site");
        Assert.Contains("Published 1 brief", Briefs("build", "our-site"), StringComparison.Ordinal);
        Assert.Equal("", Git("status", "--porcelain"));
        var package = Directory.GetFiles(_place.PathOf("feed"), "*.nupkg").Single();
        Assert.Equal($"{Convert.ToHexStringLower(SHA512.HashData(File.ReadAllBytes(package)))}  {Path.GetFileName(package)}\n",
            File.ReadAllText(Path.Combine(Site, ".config", "briefs.sha512")));
        var built = TestSite.TreeOf(Path.Combine(Site, "_site"));
        Assert.Contains("index.html", built.Keys);

        OtherProgram.Run(_place.Folder, _environment, "git", "init", "--quiet", "--bare", "remote.git");
        Git("remote", "add", "origin", _place.PathOf("remote.git"));
        Git("push", "--quiet", "-u", "origin", "main");
        Briefs("publish", "--site", "our-site");
        OtherProgram.Run(_place.Folder, _environment, "git", "clone", "--quiet", "--branch", "gh-pages", "remote.git", "pages");
        foreach (var file in built.Keys.Where(file => file != ".briefs"))
            Assert.Equal(File.ReadAllBytes(Path.Combine(Site, "_site", file)),
                File.ReadAllBytes(Path.Combine(_place.PathOf("pages"), file)));

        // An editor's machine: the version comes from the site itself.
        Dotnet(Site, "tool", "restore", "--configfile", _place.PathOf("nuget.config"));
        Dotnet(Site, "briefs", "build");
        Assert.Equal(built, TestSite.TreeOf(Path.Combine(Site, "_site")));
    }

    [Fact]
    public void The_workflows_of_a_new_site_find_its_briefs()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The workflows run on Linux.");
        Pack();
        Assert.Equal(0, BriefsHere.Run("init", Site).Exit);
        // Its own feed, as NuGet.config asks whoever has one to name it.
        File.WriteAllText(Path.Combine(Site, "NuGet.config"), File.ReadAllText(Path.Combine(Site, "NuGet.config"))
            .Replace("key=\"nuget.org\"", "key=\"here\"", StringComparison.Ordinal));
        var path = _place.PathOf("path");
        var runner = new Dictionary<string, string>(_environment, StringComparer.Ordinal)
        {
            ["RUNNER_TEMP"] = _place.Folder,
            ["GITHUB_PATH"] = path,
        };
        OtherProgram.Run(Site, runner, "bash", "-eo", "pipefail", "-c", LinesOfAction());

        var briefs = Path.Combine(File.ReadAllText(path).TrimEnd('\n'), "briefs");
        Assert.StartsWith(BriefsVersion.Number, OtherProgram.Run(Site, _environment, briefs, "--version"), StringComparison.Ordinal);
        OtherProgram.Run(Site, _environment, briefs, "build", "--output", "a place with spaces", "--quiet");
        Assert.True(File.Exists(Path.Combine(Site, "a place with spaces", "index.html")));
        var refused = Assert.Throws<InvalidOperationException>(
            () => OtherProgram.Run(Site, _environment, briefs, "check", "no-such-folder"));
        Assert.Contains("ended with 2", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_package_holds_the_readme_the_licence_and_no_program_for_one_machine_alone()
    {
        Pack();
        using var package = ZipFile.OpenRead(_place.PathOf($"feed/briefs.{BriefsVersion.Number}.nupkg"));
        var names = package.Entries.Select(e => e.FullName).ToArray();
        Assert.Contains("README.md", names);
        Assert.Contains("LICENSE", names);
        Assert.Contains("THIRD-PARTY-NOTICES.md", names);
        Assert.Contains("tools/net10.0/any/briefs.dll", names);
        Assert.All(names.Where(n => n.StartsWith("tools/", StringComparison.Ordinal)),
            n => Assert.StartsWith("tools/net10.0/any/", n, StringComparison.Ordinal));
        // What draws social cards, for the machines that the manual names, and nothing that only its makers need.
        foreach (var machine in (string[])["linux-x64", "linux-arm64", "win-x64", "osx"])
            Assert.Equal(2, names.Count(n => n.StartsWith($"tools/net10.0/any/runtimes/{machine}/native/", StringComparison.Ordinal)));
        Assert.InRange(new FileInfo(_place.PathOf($"feed/briefs.{BriefsVersion.Number}.nupkg")).Length, 1, 45_000_000);
    }

    // What these tests themselves were built with: compiling once more would test nothing else, and take a minute.
    private void Pack()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        OtherProgram.Run(Repository.Folder, new Dictionary<string, string>(), "dotnet",
            "pack", "src/Briefs.Cli", "--configuration", configuration, "--no-build", "--output", _place.PathOf("feed"),
                "-nodeReuse:false");
    }

    private string LinesOfAction()
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(_place.Read("our-site/.github/actions/briefs/action.yml")));
        var steps = (YamlSequenceNode)yaml.Documents[0].RootNode["runs"]["steps"];
        return ((YamlScalarNode)steps.Children.Cast<YamlMappingNode>().Single(s => s.Children.ContainsKey("run"))["run"]).Value!;
    }

    private string Dotnet(string folder, params string[] arguments) => OtherProgram.Run(folder, _environment, "dotnet", arguments);

    private string Briefs(params string[] arguments) =>
        OtherProgram.Run(_place.Folder, _environment, _place.PathOf(OperatingSystem.IsWindows() ? "tools/briefs.exe" : "tools/briefs"),
            arguments);

    private string Git(params string[] arguments) => OtherProgram.Run(Site, _environment, "git", arguments);
}
