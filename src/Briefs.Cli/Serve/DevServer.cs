using System.ComponentModel;
using System.Diagnostics;
using System.Net;

namespace Briefs.Cli.Serve;

/// <summary>
/// A web server for the pages of a site that notifies browsers of changes. It listens only on this machine and only to the names 127.0.0.1
/// and localhost, so that other machines and pages of other names cannot reach it.
/// </summary>
/// <remarks>Not Kestrel: see docs/decisions/0012.</remarks>
internal sealed class DevServer : IDisposable
{
    private const int PortsTried = 20;
    private const string SvgPolicy = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";
    private const string Ip = "127.0.0.1";
    private const string Name = "localhost";

    private readonly WatchLoop _follow;
    private readonly TextWriter _remarks;
    private readonly HttpListener _listener;
    private readonly int _port;

    private DevServer(WatchLoop follow, TextWriter remarks, HttpListener listener, int port)
    {
        (_follow, _remarks, _listener, _port) = (follow, remarks, listener, port);
        Address = new UriBuilder(Uri.UriSchemeHttp, Ip, _port, follow.Now.View.BasePath).Uri.AbsoluteUri;
    }

    /// <summary>The address of the site.</summary>
    public string Address { get; }

    /// <summary>Called for a bug in Briefs, which ends only one response.</summary>
    public Action<Exception> OnBug { get; init; } = _ => { };

    /// <summary>Starts to listen on the port, or on the next free one.</summary>
    /// <exception cref="HttpListenerException">No port is free, or listening is not permitted.</exception>
    public static DevServer Start(int port, WatchLoop follow, TextWriter remarks, Action<Exception> onBug)
    {
        var (listener, bound) = Listening(port, Math.Min(port + PortsTried - 1, IPEndPoint.MaxPort));
        return new DevServer(follow, TextWriter.Synchronized(remarks), listener, bound) { OnBug = onBug };
    }

    /// <summary>Answers requests until cancellation.</summary>
    public async Task Serve(CancellationToken end)
    {
        using var stopped = end.Register(_listener.Stop);
        try
        {
            while (_listener.IsListening)
            {
                var context = await _listener.GetContextAsync();
                _ = Task.Run(() => Answer(context, end), CancellationToken.None);
            }
        }
        catch (Exception error) when (error is HttpListenerException or ObjectDisposedException && end.IsCancellationRequested)
        {
            // Thrown when the listener stops.
        }
    }

    public void Dispose() => _listener.Close();

    private static (HttpListener Listener, int Port) Listening(int port, int last)
    {
        for (var at = port; ; at++)
        {
            try
            {
                return (Listening(at), at);
            }
            catch (HttpListenerException) when (at < last)
            {
                // The port is in use.
            }
        }
    }

    private static HttpListener Listening(int port)
    {
        try
        {
            if (IsNameOfThisMachine()) return Listening([Ip, Name], port);
        }
        catch (HttpListenerException)
        {
            // The name may resolve to another address of this machine, where another program may listen.
        }

        return Listening([Ip], port);
    }

    private static HttpListener Listening(IEnumerable<string> names, int port)
    {
        var listener = new HttpListener();
        try
        {
            foreach (var name in names) listener.Prefixes.Add($"http://{name}:{port}/");
            listener.Start();
            return listener;
        }
        catch (HttpListenerException)
        {
            listener.Close();
            throw;
        }
    }

    // The hosts file may map localhost to any address; only this machine is allowed.
    private static bool IsNameOfThisMachine()
    {
        try
        {
            return Dns.GetHostAddresses(Name) is { Length: > 0 } addresses && addresses.All(IPAddress.IsLoopback);
        }
        catch (System.Net.Sockets.SocketException)
        {
            return false;
        }
    }

    private async Task Answer(HttpListenerContext context, CancellationToken end)
    {
        try
        {
            await Give(context, end);
            context.Response.Close();
        }
        catch (Exception gone) when (gone is HttpListenerException or ObjectDisposedException or OperationCanceledException)
        {
            // The browser closed the connection, or the server is stopping.
            context.Response.Abort();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A browser that disconnects during a response is not reported; a picture that cannot be read is.
            if (!end.IsCancellationRequested && error.InnerException is not System.Net.Sockets.SocketException)
                await _remarks.WriteLineAsync($"briefs: {SafeText.Escape(error.Message)}");
            context.Response.Abort();
        }
        catch (Exception bug) when (bug is not OutOfMemoryException)
        {
            // A bug in one request must not stop the server.
            OnBug(bug);
            context.Response.Abort();
        }
    }

    private async Task Give(HttpListenerContext context, CancellationToken end)
    {
        var (request, response) = (context.Request, context.Response);
        response.Headers["Cache-Control"] = "no-store";
        response.Headers["X-Content-Type-Options"] = "nosniff";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        var path = Uri.UnescapeDataString(request.Url?.AbsolutePath ?? "/");
        if (request.HttpMethod is not ("GET" or "HEAD")) response.StatusCode = (int)HttpStatusCode.MethodNotAllowed;
        // The listener refuses other host names, but allows these with any port or without one.
        else if (/* guard: served-host */ !IsOurs(request.UserHostName)) response.StatusCode = (int)HttpStatusCode.Forbidden;
        else if (PanelFiles.Find(path) is { } own) Send(context, new Router(200, own, MediaTypes.GetMediaType(path)) { IsLasting = true });
        else if (path == PanelFiles.News)
            await EventStream.Push(response, _follow, AddressOf(request.QueryString["page"]), request.QueryString["shown"] ?? "", end);
        else Send(context, Router.Create(_follow.Now.View, path));
    }

    private bool IsOurs(string host) => host == $"{Ip}:{_port}" || host == $"{Name}:{_port}" || _port == 80 && host is (Ip or Name);

    private static string AddressOf(string? page) => Uri.UnescapeDataString(page ?? "/");

    private static void Send(HttpListenerContext context, Router answer)
    {
        context.Response.StatusCode = answer.Status;
        if (answer.MovedTo is { } to) context.Response.Headers["Location"] = string.Join('/', to.Split('/').Select(Uri.EscapeDataString));
        if (answer.IsLasting) context.Response.Headers["Cache-Control"] = "max-age=86400, immutable";
        // An SVG with errors is served too. Opened by itself it would be a page that can run code.
        if (answer.Type == MediaTypes.Svg) context.Response.Headers["Content-Security-Policy"] = SvgPolicy;
        if (answer.Type is { } type) Send(context, answer.Body, type);
    }

    private static void Send(HttpListenerContext context, ReadOnlyMemory<byte> body, string type)
    {
        context.Response.ContentType = type;
        context.Response.ContentLength64 = body.Length;
        if (context.Request.HttpMethod == "GET") context.Response.OutputStream.Write(body.Span);
    }
}

/// <summary>Opens an address in the default browser.</summary>
internal static class BrowserLauncher
{
    /// <summary>Returns null on success; otherwise the error message.</summary>
    public static string? Open(string address)
    {
        try
        {
            using var opened = Process.Start(new ProcessStartInfo(address) { UseShellExecute = true });
            return null;
        }
        catch (Exception none) when (none is Win32Exception or PlatformNotSupportedException or FileNotFoundException)
        {
            return none.Message;
        }
    }
}

/// <summary>The media types that browsers receive.</summary>
internal static class MediaTypes
{
    public const string Svg = "image/svg+xml";

    private static readonly Dictionary<string, string> s_types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".json"] = "application/json; charset=utf-8",
        [".xml"] = "application/xml; charset=utf-8",
        [".txt"] = "text/plain; charset=utf-8",
        [".csv"] = "text/csv; charset=utf-8",
        [".svg"] = Svg,
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".gif"] = "image/gif",
        [".webp"] = "image/webp",
        [".woff2"] = "font/woff2",
        [".vtt"] = "text/vtt; charset=utf-8",
    };

    /// <summary>Returns the media type for the extension of a file.</summary>
    public static string GetMediaType(string path) =>
        s_types.GetValueOrDefault(Path.GetExtension(path)) ?? AttachmentTypes.MediaTypeOf(path);
}
