using System.Net;

namespace Briefs.Cli.Serve;

/// <summary>Sends all changes of one page to a browser as server-sent events (HTML, 9.2).</summary>
internal static class EventStream
{
    // Sends a comment at this interval, because a closed connection is noticed only when writing.
    private static readonly TimeSpan s_breath = TimeSpan.FromSeconds(15);

    /// <param name="path">The path of the page, unescaped.</param>
    /// <param name="shown">The hash of the page in the browser.</param>
    public static async Task Push(
        HttpListenerResponse response, WatchLoop follow, string path, string shown, CancellationToken end)
    {
        response.ContentType = "text/event-stream";
        response.SendChunked = true;
        var version = follow.Now;
        var (lastOfPage, lastOfSite) = (Array.Empty<byte>(), Array.Empty<byte>());
        await Send(response, [.. "retry: 500\n\n"u8], end);
        while (true)
        {
            var news = PageUpdate.Create(version, FileAt(version.View, path));
            // The page is sent first, because the check of the whole site takes longer.
            lastOfPage = await Tell(response, news.OfPage(shown), lastOfPage, end);
            shown = news.Hash;
            lastOfSite = await Tell(response, news.OfSite(), lastOfSite, end);
            while (await Next(follow, version.Number, end) is var next)
            {
                if (next is not null)
                {
                    version = next;
                    break;
                }

                await Send(response, [.. ": still here\n\n"u8], end);
            }
        }
    }

    // At an address without a page, the browser shows the 404 page.
    private static ServedFile? FileAt(PreviewSite view, string path) => Router.FileAt(view, path) ?? view.FindFile("404.html");

    // Sends only what has changed.
    private static async Task<byte[]> Tell(HttpListenerResponse response, byte[] news, byte[] last, CancellationToken end)
    {
        if (!news.AsSpan().SequenceEqual(last)) await Send(response, [.. "data: "u8, .. news, .. "\n\n"u8], end);
        return news;
    }

    private static async Task<ServedVersion?> Next(WatchLoop follow, long number, CancellationToken end)
    {
        using var breath = CancellationTokenSource.CreateLinkedTokenSource(end);
        breath.CancelAfter(s_breath);
        try
        {
            return await follow.WaitForChange(number, breath.Token);
        }
        catch (OperationCanceledException) when (!end.IsCancellationRequested)
        {
            return null;
        }
    }

    private static async Task Send(HttpListenerResponse response, byte[] text, CancellationToken end)
    {
        await response.OutputStream.WriteAsync(text, end);
        await response.OutputStream.FlushAsync(end);
    }
}
