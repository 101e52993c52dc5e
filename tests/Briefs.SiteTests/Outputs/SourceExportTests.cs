using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Outputs;

/// <summary><c>briefs export sources</c>: what the page of a brief makes in the browser, on the command line.</summary>
public sealed class SourceExportTests : IDisposable
{
    private readonly TestSite _site = TestSite.Good();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void BibTeX_is_printed_unless_another_format_is_asked_for()
    {
        var run = Export("border");
        Assert.Equal(0, run.Exit);
        Assert.Equal(
            "@article{news,\n  title = {{Minister speaks at the border}},\n  journal = {{The Example Times}},\n  date = {2024-02-28},\n"
            + "  year = {2024},\n  url = {https://example.com/news},\n  type = {Article},\n}\n",
            run.Output);
    }

    [Fact]
    public void Ris_has_the_line_ends_that_its_readers_expect() =>
        Assert.StartsWith("TY  - MGZN\r\nID  - news\r\n", Export("border", "--format", "ris").Output, StringComparison.Ordinal);

    [Fact]
    public void Csl_json_is_the_file_that_the_site_publishes()
    {
        Assert.Equal(0, BriefsHere.Run("build", _site.Folder).Exit);
        Assert.Equal(_site.Read("_site/briefs/border/sources.csl.json"), Export("border.md", "--format", "csl-json").Output);
        Assert.Empty(Directory.EnumerateFiles(_site.Output, "sources.bib", SearchOption.AllDirectories));
    }

    [Fact]
    public void A_draft_can_be_exported_before_it_is_published()
    {
        var draft = TestTexts.Brief("A draft").Replace("summary:", "status: draft\nsummary:", StringComparison.Ordinal);
        _site.With("content/briefs/draft.md", draft);
        Assert.Contains("@article{news,", Export("draft").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The brief “bordr” was not found. Did you mean border?", "bordr")]
    [InlineData("Argument 'docx' not recognized", "border", "--format", "docx")]
    [InlineData("Unknown option: --all", "--all")]
    [InlineData("BRIEF is missing. Write: briefs export sources BRIEF")]
    public void A_wrong_call_is_answered_with_what_to_write(string answer, params string[] call)
    {
        var run = Export(call);
        Assert.Equal((2, ""), (run.Exit, run.Output));
        Assert.Contains(answer, run.Remarks, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_subcommand_the_whole_call_is_named()
    {
        var run = BriefsHere.Run("export");
        Assert.Equal(2, run.Exit);
        Assert.Contains("briefs export sources BRIEF --format bibtex", run.Remarks, StringComparison.Ordinal);
    }

    private BriefsResult Export(params string[] call) => BriefsHere.Run(["export", "sources", .. call, "--site", _site.Folder]);
}
