using System.Text.RegularExpressions;
using Xunit;

namespace Briefs.Tests.Architecture;

/// <summary>The folders of the command line refer to each other one way: commands to what they do, and never back.</summary>
public sealed partial class FolderTests
{
    private const string Commands = "Commands";

    private static ImmutableArray<SourceFile> Files { get; } =
        [.. Repository.SourceFiles("src/Briefs.Cli").Where(f => f.Path != "src/Briefs.Cli/Program.cs")];

    [Fact]
    public void Nothing_refers_to_the_commands()
    {
        Assert.Contains(Files, f => FolderOf(f) == Commands);
        Assert.Empty(Files.Where(f => FolderOf(f) != Commands).SelectMany(f => f.Where(OfCommands())));
    }

    [Fact]
    public void No_folder_refers_to_itself_through_others()
    {
        var uses = Files.SelectMany(f => UsedBy(f).Select(used => (From: FolderOf(f), To: used))).Distinct()
            .ToLookup(u => u.From, u => u.To, StringComparer.Ordinal);
        Assert.True(uses.Count > 5);
        Assert.All(uses, folder => Assert.DoesNotContain(folder.Key, Reached(folder.Key, uses)));
    }

    private static HashSet<string> Reached(string folder, ILookup<string, string> uses)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(uses[folder]);
        while (open.TryPop(out var next))
            if (reached.Add(next))
                foreach (var further in uses[next]) open.Push(further);
        return reached;
    }

    // The root is what all folders see without a using.
    private static IEnumerable<string> UsedBy(SourceFile file) => file.Lines.Select(line => Using().Match(line)).Where(m => m.Success)
        .Select(m => m.Groups[1].Value).Where(folder => folder != FolderOf(file));

    private static string FolderOf(SourceFile file) => file.Path.Split('/') is [_, _, var folder, _, ..] ? folder : "";

    [GeneratedRegex(@"^using Briefs\.Cli\.(\w+);")]
    private static partial Regex Using();

    [GeneratedRegex(@"\bCommands(?:\.|;)")]
    private static partial Regex OfCommands();
}
