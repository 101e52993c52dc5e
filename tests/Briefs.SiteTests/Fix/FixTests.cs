using System.Text.Json;
using Briefs.SiteTests.Harness;

namespace Briefs.SiteTests.Fix;

/// <summary><c>briefs fix</c> as it is called: the difference, the files, the exit codes, git.</summary>
public sealed class FixTests
{
    private const string Slips = "\nShe said \"nobody asked us\"  [@ivanov in @news]. See [it](https://example.org/?utm_source=x).";

    [Fact]
    public void Without_write_the_difference_is_printed_and_nothing_is_changed()
    {
        using var site = Site();
        var before = TestSite.TreeOf(site.Folder);
        var result = BriefsHere.Run("fix", "--site", site.Folder);
        Assert.Equal(1, result.Exit);
        Assert.Contains("\n-She said \"nobody asked us\"  [@ivanov in @news]. See [it](https://example.org/?utm_source=x).\n+She said "
            + "“nobody asked us” [@ivanov in @news]. See [it](https://example.org/).\n", result.Output, StringComparison.Ordinal);
        Assert.Equal("1 file can be fixed. To apply the fixes: briefs fix --write\n", result.Remarks);
        Assert.Equal(before, TestSite.TreeOf(site.Folder));
    }

    [Fact]
    public void Proposed_citations_are_shown_then_written_once_and_never_published()
    {
        using var site = TestSite.Good().With("content/briefs/border.md", TestTexts.Brief(
            "At the border", "\n“We waited,” said Ivanov in [it](https://example.org/news). “Nobody came,” she said.\n"));
        var before = site.Read("content/briefs/border.md");
        var shown = BriefsHere.Run("fix", "--propose", "--site", site.Folder);
        Assert.Equal(1, shown.Exit);
        Assert.Contains(
            "said Ivanov in [it](https://example.org/news) [?@ivanov in @news]. “Nobody", shown.Output, StringComparison.Ordinal);
        Assert.Contains("1 citation can be proposed for 1 quotation in 1 file.", shown.Remarks, StringComparison.Ordinal);
        Assert.Contains("To write them: briefs fix --propose --write", shown.Remarks, StringComparison.Ordinal);
        Assert.Equal(before, site.Read("content/briefs/border.md"));

        Assert.Equal(0, BriefsHere.Run("fix", "--propose", "--write", "--site", site.Folder).Exit);
        Assert.Contains("[?@ivanov in @news]", site.Read("content/briefs/border.md"), StringComparison.Ordinal);
        var again = BriefsHere.Run("fix", "--propose", "--site", site.Folder);
        Assert.Equal((0, ""), (again.Exit, again.Output));
        Assert.StartsWith("No citation to propose.\n", again.Remarks, StringComparison.Ordinal);
        Assert.Contains("citation-unconfirmed", BriefsHere.Run("check", site.Folder).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("[?@", BriefsHere.Run("fix", "--write", "--site", site.Folder).Output, StringComparison.Ordinal);
        Assert.Contains("[?@ivanov in @news]", site.Read("content/briefs/border.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Proposals_and_pictures_are_not_fixed_in_one_run() =>
        Assert.Equal(2, BriefsHere.Run("fix", "--propose", "--pictures").Exit);

    [Fact]
    public void The_difference_can_be_applied_by_git_and_is_what_write_writes()
    {
        using var site = Site();
        using var twin = Site();
        File.WriteAllText(Path.Combine(twin.Folder, "the.diff"), BriefsHere.Run("fix", "--site", site.Folder).Output);
        OtherProgram.Run(twin.Folder, new Dictionary<string, string>(), "git", "apply", "the.diff");
        var written = BriefsHere.Run("fix", "--write", "--site", site.Folder);
        Assert.Equal((0, "1 file fixed. Read the diff before you commit it.\n"), (written.Exit, written.Remarks));
        Assert.Equal(twin.Read("content/briefs/border.md"), site.Read("content/briefs/border.md"));
        Assert.Equal((0, "", "Nothing to fix.\n"), Told(BriefsHere.Run("fix", "--site", site.Folder)));
    }

    [Fact]
    public void What_is_left_alone_is_counted_with_its_file_its_line_and_the_reason()
    {
        const string doubtful =
            "\nHe said \"no\" and \"never\" and called it \"a disgrace [@ivanov in @news].\n\nThey spoke of 'the workers' rights' there "
                + "[@ivanov in @news].\n";
        using var site = TestSite.Good().With("content/briefs/border.md", TestTexts.Brief("At the border", Slips + "\n" + doubtful))
            .With("content/briefs/other.md", TestTexts.Brief("Other", "He said 'no' to the workers' council [@ivanov in @news]."));
        string[] said =
        [
            $"briefs: content/briefs/border.md:{Line("He said \"no\"")}: 2 pairs of quotation marks were not changed: another quotation "
                + "mark in the same paragraph has no matching mark.",
            $"briefs: content/briefs/border.md:{Line("They spoke")}: 1 pair of quotation marks was not changed: they can be read in two "
                + "ways.",
            $"briefs: content/briefs/other.md:{Line("He said 'no'")}: 1 pair of quotation marks was not changed: one of them may be an "
                + "apostrophe.",
            "briefs: Check where each of these quotations begins and ends, then change the marks yourself.",
        ];
        var shown = BriefsHere.Run("fix", "--site", site.Folder);
        const string Closing = "\n1 file can be fixed. To apply the fixes: briefs fix --write\n";
        Assert.Equal((1, string.Join('\n', said) + Closing), (shown.Exit, shown.Remarks));
        var written = BriefsHere.Run("fix", "--write", "--site", site.Folder);
        Assert.Equal((0, string.Join('\n', said) + "\n1 file fixed. Read the diff before you commit it.\n"),
            (written.Exit, written.Remarks));
        Assert.Contains(doubtful, site.Read("content/briefs/border.md"), StringComparison.Ordinal);

        int Line(string words)
        {
            var read = site.Read($"content/briefs/{(words.Contains('\'', StringComparison.Ordinal) ? "other" : "border")}.md");
            return read.Split('\n').ToList().FindIndex(l => l.Contains(words, StringComparison.Ordinal)) + 1;
        }
    }

    // The front matter gets a line more: the line is that of the file as it is, and with --write of the file as it is then.
    [Fact]
    public void The_line_is_that_of_the_file_on_the_disk()
    {
        using var site = TestSite.Good().With("content/briefs/border.md", TestTexts.Brief(
            "At the border", "\nThey spoke of 'the workers' rights' there [@ivanov in @news].\n")
            .Replace("title: At the border", "title: Kazakhstan: no way back", StringComparison.Ordinal));
        var line = Lines().ToList().FindIndex(l => l.StartsWith("They spoke", StringComparison.Ordinal)) + 1;
        Assert.StartsWith($"briefs: content/briefs/border.md:{line}: 1 pair", BriefsHere.Run("fix", "--site", site.Folder).Remarks,
            StringComparison.Ordinal);
        Assert.StartsWith($"briefs: content/briefs/border.md:{line + 1}: 1 pair",
            BriefsHere.Run("fix", "--write", "--site", site.Folder).Remarks, StringComparison.Ordinal);
        Assert.StartsWith("They spoke", Lines()[line], StringComparison.Ordinal);

        string[] Lines() => site.Read("content/briefs/border.md").Split('\n');
    }

    [Fact]
    public void A_file_that_git_knows_keeps_its_history_under_its_new_name()
    {
        using var site = TestSite.Good().With("content/briefs/cafe\u0301.md", TestTexts.Brief("At the café"))
            .With("content/briefs/other.md", TestTexts.Brief("Other", "See [it](cafe\u0301.md)."));
        foreach (var call in (string[][])[["init", "-q"], ["add", "."],
            ["-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "-qm", "x"]])
            OtherProgram.Run(site.Folder, new Dictionary<string, string>(), "git", call);
        Assert.Equal(0, BriefsHere.Run("fix", "--write", "--site", site.Folder).Exit);
        Assert.Equal(["border.md", "caf\u00E9.md", "other.md"], Directory.GetFiles(site.PathOf("content/briefs")).Select(Path.GetFileName)
            .Order(StringComparer.Ordinal));
        Assert.Contains("R  content/briefs/cafe\u0301.md -> content/briefs/caf\u00E9.md",
            OtherProgram.Run(site.Folder, new Dictionary<string, string>(), "git", "-c", "core.quotePath=false", "status", "--short"),
                StringComparison.Ordinal);
        Assert.Equal(0, BriefsHere.Run("check", site.Folder).Exit);
    }

    [Fact]
    public void A_file_outside_git_is_renamed_too()
    {
        using var site = TestSite.Good().With("content/briefs/cafe\u0301.md", TestTexts.Brief("At the café"));
        var shown = BriefsHere.Run("fix", "--site", site.Folder);
        Assert.Equal((1, "diff --git a/content/briefs/cafe\u0301.md b/content/briefs/caf\u00E9.md\nrename from "
            + "content/briefs/cafe\u0301.md\nrename to content/briefs/caf\u00E9.md\n"), (shown.Exit, shown.Output));
        Assert.Equal(0, BriefsHere.Run("fix", "--write", "--site", site.Folder).Exit);
        Assert.True(File.Exists(site.PathOf("content/briefs/caf\u00E9.md")));
        Assert.False(File.Exists(site.PathOf("content/briefs/cafe\u0301.md")));
    }

    [Theory]
    [InlineData("fix", "--site", "/nowhere/at/all")]
    [InlineData("fix", "more")]
    [InlineData("fix", "--wirte")]
    public void A_wrong_call_is_refused(params string[] call) => Assert.Equal(2, BriefsHere.Run(call).Exit);

    [Fact]
    public void Settings_that_cannot_be_read_are_checks_to_explain()
    {
        using var site = Site().With("content/site.yml", "title: [\n");
        Assert.Equal(2, BriefsHere.Run("fix", "--write", "--site", site.Folder).Exit);
    }

    [Fact]
    public void Repairs_stand_in_the_report_for_other_programs()
    {
        using var site = Site();
        var sarif = JsonDocument.Parse(BriefsHere.Run("check", site.Folder, "--format", "sarif").Output).RootElement;
        var fixes = sarif.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Where(r => r.TryGetProperty("fixes", out _))
            .ToList();
        var replacement = Assert.Single(fixes).GetProperty("fixes")[0].GetProperty("artifactChanges")[0].GetProperty("replacements")[0];
        Assert.Equal("""{"startLine":19,"startColumn":78,"endLine":19,"endColumn":91}""", JsonSerializer.Serialize(replacement.GetProperty("deletedRegion")));
        Assert.Equal("", replacement.GetProperty("insertedContent").GetProperty("text").GetString());
    }

    private static TestSite Site() => TestSite.Good().With("content/briefs/border.md", TestTexts.Brief("At the border", Slips));

    private static (int, string, string) Told(BriefsResult result) => (result.Exit, result.Output, result.Remarks);
}
