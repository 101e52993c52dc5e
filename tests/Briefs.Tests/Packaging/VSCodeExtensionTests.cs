using System.Text.Json;
using Briefs.Cli;
using Briefs.Tests.Architecture;
using Xunit;

namespace Briefs.Tests.Packaging;

/// <summary>The extension for VS Code is released together with the program.</summary>
public sealed class VSCodeExtensionTests
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

    private static JsonElement Manifest(string name) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, Folder, name))).RootElement;
}
