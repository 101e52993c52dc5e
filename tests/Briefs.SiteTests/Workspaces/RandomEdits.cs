using Briefs.SiteTests.Harness;
using Briefs.Tests.Running;

namespace Briefs.SiteTests.Workspaces;

/// <summary>Edits a small site as a wild editor would: good and broken briefs, files that come, go and change names.</summary>
internal sealed class RandomEdits(TestSite site, int seed)
{
    private static readonly string[] s_slugs = ["appeal", "border", "court", "detention", "exile"];
    private static readonly string[] s_pages = ["content/pages/about.md", "content/pages/how.md", "content/pages/about.ru.md"];
    private static readonly string[] s_words =
        ["border", "court", "ministry", "lawyer", "last year", "she told reporters that nothing had happened", "prison", "yesterday"];

    private readonly Random _random = new(seed);

    /// <summary>How many edits a test makes; <c>BRIEFS_EDITS</c> sets another number for a long run.</summary>
    /// <inheritdoc cref="Repetitions.Times"/>
    public static int CountFor(int few, int many) =>
        int.TryParse(Environment.GetEnvironmentVariable("BRIEFS_EDITS"), NumberStyles.None, CultureInfo.InvariantCulture, out var edits)
            ? edits : Repetitions.Times(few, many);

    /// <summary>The files that the last edit touched; absolute.</summary>
    public List<string> Touched { get; } = [];

    /// <summary>Makes one edit, and says which.</summary>
    public string Next()
    {
        Touched.Clear();
        return Edit();
    }

    private string Edit() => _random.Next(36) switch
    {
        < 10 => Write(BriefPath(), Brief()),
        10 or 11 => Append(BriefPath()),
        12 => Break(BriefPath()),
        13 => Delete(BriefPath()),
        14 => Rename(),
        15 => Write(Pick(s_pages), Page()),
        16 or 17 => Write("content/site.yml", Settings()),
        18 => Write("content/people.yml", People()),
        19 => Sources(),
        20 => Write("content/images.yml", $"post.png: {Word()}\n"),
        21 or 22 => Picture(),
        23 or 24 => Evidence(),
        25 => Template(),
        26 => Write(BriefPath(), [.. Encoding.UTF8.GetBytes(Brief()), 0xFF, (byte)_random.Next(128, 255)]),
        27 => Odd(),
        28 =>
            Delete(Pick(["content/people.yml", "content/sources.yml", "content/sources.json", "content/images.yml", "content/site.yml",
                .. s_pages])),
        29 => Write("content/site.yml", TestTexts.Settings),
        _ => Reword(BriefPath()),
    };

    /// <summary>The path of some brief, there or not.</summary>
    public string BriefPath() => $"content/briefs/{Pick(s_slugs)}{Pick(["", "", "", ".ru"])}.md";

    /// <summary>A brief: good more often than not.</summary>
    public string Brief()
    {
        var head = new StringBuilder($"---\ntitle: The {Word()} {_random.Next(9)}\nsummary: What the {Word()} said.\n");
        Maybe(9, head, $"date: 20{_random.Next(18, 22)}-0{_random.Next(1, 9)}-11\n");
        Maybe(1, head, "status: draft\n");
        Maybe(1, head, $"embargo: 20{_random.Next(20, 40)}-01-01T09:00+05:00\n");
        Maybe(2, head, $"topics: [{Pick(["asylum", "Asylum", "law", "people"])}]\n");
        Maybe(1, head, $"aliases: [/{Pick(["old/", "people/", "briefs/court/", "2019/x.html", "../x"])}]\n");
        Maybe(1, head, $"related: [{Pick(s_slugs)}]\n");
        Maybe(1, head, $"image:\n  src: {Pick(["post.png", "POST.png", "none.png"])}\n  alt: A post\n  credit: {Pick(["Ada", "\"\""])}\n");
        Maybe(3, head, "numbered: true\n");
        Maybe(4, head, $"annexes:\n  - page: {Pick(s_slugs)}.md\n{Pick(["", "  - page: ../pages/how.md\n    title: How\n"])}");
        Maybe(1, head, "allow:\n  source-not-kept: nobody keeps it\n");
        head.Append("sources:\n");
        foreach (var id in Some(["news", "law", "report"]))
            head.Append(CultureInfo.InvariantCulture,
                $"  {id}:\n    title: {Pick(["Minister speaks", "Report"])}\n    publisher: The Times\n    date: "
                    + $"20{_random.Next(17, 22)}-01-02\n    url: https://example.com/{Pick(["a", "b"])}/{id}\n    type: "
                    + $"{Pick(["article", "law", "report"])}\n");
        head.Append("quoted:\n");
        foreach (var id in Some(["ivanov", "mills"]))
            head.Append(CultureInfo.InvariantCulture, $"  {id}:\n    name: {Pick(["Ivan Ivanov", "Laura Mills"])}\n    role: Minister\n");
        Maybe(1, head, "  witness:\n    anonymous: fear\n    description: A woman\n    to-us: 2020-01-03\n");
        return $"{head}---\n\n## Then "
            + $"{Word()}\n\n{string.Join("\n\n", Enumerable.Range(0, _random.Next(1, 5)).Select(_ => Paragraph()))}\n";
    }

    private string Paragraph() => _random.Next(9) switch
    {
        0 => $"See [there]({Pick(s_slugs)}{Pick(
            [".md", ".md#then-border", ".ru.md", ".md#then-court", ".md#annex-1", ".md#annex-2", ".md#p2"])}).",
        1 => $"![A post]({Pick(["post.png", "other.png"])})\nThe post at the {Word()}.",
        2 => $"<!-- allow relative-date: known -->\n\nIt was {Pick(["last year", "in 2020"])}.",
        3 =>
            $"> We will not {Pick(["comply", "leave"])}.\n>\n> [@{Pick(["ivanov", "mills", "nobody"])} in "
                + $"@{Pick(["news", "shared", "report"])}]",
        4 => $"“Nobody asked us,” {Word()}.",
        5 => $"“Go,” she said [@witness in @{Pick(["news", "shared"])}].",
        _ =>
            $"“We will {Pick(["not ", "", "never "])}comply,” he said at the {Word()} [@{Pick(["ivanov", "mills", "boss"])} in "
                + $"@{Pick(["news", "law", "shared", "shared"])}].",
    };

    private string Page() =>
        $"---\ntitle: {Word()}\n---\n\n## Part {_random.Next(3)}\n\n[A brief](../briefs/{Pick(s_slugs)}.md) and [more](how.md#part-1). "
            + "“We will comply,” he said [@boss in @shared].\n";

    private string Settings() => _random.Next(9) switch
    {
        0 =>
            TestTexts.Settings + $"severities:\n  {Pick(["relative-date", "source-not-kept", "source-unused"])}: "
                + $"{Pick(["error", "off", "note", "warning"])}\n",
        1 => TestTexts.Settings + "terms: [Nobody asked us]\n",
        2 => TestTexts.Settings + "language: ru\n",
        3 => TestTexts.Settings + $"logo: {Pick(["post.png", "content/images/post.png"])}\n",
        4 => TestTexts.Settings + "evidence: kept\n",
        5 => "title: A: B\n",
        6 => TestTexts.Settings + "cards: true\n",
        7 => $"title: Other {_random.Next(5)}\nurl: https://example.org/{Pick(["", "deep/er/"])}\n",
        _ => "title: Example\nurl: not an address\nunknown: 1\n",
    };

    private string People() =>
        $"boss:\n  name: {Pick(["Big Boss", "Bigger Boss"])}\n  role: {Word()}\nivanov:\n  name: "
            + $"{Pick(["Ivan Ivanov", "Иван Иванов"])}\n{(_random.Next(4) == 0 ? "  x: [\n" : "")}";

    private string Sources()
    {
        var other = Pick(["content/sources.json", "none"]);
        if (other != "none")
            return Write(other, $$"""[{"id": "shared", "type": "article-newspaper", "title": "{{Word()}}", "container-title": "The Times", "URL": "https://example.com/shared", "issued": {"date-parts": [[2019, 1, {{_random.Next(1, 28)}}]] } }]""");
        return Write("content/sources.yml", $"shared:\n  title: {Word()}\n  publisher: The Times\n  date: "
            + $"2019-01-0{_random.Next(1, 9)}\n  url: "
            + $"https://example.com/{Pick(["shared", "a/news"])}\n{Pick(["", "  speaker: boss\n", "  archive: https://archive.ph/x\n"])}");
    }

    private string Picture()
    {
        var path = $"content/images/{Pick(["post.png", "other.png", "Post.png"])}";
        if (_random.Next(3) == 0) return Delete(path);
        var bytes = TestTexts.Png.ToArray();
        // The same length: only its time, or somebody who watched, tells that it is another.
        bytes[^1] = (byte)_random.Next(3);
        return Write(path, _random.Next(4) == 0 ? [1, 2, 3] : bytes);
    }

    private string Evidence()
    {
        var folder = Pick(["content/evidence", "content/evidence", "kept"]);
        if (_random.Next(4) == 0) return Delete($"{folder}/{Pick(["news.txt", "shared.txt", "evidence.lock.json"])}");
        if (_random.Next(4) == 0)
            return Write($"{folder}/evidence.lock.json",
                Pick(["{\"version\": 1, \"sources\": {\"news\": {\"text\": {\"sha256\": \"00\"}}}}\n", "{",
                    "{\"version\": 1, \"sources\": {}}\n"]));
        return Write($"{folder}/{Pick(["news.txt", "shared.txt", "report.html", "Bad Name.txt"])}",
            $"He said: “We will {Pick(["not", "never"])} comply.” {Word()}\n");
    }

    private string Template() => _random.Next(6) switch
    {
        0 => Delete("templates/page.html"),
        1 => Write("templates/page.html", "<p>{{ page.titel }}</p>\n"),
        4 => Write("templates/words.en.json", $"{{ \"notes\": \"{Word()}\" }}\n"),
        5 => Delete("templates/words.en.json"),
        2 => Write("templates/site.css", $"body {{ margin: {_random.Next(9)}px }}\n"),
        _ => Write("templates/page.html", $"<h1>{{{{ page.title }}}}</h1>{Pick(["", "{{ if }}", "{{ include 'none.html' }}"])}\n"),
    };

    private string Odd()
    {
        var name = Pick(["content/briefs/Not A Slug.md", "content/briefs/note.txt~", "content/briefs/folder/x.md", "content/odd/x.md",
            "content/briefs/BORDER.md", "content/briefs/link.md"]);
        if (File.Exists(site.PathOf(name))) return Delete(name);
        if (name.EndsWith("link.md", StringComparison.Ordinal) && !OperatingSystem.IsWindows())
        {
            Touched.Add(site.PathOf(name));
            File.CreateSymbolicLink(site.PathOf(name), site.PathOf("content/site.yml"));
            return $"links {name}";
        }

        return Write(name, "---\ntitle: Odd\n---\n");
    }

    private string Append(string path)
    {
        if (!File.Exists(site.PathOf(path))) return Write(path, Brief());
        Touched.Add(site.PathOf(path));
        File.AppendAllText(site.PathOf(path), $"\n{Paragraph()}\n");
        return $"appends to {path}";
    }

    // What most saves are: the head stays as it is but for the title, the words are others.
    private string Reword(string path)
    {
        if (!File.Exists(site.PathOf(path)) || File.ReadAllText(site.PathOf(path)).Split("---\n") is not [var before, var head, _])
            return Write(path, Brief());
        if (_random.Next(3) == 0) head = head.Replace("title: The", "title: The very", StringComparison.Ordinal);
        return Write(path, $"{before}---\n{head}---\n\n{Paragraph()}\n\n{Paragraph()}\n");
    }

    private string Break(string path) =>
        Write(path, Brief().Replace("title: ", Pick(["title: a: ", "titel: ", "\ttitle: ", "title: [", "date: x\ntitle: "]),
            StringComparison.Ordinal));

    private string Rename()
    {
        var (from, to) = (BriefPath(), BriefPath());
        if (!File.Exists(site.PathOf(from)) || from == to) return Write(to, Brief());
        Touched.AddRange([site.PathOf(from), site.PathOf(to)]);
        File.Move(site.PathOf(from), site.PathOf(to), overwrite: true);
        return $"renames {from} to {to}";
    }

    private string Delete(string path)
    {
        Touched.Add(site.PathOf(path));
        File.Delete(Directory.Exists(Path.GetDirectoryName(site.PathOf(path))) ? site.PathOf(path) : site.PathOf("none"));
        return $"deletes {path}";
    }

    private string Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    private string Write(string path, byte[] bytes)
    {
        Touched.Add(site.PathOf(path));
        site.With(path, bytes);
        return $"writes {path}";
    }

    private void Maybe(int inTen, StringBuilder head, string text)
    {
        if (_random.Next(10) < inTen) head.Append(text);
    }

    private IEnumerable<string> Some(string[] ids) => ids.Where(_ => _random.Next(4) > 0);

    private string Word() => Pick(s_words);

    private string Pick(string[] any) => any[_random.Next(any.Length)];
}
