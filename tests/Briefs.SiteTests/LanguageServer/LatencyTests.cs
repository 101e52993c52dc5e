using System.Diagnostics;
using Briefs.SiteTests.Harness;
using Briefs.Tests.Running;
using Xunit;

namespace Briefs.SiteTests.LanguageServer;

/// <summary>
/// How long an editor waits for an answer right behind a letter that was typed. BRIEFS_LSP_SITE names a site to measure, of which nothing
/// is changed; else it is one of 400 briefs. Answers come in every run; only .ci/long compares their time with the bar.
/// </summary>
public sealed class LatencyTests(ITestOutputHelper output)
{
    private static readonly int s_rounds = Repetitions.Times(2, 10, 60);

    [Fact]
    public void Answers_come_while_somebody_types()
    {
        using var small = BriefsAtWork(Environment.GetEnvironmentVariable("BRIEFS_LSP_SITE") is null ? Repetitions.Times(40, 400) : 1);
        var folder = Environment.GetEnvironmentVariable("BRIEFS_LSP_SITE") ?? small.Folder;
        var briefs = Directory.GetFiles(Path.Combine(folder, "content", "briefs"), "*.md").Order(StringComparer.Ordinal).ToList();
        using var editor = new LiveEditor(folder, Path.GetRelativePath(folder, briefs[briefs.Count / 2]));
        var waits = new SortedDictionary<string, List<double>>(StringComparer.Ordinal);
        Round(editor, []);
        var began = editor.Work;
        for (var round = 0; round < s_rounds; round++)
        {
            Round(editor, waits);
            // Typing pauses: what is found is told then, and is work too.
            Thread.Sleep(150);
        }

        var work = (editor.Work - began).TotalMilliseconds / s_rounds;
        foreach (var (what, of) in waits)
        {
            of.Sort();
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                    $"{what,-12} median {of[s_rounds / 2]:F1} ms, 95 % within {of[(int)(s_rounds * 0.95)]:F1} ms"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{briefs.Count} briefs; {work:F1} ms of work for each round of {waits.Count} questions"));
        // The bar is 50 ms on the wall at the 95th percentile. Where many things are done only the work itself can be held to it.
        if (Repetitions.IsLong) Assert.True(work < 50 * waits.Count, $"{work:F0} ms of work for {waits.Count} answers");
    }

    // Each question follows a change, so that nothing is known yet of what it is about.
    private static void Round(LiveEditor editor, SortedDictionary<string, List<double>> waits)
    {
        var citation = editor.Text.LastIndexOf("[@", StringComparison.Ordinal);
        foreach (var what in (string[])["hover", "definition", "references"])
        {
            editor.Type(citation, "x");
            Ask(what, citation + 4, what);
            editor.Type(citation, "", 1);
        }

        editor.Type(citation, "[@ ");
        Ask("completion", citation + 2, "people");
        editor.Type(citation, "", 3);
        editor.Type(4, "topics: []\n");
        Ask("completion", 4 + "topics: [".Length, "topics");
        editor.Type(4, "", "topics: []\n".Length);

        void Ask(string question, int at, string name)
        {
            var began = Stopwatch.GetTimestamp();
            var answer = editor.AskAt(question, at);
            if (!waits.TryGetValue(name, out var of)) waits[name] = of = [];
            of.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            Assert.NotNull(answer);
        }
    }

    private static TestSite BriefsAtWork(int count)
    {
        var site = TestSite.Good();
        for (var i = 0; i < count; i++)
            site.With($"content/briefs/b{i}.md", TestTexts.Brief($"Number {i}")
                .Replace("\ndate:", $"\ntopics: [asylum, t{i % 9}]\ndate:", StringComparison.Ordinal));
        return site;
    }
}
