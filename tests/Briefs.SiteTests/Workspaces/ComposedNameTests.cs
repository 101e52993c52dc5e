using Briefs.SiteTests.Harness;
using Briefs.Tests.Running;
using Briefs.Workspaces;
using Xunit;

namespace Briefs.SiteTests.Workspaces;

/// <summary>
/// macOS may report a file by its composed name (NFC) whose name on the disk is decomposed (NFD), and the other way round.
/// </summary>
public sealed class ComposedNameTests
{
    private const string Composed = "content/images/caf\u00e9.xcf", Decomposed = "content/images/cafe\u0301.xcf";

    private static readonly DateTimeOffset s_now = new(2024, 6, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(Decomposed, Composed)]
    [InlineData(Composed, Decomposed)]
    public void A_deleted_file_is_known_by_both_names(string onDisk, string reported)
    {
        using var site = TestSite.Good();
        var without = Diagnostics(Open(site).Current);
        site.With(onDisk, "no picture");
        var live = Open(site);
        Assert.NotEqual(without, Diagnostics(live.Current));
        File.Delete(site.PathOf(onDisk));
        Assert.Equal(without, Diagnostics(live.ApplyFileEvents([site.PathOf(reported)])));
    }

    [Fact]
    public void A_saved_copy_in_a_folder_with_accents_is_read_again_by_both_names()
    {
        // The folder of saved copies may have any name.
        const string copies = "caf\u00e9-copies", reported = "cafe\u0301-copies";
        using var site = TestSite.Good().With("content/site.yml", TestTexts.Settings + $"evidence: {copies}\n")
            .With($"{copies}/paper.txt", "one");
        var live = Open(site);
        var before = live.Rescan([]).Number;
        var file = site.PathOf($"{copies}/paper.txt");
        var written = File.GetLastWriteTimeUtc(file);
        File.WriteAllText(file, "two");
        // The same size and time: only the event tells that the file has changed.
        File.SetLastWriteTimeUtc(file, written);
        Assert.NotEqual(before, live.ApplyFileEvents([site.PathOf($"{reported}/paper.txt")]).Number);
    }

    [Fact]
    public void Names_of_files_that_are_gone_are_work_in_proportion()
    {
        var sites = new List<TestSite>();
        Work.GrowsWith(1600, size =>
        {
            var site = TestSite.Good();
            sites.Add(site);
            for (var i = 0; i < size; i++) site.With($"content/attachments/caf\u00e9-{i}.txt", "x");
            var live = Open(site);
            var gone = Enumerable.Range(0, size).Select(i => site.PathOf($"content/attachments/cafe\u0301-gone-{i}.txt")).ToList();
            return () => Assert.Same(live.Current, live.ApplyFileEvents(gone));
        });
        sites.ForEach(site => site.Dispose());
    }

    private static Workspace Open(TestSite site) =>
        Workspace.OpenWatched(new WorkspaceOptions { SiteFolder = site.Folder, AsOf = s_now }, () => s_now);

    private static string[] Diagnostics(WorkspaceSnapshot state) =>
        [.. state.Result.Diagnostics.Select(d => $"{d.File.Path}: {d.Message}")];
}
