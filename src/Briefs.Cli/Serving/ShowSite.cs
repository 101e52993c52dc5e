using System.Net;
using Briefs.Cli.Reports;

namespace Briefs.Cli.Serving;

/// <summary>
/// Answers a browser on this machine with the files of a built site. Bound to 127.0.0.1 and to that name: neither another
/// machine nor a page of another name can ask it.
/// </summary>
/// <remarks>
/// Not Kestrel: wherever Briefs is installed, that would ask for the web runtime beside the usual one, for this command alone.
/// </remarks>
internal sealed class ShowSite : IDisposable
{
    private const int PortsTried = 20;

    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".json"] = "application/json; charset=utf-8",
        [".xml"] = "application/xml; charset=utf-8",
        [".txt"] = "text/plain; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".gif"] = "image/gif",
        [".webp"] = "image/webp",
        [".pdf"] = "application/pdf",
    };

    private readonly LocalSite _site;
    private readonly TextWriter _remarks;
    private readonly HttpListener _listener;

    private ShowSite(LocalSite site, TextWriter remarks, (HttpListener Listener, int Port) at)
    {
        (_site, _remarks, _listener) = (site, remarks, at.Listener);
        Address = new UriBuilder(Uri.UriSchemeHttp, IPAddress.Loopback.ToString(), at.Port, site.BasePath).Uri.AbsoluteUri;
    }

    /// <summary>Where the site is seen.</summary>
    public string Address { get; }

    /// <summary>Begins to listen, at the port or at the next that is free.</summary>
    /// <exception cref="HttpListenerException">None of them is free, or none may be listened to.</exception>
    public static ShowSite At(int port, LocalSite site, TextWriter remarks) =>
        new(site, TextWriter.Synchronized(remarks), Listening(port, Math.Min(port + PortsTried - 1, IPEndPoint.MaxPort)));

    /// <summary>Answers until the task has ended.</summary>
    public void Until(Task end)
    {
        var answering = Listen();
        // Listening ends before it should only by a fault, which must not be lost.
        Task.WaitAny(end, answering);
        _listener.Stop();
        answering.GetAwaiter().GetResult();
    }

    public void Dispose() => _listener.Close();

    private static (HttpListener Listener, int Port) Listening(int port, int last)
    {
        for (var at = port; ; at++)
        {
            var listener = new HttpListener();
            listener.Prefixes.Add($"http://127.0.0.1:{at}/");
            try
            {
                listener.Start();
                return (listener, at);
            }
            catch (HttpListenerException) when (at < last)
            {
                listener.Close();
            }
        }
    }

    private async Task Listen()
    {
        try
        {
            while (_listener.IsListening)
            {
                var context = await _listener.GetContextAsync();
                _ = Task.Run(() => Answer(context));
            }
        }
        catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException && !_listener.IsListening)
        {
            // How a listener tells those who wait that it was stopped.
        }
    }

    private void Answer(HttpListenerContext context)
    {
        try
        {
            Give(context);
            context.Response.Close();
        }
        catch (Exception gone) when (gone is HttpListenerException or ObjectDisposedException)
        {
            // The browser went away, or we are about to.
            context.Response.Abort();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            _remarks.WriteLine($"briefs: {SafeText.Of(fault.Message)}");
            context.Response.Abort();
        }
    }

    private void Give(HttpListenerContext context)
    {
        var response = context.Response;
        response.Headers["Cache-Control"] = "no-store";
        response.Headers["X-Content-Type-Options"] = "nosniff";
        if (context.Request.HttpMethod is not ("GET" or "HEAD"))
        {
            response.StatusCode = (int)HttpStatusCode.MethodNotAllowed;
            return;
        }

        switch (_site.To(Uri.UnescapeDataString(context.Request.Url?.AbsolutePath ?? "/")))
        {
            case Serving.Answer.Found found:
                Send(context, found.File);
                break;
            case Serving.Answer.Moved moved:
                response.StatusCode = (int)HttpStatusCode.Found;
                response.Headers["Location"] = string.Join('/', moved.Path.Split('/').Select(Uri.EscapeDataString));
                break;
            default:
                response.StatusCode = (int)HttpStatusCode.NotFound;
                if (_site.NotFoundPage is Serving.Answer.Found page) Send(context, page.File);
                break;
        }
    }

    private static void Send(HttpListenerContext context, string file)
    {
        // A build may put another site in this one's place meanwhile: length and bytes are of one file.
        using var content = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        context.Response.ContentType = Types.GetValueOrDefault(Path.GetExtension(file), "application/octet-stream");
        context.Response.ContentLength64 = content.Length;
        if (context.Request.HttpMethod == "GET") content.CopyTo(context.Response.OutputStream);
    }
}
