using Briefs.Pages;
using Briefs.Pages.Reuse;
using Briefs.SiteTests.Harness;
using Briefs.SiteTests.Workspaces;
using Briefs.Tests.Running;
using Briefs.Workspaces;
using Xunit;

namespace Briefs.SiteTests.Cache;

/// <summary>Files that count as the same are the same: whatever changes a byte of a file also changes the hash of its inputs.</summary>
public sealed class ReusedFilesTests(ITestOutputHelper output)
{
    private static int Edits => RandomEdits.CountFor(25, 60);

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    public void After_any_edit_a_file_whose_inputs_are_the_same_has_the_same_bytes(int seed)
    {
        using var site = TestSite.Good();
        var (edits, made) = (new RandomEdits(site, seed), new List<string>());
        var records = new Dictionary<string, Record>(StringComparer.Ordinal);
        var (documents, pages) = (new MemoryCache(), new MemoryKept());
        var (same, reused, all) = (0, 0, 0);
        for (var i = 0; i < Edits; i++)
        {
            made.Add(edits.Next());
            var options = new WorkspaceOptions
            {
                SiteFolder = site.Folder,
                AsOf = new DateTimeOffset(2018 + (i / 4 % 9), 6, 1, 0, 0, 0, TimeSpan.Zero),
                BaseUrl = i % 8 == 0 ? "https://example.org/deep/" : "https://example.org/",
                Preview = i % 10 == 0 ? "pr-7" : null,
                WithDrafts = i / 4 % 3 == 0,
                Cache = documents,
                Kept = pages,
            };
            var snapshot = Workspace.Open(options).Current;
            var plan = snapshot.Plan(snapshot.Result with { Diagnostics = [] }).Value;
            foreach (var file in plan.Files)
            {
                var line = "";
                var questions = FileInputs.Record(file, () => line = SiteAccount.Line(file, site.Folder));
                var before = records.GetValueOrDefault(file.Path);
                var isReused = before is not null && plan.Inputs!.HashOf(file, before.Questions) is { } known
                    && known.AsSpan().SequenceEqual(before.Hash);
                Assert.True(!isReused || line == before!.Line,
                    $"{file.Path} after {string.Join(", ", made.TakeLast(5))} (edit {made.Count})");
                if (plan.Inputs!.HashOf(file, questions) is { } hash) records[file.Path] = new Record(hash, questions, line);
                else records.Remove(file.Path);
                (all, reused, same) = (all + 1, reused + (isReused ? 1 : 0), same + (before?.Line == line ? 1 : 0));
            }
        }

        output.WriteLine($"{made.Count} edits, {all} files, {same} of them as before, {reused} of those not made again");
        Assert.InRange(reused, same / 4, same);
    }

    private sealed record Record(byte[] Hash, ImmutableArray<Question> Questions, string Line);
}
