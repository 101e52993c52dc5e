using System.Net;

namespace Briefs.Cli.Serving;

/// <summary>
/// Answers a browser on this machine with the files of a built site. Bound to 127.0.0.1 and to that name: neither another
/// machine nor a page of another name can ask it.
/// </summary>
/// <param name="folder">Absolute: the built site.</param>
/// <param name="basePath">The path the site lives under; begins and ends with a slash.</param>
internal sealed class ShowSite(string folder, string basePath)
{
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
    };

    /// <summary>Where the site is seen.</summary>
    public string AddressAt(int port) => $"http://127.0.0.1:{port}{basePath}";

    /// <summary>Answers until the process is ended.</summary>
    /// <param name="ready">Called once the first request would be answered.</param>
    /// <exception cref="HttpListenerException">The port is taken, or may not be listened to.</exception>
    public void Listen(int port, Action ready)
    {
        using var listener = new HttpListener();
        listener.Prefixes.Add($"http://127.0.0.1:{port}/");
        listener.Start();
        ready();
        while (listener.IsListening) Answer(listener.GetContext());
    }

    private void Answer(HttpListenerContext context)
    {
        var response = context.Response;
        try
        {
            var file = FileOf(context.Request.Url?.AbsolutePath ?? "/");
            response.StatusCode = file is null ? (int)HttpStatusCode.NotFound : (int)HttpStatusCode.OK;
            var shown = file ?? Path.Combine(folder, "404.html");
            response.ContentType = Types.GetValueOrDefault(Path.GetExtension(shown), "application/octet-stream");
            response.Headers["Cache-Control"] = "no-store";
            if (context.Request.HttpMethod == "GET" && File.Exists(shown)) response.OutputStream.Write(File.ReadAllBytes(shown));
            response.Close();
        }
        catch (Exception gone) when (gone is HttpListenerException or IOException or UnauthorizedAccessException)
        {
            // The browser went away, or a build replaced the file just now: the next request is answered again.
            response.Abort();
        }
    }

    /// <summary>The file at an address; null when there is none.</summary>
    private string? FileOf(string address)
    {
        if (!address.StartsWith(basePath, StringComparison.Ordinal)) return null;
        var segments = Uri.UnescapeDataString(address[basePath.Length..]).Split('/');
        if (segments.Any(s => s is "." or ".." || s.AsSpan().ContainsAny("\\:\0"))) return null;
        var place = Path.Combine([folder, .. segments]);
        if (segments[^1].Length == 0) place = Path.Combine(place, "index.html");
        return File.Exists(place) ? place : null;
    }
}
