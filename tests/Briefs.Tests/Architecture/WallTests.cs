using System.Text.Json;
using System.Xml.Linq;
using Xunit;

namespace Briefs.Tests.Architecture;

/// <summary>
/// The rooms know Briefs.Model, may ask Briefs.Languages, and know nothing else of their neighbours; each package has one room.
/// </summary>
public sealed class WallTests
{
    /// <summary>Project, its packages, its projects: all there is, so a new one is a decision made here.</summary>
    public static TheoryData<string, string[], string[]> Rooms => new()
    {
        { "Briefs.Model", [], [] },
        { "Briefs.Languages", [], ["Briefs.Model"] },
        { "Briefs.Reading", ["Markdig", "YamlDotNet"], ["Briefs.Languages", "Briefs.Model"] },
        { "Briefs.Evidence", [], ["Briefs.Languages", "Briefs.Model"] },
        { "Briefs.Import", ["AngleSharp", "Markdig", "Tomlyn"], ["Briefs.Capture", "Briefs.Languages", "Briefs.Model", "Briefs.Reading"] },
        { "Briefs.Attachments", [], ["Briefs.Model", "Briefs.Pictures"] },
        { "Briefs.Capture", ["AngleSharp", "PdfPig"], ["Briefs.Model"] },
        { "Briefs.Checks", [], ["Briefs.Languages", "Briefs.Model"] },
        { "Briefs.Pictures", ["HarfBuzzSharp", "HarfBuzzSharp.NativeAssets.Linux", "MetadataExtractor", "SkiaSharp",
            "SkiaSharp.NativeAssets.Linux.NoDependencies"], ["Briefs.Model"] },
        { "Briefs.Pages", ["Scriban.Signed"], ["Briefs.Languages", "Briefs.Model"] },
        { "Briefs.Cli", ["AngleSharp", "System.CommandLine"],
            ["Briefs.Capture", "Briefs.Checks", "Briefs.Evidence", "Briefs.Import", "Briefs.LanguageServer", "Briefs.Languages",
                "Briefs.Model", "Briefs.Pages",
                "Briefs.Pictures", "Briefs.Reading", "Briefs.Workspace"] },
        { "Briefs.LanguageServer", [], ["Briefs.Languages", "Briefs.Model", "Briefs.Reading", "Briefs.Workspace"] },
        { "Briefs.Workspace", [], ["Briefs.Attachments", "Briefs.Checks", "Briefs.Evidence", "Briefs.Model", "Briefs.Pages",
            "Briefs.Pictures", "Briefs.Reading"] },
    };

    public static TheoryData<string> Projects => [.. Rooms.Select(r => r.Data.Item1)];

    /// <summary>Folders of <c>src</c> that are not .NET projects. Nothing of them is in the program.</summary>
    private static readonly string[] OtherLanguages = ["Briefs.VSCode"];

    private static readonly string[] KnownToDesk =
        ["Briefs.Import", "Briefs.LanguageServer", "Briefs.Model", "Briefs.Pages", "Briefs.Reading", "Briefs.Workspace"];

    [Fact]
    public void Every_project_under_src_is_a_room_of_the_map()
    {
        var found = Directory.GetDirectories(Path.Combine(Repository.Root, "src")).Select(f => Path.GetFileName(f))
            .Except([.. OtherLanguages, Room.ForBrowsers], StringComparer.Ordinal).Order(StringComparer.Ordinal);
        Assert.Equal(Rooms.Select(r => r.Data.Item1).Order(StringComparer.Ordinal), found);
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_refers_to_its_packages_and_to_Model(string project, string[] packages, string[] projects)
    {
        var file = XDocument.Load(Path.Combine(Repository.Root, "src", project, $"{project}.csproj"));
        Assert.Equal(packages, Included(file, "PackageReference").Order(StringComparer.Ordinal));
        Assert.Equal(projects, Included(file, "ProjectReference").Select(p => Path.GetFileNameWithoutExtension(p.Replace('\\', '/')))
            .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_desk_refers_to_no_package() => A_room_refers_to_its_packages_and_to_Model(Room.ForBrowsers, [], KnownToDesk);

    [Theory]
    [InlineData("src/Directory.Build.props")]
    [InlineData("Directory.Build.props")]
    public void Nothing_comes_in_by_the_back_door(string props) =>
        Assert.Empty(Included(XDocument.Load(Path.Combine(Repository.Root, props)), "PackageReference"));

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_compiled_room_uses_what_its_project_names_and_no_more(string project, string[] packages, string[] projects)
    {
        var allowed = packages.Concat(projects).ToArray();
        var used = Room.Of(project).GetReferencedAssemblies().Select(a => a.Name!)
            .Where(n => !Platform.Contains(n))
            .Where(n => !allowed.Contains(n))
            // The package PdfPig brings its assemblies under the name of its organisation.
            .Where(n => !(packages.Contains("PdfPig") && n.StartsWith("UglyToad.PdfPig", StringComparison.Ordinal)));
        Assert.Empty(used);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_compiler_is_in_the_locked_closure_of_a_room(string project)
    {
        using var locked = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "src", project, "packages.lock.json")));
        var names = locked.RootElement.GetProperty("dependencies").EnumerateObject().SelectMany(f => f.Value.EnumerateObject())
            .Select(p => p.Name).ToArray();
        Assert.DoesNotContain(names, IsCompiler);
        Assert.Equal(project is "Briefs.Model", names.Length == 0);
    }

    [Fact]
    public void No_compiler_is_beside_the_built_program()
    {
        using var deps = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "briefs.deps.json")));
        var libraries = deps.RootElement.GetProperty("libraries").EnumerateObject().Select(l => l.Name).ToArray();
        Assert.Contains(libraries, l => l.StartsWith("Markdig/", StringComparison.Ordinal));
        Assert.DoesNotContain(libraries, IsCompiler);
    }

    private static bool IsCompiler(string library) => library.StartsWith("Microsoft.CodeAnalysis", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Included(XDocument project, string element) =>
        project.Descendants(element).Select(e => e.Attribute("Include")!.Value);

    // What the runtime itself brings, by file name: System.CommandLine is not among it.
    private static HashSet<string> Platform { get; } =
        [.. Directory.GetFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll")
            .Select(f => Path.GetFileNameWithoutExtension(f))];
}
