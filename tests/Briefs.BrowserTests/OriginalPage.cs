using System.Net.Sockets;
using System.Net;

namespace Briefs.BrowserTests;

/// <summary>A long page as a newspaper has it, one passage far down in it, given by a server on this machine.</summary>
internal sealed class OriginalPage : IDisposable
{
    private const int Paragraphs = 120;
    private readonly HttpListener _listener = new();
    private readonly byte[] _html;

    public OriginalPage(string lang, string passage)
    {
        var filler = lang switch
        {
            "ar" => "فقرة عن أمر آخر تماما",
            "ru" => "Абзац о чём-то совсем другом",
            "zh" => "这一段讲的是别的事情",
            _ => "A paragraph about something else"
        };
        var paragraphs = Enumerable.Range(1, Paragraphs).Select(i => $"{filler} {i}.").ToList();
        paragraphs[Paragraphs * 3 / 4] = passage;
        Text = string.Join("\n\n", paragraphs) + "\n";
        var body = string.Join("\n", paragraphs.Select(
            p => p == passage ? $"<p id=\"words\">{WebUtility.HtmlEncode(p)}</p>" : $"<p>{p}</p>"));
        _html = Encoding.UTF8.GetBytes(
            $"<!DOCTYPE html><html lang=\"{lang}\" dir=\"{(lang == "ar" ? "rtl" : "ltr")}\"><meta charset=\"utf-8\"><title>A "
                + $"page</title><body>{body}</body></html>");
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Url = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/";
        }

        _listener.Prefixes.Add(Url);
        _listener.Start();
        _ = Answer();
    }

    /// <summary>Ends with a slash; every address below it has the page.</summary>
    public string Url { get; }

    /// <summary>The words of the page, as a kept copy has them.</summary>
    public string Text { get; }

    public void Dispose() => _listener.Close();

    private async Task Answer()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.OutputStream.WriteAsync(_html);
            context.Response.Close();
        }
    }
}
