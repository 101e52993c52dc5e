using Briefs.Tests.Pictures.Resizing;

namespace Briefs.BrowserTests;

/// <summary>A site with a brief that shows two photographs of several megabytes, one at its top and one far below. Built once.</summary>
public sealed class PhotographSite() : WrittenSite("https://briefs.example/")
{
    private const string Brief = """
        ---
        title: The road
        summary: Two photographs.
        date: 2024-03-01
        image:
          src: near.jpg
          alt: The road
          credit: A. Editor
        images:
          far.jpg: A. Editor
        ---
        A first paragraph.

        """;

    protected override void Write(string folder)
    {
        var content = Path.Combine(folder, "content");
        foreach (var part in (string[])["briefs", "images"]) Directory.CreateDirectory(Path.Combine(content, part));
        File.WriteAllText(Path.Combine(content, "site.yml"), "title: Roads\nurl: https://briefs.example/\nlanguage: en\n");
        // A browser fetches a lazy picture some screens before it is in sight.
        File.WriteAllText(Path.Combine(content, "briefs/road.md"),
            Brief + string.Concat(Enumerable.Repeat("\nA line of text.\n", 300)) + "\n![The road again](far.jpg)\nFar below.\n");
        File.WriteAllBytes(Path.Combine(content, "images/near.jpg"), Photograph.Jpeg(2400, 1600, 97));
        File.WriteAllBytes(Path.Combine(content, "images/far.jpg"), Photograph.Jpeg(2100, 1400, 97));
    }
}
