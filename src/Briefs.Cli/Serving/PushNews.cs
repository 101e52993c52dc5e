using System.Net;

namespace Briefs.Cli.Serving;

/// <summary>Tells one page in a browser of everything that becomes of it, as server-sent events (HTML, 9.2).</summary>
internal static class PushNews
{
    // So often something is sent, for only then is it seen that nobody is there any more.
    private static readonly TimeSpan s_breath = TimeSpan.FromSeconds(15);

    /// <param name="page">The path of the page, unescaped, and the end of all.</param>
    public static async Task To(HttpListenerResponse response, FollowSite follow, (string Path, CancellationToken End) page)
    {
        response.ContentType = "text/event-stream";
        response.SendChunked = true;
        var sight = follow.Now;
        var shown = "";
        await Send(response, [.. "retry: 500\n\n"u8], page.End);
        while (true)
        {
            var file = FileAt(sight.View, page.Path);
            var hash = PageNews.HashOf(file);
            var isAnother = shown.Length > 0 && hash != shown;
            if (!isAnother) shown = hash;
            await Send(response, [.. "data: "u8, .. isAnother ? PageNews.Anew(hash) : PageNews.Of(sight, file).ToJson(), .. "\n\n"u8], page.End);
            while (await Next(follow, sight.Number, page.End) is var next)
            {
                if (next is not null)
                {
                    sight = next;
                    break;
                }

                await Send(response, [.. ": still here\n\n"u8], page.End);
            }
        }
    }

    // A page that is not there is seen all the same: as the page that says so.
    private static ViewedFile? FileAt(SiteView view, string path) => Answers.FileAt(view, path) ?? view.At("404.html");

    private static async Task<Sight?> Next(FollowSite follow, long number, CancellationToken end)
    {
        using var breath = CancellationTokenSource.CreateLinkedTokenSource(end);
        breath.CancelAfter(s_breath);
        try
        {
            return await follow.After(number, breath.Token);
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
