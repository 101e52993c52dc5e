using Briefs.Cli.Commands;
using Briefs.Cli.Output;
using Briefs.Cli.Serve;
using Briefs.LanguageServer;
using Briefs.SiteTests.Harness;
using Briefs.Tests.Running;
using Briefs.Workspaces;
using Xunit;

namespace Briefs.SiteTests.Workspaces;

public sealed class WorkspaceTests(ITestOutputHelper output)
{
    private static readonly DateTimeOffset s_now = new(2024, 6, 1, 0, 0, 0, TimeSpan.Zero);

    private static int Edits => RandomEdits.CountFor(30, 60);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void After_any_sequence_of_edits_a_site_in_memory_is_what_a_build_makes_of_it(int seed)
    {
        using var site = TestSite.Good();
        var live = Workspace.OpenWatched(RequestFor(site), () => s_now);
        var edits = new RandomEdits(site, seed);
        var names = SymbolIndex.Create(live.Current.Library);
        var copies = new PictureCopies(site.Folder, null);
        var view = PreviewSite.Create(live.Current, copies, null);
        var made = new List<string>();
        for (var i = 0; i < Edits; i++)
        {
            made.Add(edits.Next());
            var state = i % 2 == 0 ? live.ApplyFileEvents(edits.Touched) : live.Rescan(edits.Touched);
            var expected = SiteAccount.OfBuild(state.Options);
            Assert.True(expected.SequenceEqual(AccountOf(state), StringComparer.Ordinal), Difference(expected, AccountOf(state), made));
            view = PreviewSite.Create(state, copies, view);
            // Now and then nobody looks: what was seen last is then older than the state before.
            if (i % 5 < 4)
                Assert.Equal([], SiteAccount.OnDemand(view).Except(expected, StringComparer.Ordinal)
                    .Prepend(string.Join(", ", made.TakeLast(3))).Skip(1));
            Assert.Equal(Told(SymbolIndex.Create(state.Library), state.Library), Told(names.Follow(state.Library), state.Library));
        }

        output.WriteLine($"{Edits} edits, {live.Current.Number} states");
    }

    [Theory]
    [InlineData(3)]
    public void What_somebody_is_writing_is_read_as_if_it_were_saved(int seed)
    {
        using var site = TestSite.Good();
        using var saved = TestSite.Good();
        var live = Workspace.OpenWatched(RequestFor(site), () => s_now);
        var (here, there) = (new RandomEdits(site, seed), new RandomEdits(saved, seed));
        var writes = new RandomEdits(site, seed + 1);
        for (var i = 0; i < Edits / 3; i++)
        {
            // The same edit to both; then words in one that are saved in the other, and after a while in both.
            var made = new List<string> { $"{i}: {here.Next()}" };
            there.Next();
            live.ApplyFileEvents(here.Touched);
            var (path, text) = (writes.BriefPath(), writes.Brief());
            live.WithUnsaved(path, text);
            made.Add($"is writing {path}");
            var before = File.Exists(saved.PathOf(path)) ? File.ReadAllBytes(saved.PathOf(path)) : null;
            saved.With(path, text);
            var expected = SiteAccount.OfBuild(RequestFor(saved));
            Assert.True(expected.SequenceEqual(AccountOf(live.Current), StringComparer.Ordinal),
                Difference(expected, AccountOf(live.Current), made));
            Assert.Equal(text, live.Current.FindText(path)?.Text);
            made.Add($"leaves {path}");
            live.WithUnsaved(path, null);
            if (before is null) File.Delete(saved.PathOf(path));
            else saved.With(path, before);
            expected = SiteAccount.OfBuild(RequestFor(saved));
            Assert.True(expected.SequenceEqual(AccountOf(live.Current), StringComparer.Ordinal),
                Difference(expected, AccountOf(live.Current), made));
        }
    }

    // A link is no file, and yet something that was not there before.
    [Theory]
    [InlineData("content/site.yml")]
    [InlineData("not-there.md")]
    public void A_link_that_comes_is_reported_and_one_that_goes_is_forgotten(string target)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making a link needs rights there.");
        using var site = TestSite.Good();
        var live = Workspace.OpenWatched(RequestFor(site), () => s_now);
        var link = site.PathOf("content/briefs/link.md");
        File.CreateSymbolicLink(link, site.PathOf(target));
        Assert.Equal(["file-unexpected"], live.ApplyFileEvents([link]).GetDiagnostics("content/briefs/link.md").Select(f => f.Rule.Id));
        File.Delete(link);
        Assert.Empty(live.ApplyFileEvents([link]).GetDiagnostics("content/briefs/link.md"));
    }

    [Fact]
    public void A_copy_in_the_usual_folder_of_a_site_that_keeps_them_elsewhere_is_reported_as_soon_as_it_comes()
    {
        using var site = TestSite.Good().With("content/site.yml", TestTexts.Settings + "evidence: kept\n")
            .With("kept/news.txt", "“We will not comply,” he said.\n");
        var live = Workspace.OpenWatched(RequestFor(site), () => s_now);
        site.With("content/evidence/news.txt", "Nothing.\n");
        Assert.Equal(["file-unexpected"], live.ApplyFileEvents([site.PathOf("content/evidence/news.txt")])
            .GetDiagnostics("content/evidence/news.txt").Select(f => f.Rule.Id));
        File.Delete(site.PathOf("content/evidence/news.txt"));
        Assert.Empty(live.ApplyFileEvents([site.PathOf("content/evidence/news.txt")]).GetDiagnostics("content/evidence/news.txt"));
    }

    [Fact]
    public void When_an_embargo_ends_nobody_has_to_touch_the_file()
    {
        using var site = TestSite.Good().With("content/briefs/later.md", TestTexts.Brief("Later").Replace(
            "\ndate:", "\nembargo: 2024-06-01T12:00Z\ndate:", StringComparison.Ordinal))
            .With("content/briefs/first.md", TestTexts.Brief("First", "[Later](later.md)"));
        var now = s_now;
        var live = Workspace.OpenWatched(RequestFor(site), () => now);
        Assert.Equal(["content/briefs/later.md"], live.Current.Result.Hidden);
        Assert.Contains(live.Current.GetDiagnostics("content/briefs/first.md"), f => f.Rule.Id == "link-broken");
        now = s_now.AddDays(1);
        live.Rescan([]);
        Assert.Empty(live.Current.Result.Hidden);
        Assert.DoesNotContain(live.Current.GetDiagnostics("content/briefs/first.md"), f => f.Rule.Id == "link-broken");
    }

    private static IEnumerable<string> Told(SymbolIndex names, Library library) =>
    [
        .. names.Topics.Select(t => $"{t.Topic} {t.Briefs}"), .. names.Languages,
        .. library.Documents.SelectMany(d => d.People.Keys).Distinct().Order().Select(id => $"{id}: {string.Join(' ', names.Citing(id))}"),
        .. library.Documents.SelectMany(d => d.Sources.Keys).Distinct().Order().Select(id => $"{id}: {string.Join(' ', names.Citing(id))}"),
    ];

    private static WorkspaceOptions RequestFor(TestSite site) => new()
    {
        SiteFolder = site.Folder,
        AsOf = s_now,
        BaseUrl = "https://example.org/deep/",
    };

    private static List<string> AccountOf(WorkspaceSnapshot state) => SiteAccount.Of(state);

    private static string Difference(List<string> expected, List<string> actual, List<string> made) =>
        $"after {string.Join(", ", made.TakeLast(5))} (edit {made.Count})\nbuild "
            + $"only:\n{string.Join("\n", expected.Except(actual))}\nlive only:\n{string.Join("\n", actual.Except(expected))}";
}
