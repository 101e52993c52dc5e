using Briefs.SiteTests.Harness;
using Briefs.Tests.Running;
using Xunit;

namespace Briefs.SiteTests.Hostile;

/// <summary>Whatever stands in content/, a run ends, with a finding or with a site, and never with a fault of ours.</summary>
public sealed class HostileContentTests
{
    private const int Times = 4;
    private const int Most = 9;
    private const int Square = Times * Times;
    private const int Attempts = 3;

    // Each in the size that a whole test has, divided: a part of 4 is a quarter of it.
    private static readonly Dictionary<string, Func<int, string>> s_bodies = new(StringComparer.Ordinal)
    {
        ["brackets"] = part => Repeat("[", 50_000 / part),
        ["block quotes"] = part => Repeat("> ", 5_000 / part) + "a",
        ["nested lists"] = part =>
            string.Concat(Enumerable.Range(0, (int)(700 / Math.Sqrt(part))).Select(i => new string(' ', 2 * i) + "* a\n")),
        ["bullets in a row"] = part => Repeat("* ", 20_000 / part) + "a",
        ["numbers in a row"] = part => Repeat("1. ", 20_000 / part) + "a",
        ["emphasis"] = part => Repeat("*a **a ", 5_000 / part) + "b" + Repeat(" a** a*", 5_000 / part),
        ["containers"] = part => Repeat("::: a\n", 5_000 / part),
        ["open links"] = part => Repeat("[a](b", 19_000 / part),
        ["headings"] = part => Repeat("# a\n\n", 20_000 / part),
        ["references"] = part =>
            string.Concat(Enumerable.Range(0, 20_000 / part).Select(i => $"[l{i}]: u{i}\n")) + "\n"
                + string.Concat(Enumerable.Range(0, 20_000 / part).Select(i => $"[l{i}] ")),
        ["underscores"] = part => Repeat("*a_ ", 5_000 / part),
        ["underscores after"] = part => Repeat("a_ ", 20_000 / part),
        ["underscores before"] = part => Repeat("_a ", 20_000 / part),
        ["strikes"] = part => Repeat("~~a ", 20_000 / part),
        ["underscore walls"] = part => Repeat("_", 49_000 / part) + "." + Repeat("_", 49_000 / part),
        ["number steps"] = part => "1.\n" + Repeat(" 2.\n", 10_000 / part),
        ["dashes"] = part => Repeat(" -", 10_000 / part) + "x",
        ["addresses"] = part => Repeat("http://", 14_000 / part),
        ["addresses in brackets"] = part => Repeat("http://a(", 11_000 / part),
        ["mail"] = part => Repeat("a@", 20_000 / part),
        ["lines without pipes"] = part => Repeat("0\n", 200_000 / part),
        ["a table"] = part => "|" + Repeat("a|", 1_000) + "\n|" + Repeat("-|", 1_000) + "\n" + Repeat("|a|\n", 2_000 / part),
        ["marks that open"] = part => Repeat("“", 50_000 / part),
        ["marks that close"] = part => Repeat("”", 50_000 / part),
        ["marks in a row"] = part => Repeat("“a ", 30_000 / part),
        ["straight marks"] = part => Repeat("\" ", 40_000 / part),
        ["single marks"] = part => Repeat("'a ", 30_000 / part),
        ["citations"] = part => Repeat("[@a ", 20_000 / part),
        ["citations within"] = part => Repeat("[@a in @b; ", 8_000 / part),
        ["footnotes"] = part => string.Concat(Enumerable.Range(0, 5_000 / part).Select(i => $"[^{i}]: a\n\n")),
        ["footnotes in footnotes"] = part =>
            string.Concat(Enumerable.Range(0, 2_000 / part).Select(i => $"[^{i}]: a [^{i + 1}]\n\n")) + "x[^0]",
        ["comments"] = part => Repeat("<!-- ", 20_000 / part),
        ["tags"] = part => Repeat("<a ", 20_000 / part),
        ["entities"] = part => Repeat("&quot;", 20_000 / part),
        ["backticks"] = part => string.Concat(Enumerable.Range(1, (int)(600 / Math.Sqrt(part))).Select(i => new string('`', i) + " ")),
        ["one long line"] = part => Repeat("a", 100_001 / part),
        ["declarations"] = part => Repeat("“a”{.", 15_000 / part),
        ["stops"] = part => Repeat("…", 90_000 / part),
        ["initials"] = part => Repeat("a.", 49_000 / part),
        ["numbers with stops"] = part => Repeat("1.", 49_000 / part),
        ["quotations without sources"] = part => Repeat(Repeat("“a” b. ", 200) + "\n\n", 100 / part),
        ["quotations with one source"] = part => Repeat(Repeat("“a” [@ivanov in @news]. ", 80) + "\n\n", 130 / part),
        ["accents on one letter"] = part => "a" + Repeat("\u0301\u0323", 45_000 / part),
        ["pictures that never end"] = part => Repeat("![\n\n", 50_000 / part),
        ["a wide table"] = part => Repeat("|", 49_000 / part) + "\n" + Repeat("|-", 49_000 / part) + "|\n",
        ["many small tables"] = part => Repeat("|a|b|\n|-|-|\n|c|d|\n\n", 15_000 / part),
        ["block quotes in turn"] = part => Repeat("> a\n\nb\n\n", 20_000 / part),
        ["bullets and quotes"] = part => Repeat("- > a\n", 20_000 / part),
        ["empty quote lines"] = part => Repeat(">\n", 150_000 / part),
        ["fences"] = part => Repeat("~~~\n", 100_000 / part),
        ["underlines of headings"] = part => Repeat("a\n===\n", 40_000 / part),
        ["one note, many marks"] = part => Repeat("a[^1]\n\n", 30_000 / part) + "[^1]: b\n",
        ["notes with sources"] = part =>
            string.Concat(Enumerable.Range(0, 1_900 / part).Select(i => $"a[^{i}]\n\n"))
                + string.Concat(Enumerable.Range(0, 1_900 / part).Select(i => $"[^{i}]: “a” [@ivanov in @news]\n\n")),
        ["isolates"] = part => Repeat("\u2067", 99_000 / part),
        ["joined emoji"] = part => Repeat("👩\u200d", 30_000 / part),
        ["reported speech"] = part => Repeat("He said that they would go and she added that they told him. ", 6_000 / part),
        ["conversations"] = part => Repeat("— We go, he said.\n\n", 20_000 / part),
        ["names that are nearly right"] = part => Repeat(Repeat("Ivan Ivanow and Iwan Ivanov met Ivanof. ", 40) + "\n\n", 200 / part),
        ["a citation of many parts"] = part => "“a” [@news" + Repeat(", a", 1_300 / part) + "].",
        ["a citation of many sources"] = part => "“a” [@ivanov in @news" + Repeat("; @news", 500 / part) + "].",
        ["comments in a row"] = part => Repeat("<!-- a -->\n\n", 30_000 / part),
        ["allowances"] = part => Repeat("<!-- allow relative-date: x -->\n\n", 10_000 / part),
    };

    public static TheoryData<string> Bodies => [.. s_bodies.Keys];

    public static TheoryData<string, string> Heads() => new()
    {
        { "many laughs", "a: &a [lol,lol,lol]\nb: &b [*a,*a,*a]\nc: [*b,*b,*b]" },
        { "an anchor of itself", "a: &a\n  b: *a" },
        { "a merge", "a: &a {b: c}\nd:\n  <<: *a" },
        { "brackets", "a: " + Repeat("[", 30_000) },
        { "braces", "a: " + Repeat("{a: ", 15_000) },
        { "dashes", Repeat("- ", 20_000) },
        { "questions", Repeat("? ", 20_000) },
        { "deep keys", string.Concat(Enumerable.Range(0, 300).Select(i => new string(' ', i) + "a:\n")) },
        { "tags", "a: !!System.IO.FileInfo {}" },
        { "a second document", "a: b\n--- !x\nc: d" },
        { "a lone carriage return", "a: b\rstatus: draft" },
        { "a line separator", "a: b\u2028status: draft" },
        { "a next line", "a: b\u0085status: draft" },
        { "an override", "a: \u202Eb" },
        { "a null", "a: \0" },
        { "half a character", "a: \"\\ud800\"" },
        { "too long", "a: " + Repeat("b", 70_000) },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public void A_hostile_body_ends_soon(string name)
    {
        // A quarter of the sizes by default, all of them in a full run, which also starts a program for the largest.
        var part = Repetitions.Times(4, 1);
        var (small, large) = (Hostile(s_bodies[name](part * Times)), Hostile(s_bodies[name](part)));
        if (Repetitions.IsFull) EndsWell(name, large);
        // Markdig asks every open list about every line: its work with lists in lists is between proportional and square, and a second at
        // most.
        var most = name == "nested lists" ? Square : Most;
        var seen = new List<string>();
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var (less, more) = (WorkOf(name, small), WorkOf(name, large));
            // Work that grows with the square would be sixteen times as much.
            if (more.Processor < most * less.Processor && more.Bytes < Most * less.Bytes) return;
            seen.Add(string.Create(CultureInfo.InvariantCulture,
                $"{less.Processor} and {less.Bytes:N0} bytes, then {more.Processor} and {more.Bytes:N0} bytes"));
        }

        Assert.Fail($"{name}: {string.Join('\n', seen)}");
    }

    [Theory]
    [MemberData(nameof(Heads))]
    public void A_hostile_front_matter_ends_soon_and_is_not_published(string name, string head)
    {
        var run = EndsWell(name, $"---\ntitle: Hostile\nsummary: x\ndate: 2024-03-01\n{head}\n---\n\nText.\n");
        Assert.True(run.Exit == 1, $"{name}: {run.All}");
    }

    [Theory]
    [InlineData("UTF-16", "FFFE2D00")]
    [InlineData("UTF-32", "FFFE00002D000000")]
    [InlineData("no UTF-8", "2D2D2D0A7469746C653A20FFFE0A2D2D2D0A")]
    [InlineData("a half character", "2D2D2D0A7469746C653A20C3")]
    [InlineData("an encoded surrogate", "2D2D2D0A7469746C653A20EDA0800A2D2D2D0A")]
    [InlineData("nothing", "")]
    public void Bytes_that_are_no_text_are_reported(string name, string bytes)
    {
        using var site = TestSite.Good().With("content/briefs/x.md", Convert.FromHexString(bytes));
        var run = BriefsProcess.Run(site.Folder, "build", "--format", "json");
        Assert.True(run.Exit == 1, $"{name}: {run.All}");
        Assert.All(run.Faults(), d => Assert.Equal("content/briefs/x.md", d.GetProperty("path").GetString()));
    }

    [Fact]
    public void A_file_of_gigabytes_is_not_read()
    {
        using var site = TestSite.Good();
        using (var file = new FileStream(site.PathOf("content/briefs/x.md"), FileMode.Create)) file.SetLength(3L << 30);
        var run = BriefsProcess.Run(site.Folder, "build", "--format", "json");
        Assert.True(run.Exit == 1, run.All);
        Assert.Equal(["limit-exceeded"], run.Rules());
    }

    private static string Hostile(string body) => TestTexts.Brief("Hostile", "\n" + body);

    private static Work WorkOf(string name, string brief) => EndsWell(name, brief, BriefsProcess.RunCounted).Work!;

    private static BriefsResult EndsWell(string name, string brief) => EndsWell(name, brief, BriefsProcess.Run);

    private static BriefsResult EndsWell(string name, string brief, Func<string, string[], BriefsResult> call)
    {
        using var site = TestSite.Good().With("content/briefs/x.md", Encoding.UTF8.GetBytes(brief));
        var run = call(site.Folder, ["build", "--format", "json"]);
        Assert.True(run.Exit is 0 or 1, $"{name}: {run.All[..Math.Min(run.All.Length, 2000)]}");
        run.Report();
        Assert.Equal(run.Exit == 0, Directory.Exists(site.Output));
        return run;
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
