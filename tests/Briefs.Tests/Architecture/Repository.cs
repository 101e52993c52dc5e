
namespace Briefs.Tests.Architecture;

/// <summary>This repository as it lies on the disk around the tests.</summary>
internal static class Repository
{
    private static readonly string[] Generated =
        ["bin", "obj", "_site", "node_modules", "dist", "TestResults", "BenchmarkDotNet.Artifacts"];

    private static readonly string[] Text =
        [".cs", ".csproj", ".props", ".sln", ".json", ".md", ".yml", ".yaml", ".ps1", ".mjs", ".ts", ".css", ".html", ".svg", ".txt",
            ".jsonl", ".editorconfig", ".gitattributes", ".gitignore"];

    public static string Root { get; } = FindRoot();

    /// <summary>
    /// Every text file that could be committed: nothing made by a build, no hidden folder but those that start with <c>.ci</c> and
    /// <c>.github</c>.
    /// </summary>
    public static IEnumerable<string> TextFiles =>
        Files(Root).Where(f => Text.Contains(Path.GetExtension(f), StringComparer.OrdinalIgnoreCase)
            || Path.GetFileName(f) is "LICENSE" or "run");

    /// <summary>The C# files of a folder, as paths with <c>/</c> relative to the repository.</summary>
    /// <param name="folder">Relative to the repository: <c>src</c>.</param>
    public static ImmutableArray<SourceFile> SourceFiles(string folder) =>
        [.. Files(Path.Combine(Root, folder)).Where(f => f.EndsWith(".cs", StringComparison.Ordinal)).Select(SourceFile.Read)
            .OrderBy(f => f.Path, StringComparer.Ordinal)];

    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder).Concat(Directory.EnumerateDirectories(folder).Where(IsOurs).SelectMany(Files));

    private static bool IsOurs(string folder)
    {
        var name = Path.GetFileName(folder);
        return !Generated.Contains(name) && (!name.StartsWith('.') || name is ".ci" or ".github");
    }

    private static string FindRoot()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "Briefs.sln"))) return at.FullName;
        throw new InvalidOperationException($"no Briefs.sln above {AppContext.BaseDirectory}");
    }
}
