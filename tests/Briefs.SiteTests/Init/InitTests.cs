using System.Text.Json;
using Briefs.SiteTests.Harness;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace Briefs.SiteTests.Init;

/// <summary><c>briefs init</c>: a new site that builds as it is.</summary>
public sealed class InitTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_new_site_passes_its_check_with_every_quotation_compared_and_nothing_to_remark()
    {
        Assert.Equal(0, BriefsHere.Run("init", _site.Folder).Exit);
        var check = BriefsHere.Run("check", _site.Folder, "--strict", "--format", "json");
        Assert.Equal(0, check.Exit);
        using var report = JsonDocument.Parse(check.Output);
        Assert.Empty(report.RootElement.GetProperty("diagnostics").EnumerateArray());
        var counts = report.RootElement.GetProperty("counts");
        Assert.Equal(counts.GetProperty("quotations").GetInt32(), counts.GetProperty("verified").GetInt32());
        Assert.True(counts.GetProperty("verified").GetInt32() > 2);
    }

    [Fact]
    public void A_new_site_builds()
    {
        BriefsHere.Run("init", _site.Folder);
        Assert.Equal(0, BriefsHere.Run("build", _site.Folder).Exit);
        Assert.True(File.Exists(Path.Combine(_site.Output, "briefs", "not-to-be-sent-back", "index.html")));
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_made()
    {
        var folder = Path.Combine(_site.Folder, "new", "deep er");
        var made = BriefsHere.Run("init", folder);
        Assert.Equal(0, made.Exit);
        Assert.True(File.Exists(Path.Combine(folder, "content", "site.yml")));
        Assert.Contains($"briefs serve '{folder}'", made.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void It_says_the_next_three_steps()
    {
        var made = BriefsHere.Run("init", _site.Folder);
        foreach (var step in (string[])["\n1. ", "\n2. ", "\n3. "]) Assert.Contains(step, made.Output, StringComparison.Ordinal);
        // Windows PowerShell has no such operator.
        Assert.DoesNotContain("&&", made.Output, StringComparison.Ordinal);
        Assert.Equal("", made.Remarks);
    }

    [Fact]
    public void A_file_that_is_there_is_named_and_left_and_nothing_else_is_written()
    {
        _site.With("README.md", "Ours.\n").With("content/site.yml", "title: Ours\n");
        var before = TestSite.TreeOf(_site.Folder);
        var refused = BriefsHere.Run("init", _site.Folder);
        Assert.Equal(2, refused.Exit);
        Assert.Equal("", refused.Output);
        Assert.Contains("briefs: README.md already exists.\nbriefs: content/site.yml already exists.\n", refused.Remarks,
            StringComparison.Ordinal);
        Assert.Equal(before, TestSite.TreeOf(_site.Folder));
    }

    [Fact]
    public void Files_of_other_names_stay()
    {
        _site.With("LICENSE", "Ours.\n").With("content/briefs/ours.md", TestTexts.Brief("Ours"));
        Assert.Equal(0, BriefsHere.Run("init", _site.Folder).Exit);
        Assert.Equal("Ours.\n", _site.Read("LICENSE"));
    }

    [Fact]
    public void A_second_call_changes_nothing()
    {
        BriefsHere.Run("init", _site.Folder);
        var before = TestSite.TreeOf(_site.Folder);
        Assert.Equal(2, BriefsHere.Run("init", _site.Folder).Exit);
        Assert.Equal(before, TestSite.TreeOf(_site.Folder));
    }

    [Fact]
    public void A_link_in_the_way_leads_nothing_out_of_the_folder()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making a link needs rights there.");
        var elsewhere = Directory.CreateDirectory(_site.Folder + "-elsewhere").FullName;
        Directory.CreateSymbolicLink(_site.PathOf("content"), elsewhere);
        File.CreateSymbolicLink(_site.PathOf(".gitignore"), Path.Combine(elsewhere, "not-there"));
        var refused = BriefsHere.Run("init", _site.Folder);
        Assert.Equal(2, refused.Exit);
        Assert.Contains("briefs: content already exists.", refused.Remarks, StringComparison.Ordinal);
        Assert.Contains("briefs: .gitignore already exists.", refused.Remarks, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(elsewhere));
    }

    [Fact]
    public void A_file_where_the_folder_should_be_is_refused()
    {
        _site.With("site", "a file");
        Assert.Equal(2, BriefsHere.Run("init", _site.PathOf("site")).Exit);
        Assert.Equal("a file", _site.Read("site"));
    }

    [Fact]
    public void A_disk_that_refuses_half_way_leaves_nothing_behind()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The longest path is another elsewhere.");
        // The first file fits into the 4,095 bytes of a path, .github/actions/briefs/action.yml does not.
        var folder = _site.Folder;
        while (folder.Length < 4065) folder = Path.Combine(folder, new string('d', Math.Clamp(4064 - folder.Length, 1, 200)));
        Directory.CreateDirectory(folder);
        Assert.Equal(3, BriefsHere.Run("init", folder).Exit);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
    }

    [Fact]
    public void The_workflows_of_a_new_site_are_those_of_this_repository_byte_for_byte()
    {
        BriefsHere.Run("init", _site.Folder);
        var ours = Workflows(Repository.Folder);
        ours.Remove("release.yml");
        Assert.NotEmpty(ours);
        Assert.Equal(ours, Workflows(_site.Folder));
    }

    [Fact]
    public void A_new_site_is_offered_new_versions_of_everything_that_its_workflows_run()
    {
        BriefsHere.Run("init", _site.Folder);
        var updates = (YamlSequenceNode)Yaml(".github/dependabot.yml")["updates"];
        var places = updates.Select(u => (Ecosystem: Text(u["package-ecosystem"]), Folders: Folders((YamlMappingNode)u))).ToArray();
        Assert.Equal(["nuget", "github-actions"], places.Select(p => p.Ecosystem));
        Assert.All(updates, u => Assert.Equal("weekly", Text(u["schedule"]["interval"])));
        Assert.All(updates, u => Assert.Single(((YamlMappingNode)u["groups"]).Children));
        Assert.Equal(["/"], places[0].Folders);
        // "/" means .github/workflows.
        Assert.Equal(Directory.GetFiles(_site.PathOf(".github/actions"), "action.yml", SearchOption.AllDirectories)
                .Select(f => "/" + Path.GetRelativePath(_site.Folder, Path.GetDirectoryName(f)!).Replace('\\', '/')).Prepend("/"),
            places[1].Folders);
    }

    // As GitHub requires it of a form: see docs/github.md.
    [Fact]
    public void Readers_of_a_new_site_can_report_an_error_in_a_form()
    {
        BriefsHere.Run("init", _site.Folder);
        var form = Yaml(".github/ISSUE_TEMPLATE/report-an-error.yml");
        Assert.Equal(["name", "description", "title", "body"], form.Children.Keys.Select(Text));
        var fields = ((YamlSequenceNode)form["body"]).Where(f => Text(f["type"]) != "markdown").ToArray();
        Assert.Equal(["page", "words", "correction", "source"], fields.Select(f => Text(f["id"])));
        Assert.All(fields, f => Assert.Contains(Text(f["type"]), (string[])["input", "textarea"]));
        Assert.Equal(fields.Length, fields.Select(f => Text(f["attributes"]["label"])).Distinct(StringComparer.Ordinal).Count());
        Assert.Contains("Your report is public", Text(((YamlSequenceNode)form["body"])[0]["attributes"]["value"]),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_settings_in_comments_work_as_soon_as_they_are_no_comments()
    {
        BriefsHere.Run("init", _site.Folder);
        var settings = _site.Read("content/site.yml");
        const string Footer = "# footer:\n";
        var commented = settings[settings.IndexOf(Footer, StringComparison.Ordinal)..];
        _site.With("content/site.yml", settings.Replace(commented, commented.Replace("# ", "", StringComparison.Ordinal),
            StringComparison.Ordinal));
        var build = BriefsHere.Run("build", _site.Folder, "--strict");
        Assert.True(build.Exit == 0, build.All);
        Assert.Contains("issues/new?template=report-an-error.yml\"", File.ReadAllText(Path.Combine(_site.Output, "index.html")),
            StringComparison.Ordinal);
        Assert.True(File.Exists(_site.PathOf(".github/ISSUE_TEMPLATE/report-an-error.yml")));
    }

    [Fact]
    public void The_kept_copy_of_a_new_site_is_that_of_this_repository()
    {
        const string Copy = "content/evidence/refugee-convention.txt";
        BriefsHere.Run("init", _site.Folder);
        Assert.Equal(File.ReadAllBytes(Path.Combine(Repository.Folder, Copy)), File.ReadAllBytes(_site.PathOf(Copy)));
    }

    [Fact]
    public void A_new_site_names_the_version_that_made_it()
    {
        BriefsHere.Run("init", _site.Folder);
        using var tools = JsonDocument.Parse(_site.Read(".config/dotnet-tools.json"));
        Assert.Equal(Cli.BriefsVersion.Number, tools.RootElement.GetProperty("tools").GetProperty("briefs").GetProperty("version")
            .GetString());
    }

    [Fact]
    public void Its_schemas_are_those_of_this_version_and_its_settings_name_them_for_files_of_the_site()
    {
        BriefsHere.Run("init", _site.Folder);
        using var settings = JsonDocument.Parse(_site.Read(".vscode/settings.json"),
            new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
        var wired = settings.RootElement.GetProperty("yaml.schemas").EnumerateObject().ToList();
        Assert.Equal(5, wired.Count);
        foreach (var (schema, file) in wired.Select(w => (Path.GetFileName(w.Name)[..^".schema.json".Length], w.Value.GetString())))
        {
            Assert.Equal($"content/{schema}.yml", file);
            Assert.Equal(BriefsHere.Run("schema", schema).Output, _site.Read($".vscode/schemas/{schema}.schema.json"));
        }

        Assert.DoesNotContain("schemas", BriefsHere.Run("doctor", "--site", _site.Folder).Output, StringComparison.Ordinal);
        _site.With(".vscode/schemas/people.schema.json", "{}\n");
        Assert.Contains("The schemas in .vscode/schemas are from another version of Briefs.",
            BriefsHere.Run("doctor", "--site", _site.Folder).Output, StringComparison.Ordinal);
    }

    private YamlMappingNode Yaml(string path)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(_site.Read(path)));
        return (YamlMappingNode)yaml.Documents.Single().RootNode;
    }

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;

    private static IEnumerable<string> Folders(YamlMappingNode update) =>
        update.Children.TryGetValue("directories", out var folders)
            ? ((YamlSequenceNode)folders).Select(Text)
            : [Text(update["directory"])];

    private static SortedDictionary<string, string> Workflows(string folder) =>
        TestSite.TreeOf(Path.Combine(folder, ".github", "workflows"));
}
