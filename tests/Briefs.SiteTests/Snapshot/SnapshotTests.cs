using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Snapshot;

/// <summary><c>briefs snapshot --lock</c>, as people call it.</summary>
public sealed class SnapshotTests
{
    private const string Copy = "content/evidence/news.txt";
    private const string Lock = "content/evidence/evidence.lock.json";
    private const string Words = "“We will not comply,” he said.\n";

    [Fact]
    public void A_copy_added_by_hand_is_locked_and_then_the_site_has_nothing_to_say()
    {
        using var site = TestSite.Good().With(Copy, Words);
        Assert.Equal(["evidence-unlocked content/evidence/news.txt:1:1"], Check(site).Findings());

        var run = BriefsProcess.Run(site.Folder, "snapshot", "--lock");

        Assert.True(run.Exit == 0, run.All);
        Assert.Equal("locked content/evidence/news.txt (new)\n", run.Output);
        Assert.Contains("\"url\": \"https://example.com/news\"", site.Read(Lock), StringComparison.Ordinal);
        Assert.Empty(Check(site).Report().GetProperty("diagnostics").EnumerateArray());
        Assert.Equal(["evidence.lock.json", "news.txt"], Directory.GetFiles(site.PathOf("content/evidence")).Select(Path.GetFileName)
            .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_second_time_nothing_is_written()
    {
        using var site = Locked();
        var before = site.Read(Lock);
        var run = BriefsProcess.Run(Path.GetTempPath(), "snapshot", "--lock", "--site", site.Folder);
        Assert.True(run.Exit == 0, run.All);
        Assert.Empty(run.Output);
        Assert.Contains("Nothing to lock", run.Remarks, StringComparison.Ordinal);
        Assert.Equal(before, site.Read(Lock));
    }

    [Fact]
    public void A_copy_that_was_changed_fails_the_build_until_it_is_locked_anew()
    {
        using var site = Locked().With(Copy, "“We will not comply,” he said. Later he did.\n");
        var check = Check(site);
        Assert.Equal(1, check.Exit);
        Assert.Equal(["evidence-changed content/evidence/news.txt:1:1"], check.Findings());

        var run = BriefsHere.Run("snapshot", "--lock", "--site", site.Folder);

        Assert.Equal("locked content/evidence/news.txt (changed)\n", run.Output);
        Assert.Equal(0, Check(site).Exit);
    }

    [Fact]
    public void Line_ends_of_Windows_and_a_byte_order_mark_are_no_change()
    {
        using var site = Locked().With(Copy, "\uFEFF" + Words.Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.Empty(Check(site).Findings());
    }

    [Fact]
    public void A_copy_that_is_deleted_is_missed_at_its_place_in_the_record()
    {
        using var site = Locked();
        File.Delete(site.PathOf(Copy));
        var check = Check(site);
        Assert.Equal(1, check.Exit);
        Assert.Equal(["evidence-missing content/evidence/evidence.lock.json:4:5"], check.Findings());
    }

    [Theory]
    [InlineData("{\n  \"version\": 1,\n  oops", 3, 3)]
    [InlineData("{\n  \"version\": 1,\n<<<<<<< HEAD\n  \"sources\": {}\n}\n", 3, 1)]
    [InlineData("{\n  \"version\": 7,\n  \"sources\": {}\n}\n", 2, 14)]
    public void A_record_that_cannot_be_read_is_an_error_at_its_place_and_is_never_overwritten(string record, int line, int column)
    {
        using var site = TestSite.Good().With(Copy, Words).With(Lock, record);
        var check = Check(site);
        Assert.Equal(1, check.Exit);
        Assert.Equal([$"evidence-lock-malformed {Lock}:{line}:{column}"], check.Findings());

        var run = BriefsHere.Run("snapshot", "--lock", "--site", site.Folder);

        Assert.True(run.Exit == 1, run.All);
        Assert.Contains("Nothing was locked", run.Remarks, StringComparison.Ordinal);
        Assert.Contains($"{Lock}:{line}:{column}: error:", run.Remarks, StringComparison.Ordinal);
        Assert.Equal(record, site.Read(Lock));
    }

    [Fact]
    public void A_faulty_copy_is_said_and_the_others_are_locked()
    {
        using var site = TestSite.Good().With(Copy, Words).With("content/evidence/other.txt", [0xC3, 0x28]);
        var run = BriefsHere.Run("snapshot", "--lock", "--site", site.Folder);
        Assert.True(run.Exit == 1, run.All);
        Assert.Equal("locked content/evidence/news.txt (new)\n", run.Output);
        Assert.Contains("[file-encoding]", run.Remarks, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_faults_of_the_site_are_no_reason_not_to_lock()
    {
        using var site = TestSite.Good().With("content/briefs/second.md", TestTexts.Unsourced("Second")).With(Copy, Words);
        var run = BriefsHere.Run("snapshot", "--lock", "--site", site.Folder);
        Assert.True(run.Exit == 0, run.All);
        Assert.DoesNotContain("quote-without-source", run.All, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Name the brief: briefs snapshot BRIEF", "snapshot")]
    [InlineData("Use either --lock, which records the copies, or --verify", "snapshot", "--lock", "--verify")]
    [InlineData("--lock takes no brief", "snapshot", "border", "--lock")]
    [InlineData("--replace can't be used with --lock or --verify", "snapshot", "--verify", "--replace")]
    [InlineData("--from can't be used with --lock or --verify", "snapshot", "--lock", "--from", "x.html")]
    [InlineData("Unknown option: --form", "snapshot", "border", "--form", "x.html")]
    [InlineData("The brief “bordr” was not found. Did you mean border?", "snapshot", "bordr")]
    [InlineData("The brief “content/briefs/none.md” was not found. Use the path or the name", "snapshot", "content/briefs/none.md")]
    [InlineData("content/briefs/border.md has no source “nwes”. Did you mean news?", "snapshot", "border", "nwes")]
    [InlineData("content/briefs/border.md has no source “other-one”. It has news.", "snapshot", "content/briefs/border.md", "other-one")]
    [InlineData("the file “nothing.html” was not found", "snapshot", "border.md", "news", "--from", "nothing.html")]
    [InlineData("The brief “bordr” was not found. Did you mean border?", "snapshot", "bordr", "--verify")]
    public void A_wrong_call_is_told_and_changes_nothing(string told, params string[] arguments)
    {
        using var site = TestSite.Good().With(Copy, Words);
        var run = BriefsProcess.Run(site.Folder, arguments);
        Assert.True(run.Exit == 2, run.All);
        Assert.Contains(told, run.Remarks, StringComparison.Ordinal);
        Assert.False(File.Exists(site.PathOf(Lock)));
    }

    [Fact]
    public void A_settings_file_that_is_no_yaml_is_a_wrong_call()
    {
        using var site = TestSite.Good().With(Copy, Words).With("content/site.yml", "title: [never closed\n");
        Assert.Equal(2, BriefsHere.Run("snapshot", "--lock", "--site", site.Folder).Exit);
        Assert.False(File.Exists(site.PathOf(Lock)));
    }

    private static TestSite Locked()
    {
        var site = TestSite.Good().With(Copy, Words);
        Assert.Equal(0, BriefsHere.Run("snapshot", "--lock", "--site", site.Folder).Exit);
        return site;
    }

    private static BriefsResult Check(TestSite site) => BriefsHere.Run("check", site.Folder, "--format", "json");
}
