using System.Net;

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

/// <summary>What is shown in the place of a page that cannot be made: why, and at which line of which file.</summary>
internal static class FaultPage
{
    /// <param name="title">What there is none of, in plain words.</param>
    /// <param name="hash">Of the page, so that the script can tell when it is another.</param>
    public static byte[] Render(string title, IEnumerable<Problem> problems, string hash)
    {
        var html = new StringBuilder($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{Escaped(title)}</title>
            <link rel="stylesheet" href="{PanelFiles.Style}">
            {PanelFiles.Head(hash)}</head>
            <body class="briefs-fault">
            <main>
            <h1>{Escaped(title)}</h1>
            <p>This page comes back by itself as soon as it can be shown.</p>

            """);
        foreach (var problem in problems) Append(html, problem);
        html.Append("</main>\n</body>\n</html>\n");
        return Encoding.UTF8.GetBytes(html.ToString());
    }

    private static void Append(StringBuilder html, Problem problem)
    {
        var place = problem.Found.File.Lines.Length > 0 ? $"{problem.Found.File.Path}:{problem.At.Line}:{problem.At.Column}"
            : problem.Found.File.Path;
        var link = problem.Editor is { } editor ? $"<a href=\"{Escaped(editor)}\">{Escaped(place)}</a>" : Escaped(place);
        html.Append(CultureInfo.InvariantCulture,
            $"<article class=\"{Escaped(problem.Found.Severity.ToString().ToLowerInvariant())}\">\n<p class=\"place\">{link}</p>\n<p "
                + $"class=\"message\">{Escaped(problem.Found.Message)}</p>\n");
        if (problem.Source is { } source)
            html.Append(CultureInfo.InvariantCulture,
                $"<pre><span class=\"line\">{source.Line}</span> "
                    + $"{Escaped(source.Before)}<mark>{Escaped(source.Marked)}</mark>{Escaped(source.Behind)}</pre>\n");
        html.Append(CultureInfo.InvariantCulture, $"<p class=\"help\">{Escaped(problem.Found.Help)}</p>\n</article>\n");
    }

    private static string Escaped(string text) => WebUtility.HtmlEncode(text);
}
