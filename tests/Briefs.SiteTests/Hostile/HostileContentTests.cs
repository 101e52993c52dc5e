using System.Text;
using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Hostile;

/// <summary>Whatever stands in content/, a run ends soon, with a finding or with a site, and never with a fault of ours.</summary>
public sealed class HostileContentTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    public static TheoryData<string, string> Bodies() => new()
    {
        { "brackets", Repeat("[", 50_000) },
        { "block quotes", Repeat("> ", 5_000) + "a" },
        { "nested lists", string.Concat(Enumerable.Range(0, 700).Select(i => new string(' ', 2 * i) + "* a\n")) },
        { "bullets in a row", Repeat("* ", 20_000) + "a" },
        { "numbers in a row", Repeat("1. ", 20_000) + "a" },
        { "emphasis", Repeat("*a **a ", 5_000) + "b" + Repeat(" a** a*", 5_000) },
        { "containers", Repeat("::: a\n", 5_000) },
        { "open links", Repeat("[a](b", 19_000) },
        { "headings", Repeat("# a\n\n", 20_000) },
        { "references", string.Concat(Enumerable.Range(0, 20_000).Select(i => $"[l{i}]: u{i}\n")) + "\n" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"[l{i}] ")) },
        { "underscores", Repeat("*a_ ", 5_000) },
        { "underscores after", Repeat("a_ ", 20_000) },
        { "underscores before", Repeat("_a ", 20_000) },
        { "strikes", Repeat("~~a ", 20_000) },
        { "underscore walls", Repeat("_", 49_000) + "." + Repeat("_", 49_000) },
        { "number steps", "1.\n" + Repeat(" 2.\n", 10_000) },
        { "dashes", Repeat(" -", 10_000) + "x" },
        { "addresses", Repeat("http://", 14_000) },
        { "addresses in brackets", Repeat("http://a(", 11_000) },
        { "mail", Repeat("a@", 20_000) },
        { "lines without pipes", Repeat("0\n", 200_000) },
        { "a table", "|" + Repeat("a|", 1_000) + "\n|" + Repeat("-|", 1_000) + "\n" + Repeat("|a|\n", 2_000) },
        { "marks that open", Repeat("“", 50_000) },
        { "marks that close", Repeat("”", 50_000) },
        { "marks in a row", Repeat("“a ", 30_000) },
        { "straight marks", Repeat("\" ", 40_000) },
        { "single marks", Repeat("'a ", 30_000) },
        { "citations", Repeat("[@a ", 20_000) },
        { "citations within", Repeat("[@a in @b; ", 8_000) },
        { "footnotes", string.Concat(Enumerable.Range(0, 5_000).Select(i => $"[^{i}]: a\n\n")) },
        { "footnotes in footnotes", string.Concat(Enumerable.Range(0, 2_000).Select(i => $"[^{i}]: a [^{i + 1}]\n\n")) + "x[^0]" },
        { "comments", Repeat("<!-- ", 20_000) },
        { "tags", Repeat("<a ", 20_000) },
        { "entities", Repeat("&quot;", 20_000) },
        { "backticks", string.Concat(Enumerable.Range(1, 600).Select(i => new string('`', i) + " ")) },
        { "one long line", Repeat("a", 100_001) },
        { "declarations", Repeat("“a”{.", 15_000) },
        { "stops", Repeat("…", 90_000) },
        { "initials", Repeat("a.", 49_000) },
        { "numbers with stops", Repeat("1.", 49_000) },
        { "quotations without sources", Repeat(Repeat("“a” b. ", 200) + "\n\n", 100) },
        { "quotations with one source", Repeat(Repeat("“a” [@ivanov in @news]. ", 80) + "\n\n", 130) },
        { "accents on one letter", "a" + Repeat("\u0301\u0323", 45_000) },
        { "pictures that never end", Repeat("![\n\n", 50_000) },
        { "a wide table", Repeat("|", 49_000) + "\n" + Repeat("|-", 49_000) + "|\n" },
        { "many small tables", Repeat("|a|b|\n|-|-|\n|c|d|\n\n", 15_000) },
        { "block quotes in turn", Repeat("> a\n\nb\n\n", 20_000) },
        { "bullets and quotes", Repeat("- > a\n", 20_000) },
        { "empty quote lines", Repeat(">\n", 150_000) },
        { "fences", Repeat("~~~\n", 100_000) },
        { "underlines of headings", Repeat("a\n===\n", 40_000) },
        { "one note, many marks", Repeat("a[^1]\n\n", 30_000) + "[^1]: b\n" },
        { "notes with sources", string.Concat(Enumerable.Range(0, 1_900).Select(i => $"a[^{i}]\n\n")) + string.Concat(Enumerable.Range(0, 1_900).Select(i => $"[^{i}]: “a” [@ivanov in @news]\n\n")) },
        { "isolates", Repeat("\u2067", 99_000) },
        { "joined emoji", Repeat("👩\u200d", 30_000) },
        { "reported speech", Repeat("He said that they would go and she added that they told him. ", 6_000) },
        { "conversations", Repeat("— We go, he said.\n\n", 20_000) },
        { "names that are nearly right", Repeat(Repeat("Ivan Ivanow and Iwan Ivanov met Ivanof. ", 40) + "\n\n", 200) },
        { "a citation of many parts", "“a” [@news" + Repeat(", a", 1_300) + "]." },
        { "a citation of many sources", "“a” [@ivanov in @news" + Repeat("; @news", 500) + "]." },
        { "comments in a row", Repeat("<!-- a -->\n\n", 30_000) },
        { "allowances", Repeat("<!-- allow relative-date: x -->\n\n", 10_000) },
    };

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
    public void A_hostile_body_ends_soon(string name, string body) => EndsWell(name, TestTexts.Brief("Hostile", "\n" + body));

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

    private static BriefsResult EndsWell(string name, string brief)
    {
        using var site = TestSite.Good().With("content/briefs/x.md", Encoding.UTF8.GetBytes(brief));
        var run = BriefsProcess.Run(site.Folder, "build", "--format", "json");
        Assert.True(run.Exit is 0 or 1, $"{name}: {run.All[..Math.Min(run.All.Length, 2000)]}");
        Assert.True(run.Work < Soon, $"{name}: {run.Work}");
        run.Report();
        Assert.Equal(run.Exit == 0, Directory.Exists(site.Output));
        return run;
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
