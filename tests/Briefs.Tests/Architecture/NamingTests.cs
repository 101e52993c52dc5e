using System.Xml.Linq;
using Xunit;

namespace Briefs.Tests.Architecture;

/// <summary>A type is where its name says, and its name says what it is.</summary>
public sealed class NamingTests
{
    private static readonly string[] SayNothing =
        ["Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Common", "Service", "Services", "Data"];

    public static TheoryData<string> Everything => ["src", "tests"];

    [Theory]
    [MemberData(nameof(Everything))]
    public void The_namespace_is_the_folder(string folder)
    {
        var strays = Repository.SourceFiles(folder)
            .Where(f => f.Name != "Program" && f.Namespace.Length + f.TopLevelTypes.Count() > 0)
            .Where(f => f.Namespace != FolderOf(f))
            .Select(f => $"{f.Path}: {f.Namespace}, not {FolderOf(f)}");
        Assert.Empty(strays);
    }

    // Small records, enums and exceptions are beside their only user.
    [Theory]
    [MemberData(nameof(Everything))]
    public void A_file_has_a_type_of_its_name(string folder)
    {
        var files = Repository.SourceFiles(folder);
        Assert.Contains(files, f => f.TopLevelTypes.Any());
        Assert.Empty(files.Where(f => f.Name is not ("Program" or "AssemblyInfo"))
            .Where(f => !f.TopLevelTypes.Contains(f.Name.Split('.')[0], StringComparer.Ordinal))
            .Select(f => $"{f.Path}: {string.Join(", ", f.TopLevelTypes)}"));
    }

    // But for lines of raw strings, and for patterns and data in a single one: those cannot be cut.
    [Theory]
    [MemberData(nameof(Everything))]
    public void No_line_is_longer_than_140_characters(string folder) =>
        Assert.Empty(Repository.SourceFiles(folder)
            .SelectMany(f => f.CodeLines.Where(l => l.Text.Length > 140 && !HasPattern(l.Text))
            .Select(l => $"{f.Path}:{l.Number}: {l.Text.Length}")));

    [Fact]
    public void No_type_has_a_name_that_says_nothing()
    {
        var names = Room.Types.Select(t => t.FullName!).Concat(Repository.SourceFiles("tests").SelectMany(f => f.TopLevelTypes)).ToArray();
        Assert.DoesNotContain(names, n => SayNothing.Any(s => n.Split('`')[0].EndsWith(s, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void No_file_is_longer_than_300_lines(string folder) =>
        Assert.Empty(Repository.SourceFiles(folder).Where(f => f.Lines.Length > 300).Select(f => $"{f.Path}: {f.Lines.Length}"));

    private static bool HasPattern(string line) =>
        line.Contains("\"\"\"", StringComparison.Ordinal) || line.Contains("@\"", StringComparison.Ordinal)
            || line.Contains("[GeneratedRegex", StringComparison.Ordinal);

    private static string FolderOf(SourceFile file)
    {
        var parts = file.Path.Split('/');
        var project = XDocument.Load(Path.Combine(Repository.Root, file.Project, $"{parts[1]}.csproj"));
        var root = project.Descendants("RootNamespace").FirstOrDefault()?.Value ?? parts[1];
        return string.Join('.', parts[2..^1].Prepend(root));
    }
}
