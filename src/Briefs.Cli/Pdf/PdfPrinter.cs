using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json;

namespace Briefs.Cli.Pdf;

/// <summary>
/// Prints pages of a site as PDF: A4, tagged, with an outline. The browser sees each page at its public address, so that its links are
/// those of the site, but receives every byte from this process.
/// </summary>
internal sealed class PdfPrinter : IAsyncDisposable
{
    // A4 in inches.
    private const double Width = 8.27;
    private const double Height = 11.69;

    private readonly ChromiumProcess _browser;
    private readonly DevToolsConnection _connection;
    private readonly IPrintedSite _site;
    private readonly PdfLimits _limits;
    private readonly ConcurrentDictionary<string, Tab> _tabs = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _stopped = new();
    private Task _watching = Task.CompletedTask;
    private volatile string? _whyStopped;

    private PdfPrinter(ChromiumProcess browser, IPrintedSite site, PdfLimits limits)
    {
        (_browser, _site, _limits) = (browser, site, limits);
        _connection = new DevToolsConnection { OnEvent = Receive };
    }

    /// <param name="program">The browser; absolute.</param>
    /// <exception cref="ChromiumException">The browser does not start.</exception>
    public static async Task<PdfPrinter> StartAsync(string program, IPrintedSite site, PdfLimits limits)
    {
        using var time = new CancellationTokenSource(limits.Time);
        PdfPrinter? printer = null;
        try
        {
            printer = new PdfPrinter(await ChromiumProcess.StartAsync(program, time.Token), site, limits);
            await printer._connection.ConnectAsync(printer._browser.Address, time.Token);
            printer._watching = Task.Run(printer.WatchMemoryAsync, CancellationToken.None);
            return printer;
        }
        catch (Exception error) when (error is OperationCanceledException or WebSocketException)
        {
            if (printer is not null) await printer.DisposeAsync();
            if (error is WebSocketException) throw new ChromiumException($"{program} did not accept a connection");
            throw new ChromiumException($"{program} did not start within {limits.Time.TotalSeconds:0} seconds");
        }
    }

    /// <summary>Opens a tab, which prints one page at a time.</summary>
    public async Task<Tab> OpenTabAsync()
    {
        var target = await CallAsync("Target.createTarget", json => json.WriteString("url", "about:blank"), null, _stopped.Token);
        var attached = await CallAsync(
            "Target.attachToTarget",
            json =>
            {
                json.WriteString("targetId", target.GetProperty("targetId").GetString());
                json.WriteBoolean("flatten", true);
            },
            null,
            _stopped.Token);
        var tab = new Tab(this, attached.GetProperty("sessionId").GetString() ?? "");
        _tabs[tab.Session] = tab;
        await tab.PrepareAsync();
        return tab;
    }

    public async ValueTask DisposeAsync()
    {
        await _stopped.CancelAsync();
        // Whatever went wrong while its memory was watched, no browser is left running.
        try
        {
            await _watching;
        }
        finally
        {
            _browser.Dispose();
            await _connection.DisposeAsync();
            _stopped.Dispose();
        }
    }

    private async Task<JsonElement> CallAsync(
        string method, Action<Utf8JsonWriter>? parameters, string? session, CancellationToken cancellation)
    {
        try
        {
            return await _connection.CallAsync(method, parameters, session, cancellation);
        }
        catch (Exception error) when (error is ChromiumException or OperationCanceledException && _whyStopped is not null)
        {
            throw new ChromiumException(_whyStopped);
        }
    }

    private void Receive(DevToolsEvent happened)
    {
        if (happened.Session is { } session && _tabs.TryGetValue(session, out var tab)) tab.Receive(happened);
    }

    // The browser has many processes, which only it knows.
    private async Task WatchMemoryAsync()
    {
        try
        {
            while (!_stopped.IsCancellationRequested)
            {
                await Task.Delay(250, _stopped.Token);
                var answer = await _connection.CallAsync("SystemInfo.getProcessInfo", null, null, _stopped.Token);
                var ids = answer.GetProperty("processInfo").EnumerateArray().Select(p => p.GetProperty("id").GetInt32());
                if (ids.Sum(MemoryOf) <= _limits.MemoryBytes) continue;
                _whyStopped = $"the browser used more than {_limits.MemoryBytes / (1024 * 1024)} MB of memory";
                _browser.Stop();
                return;
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or ChromiumException)
        {
            // The browser is closed: nothing is left to watch.
        }
    }

    private static long MemoryOf(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return process.WorkingSet64;
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return 0;
        }
    }

    /// <summary>A tab of the browser.</summary>
    internal sealed class Tab(PdfPrinter printer, string session)
    {
        private volatile TaskCompletionSource _loaded = new();

        public string Session => session;

        /// <summary>Prints a page.</summary>
        /// <param name="address">Absolute.</param>
        /// <exception cref="ChromiumException">The browser failed or exceeded a limit.</exception>
        public async Task<byte[]> PrintAsync(string address)
        {
            using var time = CancellationTokenSource.CreateLinkedTokenSource(printer._stopped.Token);
            time.CancelAfter(printer._limits.Time);
            try
            {
                _loaded = new(TaskCreationOptions.RunContinuationsAsynchronously);
                var opened = await CallAsync("Page.navigate", json => json.WriteString("url", address), time.Token);
                if (opened.TryGetProperty("errorText", out var error))
                    throw new ChromiumException($"the browser could not open the page: {error.GetString()}");
                await _loaded.Task.WaitAsync(time.Token);
                var printed = await CallAsync("Page.printToPDF", WritePaper, time.Token);
                return printed.GetProperty("data").GetBytesFromBase64();
            }
            catch (OperationCanceledException)
            {
                throw new ChromiumException(
                    printer._whyStopped ?? $"printing took longer than {printer._limits.Time.TotalSeconds:0} seconds");
            }
        }

        internal async Task PrepareAsync()
        {
            var end = printer._stopped.Token;
            await CallAsync("Emulation.setScriptExecutionDisabled", json => json.WriteBoolean("value", true), end);
            // As wide as the paper, at twice its resolution: the browser then chooses larger copies of pictures.
            await CallAsync("Emulation.setDeviceMetricsOverride", WriteScreen, end);
            await CallAsync("Page.enable", null, end);
            await CallAsync("Fetch.enable", null, end);
        }

        internal void Receive(DevToolsEvent happened)
        {
            if (happened.Method == "Page.loadEventFired") _loaded.TrySetResult();
            if (happened.Method == "Fetch.requestPaused") _ = Task.Run(() => AnswerAsync(happened.Parameters), CancellationToken.None);
        }

        private Task<JsonElement> CallAsync(string method, Action<Utf8JsonWriter>? parameters, CancellationToken cancellation) =>
            printer.CallAsync(method, parameters, session, cancellation);

        private async Task AnswerAsync(JsonElement paused)
        {
            var request = paused.GetProperty("requestId").GetString();
            var address = paused.GetProperty("request").GetProperty("url").GetString() ?? "";
            try
            {
                if (printer._site.Find(address) is { } file)
                    await CallAsync("Fetch.fulfillRequest", json => WriteFile(json, request, file), printer._stopped.Token);
                else
                    await CallAsync("Fetch.failRequest", json => WriteRefusal(json, request), printer._stopped.Token);
            }
            catch (Exception error) when (error is IOException or OperationCanceledException or UnauthorizedAccessException)
            {
                // A page that does not load completely ends at the time limit; a browser that has closed was reported to its caller.
            }
        }

        private static void WriteFile(Utf8JsonWriter json, string? request, PrintedFile file)
        {
            json.WriteString("requestId", request);
            json.WriteNumber("responseCode", 200);
            json.WriteStartArray("responseHeaders");
            json.WriteStartObject();
            json.WriteString("name", "Content-Type");
            json.WriteString("value", file.MediaType);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteBase64String("body", file.Bytes.Span);
        }

        private static void WriteRefusal(Utf8JsonWriter json, string? request)
        {
            json.WriteString("requestId", request);
            json.WriteString("errorReason", "BlockedByClient");
        }

        private static void WriteScreen(Utf8JsonWriter json)
        {
            json.WriteNumber("width", 794);
            json.WriteNumber("height", 1123);
            json.WriteNumber("deviceScaleFactor", 2);
            json.WriteBoolean("mobile", false);
        }

        private static void WritePaper(Utf8JsonWriter json)
        {
            json.WriteNumber("paperWidth", Width);
            json.WriteNumber("paperHeight", Height);
            json.WriteBoolean("preferCSSPageSize", true);
            json.WriteBoolean("printBackground", true);
            json.WriteBoolean("generateTaggedPDF", true);
            json.WriteBoolean("generateDocumentOutline", true);
        }
    }
}

/// <summary>The site from which a browser receives what it asks for.</summary>
internal interface IPrintedSite
{
    /// <summary>The file at an address; null for what the site does not have, which is then refused. Thread-safe.</summary>
    /// <param name="address">Absolute, percent-encoded.</param>
    PrintedFile? Find(string address);
}

/// <param name="MediaType">With the character set of a text.</param>
internal sealed record PrintedFile(ReadOnlyMemory<byte> Bytes, string MediaType);

/// <summary>The limits of the browser.</summary>
internal sealed record PdfLimits
{
    /// <summary>For the start of the browser and for each page.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>For all processes of the browser together.</summary>
    public long MemoryBytes { get; init; } = 3L * 1024 * 1024 * 1024;
}
