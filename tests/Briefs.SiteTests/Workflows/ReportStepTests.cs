using System.IO.Compression;
using System.Text.Json;
using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Workflows;

/// <summary>What is posted of the check of a fork, whatever the fork saved.</summary>
public sealed class ReportStepTests : ReportPlace
{
    private const string Find = "report/read/Find the pull request of the checked commit";
    private const string Download = "report/read/Download the report of the check";

    [Theory]
    [InlineData("new-brief")]
    [InlineData("a;touch${IFS}pwned;`touch${IFS}pwned`\"&state=closed&head=desk:main#")]
    public void The_pull_request_is_that_of_the_branch_of_the_fork_at_the_checked_commit(string branch)
    {
        Steps.Answering($"repos/desk/briefs/pulls?state=open&head={Uri.EscapeDataString($"stranger:{branch}")}", $$$"""
            [{"number": 4, "head": {"sha": "0000"}}, {"number": 7, "head": {"sha": "{{{Commit}}}"}}]
            """);
        Steps.Run(Place.Folder, Find, ("OWNER", "stranger"), ("BRANCH", branch), ("COMMIT", Commit));
        Assert.Equal("number=7\n", Steps.Left);
        AssertNothingRan();

        Assert.Contains("has a newer commit", Steps.Run(Place.Folder, Find, ("OWNER", "stranger"), ("BRANCH", "gone"), ("COMMIT", Commit)),
            StringComparison.Ordinal);
        Assert.Equal("", Steps.Left);
    }

    [Fact]
    public void Of_the_saved_archive_two_files_are_read_and_none_is_unpacked()
    {
        GiveArtifact(Archive(("briefs.sarif", "{}"), ("fixes.diff", "a diff\n"), ("../evil", "x"), ("/tmp/evil", "x"), (".bashrc", "x")));
        var before = Files();
        DownloadReport();
        Assert.Equal(["briefs.sarif", "files.json", "fixes.diff", "report.zip"], Files().Except([.. before, "left"]).Order());
        Assert.False(File.Exists(Place.PathOf("../evil")));
        Assert.Equal("a diff\n", Place.Read("fixes.diff"));
    }

    [Theory]
    [InlineData("""{"artifacts": []}""")]
    [InlineData("""{"artifacts": [{"id": 5, "name": "report", "expired": true, "size_in_bytes": 10}]}""")]
    [InlineData("""{"artifacts": [{"id": 5, "name": "report", "expired": false, "size_in_bytes": 5000000}]}""")]
    [InlineData("""{"artifacts": [{"id": "5/zip?$(touch pwned)", "name": "report", "expired": false, "size_in_bytes": 10}]}""")]
    public void Without_a_report_of_a_sensible_size_nothing_is_posted(string artifacts)
    {
        Steps.Answering("repos/desk/briefs/actions/runs/9/artifacts?name=report", artifacts);
        DownloadReport();
        AssertNothingIsPosted();
    }

    [Fact]
    public void A_file_that_is_no_archive_is_no_report()
    {
        GiveArtifact("PK\u0003\u0004 $(touch pwned)"u8.ToArray());
        DownloadReport();
        AssertNothingIsPosted();
    }

    // 60 MB of zeros, which are 60 KB in the archive.
    [Fact]
    public void A_file_that_grows_is_cut_off()
    {
        GiveArtifact(Archive(("briefs.sarif", new string('0', 60_000_000))));
        DownloadReport();
        Assert.Equal(10_000_000, new FileInfo(Place.PathOf("briefs.sarif")).Length);
        AssertNothingIsPosted();
    }

    [Fact]
    public void Of_an_error_only_known_fields_of_a_known_form_are_sent()
    {
        Give(Sarif(
            Result("content/briefs/a.md", "Good."),
            Result("content/briefs/../../x", "Outside."),
            Result("content/briefs/%2e%2e%2fx", "Outside."),
            Result("/etc/passwd", "Outside."),
            Result("templates/../x", "Outside."),
            Result("templatesx/a.html", "Outside."),
            Result("content/briefs/a\u202e.md", "No one sees all of it."),
            Result("content/briefs/a.md", "No rule.").Replace("quote-without-source", "$(touch pwned)", StringComparison.Ordinal),
            Result("content/briefs/a.md", "No level.").Replace("\"error\"", "\"critical\"", StringComparison.Ordinal),
            Result("content/briefs/a.md", "No line.").Replace("\"startLine\": 3", "\"startLine\": -3", StringComparison.Ordinal),
            Result("content/briefs/a.md", "No line.").Replace("\"startLine\": 3, ", "", StringComparison.Ordinal),
            Result("content/briefs/a.md", new string('x', 5000)).Replace("\"ruleId\"", "\"hostedViewerUri\": \"x\", \"ruleId\"",
                StringComparison.Ordinal),
            "7", "null", "[]"), "", "");
        TakeFields();
        Assert.Equal("results=2\nsuggestions=0\n", Steps.Left);
        var sent = Place.Read("clean/briefs.sarif");
        Assert.DoesNotContain("hostedViewerUri", sent, StringComparison.Ordinal);
        Assert.DoesNotContain("CodeQL", sent, StringComparison.Ordinal);
        Assert.DoesNotContain(new string('x', 2001), sent, StringComparison.Ordinal);
    }

    // A file that can't be read, or has no line, is reported as a whole. A template is in a folder of its own.
    [Theory]
    [InlineData("content/briefs/empty.md", "", "1:1-1:1")]
    [InlineData("templates/brief.html", "{{ brief.titel }}\n", "1:10-1:15")]
    public void An_error_of_a_whole_file_and_of_a_template_is_sent(string file, string text, string place)
    {
        MakeProposal(old => old);
        Place.With($"checkout/{file}", text);
        Assert.Throws<InvalidOperationException>(CheckProposal);
        Give(Place.Read("checkout/reports/briefs.sarif"), "", "");
        TakeFields();
        Assert.Contains($"{file} {place}", Sent());
    }

    [Fact]
    public void Of_the_message_of_an_error_only_what_a_reader_sees_is_sent()
    {
        Give(Sarif(Result("content/briefs/a.md", "\U0001F600 می\u200cخواهم\u202eab\u0085c\u2028d\ne\u00adf\u001bg")), "", "");
        TakeFields();
        using var sarif = JsonDocument.Parse(Place.Read("clean/briefs.sarif"));
        Assert.Equal("\U0001F600 می\u200cخواهم ab c d\ne f g", sarif.RootElement.GetProperty("runs")[0].GetProperty("results")[0]
            .GetProperty("message").GetProperty("text").GetString());
    }

    // jq 1.6 goes on after its limit, if what it counts is in a try.
    [Fact]
    public void No_more_than_a_thousand_errors_are_sent()
    {
        Give(Sarif([.. Enumerable.Repeat(Result("content/briefs/a.md", "Good."), 1001)]), "", "");
        TakeFields();
        Assert.Equal("results=1000\nsuggestions=0\n", Steps.Left);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("[1, 2]")]
    [InlineData("""{"runs": "none"}""")]
    [InlineData("""{"runs": [{"results": 7}]}""")]
    public void What_is_not_SARIF_is_not_sent(string sarif)
    {
        Give(sarif, "", "");
        TakeFields();
        Assert.Equal("suggestions=0\n", Steps.Left);
    }

    [Fact]
    public void Code_scanning_gets_the_errors_for_the_checked_commit_and_may_refuse_them()
    {
        Give(Sarif(Result("content/briefs/a.md", "Good.")), "", "");
        TakeFields();
        Post();
        using var request = JsonDocument.Parse(Place.Read("clean/request.json"));
        Assert.Equal((Commit, "refs/pull/7/head"),
            (request.RootElement.GetProperty("commit_sha").GetString(), request.RootElement.GetProperty("ref").GetString()));
        using var packed = new GZipStream(
            new MemoryStream(request.RootElement.GetProperty("sarif").GetBytesFromBase64()), CompressionMode.Decompress);
        Assert.Equal(Place.Read("clean/briefs.sarif"), new StreamReader(packed).ReadToEnd());
        Assert.Contains("api --silent --method POST repos/desk/briefs/code-scanning/sarifs --input request.json", Steps.Asked);

        Steps.Refusing("repos/desk/briefs/code-scanning/sarifs");
        Assert.Contains("::notice::Code scanning did not take the report.", Scan(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_is_suggested_once_and_only_for_the_newest_commit()
    {
        Give("{}", Diff(Brief, 1, "one", "new") + Diff(Brief, 2, "two", "also new"), Shown(Brief, "one", "two"));
        TakeFields();
        Steps.Answering("repos/desk/briefs/pulls/7/comments?per_page=100", $$"""
            [{"user": {"login": "github-actions[bot]"}, "path": "{{Brief}}", "line": 1, "body": "```suggestion\nnew\n```"},
             {"user": {"login": "stranger"}, "path": "{{Brief}}", "line": 2, "body": "```suggestion\nalso new\n```"}]
            """);
        Post();
        using var review = JsonDocument.Parse(Place.Read("clean/review.json"));
        Assert.Equal([2], review.RootElement.GetProperty("comments").EnumerateArray().Select(c => c.GetProperty("line").GetInt32()));
        Assert.Equal((Commit, "COMMENT"),
            (review.RootElement.GetProperty("commit_id").GetString(), review.RootElement.GetProperty("event").GetString()));
        Assert.Single(Steps.Asked, call => call.Contains("/reviews", StringComparison.Ordinal));

        Steps.Answering("repos/desk/briefs/pulls/7", """{"state": "open", "head": {"sha": "0000"}}""");
        Assert.Contains("has a newer commit", Suggest(), StringComparison.Ordinal);
        Assert.Single(Steps.Asked, call => call.Contains("/reviews", StringComparison.Ordinal));
    }

    // Each place as “file line:column-line:column”.
    private string[] Sent()
    {
        using var sarif = JsonDocument.Parse(Place.Read("clean/briefs.sarif"));
        return [.. sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(result =>
        {
            var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
            var region = place.GetProperty("region");
            return $"{place.GetProperty("artifactLocation").GetProperty("uri").GetString()} {region.GetProperty("startLine")}:"
                + $"{region.GetProperty("startColumn")}-{region.GetProperty("endLine")}:{region.GetProperty("endColumn")}";
        })];
    }

    private static byte[] Archive(params (string Name, string Text)[] files)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create))
            foreach (var (name, text) in files)
                using (var writer = new StreamWriter(archive.CreateEntry(name).Open())) writer.Write(text);
        return bytes.ToArray();
    }

    private void GiveArtifact(byte[] archive)
    {
        Steps.Answering("repos/desk/briefs/actions/runs/9/artifacts?name=report",
            """{"artifacts": [{"id": 5, "name": "report", "expired": false, "size_in_bytes": 900}]}""");
        Steps.Answering("repos/desk/briefs/actions/artifacts/5/zip", archive);
    }

    private void DownloadReport() => Steps.Run(Place.Folder, Download, ("NUMBER", "7"), ("RUN", "9"));

    private string[] Files() => [.. Directory.EnumerateFiles(Place.Folder).Select(f => Path.GetFileName(f))];

    private void AssertNothingIsPosted()
    {
        TakeFields();
        Assert.Equal("suggestions=0\n", Steps.Left);
        AssertNothingRan();
    }
}
