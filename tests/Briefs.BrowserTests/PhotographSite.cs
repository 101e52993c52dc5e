using Briefs.Tests.Pictures.Resizing;
using Xunit;

namespace Briefs.BrowserTests;

/// <summary>A site with a brief that shows two photographs of several megabytes, one at its top and one far below. Built once.</summary>
public sealed class PhotographSite : IAsyncLifetime
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

    private readonly TemporaryFolder _folder = new();
    private BuiltSite? _site;

    internal BuiltSite Site => _site ?? throw new InvalidOperationException("there is no browser, and so no site");

    public async ValueTask InitializeAsync()
    {
        if (FindChromium.Path.Length == 0) return;
        foreach (var part in (string[])["briefs", "images"]) Directory.CreateDirectory(At(part));
        File.WriteAllText(At("site.yml"), "title: Roads\nurl: https://briefs.example/\nlanguage: en\n");
        // A browser fetches a lazy picture some screens before it is in sight.
        File.WriteAllText(At("briefs/road.md"),
            Brief + string.Concat(Enumerable.Repeat("\nA line of text.\n", 300)) + "\n![The road again](far.jpg)\nFar below.\n");
        File.WriteAllBytes(At("images/near.jpg"), Photograph.Jpeg(2400, 1600, 97));
        File.WriteAllBytes(At("images/far.jpg"), Photograph.Jpeg(2100, 1400, 97));
        _site = await BuiltSite.Of(_folder.Path, "https://briefs.example/", Path.Combine(_folder.Path, "_site"));
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private string At(string path) => Path.Combine(_folder.Path, "content", path);
}
