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
            var button = reader.Page.GetByRole(AriaRole.Button, new() { Name = label, Exact = true });
            var saved = await reader.Page.RunAndWaitForDownloadAsync(() => button.ClickAsync());
            Assert.Equal(name, saved.SuggestedFilename);
            var text = await File.ReadAllTextAsync(await saved.PathAsync(), TestContext.Current.CancellationToken);
            Assert.Equal(await Exported(brief, format), text);
        }

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

    private static async Task<string> Exported(string brief, string format)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "briefs.exe" : "briefs"))
        {
            RedirectStandardOutput = true,
            ArgumentList = { "export", "sources", brief, "--format", format, "--site", BuiltSite.FindRoot() },
        };
        using var briefs = Process.Start(start) ?? throw new InvalidOperationException("briefs did not start");
        var printed = await briefs.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await briefs.WaitForExitAsync(TestContext.Current.CancellationToken);
        return printed;
    }
}
