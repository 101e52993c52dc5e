using System.Net;

namespace Briefs.Cli.Serve;

/// <summary>Tells one page in a browser of everything that becomes of it, as server-sent events (HTML, 9.2).</summary>
internal static class PushNews
{
    // So often something is sent, for only then is it seen that nobody is there any more.
    private static readonly TimeSpan s_breath = TimeSpan.FromSeconds(15);

    /// <param name="path">Of the page, unescaped.</param>
    /// <param name="shown">The hash of what the browser has of it.</param>
    public static async Task Push(
        HttpListenerResponse response, FollowSite follow, string path, string shown, CancellationToken end)
    {
        response.ContentType = "text/event-stream";
        response.SendChunked = true;
        var sight = follow.Now;
        var (lastOfPage, lastOfSite) = (Array.Empty<byte>(), Array.Empty<byte>());
        await Send(response, [.. "retry: 500\n\n"u8], end);
        while (true)
        {
            var news = PageNews.Create(sight, FileAt(sight.View, path));
            // The page comes first: that the whole site is looked through need not be waited for.
            lastOfPage = await Tell(response, news.OfPage(shown), lastOfPage, end);
            shown = news.Hash;
            lastOfSite = await Tell(response, news.OfSite(), lastOfSite, end);
            while (await Next(follow, sight.Number, end) is var next)
            {
                if (next is not null)
                {
                    sight = next;
                    break;
                }

                await Send(response, [.. ": still here\n\n"u8], end);
            }
        }
    }

    // A page that is not there is seen all the same: as the page that says so.
    private static ViewedFile? FileAt(SiteView view, string path) => Answers.FileAt(view, path) ?? view.FindFile("404.html");

    // What has been told is not told again.
    private static async Task<byte[]> Tell(HttpListenerResponse response, byte[] news, byte[] last, CancellationToken end)
    {
        if (!news.AsSpan().SequenceEqual(last)) await Send(response, [.. "data: "u8, .. news, .. "\n\n"u8], end);
        return news;
    }

    private static async Task<Sight?> Next(FollowSite follow, long number, CancellationToken end)
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
