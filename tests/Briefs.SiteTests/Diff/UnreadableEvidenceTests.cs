using Briefs.SiteTests.Faults;
using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Diff;

/// <summary>A file that is not ours is refused with its name, what is wrong and what to do; never with a trace.</summary>
public sealed class UnreadableEvidenceTests
{
    private const string Documents = "\"documents\":[],\"quotations\":[],\"declared\":[],\"kept\":[],\"sources\":[],\"people\":[]";

    [Theory]
    [InlineData("/dev/zero")]
    [InlineData("/dev/null")]
    public void A_device_is_not_read_without_end(string device)
    {
        Needs.Linux();
        using var site = TestSite.Good();
        var run = BriefsProcess.Run(site.Folder, "check", "--against", device);
        Assert.True(run.Exit == 3, run.All);
        Assert.Contains("not valid JSON", run.Remarks, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "not valid JSON")]
    [InlineData("{", "not valid JSON")]
    [InlineData("<html>", "not valid JSON")]
    [InlineData("[]", "it has no version")]
    [InlineData("null", "it has no version")]
    [InlineData("{\"version\": 3}", "only versions 1 and 2")]
    [InlineData("{\"version\": \"1\"}", "only versions 1 and 2")]
    [InlineData("{\"version\": 2}", "no text “site”")]
    [InlineData("{\"version\": 2, \"site\": \"https://example.org/\"}", "the list “documents” is missing")]
    [InlineData("{\"version\": 2, \"site\": \"https://example.org/\", \"parts\": {}}", "the list “parts” is missing")]
    [InlineData("{\"version\": 2, \"site\": \"https://example.org/\", \"parts\": [{}]}", "parts[0] has no text “file”")]
    [InlineData("{\"version\": 2, \"site\": \"https://example.org/\", \"parts\": "
        + "[{\"file\": \"../evidence/x-1.json\"}]}", "not the name of a part")]
    [InlineData("{\"version\": 2, \"site\": \"https://example.org/\", \"parts\": "
        + "[{\"file\": \"evidence/x-1.json\"}]}", "not found next to it")]
    [InlineData("{\"version\": 1, \"site\": \"https://example.org/\", \"quotations\": []}", "older version of Briefs")]
    [InlineData("{\"version\": 1, \"site\": \"javascript:alert(1)\", " + Documents + "}", "not a web address")]
    [InlineData("{\"version\": 1, \"site\": 7, " + Documents + "}", "no text “site”")]
    [InlineData("{\"version\": 1, \"site\": \"https://example.org/\", \"documents\": {}}", "the list “documents” is missing")]
    [InlineData("{\"version\": 1, \"site\": \"https://example.org/\", \"documents\": [1]}", "documents[0] is not an object")]
    [InlineData("{\"version\": 1, \"site\": \"https://example.org/\", \"documents\": [{\"path\": \"\\ud800\"}]}", "surrogate pair")]
    [InlineData("{\"version\": 1, \"site\": \"https://example.org/\", \"documents\": [{\"path\": \"x\", \"title\": \"y\", \"address\": "
        + "\"../x/\", \"kind\": \"brief\", \"aliases\": [], \"corrections\": []}]}", "is outside the site")]
    [InlineData("{\"version\": 1, \"site\": \"https://example.org/\", \"documents\": [{\"path\": \"x\", \"title\": \"y\", \"address\": "
        + "\"x/\", \"kind\": \"brief\", \"aliases\": [7], \"corrections\": []}]}", "contains a value that is not text")]
    public void A_file_that_is_no_evidence_is_refused_in_words(string text, string why)
    {
        using var site = new TestSite().With("after.json", "{\"version\": 1, \"site\": \"https://example.org/\", " + Documents + "}")
            .With("before.json", text);
        var run = BriefsHere.Run("diff", site.PathOf("before.json"), site.PathOf("after.json"));
        Assert.True(run.Exit == 3, run.All);
        Assert.Equal("", run.Output);
        Assert.StartsWith("briefs: “", run.Remarks, StringComparison.Ordinal);
        Assert.Contains("before.json” ", run.Remarks, StringComparison.Ordinal);
        Assert.Contains(why, run.Remarks, StringComparison.Ordinal);
        Assert.Equal(1, run.Remarks.Count(c => c == '\n'));
        Assert.Equal(0, BriefsHere.Run("diff", site.PathOf("after.json"), site.PathOf("after.json")).Exit);
    }

    [Fact]
    public void Deep_nesting_is_no_way_to_break_it()
    {
        using var site = new TestSite().With("x.json", new string('[', 200_000));
        Assert.Equal(3, BriefsHere.Run("diff", site.PathOf("x.json"), site.PathOf("x.json")).Exit);
    }

    [Fact]
    public void A_folder_without_evidence_is_refused()
    {
        using var site = TestSite.Good();
        var run = BriefsHere.Run("diff", site.Folder, site.Folder);
        Assert.Equal(3, run.Exit);
        Assert.Contains("Name the folder of a site that briefs build created", run.Remarks, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("diff")]
    [InlineData("diff", "x")]
    [InlineData("diff", "x", "y", "z")]
    [InlineData("diff", "--foo", "x")]
    [InlineData("diff", "x", "y", "--base-url", "nowhere")]
    [InlineData("diff", "", "x")]
    public void A_wrong_call_is_told(params string[] call)
    {
        var run = BriefsHere.Run(call);
        Assert.True(run.Exit == 2, run.All);
    }
}
