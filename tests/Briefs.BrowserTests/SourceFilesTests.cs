using System.Diagnostics;
using Microsoft.Playwright;
using Xunit;

namespace Briefs.BrowserTests;

/// <summary>The page of a brief makes BibTeX and RIS of its sources: the same bytes that <c>briefs export sources</c> prints.</summary>
public sealed class SourceFilesTests(BrowserRun run)
{
    [Theory]
    [InlineData("BibTeX", "bibtex", "sources.bib")]
    [InlineData("RIS", "ris", "sources.ris")]
    public async Task A_button_saves_what_the_command_line_prints(string label, string format, string name)
    {
        await using var reader = await run.Reader(Where.UnderPath);
        foreach (var brief in new[] { "kazakhstan-asylum-seekers", "protection-claim", "non-refoulement" })
        {
            await reader.Open($"{reader.Site.BaseUrl}briefs/{brief}/");
            Assert.Equal(await Exported(brief, format, BuiltSite.FindRoot()), await Saved(reader, label, name));
        }

        Problems.None(reader.Complaints);
    }

    [Fact]
    public async Task Items_of_a_reference_manager_are_saved_as_the_command_line_prints_them()
    {
        FindChromium.OrSkip();
        using var folder = new TemporaryFolder();
        foreach (var (path, text) in new Dictionary<string, string>
        {
            ["site.yml"] = "title: Lists\nurl: https://briefs.example/\nlanguage: en\n",
            ["sources.json"] = ReferenceItems.Json,
            ["briefs/list.md"] = ReferenceItems.Brief,
        })
        {
            var file = Path.Combine(folder.Path, "content", path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        }

        var site = await BuiltSite.Of(folder.Path, "https://briefs.example/", Path.Combine(folder.Path, "_site"));
        await using var reader = await run.Reader(site);
        await reader.Open(site.BaseUrl + "briefs/list/");
        foreach (var (label, format, name, end) in new[]
        {
            ("BibTeX", "bibtex", "sources.bib", "\n}\n"), ("RIS", "ris", "sources.ris", "ER  - \r\n\r\n"),
        })
        {
            var printed = await Exported("list", format, folder.Path);
            var saved = await Saved(reader, label, name);
            Problems.None(printed.Split(end).Zip(saved.Split(end)).Where(entry => entry.First != entry.Second)
                .Select(entry => $"printed {entry.First}\nsaved {entry.Second}"));
            Assert.Equal(printed, saved);
        }

        // A list without the types of the formats, such as one that another program has changed.
        var list = Directory.GetFiles(site.Folder, "sources.csl.json", SearchOption.AllDirectories).Single();
        await File.WriteAllTextAsync(list, """[{ "id": "law", "title": "The law" }]""", TestContext.Current.CancellationToken);
        await reader.Open(site.BaseUrl + "briefs/list/");
        Assert.Equal("@misc{law,\n  title = {{The law}},\n}\n", await Saved(reader, "BibTeX", "sources.bib"));
        Assert.Equal("TY  - GEN\r\nID  - law\r\nTI  - The law\r\nER  - \r\n\r\n", await Saved(reader, "RIS", "sources.ris"));
        Problems.None(reader.Complaints);
    }

    [Fact]
    public async Task Without_JavaScript_the_link_to_the_data_stays()
    {
        var reader = await run.Reader(Where.AtRoot, new() { JavaScriptEnabled = false });
        await using var _ = reader;
        await reader.Open($"{reader.Site.BaseUrl}briefs/non-refoulement/");
        Assert.Equal(["CSL-JSON"], await reader.Page.Locator(".exports a").AllTextContentsAsync());
        Assert.Equal(0, await reader.Page.Locator(".exports button").CountAsync());
    }

    private static async Task<string> Saved(Reader reader, string label, string name)
    {
        var button = reader.Page.GetByRole(AriaRole.Button, new() { Name = label, Exact = true });
        var saved = await reader.Page.RunAndWaitForDownloadAsync(() => button.ClickAsync());
        Assert.Equal(name, saved.SuggestedFilename);
        return await File.ReadAllTextAsync(await saved.PathAsync(), TestContext.Current.CancellationToken);
    }

    private static async Task<string> Exported(string brief, string format, string site)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "briefs.exe" : "briefs"))
        {
            RedirectStandardOutput = true,
            ArgumentList = { "export", "sources", brief, "--format", format, "--site", site },
        };
        using var briefs = Process.Start(start) ?? throw new InvalidOperationException("briefs did not start");
        var printed = await briefs.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await briefs.WaitForExitAsync(TestContext.Current.CancellationToken);
        return printed;
    }
}
