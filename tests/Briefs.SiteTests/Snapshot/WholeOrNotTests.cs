using System.Diagnostics;
using System.Security.Cryptography;
using Briefs.Cli.Snapshot;
using Briefs.Reading.Discovery;
using Briefs.SiteTests.Harness;
using Briefs.Tests.Running;
using Xunit;

namespace Briefs.SiteTests.Snapshot;

/// <summary>Copies and their record are never half-written, whoever looks and whenever the run is killed.</summary>
public sealed class WholeOrNotTests
{
    private static readonly SourceId News = new("news");

    [Fact]
    public async Task Whoever_looks_while_copies_are_replaced_sees_none_that_is_not_as_recorded()
    {
        using var site = TestSite.Good();
        var folder = site.PathOf("content/evidence");
        using var store = EvidenceStore.Open(folder);
        store.Put(Copy(0));
        using var over = new CancellationTokenSource();
        var seen = Task.Run(() => Look(folder, over.Token), TestContext.Current.CancellationToken);
        for (var i = 1; i <= 300; i++) store.Put(Copy(i));
        await over.CancelAsync();
        Assert.InRange(await seen, 20, int.MaxValue);
        Assert.Equal([".snapshot.lock", "evidence.lock.json", "news.html", "news.txt"], Directory.GetFiles(folder).Select(Path.GetFileName)
            .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_run_that_fails_halfway_leaves_a_copy_that_is_not_locked_and_none_that_is_wrong()
    {
        using var site = TestSite.Good();
        var folder = site.PathOf("content/evidence");
        using (var store = EvidenceStore.Open(folder))
            store.Put(Copy(0) with { Original = null, Entry = Copy(0).Entry with { OriginalSha256 = null } });
        // Nothing can be moved onto a folder.
        Directory.CreateDirectory(Path.Combine(folder, "news.html", "x"));
        using (var store = EvidenceStore.Open(folder))
        {
            store.Begin(EvidenceLockReader.ReadLock(FileText.Create("l", site.Read("content/evidence/evidence.lock.json"))).Value.Entries);
            Assert.ThrowsAny<Exception>(() => store.Put(Copy(1)));
        }

        Directory.Delete(Path.Combine(folder, "news.html"), recursive: true);
        Assert.Equal(Copy(0).Text, site.Read("content/evidence/news.txt"));
        Assert.Equal(["evidence-unlocked content/evidence/news.txt:1:1"], BriefsHere.Run("check", site.Folder, "--format", "json")
            .Findings().Where(f => f.StartsWith("evidence", StringComparison.Ordinal)));
    }

    [Fact]
    public void Two_runs_at_once_are_refused_and_what_a_killed_one_left_is_cleared()
    {
        using var site = TestSite.Good();
        var folder = site.PathOf("content/evidence");
        site.With("content/evidence/.snapshot-1234.text", "half a te").With("content/evidence/.evidence.lock.json-1234", "{ \"vers")
            .With("content/evidence/.briefs-1234", "{ \"vers")
            .With("saved.txt", "“We will not comply,” he said.\n");
        Assert.Empty(BriefsHere.Run("check", site.Folder, "--format", "json").Findings());
        using (EvidenceStore.Open(folder))
        {
            var second = BriefsProcess.Run(site.Folder, "snapshot", "border", "news", "--from", "saved.txt");
            Assert.True(second.Exit == 3, second.All);
            Assert.Contains("Another run of briefs snapshot is writing", second.Remarks, StringComparison.Ordinal);

            // Else the first would write its record over what the second has locked.
            site.With("content/evidence/news.txt", "“We will not comply,” he said.\n");
            second = BriefsProcess.Run(site.Folder, "snapshot", "--lock");
            Assert.True(second.Exit == 3, second.All);
            Assert.Contains("Another run of briefs snapshot is writing", second.Remarks, StringComparison.Ordinal);
            Assert.False(File.Exists(site.PathOf("content/evidence/evidence.lock.json")));
            File.Delete(site.PathOf("content/evidence/news.txt"));
        }

        Assert.Equal(0, BriefsHere.Run("snapshot", "border", "news", "--site", site.Folder, "--from", site.PathOf("saved.txt")).Exit);
        Assert.Equal(["evidence.lock.json", "news.txt"], Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    // Killed at moments spread over its run, without a chance to clean up.
    [Fact]
    public void A_killed_run_leaves_the_copy_before_or_the_one_after_or_one_that_is_not_locked()
    {
        using var site = TestSite.Good();
        var words = string.Concat(Enumerable.Repeat("A line of the page that makes it long.\n\n", 20_000));
        site.With("saved0.txt", words + "“We will not comply,” he said.\n")
            .With("saved1.txt", words + "“We will not comply,” he said again.\n");
        var watch = Stopwatch.StartNew();
        Assert.Equal(0, BriefsProcess.RunAlone(site.Folder, [], "snapshot", "border", "news", "--from", "saved0.txt").Exit);
        var (whole, kills) = (watch.Elapsed, Repetitions.Times(4, 12));
        for (var i = 1; i <= kills; i++)
        {
            using var process = BriefsProcess.Start(
                site.Folder, [], "snapshot", "border", "news", "--replace", "--from", $"saved{i % 2}.txt");
            if (!process.WaitForExit(whole * i / kills)) process.Kill();
            process.WaitForExit();
            var found = BriefsHere.Run("check", site.Folder, "--format", "json").Findings();
            Assert.True(found is [] or ["evidence-unlocked content/evidence/news.txt:1:1"], string.Join('\n', found));
        }

        Assert.Equal(0, BriefsProcess.Run(site.Folder, "snapshot", "border", "news", "--replace", "--from", "saved1.txt").Exit);
        Assert.Empty(BriefsHere.Run("check", site.Folder, "--format", "json").Findings());
        Assert.Equal(["evidence.lock.json", "news.txt"], Directory.GetFiles(site.PathOf("content/evidence")).Select(Path.GetFileName)
            .Order(StringComparer.Ordinal));
    }

    // How often a copy was seen that the record speaks of, before and after it was read.
    private static int Look(string folder, CancellationToken over)
    {
        var (text, record) = (Path.Combine(folder, "news.txt"), Path.Combine(folder, "evidence.lock.json"));
        var seen = 0;
        while (!over.IsCancellationRequested)
        {
            var before = File.ReadAllText(record);
            var words = File.ReadAllText(text);
            if (File.ReadAllText(record) != before || !before.Contains("\"news\"", StringComparison.Ordinal)) continue;
            Assert.Contains(Hash(words), before, StringComparison.Ordinal);
            seen++;
        }

        return seen;
    }

    private static CopyFiles Copy(int number)
    {
        var text = string.Concat(Enumerable.Repeat($"Text number {number}.\n", 2_000));
        var original = Encoding.UTF8.GetBytes($"<p>{text}");
        return new CopyFiles
        {
            Source = News,
            Text = text,
            Original = original,
            OriginalExtension = ".html",
            Entry = new SavedCopyEntry
            {
                TextSha256 = Hash(text),
                OriginalSha256 = Convert.ToHexStringLower(SHA256.HashData(original)),
                Extractor = "test",
            },
        };
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
