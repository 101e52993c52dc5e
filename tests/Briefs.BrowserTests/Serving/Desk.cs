using System.Collections.Concurrent;
using System.Diagnostics;
using Briefs.Tests.Running;
using Microsoft.Playwright;

namespace Briefs.BrowserTests.Serving;

/// <summary>An editor at work: a site in a folder, <c>briefs serve</c>, and a browser that looks at it.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private readonly Process _briefs;
    private readonly ConcurrentQueue<string> _complaints = new();

    private Desk(string folder, Process briefs, string address, IPage page) =>
        (Folder, _briefs, Address, Page) = (folder, briefs, address, page);

    public string Folder { get; }

    /// <summary>Of the home page; ends with a slash.</summary>
    public string Address { get; }

    public IPage Page { get; }

    /// <summary>Everything that the browser's console has said.</summary>
    public IEnumerable<string> Complaints => _complaints;

    public static async Task<Desk> At(string folder, IBrowserContext context)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "briefs.exe" : "briefs"))
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            ArgumentList = { "serve", folder, "--port", "8300" },
        };
        var briefs = Process.Start(start) ?? throw new InvalidOperationException("briefs did not start");
        while (await briefs.StandardError.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith("The site is at ", StringComparison.Ordinal)) continue;
            _ = briefs.StandardError.ReadToEndAsync();
            _ = briefs.StandardOutput.ReadToEndAsync();
            context.SetDefaultTimeout(HangGuard.Milliseconds);
            var desk = new Desk(folder, briefs, line.Split(' ')[4], await context.NewPageAsync());
            context.Console += (_, message) => desk._complaints.Enqueue($"console: {message.Text}");
            context.WebError += (_, error) => desk._complaints.Enqueue($"script error: {error.Error}");
            return desk;
        }

        throw new InvalidOperationException("briefs serve has ended");
    }

    /// <summary>Opens a page, and waits until its panel has heard from the server.</summary>
    /// <param name="path">Relative to the home page.</param>
    public async Task Open(string path)
    {
        await Page.GotoAsync(Address + path);
        await Page.Locator("#briefs-panel").WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }

    /// <summary>Saves as most editors do: beside, then in the place of the old file.</summary>
    public void Save(string path, string text)
    {
        var file = Path.Combine(Folder, path);
        File.WriteAllText(file + "~new", text);
        File.Move(file + "~new", file, overwrite: true);
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    public async ValueTask DisposeAsync()
    {
        await Page.Context.DisposeAsync();
        _briefs.Kill();
        await _briefs.WaitForExitAsync();
        _briefs.Dispose();
    }
}
