using Briefs.SiteTests.Harness;
using Briefs.SiteTests.Workspaces;
using Briefs.Tests.Pictures.Resizing;
using Briefs.Tests.Running;
using Briefs.Workspaces;
using Xunit;

namespace Briefs.SiteTests.Cache;

/// <summary>A build with a cache prints and writes what a build without one does, whatever happened since the cache was written.</summary>
public sealed class CachedBuildTests(ITestOutputHelper output)
{
    private static readonly string[][] s_options =
    [
        [], ["--drafts"], ["--preview", "pr-7"], ["--base-url", "https://example.org/deep/er/"], ["--strict"], ["--as-of", "2021-05-05"],
    ];

    private static int Edits => RandomEdits.CountFor(25, 60);

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void After_any_edit_a_site_read_with_a_cache_is_the_site_read_without_one(int seed)
    {
        using var site = TestSite.Good();
        var (edits, cache, made) = (new RandomEdits(site, seed), new MemoryCache(), new List<string>());
        for (var i = 0; i < Edits; i++)
        {
            made.Add(edits.Next());
            var options = new WorkspaceOptions
            {
                SiteFolder = site.Folder,
                AsOf = new DateTimeOffset(2018 + (i % 9), 6, 1, 0, 0, 0, TimeSpan.Zero),
                BaseUrl = i % 4 == 0 ? "https://example.org/deep/" : "https://example.org/",
                Preview = i % 5 == 0 ? "pr-7" : null,
                WithDrafts = i % 3 == 0,
                Strict = i % 7 == 0,
            };
            var (cold, warm) = (SiteAccount.OfBuild(options), SiteAccount.OfBuild(options with { Cache = cache }));
            Assert.True(cold.SequenceEqual(warm, StringComparer.Ordinal),
                $"after {string.Join(", ", made.TakeLast(5))} (edit {made.Count})\n{Difference(warm, cold)}");
        }

        output.WriteLine($"{made.Count} edits, files kept {cache.Kept} times");
        Assert.InRange(cache.Kept, 1, 6 * made.Count);
    }

    // With the same options throughout, so that pages of the build before are kept.
    [Fact]
    public void A_build_with_a_cache_is_the_build_without_one()
    {
        foreach (var options in Repetitions.IsLong ? s_options : s_options.Take(1))
        {
            using var site = new CachedSite();
            foreach (var (what, change, passes) in Changes(site.Site))
            {
                change();
                var exit = Compare(site, what, options);
                // A build that fails publishes nothing that could be compared.
                if (options.Length == 0) Assert.Equal($"{what}: exit {(passes ? 0 : 1)}", $"{what}: {exit}");
                site.Now = site.Now.AddMonths(1);
            }

            Assert.NotEmpty(site.Files);
        }
    }

    [Fact]
    public void A_build_with_other_options_is_the_build_without_a_cache()
    {
        using var site = new CachedSite();
        foreach (var options in s_options) Compare(site, "other options", options);
    }

    // The index of the evidence has hashes of files that most builds don't make.
    [Fact]
    public void The_evidence_of_a_site_with_parts_is_that_of_a_build_without_a_cache()
    {
        const string Changed = "content/briefs/long-03.md";
        using var site = new CachedSite();
        foreach (var number in Enumerable.Range(1, 12)) site.Site.With($"content/briefs/long-{number:00}.md", LongQuotation(number));
        var annexed = site.Site.Read(Changed).Replace(
            "sources:\n", "annexes:\n  - page: brief-000005.md\nsources:\n", StringComparison.Ordinal);
        Action[] changes =
        [
            () => { },
            () => site.Site.With(Changed, site.Site.Read(Changed) + "\nMore words.\n"),
            () => site.Site.With(Changed, annexed),
            () => site.Site.With("content/briefs/brief-000005.md", TestTexts.Brief("Another title of the annex")),
            () => File.Delete(site.Site.PathOf("content/briefs/long-05.md")),
        ];
        foreach (var change in changes)
        {
            change();
            Assert.Equal("exit 0", Compare(site, "a part", []));
            Assert.True(File.Exists(Path.Combine(site.Site.Output, "evidence", "documents-2.json")));
        }
    }

    // About 400 KB.
    private static string LongQuotation(int number) => TestTexts.Brief(
        $"The long hearing {number}",
        "\n" + string.Concat(Enumerable.Range(0, 100).Select(at => $"> In the hearing {number} and {at}, "
            + $"{string.Join(' ', Enumerable.Repeat("the ministers spoke of the border", 120))}.\n>\n")) + "> — [@ivanov in @news]\n");

    // The exit code of both.
    private static string Compare(CachedSite site, string what, string[] options)
    {
        var warm = site.AccountOf(site.Run, options);
        var cold = site.AccountOfCold(site.Run, options);
        Assert.True(warm.SequenceEqual(cold, StringComparer.Ordinal), $"{what} {string.Join(' ', options)}: {Difference(warm, cold)}");
        return warm[0];
    }

    [Fact]
    public void After_an_edit_no_file_that_is_the_same_is_written_again()
    {
        using var site = new CachedSite();
        WithEveryKind(site.Site);
        var first = site.Run("build", site.Site.Folder);
        Assert.True(first.Exit == 0, first.All);
        var (tree, times) = (TestSite.TreeOf(site.Site.Output), site.Times);
        Assert.All((string[])["cards/", "fonts/", "files/", "recommendations", "images/photo", "sources", "search/"],
            start => Assert.Contains(tree.Keys, path => path.StartsWith(start, StringComparison.Ordinal)));
        Assert.Contains(tree.Keys, path => path.EndsWith("-480.webp", StringComparison.Ordinal));
        foreach (var (edit, most) in EditsOf(site.Site))
        {
            edit();
            Assert.Equal(0, site.Run("build", site.Site.Folder).Exit);
            var (after, then) = (TestSite.TreeOf(site.Site.Output), site.Times);
            var written = then.Where(file => times.GetValueOrDefault(file.Key) != file.Value).Select(file => file.Key).ToList();
            var changed = after.Where(file => tree.GetValueOrDefault(file.Key) != file.Value).Select(file => file.Key);
            Assert.Equal(changed.Except([".briefs"]), written.Except([".briefs"]));
            Assert.InRange(written.Count, 0, most);
            (tree, times) = (after, then);
        }
    }

    // One file of each kind but PDFs, for which PdfTests have a browser.
    private static void WithEveryKind(TestSite site) => site
        .With("content/site.yml", site.Read("content/site.yml") + "cards: true\n")
        .With("templates/fonts/title.woff2", "wOF2 of a font").With("templates/fonts/OFL.txt", "Licence")
        .With("content/images/photo.jpg", Photograph.Jpeg(900, 600, 90)).With("content/images.yml", "photo.jpg: Example\n")
        .With("content/files/table.csv", "date,number\n")
        .With("content/briefs/kinds.md", TestTexts.Brief("Kinds", "\n![A gate](photo.jpg)\n\nSee [the table](../files/table.csv).\n")
            .Replace("\ndate:", "\nrecommendations:\n  - {addressee: The State, text: Open the border.}\ndate:", StringComparison.Ordinal));

    private static IEnumerable<(Action Edit, int Most)> EditsOf(TestSite site)
    {
        const string Path = "content/briefs/brief-000003.md";
        yield return (() => { }, 1);
        yield return (() => site.With(Path, site.Read(Path) + "\nMore words of unusual kinds.\n"), 30);
        yield return (() => site.With("content/site.yml", site.Read("content/site.yml") + "terms: [prison]\n"), 3);
        yield return (() => site.With("content/briefs/brief-000004.md", TestTexts.Brief("Another")), 400);
    }

    [Fact]
    public void A_file_that_another_program_changed_is_made_again()
    {
        using var site = new CachedSite();
        Assert.Equal(0, site.Run("build", site.Site.Folder).Exit);
        var tree = TestSite.TreeOf(site.Site.Output);
        foreach (var change in ChangesOfSite(site.Site))
        {
            change(Path.Combine(site.Site.Output, "briefs", "brief-000003", "index.html"));
            change(Path.Combine(site.Site.Output, "evidence.json"));
            change(Path.Combine(site.Site.Output, "quotes", "index.html"));
            Assert.NotEqual(tree, TestSite.TreeOf(site.Site.Output));
            Assert.Equal(0, site.Run("build", site.Site.Folder).Exit);
            Assert.Equal(tree, TestSite.TreeOf(site.Site.Output));
        }
    }

    private static IEnumerable<Action<string>> ChangesOfSite(TestSite site)
    {
        yield return File.Delete;
        yield return path => File.WriteAllText(path, "other");
        yield return path => File.AppendAllText(path, "<!-- minified -->");
        // As long as before.
        yield return path => File.WriteAllBytes(path, [.. File.ReadAllBytes(path).Select(one => (byte)(one ^ 1))]);
        if (OperatingSystem.IsWindows()) yield break;
        yield return path =>
        {
            var target = Path.Combine(Path.GetDirectoryName(site.Folder)!, "elsewhere");
            File.Copy(path, target, overwrite: true);
            File.SetLastWriteTimeUtc(target, File.GetLastWriteTimeUtc(path));
            File.AppendAllText(target, "more");
            File.Delete(path);
            File.CreateSymbolicLink(path, target);
        };
    }

    private static string Difference(List<string> warm, List<string> cold) =>
        $"with the cache only:\n{string.Join("\n", warm.Except(cold))}\nwithout it only:\n{string.Join("\n", cold.Except(warm))}";

    private static IEnumerable<Step> Changes(TestSite site)
    {
        var first = site.Read("content/briefs/brief-000003.md");
        var saved = Path.Combine(Path.GetDirectoryName(site.Folder)!, "branch");
        yield return new("first", () => { });
        yield return new("nothing", () => { });
        foreach (var name in Repetitions.EachIfShort(3, "brief.html", "layout.html", "said.html", "site.css", "person.html", "quotes.html"))
            yield return new($"templates/{name}", () => site.With($"templates/{name}", Template(name)));
        yield return new("words of the site", () => site.With("templates/words.en.json", "{ \"quotations\": \"Said\" }\n"));
        yield return new("a menu", () => site.With("content/site.yml", site.Read("content/site.yml") + "menu:\n  - link: about.md\n")
            .With("content/pages/about.md", "---\ntitle: About\n---\nWho we are.\n"));
        yield return new("words", () => site.With("content/briefs/brief-000003.md", first + "\nAnd more words.\n"));
        yield return new("an error", () => site.With("content/briefs/brief-000004.md", TestTexts.Unsourced("Uncited")), Passes: false);
        yield return new("an error again", () => { }, Passes: false);
        yield return new("a warning", () => site.With("content/briefs/brief-000004.md", TestTexts.Brief("Late", "\nIt was last year.")));
        yield return new("an embargo", () => site.With("content/briefs/brief-000005.md", TestTexts.Brief("Later").Replace(
            "\ndate:", "\nembargo: 2025-02-01T12:00Z\ndate:", StringComparison.Ordinal)));
        yield return new("two more", () => site.With("content/briefs/one.md", TestTexts.Brief("One")).With("content/briefs/two.md",
            TestTexts.Brief("Two")));
        yield return new("rename", () => File.Move(site.PathOf("content/briefs/one.md"), site.PathOf("content/briefs/renamed.md")));
        yield return new("deletion", () => File.Delete(site.PathOf("content/briefs/two.md")));
        // Others link to briefs that are not there.
        yield return new("another branch", () => Branch(site, saved), Passes: false);
        yield return new("the branch before", () => BranchBefore(site, saved));
        yield return new("terms", () => site.With("content/site.yml", site.Read("content/site.yml") + "terms: [prison]\n"));
        yield return new("people", () => site.With("content/people.yml", "boss:\n  name: Ada Boss\n  role: Minister\n"));
        const string Copy = "content/evidence/news.txt";
        yield return new("a saved copy", () => site.With(Copy, "He said: “We will not comply.”\n"));
        yield return new("other words around", () => site.With(Copy, "At noon he said: “We will not comply.” Then he left.\n"));
        yield return new("other words", () => site.With(Copy, "He said: “We will comply.”\n"), Passes: false);
        yield return new("no copy", () => File.Delete(site.PathOf(Copy)));
        yield return new("the embargo is over", () => { });
    }

    // The built-in one with something else at its end, which every browser ignores.
    private static string Template(string name)
    {
        var end = name.EndsWith(".css", StringComparison.Ordinal) ? "/* ours */" : "<!-- ours -->";
        return $"{File.ReadAllText(Repository.PathOf($"templates/{name}"))}{end}\n";
    }

    // Some briefs are not there, and all others have changed.
    private static void Branch(TestSite site, string saved)
    {
        Directory.Move(site.PathOf("content/briefs"), saved);
        foreach (var file in Directory.EnumerateFiles(saved).Order(StringComparer.Ordinal).Take(110))
        {
            var text = File.ReadAllText(file).Replace("court", "tribunal", StringComparison.Ordinal);
            site.With($"content/briefs/{Path.GetFileName(file)}", text);
        }
    }

    private static void BranchBefore(TestSite site, string saved)
    {
        Directory.Delete(site.PathOf("content/briefs"), recursive: true);
        Directory.Move(saved, site.PathOf("content/briefs"));
    }

    [Fact]
    public void After_an_edit_only_the_file_of_the_edited_brief_is_written_again()
    {
        using var site = new CachedSite();
        Assert.Equal(0, site.Run("build", site.Site.Folder).Exit);
        var before = site.Files;
        Assert.Equal(0, site.Run("build", site.Site.Folder).Exit);
        Assert.Equal(before, site.Files);
        site.Site.With("content/briefs/brief-000003.md", site.Site.Read("content/briefs/brief-000003.md") + "\nMore.\n");
        Assert.Equal(0, site.Run("build", site.Site.Folder).Exit);
        Assert.Single(before.Except(site.Files));
        Assert.Equal(before.Keys, site.Files.Keys);
    }

    /// <param name="Passes">Whether the site is published after it.</param>
    private sealed record Step(string What, Action Change, bool Passes = true);
}
