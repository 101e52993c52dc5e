using System.Text.Json;
using Briefs.SiteTests.Harness;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace Briefs.SiteTests.Init;

/// <summary><c>briefs init --workflows</c>: workflows that call those of another repository.</summary>
public sealed class SharedWorkflowTests : IDisposable
{
    private const string Address = "Monitor/briefs@0123456789abcdef0123456789abcdef01234567";

    private static readonly string[] Names = ["check", "links", "preview", "preview-clean", "publish", "report", "scheduled"];

    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Each_workflow_has_one_job_which_calls_that_of_the_repository_at_the_commit()
    {
        Assert.Equal(0, BriefsHere.Run("init", _site.Folder, "--workflows", Address).Exit);
        Assert.Equal(Names, Directory.EnumerateFiles(_site.PathOf(".github/workflows")).Select(Path.GetFileNameWithoutExtension)
            .Order(StringComparer.Ordinal));
        Assert.All(Names, name =>
        {
            var job = Assert.Single(((YamlMappingNode)Root(_site.Folder, name)["jobs"]).Children);
            Assert.Equal(name, job.Key.ToString());
            Assert.Equal(["permissions", "uses"], ((YamlMappingNode)job.Value).Children.Keys.Select(k => k.ToString()));
            Assert.Equal(Address.Replace("@", $"/.github/workflows/{name}.yml@", StringComparison.Ordinal), job.Value["uses"].ToString());
        });
    }

    // GitHub starts a workflow by the file of the site, and refuses a called job more than its caller may do.
    [Fact]
    public void It_starts_as_the_called_workflow_does_and_may_do_what_its_jobs_do()
    {
        BriefsHere.Run("init", _site.Folder, "--workflows", Address);
        Assert.All(Names, name =>
        {
            var (caller, called) = (Root(_site.Folder, name), Root(Repository.Folder, name));
            Assert.Equal(called["name"], caller["name"]);
            Assert.Contains("workflow_call", Events(called).Keys);
            Assert.Equal(Events(called).Where(e => e.Key != "workflow_call"), Events(caller));
            Assert.Empty(((YamlMappingNode)caller["permissions"]).Children);
            var needed = ((YamlMappingNode)called["jobs"]).Children.Values.SelectMany(Permissions).GroupBy(p => p.Key, p => p.Value);
            Assert.Equal(
                needed.ToDictionary(p => p.Key, p => p.Contains("write") ? "write" : "read"),
                Permissions(caller["jobs"][name]).ToDictionary());
        });
    }

    [Fact]
    public void Each_has_at_most_twenty_lines()
    {
        BriefsHere.Run("init", _site.Folder, "--workflows", Address);
        Assert.All(Names, name =>
        {
            var lines = _site.Read($".github/workflows/{name}.yml").TrimEnd('\n').Split('\n');
            Assert.InRange(lines.Length, 10, 20);
            Assert.InRange(lines.Count(line => line.Length > 0 && !line.TrimStart().StartsWith('#')), 8, 15);
        });
    }

    [Fact]
    public void All_other_files_are_those_of_a_site_with_the_steps_but_for_the_name_of_the_required_check()
    {
        BriefsHere.Run("init", _site.PathOf("own"));
        BriefsHere.Run("init", _site.PathOf("shared"), "--workflows", Address);
        var (own, shared) = (Others("own"), Others("shared"));
        Assert.Equal([".github/ruleset.json"], own.Where(file => shared[file.Key] != file.Value).Select(file => file.Key));
        Assert.Equal(own.Keys.Order(StringComparer.Ordinal), shared.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["check"], RequiredChecks("own"));
        Assert.Equal(["check / check"], RequiredChecks("shared"));
    }

    // In a called workflow, a local action is one of the site, and a local workflow one of the repository that is called.
    [Fact]
    public void Called_workflows_use_of_the_site_only_the_action_that_installs_Briefs()
    {
        var local = Names.SelectMany(name => File.ReadLines(Path.Combine(Repository.Folder, ".github", "workflows", $"{name}.yml")))
            .Where(line => line.Contains("uses: ./", StringComparison.Ordinal)).Select(line => line.Trim().TrimStart('-', ' ')).Distinct();
        Assert.Equal(["uses: ./.github/actions/briefs", "uses: ./.github/workflows/publish.yml"], local.Order(StringComparer.Ordinal));
        BriefsHere.Run("init", _site.Folder, "--workflows", Address);
        Assert.True(File.Exists(_site.PathOf(".github/actions/briefs/action.yml")));
    }

    // A branch or a tag could be moved to other code, which would run with the permissions of the site.
    [Theory]
    [InlineData("Monitor/briefs")]
    [InlineData("Monitor/briefs@main")]
    [InlineData("Monitor/briefs@v1.0.0")]
    [InlineData("Monitor/briefs@0123456")]
    [InlineData("Monitor/briefs@0123456789abcdef0123456789abcdef01234567\n      secrets: inherit")]
    [InlineData("Monitor/briefs/x@0123456789abcdef0123456789abcdef01234567")]
    [InlineData("./@0123456789abcdef0123456789abcdef01234567")]
    public void An_address_without_a_whole_commit_is_refused(string address)
    {
        var refused = BriefsHere.Run("init", _site.PathOf("site"), "--workflows", address);
        Assert.Equal(2, refused.Exit);
        Assert.Contains("must be OWNER/NAME@COMMIT, with all 40 digits of the commit.", refused.Remarks, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_site.PathOf("site")));
    }

    private static YamlMappingNode Root(string folder, string name)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText(Path.Combine(folder, ".github", "workflows", $"{name}.yml"))));
        return (YamlMappingNode)yaml.Documents.Single().RootNode;
    }

    private static Dictionary<string, string> Events(YamlMappingNode root) =>
        ((YamlMappingNode)root["on"]).Children.ToDictionary(e => e.Key.ToString(), e => e.Value.ToString());

    private static IEnumerable<KeyValuePair<string, string>> Permissions(YamlNode job) =>
        ((YamlMappingNode)job["permissions"]).Children.Select(p => KeyValuePair.Create(p.Key.ToString(), p.Value.ToString()));

    private Dictionary<string, string> Others(string site) => Directory.EnumerateFiles(_site.PathOf(site), "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(_site.PathOf(site), file).Replace('\\', '/'))
        .Where(file => !file.StartsWith(".github/workflows/", StringComparison.Ordinal))
        .ToDictionary(file => file, file => _site.Read($"{site}/{file}"));

    private string[] RequiredChecks(string site) =>
    [
        .. JsonDocument.Parse(_site.Read($"{site}/.github/ruleset.json")).RootElement.GetProperty("rules").EnumerateArray()
            .Where(rule => rule.GetProperty("type").GetString() == "required_status_checks")
            .SelectMany(rule => rule.GetProperty("parameters").GetProperty("required_status_checks").EnumerateArray())
            .Select(check => check.GetProperty("context").GetString()!),
    ];
}
