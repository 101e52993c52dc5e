using System.IO.Compression;

namespace Briefs.Tests.Capture.Fetching;

/// <summary>Answers of servers, good ones and others.</summary>
internal static class RawAnswers
{
    public static RawAnswer Page(string type, byte[] body) =>
        Raw([.. Head(200, $"Content-Type: {type}", $"Content-Length: {body.Length}"), .. body]);

    public static RawAnswer Html(string html) => Page("text/html; charset=utf-8", Encoding.UTF8.GetBytes(html));

    public static RawAnswer Status(int status, params string[] headers) => Raw(Head(status, [.. headers, "Content-Length: 0"]));

    public static RawAnswer Redirect(int status, string to) => Status(status, $"Location: {to}");

    /// <summary>Says it has <paramref name="length"/> bytes, and begins to send them.</summary>
    public static RawAnswer Announced(long length) => Endless($"Content-Length: {length}");

    /// <summary>Sends until it is cut.</summary>
    public static RawAnswer Endless(params string[] headers) => async (to, stop) =>
    {
        await to.WriteAsync(Head(200, ["Content-Type: text/html", .. headers]), stop);
        var piece = new byte[64 * 1024];
        Array.Fill(piece, (byte)'x');
        while (true) await to.WriteAsync(piece, stop);
    };

    /// <summary>One byte after another, with a pause between them.</summary>
    public static RawAnswer Drip(TimeSpan pause) => async (to, stop) =>
    {
        await to.WriteAsync(Head(200, "Content-Type: text/html", "Content-Length: 1000000"), stop);
        while (true)
        {
            await to.WriteAsync("x"u8.ToArray(), stop);
            await Task.Delay(pause, stop);
        }
    };

    /// <summary>Takes the request and says nothing.</summary>
    public static RawAnswer Silence() => (_, stop) => Task.Delay(Timeout.Infinite, stop);

    /// <summary>Begins its page and says nothing more.</summary>
    public static RawAnswer SilenceInside() => async (to, stop) =>
    {
        await to.WriteAsync(Head(200, "Content-Type: text/html", "Content-Length: 1000"), stop);
        await Task.Delay(Timeout.Infinite, stop);
    };

    /// <summary>Promises more than it sends.</summary>
    public static RawAnswer Cut() => Raw([.. Head(200, "Content-Type: text/html", "Content-Length: 1000"), .. "<p>Half a"u8]);

    /// <summary>Many bytes, packed small.</summary>
    public static RawAnswer Packed(int megabytes)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            for (var i = 0; i < megabytes; i++) gzip.Write(new byte[1024 * 1024]);
        return Raw([.. Head(200, "Content-Type: text/html", "Content-Encoding: gzip", $"Content-Length: {packed.Length}"),
            .. packed.ToArray()]);
    }

    /// <summary>One after the other, the last one for ever.</summary>
    public static RawAnswer InTurn(params RawAnswer[] answers)
    {
        var asked = -1;
        return (to, stop) => answers[Math.Min(Interlocked.Increment(ref asked), answers.Length - 1)](to, stop);
    }

    public static RawAnswer Raw(byte[] bytes) => async (to, stop) => await to.WriteAsync(bytes, stop);

    private static byte[] Head(int status, params string[] headers) =>
        Encoding.Latin1.GetBytes($"HTTP/1.1 {status} -\r\n{string.Concat(headers.Select(h => h + "\r\n"))}Connection: close\r\n\r\n");
}
