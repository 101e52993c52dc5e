using System.Security.Cryptography;

namespace Briefs.Checks;

/// <summary>What the examples of several rules have in common: the front matter of a brief, a source, a picture.</summary>
internal static class ExampleText
{
    /// <summary>Front matter, left open for more keys.</summary>
    public const string Head = "---\ntitle: At the border\ndate: 2024-03-01\nsummary: Nobody crossed.\n";

    /// <summary>A brief that finds nothing to say.</summary>
    public const string Brief = Head + "---\nNobody crossed.\n";

    /// <summary>One source, left open for more keys.</summary>
    public const string News =
        "sources:\n  news:\n    title: Nobody crosses\n    publisher: The Border Times\n    date: 2024-02-01\n"
        + "    url: https://example.org/news\n";

    /// <summary>A brief and the picture <c>post.png</c>.</summary>
    public static (string Path, string Text)[] WithPicture(string brief) =>
        [("content/briefs/border.md", brief), ("content/images/post.png", ExamplePictures.Png)];

    private const string Quoted =
        "quoted:\n  mills:\n    name: Ada Mills\n    role: Researcher\n    organization: Border Observatory\n---\n";

    /// <summary>A brief with one source, and the kept copy of that source.</summary>
    public static RuleExample WithCopy(string body, string copy) => RuleExample.Of(FilesWithCopy(body, copy));

    /// <summary>The same as files: the brief, the copy, and the record of copies.</summary>
    public static (string Path, string Text)[] FilesWithCopy(string body, string copy)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(copy)));
        return
        [
            ("content/briefs/border.md", Head + News + Quoted + body),
            ("content/evidence/news.txt", copy),
            (
                "content/evidence/evidence.lock.json",
                "{\"version\": 1, \"sources\": {\"news\": {\"text\": {\"sha256\": \"" + hash + "\"}}}}\n"),
        ];
    }
}
