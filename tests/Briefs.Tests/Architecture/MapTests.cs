namespace Briefs.Tests.Architecture;

/// <summary>The map of CONTRIBUTING.md is the tree: a newcomer finds every project and every folder of it there.</summary>
public sealed class MapTests
{
    private static string Map { get; } = File.ReadAllText(Path.Combine(Repository.Root, "CONTRIBUTING.md"));

    [Fact]
    public void Every_project_and_every_folder_of_it_is_on_the_map()
    {
        var folders = Repository.SourceFiles("src").Select(f => f.Path.Split('/'))
            .Select(p => (Project: p[1], Folder: p.Length > 3 ? p[2] : null)).Distinct().ToList();
        Assert.True(folders.Count > 50);
        Assert.All(folders, f => Assert.True(IsOnMap(f.Project, f.Folder), $"{f.Project}/{f.Folder} is not on the map of CONTRIBUTING.md"));
    }

    [Fact]
    public void Nothing_is_on_the_map_that_is_not_in_the_tree()
    {
        var lines = Map.Split('\n').Where(l => l.StartsWith("| `src/", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.True(Directory.Exists(Path.Combine(Repository.Root, line.Split('`')[1])), line));
    }

    private static bool IsOnMap(string project, string? folder) =>
        Map.Split('\n').Any(l => l.StartsWith($"| `src/{project}` |", StringComparison.Ordinal) && (
            folder is null || l.Contains($"`{folder}`", StringComparison.Ordinal)));
}
