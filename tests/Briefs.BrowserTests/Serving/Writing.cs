
namespace Briefs.BrowserTests.Serving;

/// <summary>Writes one brief again and again, as somebody does who has not made up their mind: good and faulty by chance.</summary>
internal sealed class Writing(int seed)
{
    /// <summary>The beginning of front matter in which nothing is wrong: with one source, and room for others.</summary>
    public const string Start = """
        ---
        title: At the border
        summary: What the minister said.
        date: 2024-03-01
        sources:
          news:
            title: Minister speaks at the border
            publisher: The Example Times
            date: 2024-02-28
            url: https://example.com/news

        """;

    /// <summary>Its end.</summary>
    public const string End = """
        quoted:
          ivanov:
            name: Ivan Ivanov
            role: Minister
        ---


        """;

    /// <summary>Front matter with two sources.</summary>
    public const string Head = Start
        + "  law:\n    title: Law on the border\n    publisher: The Gazette\n    date: 2023-01-01\n    url: https://example.com/law\n"
        + End;

    private static readonly string[] s_parts =
    [
        "“We will not comply,” he said [@ivanov in @news].",
            "“We will not comply,” he said [@ivanov in @news]. He added: “Never” [@ivanov in @law, p. 3].",
        "Nobody has a source for “this”.", "## A heading", "### Another, with “words” [@ivanov in @law]",
            "- one\n- two\n- three “things” [@news]",
        "> A whole paragraph of words.\n>\n> [@ivanov in @news]", "| a | b |\n|---|---|\n| 1 | “x” [@news] |", "It was last year.",
            "A note[^n].\n\n[^n]: That says “more” [@ivanov in @news].",
        "See [the page](../pages/about.md), and [nothing](none.md).", "![A gate](gate.png)\nThe gate.", "<b>raw</b>",
            "Ordinary words, **strong** and *soft*, and `code`.", "1. first\n2. second",
    ];

    private readonly Random _random = new(seed);
    private readonly List<string> _body = [];

    /// <summary>A folder with settings, a page, a picture, and the brief.</summary>
    public static TemporaryFolder Site(string brief)
    {
        var folder = new TemporaryFolder();
        foreach (var name in (string[])["briefs", "pages", "images"]) Directory.CreateDirectory(Path.Combine(folder.Path, "content", name));
        File.WriteAllText(Path.Combine(folder.Path, "content/site.yml"), "title: Example briefs\nurl: https://example.org/desk/\n",
            Encoding.UTF8);
        File.WriteAllText(Path.Combine(folder.Path, "content/pages/about.md"), "---\ntitle: About\n---\n\nWe are here.\n");
        File.WriteAllText(Path.Combine(folder.Path, "content/images.yml"), "gate.png: Ada\n");
        File.WriteAllText(Path.Combine(folder.Path, "content/briefs/border.md"), brief);
        File.Copy(Path.Combine(BuiltSite.FindRoot(), "tests/Briefs.BrowserTests/ManyLanguages/content/images/gate.png"),
            Path.Combine(folder.Path, "content/images/gate.png"));
        return folder;
    }

    /// <summary>The brief as it is now: a little other than before.</summary>
    public string Brief()
    {
        for (var i = _random.Next(1, 4); i > 0; i--) Edit();
        var head = _random.Next(6) switch
        {
            0 => Head.Replace("At the border", $"At the border “{_random.Next(9)}”", StringComparison.Ordinal),
            1 => Head.Replace("date: 2024-03-01", "date: 2024-03-01\nstatus: draft\ntopics: [asylum]", StringComparison.Ordinal),
            2 => Head.Replace("title: At the", "title: At: the", StringComparison.Ordinal),
            3 =>
                Head.Replace("summary: What the minister said.",
                    "topics: [law, asylum]\nimage:\n  src: gate.png\n  alt: A gate\n  credit: Ada", StringComparison.Ordinal),
            _ => Head,
        };
        return string.Create(CultureInfo.InvariantCulture, $"{head}{string.Join("\n\n", _body)}\n");
    }

    private void Edit()
    {
        var at = _random.Next(_body.Count + 1);
        if (_body.Count < 3 || _random.Next(3) > 0) _body.Insert(at, s_parts[_random.Next(s_parts.Length)]);
        else if (at < _body.Count && _random.Next(2) > 0) _body[at] = s_parts[_random.Next(s_parts.Length)];
        else _body.RemoveAt(Math.Min(at, _body.Count - 1));
    }
}
