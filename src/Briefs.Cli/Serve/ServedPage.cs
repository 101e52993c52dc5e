
namespace Briefs.Cli.Serve;

/// <summary>A page as a browser gets it while the site is served: the page of the build, and the panel's script.</summary>
internal static class ServedPage
{
    private static readonly byte[] s_headEnd = "</head>"u8.ToArray();
    private static readonly byte[] s_policy = "http-equiv=\"Content-Security-Policy\" content=\""u8.ToArray();

    /// <param name="page">As it would be published.</param>
    /// <param name="hash">Of the page, so that the script can tell when it is another.</param>
    public static byte[] Render(ReadOnlyMemory<byte> page, string hash)
    {
        var bytes = page.Span;
        var head = bytes.IndexOf(s_headEnd);
        // What leads on at once, or is a template's own invention, is left as it is.
        if (head < 0 || !MayRunScripts(bytes[..head])) return page.ToArray();
        return [.. Allowing(bytes[..head]), .. Encoding.ASCII.GetBytes(PanelFiles.Head(hash)), .. bytes[head..]];
    }

    // The policy stays what it is, but for one thing: the page may hear from the server that it came from.
    private static byte[] Allowing(ReadOnlySpan<byte> head)
    {
        if (PolicyIn(head) is not { } at || head[at..].IndexOf("connect-src"u8) >= 0) return head.ToArray();
        return [.. head[..at], .. "connect-src 'self'; "u8, .. head[at..]];
    }

    private static bool MayRunScripts(ReadOnlySpan<byte> head) =>
        PolicyIn(head) is not { } at || head[at..(at + Math.Max(0, head[at..].IndexOf((byte)'"')))].IndexOf("script-src 'self'"u8) >= 0;

    private static int? PolicyIn(ReadOnlySpan<byte> head) => head.IndexOf(s_policy) is >= 0 and var at ? at + s_policy.Length : null;
}
