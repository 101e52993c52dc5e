using System.Text.RegularExpressions;
using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.GettingStarted;

/// <summary>
/// Somebody who has read the README and nothing else makes a site and a first brief, with the mistakes that people make. Each
/// message must stand at the place, say what is wrong, and when what it says is done, be gone.
/// </summary>
public sealed partial class NewcomerTests : IDisposable
{
    private const string Brief = "content/briefs/a-border-closes.md";
    private const string Words = "content/briefs/not-to-be-sent-back.md";

    private readonly TestSite _folder = new();

    public NewcomerTests()
    {
        Done("init", Site);
        Done("new", "A border closes", "--site", Site);
        var begun = BriefsHere.Run("check", Site);
        Assert.Equal(1, begun.Exit);
        Fill();
        Done("check", Site);
    }

    public static TheoryData<string> Names => [.. Slips.All.Keys];

    private string Site => _folder.PathOf("our-site");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public void A_mistake_is_found_where_it_is_and_mended_by_what_the_message_says(string name)
    {
        var slip = Slips.All[name];
        var path = slip.Path ?? Brief;
        var right = Read(path);
        Assert.Equal(2, right.Split(slip.Right).Length);
        var wrong = right.Replace(slip.Right, slip.Wrong, StringComparison.Ordinal);
        Write(path, wrong);
        var report = BriefsHere.Run("check", Site, "--format", "json");
        // What is not used any more because of the mistake is no mistake of its own.
        Assert.Equal([$"{slip.Rule} {path}:{PlaceOf(wrong, slip.At)}"], report.Findings()
            .Where(f => !f.Contains("-unused ", StringComparison.Ordinal)));
        var said = BriefsHere.Run("check", Site).Output;
        Assert.StartsWith($"{path}:{PlaceOf(wrong, slip.At)}: ", said, StringComparison.Ordinal);
        Assert.Contains(slip.Says, said, StringComparison.Ordinal);
        Write(path, wrong.Replace(slip.Wrong, slip.Mended ?? slip.Right, StringComparison.Ordinal));
        var mended = BriefsHere.Run("check", Site, "--format", "json");
        Assert.Equal(0, mended.Exit);
        Assert.Empty(mended.Findings());
    }

    [Fact]
    public void The_finished_site_is_built()
    {
        Done("build", Site);
        Assert.Contains("We will not go", File.ReadAllText(Path.Combine(Site, "_site", "briefs", "a-border-closes", "index.html")),
            StringComparison.Ordinal);
    }

    // Every blank is filled where it stands; nothing else of the file is touched.
    private void Fill()
    {
        Done("add", "person", "Laura Mills", "--to", Brief, "--role", "Researcher", "--organization", "Human Rights Watch", "--site", Site);
        var text = Read(Brief);
        var date = text.Split('\n').Single(line => line.StartsWith("date: ", StringComparison.Ordinal));
        text = Filled(text.Replace(date, "date: 2024-03-09", StringComparison.Ordinal), "Nobody may cross at Khorgos since March.", """
            Families wait at the crossing. “We will not go,” said Laura Mills [@mills in @gazette-2024].

            ## What the law says

            The rule is in [another brief](not-to-be-sent-back.md).
            """);
        // Its own words: “take it out when you need it no longer”.
        text = Example().Replace(text, "");
        Write(Brief, text.Replace("sources:\n", """
            sources:
              gazette-2024:
                title: Crossing shut until further notice
                publisher: The Border Gazette
                date: 2024-03-08
                url: https://example.com/crossing

            """, StringComparison.Ordinal));
    }

    private static string Filled(string text, params string[] words)
    {
        var parts = Blank().Split(text);
        Assert.Equal(words.Length + 1, parts.Length);
        return parts[0] + string.Concat(words.Zip(parts.Skip(1), (word, part) => word + part));
    }

    [GeneratedRegex(@"FILL IN \([^)]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Blank();

    [GeneratedRegex("<!--.*?-->\n*", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Example();

    private static string PlaceOf(string text, string at)
    {
        var start = text.IndexOf(at, StringComparison.Ordinal);
        Assert.True(start >= 0, at);
        return $"{text[..start].Count(c => c == '\n') + 1}:{start - text.LastIndexOf('\n', Math.Max(0, start - 1))}";
    }

    private static void Done(params string[] call)
    {
        var run = BriefsHere.Run(call);
        Assert.True(run.Exit == 0, run.All);
    }

    private string Read(string path) => File.ReadAllText(Path.Combine(Site, path));

    private void Write(string path, string text) => File.WriteAllText(Path.Combine(Site, path), text);
}
