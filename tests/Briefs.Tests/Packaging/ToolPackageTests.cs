using System.Xml.Linq;
using Briefs.Tests.Architecture;
using Briefs.Tests.Workflows;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace Briefs.Tests.Packaging;

/// <summary>The packages of a release, as the project and the workflow say; <c>.ci/long</c> packs and installs those of Linux.</summary>
public sealed class ToolPackageTests
{
    private static readonly XElement Project =
        XDocument.Load(Path.Combine(Repository.Root, "src", "Briefs.Cli", "Briefs.Cli.csproj")).Root!;

    private static readonly Workflow Release = Workflow.All().Single(w => w.Name == "release");
    private static readonly string[] Runtimes = Value("ToolPackageRuntimeIdentifiers").Split(';');

    [Fact]
    public void There_is_a_native_package_for_six_runtimes_and_one_for_all_other_machines() =>
        Assert.Equal(["linux-x64", "linux-arm64", "linux-musl-x64", "win-x64", "win-arm64", "osx-arm64", "any"], Runtimes);

    // A build from source needs only the SDK, and no C compiler.
    [Fact]
    public void A_plain_pack_makes_one_package_for_every_machine()
    {
        Assert.Equal("'$(Package)' == 'pointer' or ('$(Native)' == 'true' and '$(RuntimeIdentifier)' != '')",
            Condition("ToolPackageRuntimeIdentifiers"));
        Assert.Equal("'$(Native)' == 'true'", Condition("PublishAot"));
        Assert.Equal("'$(Package)' == 'any'", Project.Descendants("PackageId").Single(e => e.Value == "briefs.any").Parent!
            .Attribute("Condition")!.Value);
    }

    [Fact]
    public void What_debuggers_want_stays_out_of_the_packages() =>
        Assert.Equal("false", Value("CopyOutputSymbolsToPublishDirectory"));

    [Fact]
    public void The_release_compiles_each_native_package_on_its_own_system()
    {
        var compiled = ((YamlSequenceNode)Job("native")["strategy"]["matrix"]["include"]).Children.Cast<YamlMappingNode>()
            .ToDictionary(m => Workflow.Scalar(m, "runtime")!, m => Workflow.Scalar(m, "runner")!, StringComparer.Ordinal);
        Assert.Equal(Runtimes.Where(r => r != "any"), compiled.Keys);
        Assert.All(compiled, c =>
        {
            Assert.StartsWith(c.Key[..3] switch { "win" => "windows", "osx" => "macos", _ => "ubuntu" }, c.Value, StringComparison.Ordinal);
            // Those of macOS are arm64 without saying so.
            if (c.Key != "osx-arm64") Assert.Equal(c.Key.EndsWith("-arm64", StringComparison.Ordinal),
                c.Value.EndsWith("-arm", StringComparison.Ordinal));
        });
    }

    [Fact]
    public void The_package_that_names_the_others_is_made_last_with_their_hashes()
    {
        Assert.Equal(["build", "native"], ((YamlSequenceNode)Job("pointer")["needs"]).Children.Select(n => n.ToString()));
        Assert.Equal("pointer", Workflow.Scalar(Job("attest"), "needs"));
        var lines = string.Concat(Workflow.StepsOf(Job("pointer")).Select(s => Workflow.Scalar(s, "run")));
        Assert.Contains($"= {Runtimes.Length}\n", lines, StringComparison.Ordinal);
        Assert.Contains("-p:PackageHashes=", lines, StringComparison.Ordinal);
        Assert.Single(Project.Descendants("Error"), e => e.Parent!.Attribute("Condition")!.Value.Contains("PackageHashes",
            StringComparison.Ordinal));
    }

    [Fact]
    public void Images_of_workflows_are_listed_and_named_by_their_digest()
    {
        var listed = File.ReadAllText(Path.Combine(Repository.Root, "docs", "pinned-actions.md"));
        var images = Release.Text.Split([' ', '\n']).Where(w => w.StartsWith("mcr.microsoft.com/", StringComparison.Ordinal)).ToArray();
        Assert.All(images, image =>
        {
            var digest = image.Split("@sha256:")[^1];
            Assert.Equal(64, digest.Length);
            Assert.Contains($"`sha256:{digest[..8]}…`", listed, StringComparison.Ordinal);
        });
        Assert.Single(images);
    }

    private static YamlMappingNode Job(string name) => Release.Jobs.Single(j => j.Name == name).Job;

    private static string Value(string property) => Project.Descendants(property).Single().Value;

    private static string Condition(string property) => Project.Descendants(property).Single().Parent!.Attribute("Condition")!.Value;
}
