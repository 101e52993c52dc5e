using System.Net;
using System.Security.Cryptography;

namespace Briefs.Cli.Serve;

/// <summary>Adds the script of the panel to a page of the site.</summary>
internal static class ServedPage
{
    private static readonly byte[] s_headEnd = "</head>"u8.ToArray();
    private static readonly byte[] s_policy = "http-equiv=\"Content-Security-Policy\" content=\""u8.ToArray();

    /// <param name="page">The page as it would be published.</param>
    /// <param name="hash">The hash of the page, so that the script can detect a change.</param>
    public static byte[] Render(ReadOnlyMemory<byte> page, string hash)
    {
        var bytes = page.Span;
        var head = bytes.IndexOf(s_headEnd);
        // A redirect page, or a page of the site's own templates without scripts, stays unchanged.
        if (head < 0 || !MayRunScripts(bytes[..head])) return page.ToArray();
        return [.. Allowing(bytes[..head]), .. Encoding.ASCII.GetBytes(PanelFiles.Head(hash)), .. bytes[head..]];
    }

    // The policy of the page stays the same, except that the page may connect to its own server.
    private static byte[] Allowing(ReadOnlySpan<byte> head)
    {
        if (PolicyIn(head) is not { } at || head[at..].IndexOf("connect-src"u8) >= 0) return head.ToArray();
        return [.. head[..at], .. "connect-src 'self'; "u8, .. head[at..]];
    }

    private static bool MayRunScripts(ReadOnlySpan<byte> head) =>
        PolicyIn(head) is not { } at || head[at..(at + Math.Max(0, head[at..].IndexOf((byte)'"')))].IndexOf("script-src 'self'"u8) >= 0;

    private static int? PolicyIn(ReadOnlySpan<byte> head) => head.IndexOf(s_policy) is >= 0 and var at ? at + s_policy.Length : null;
}

/// <summary>The page that replaces a page with errors: it shows each error with its file and line.</summary>
internal static class ErrorPage
{
    /// <param name="title">The heading, in plain words.</param>
    /// <param name="hash">The hash of the page, so that the script can detect a change.</param>
    public static byte[] Render(string title, IEnumerable<PanelDiagnostic> problems, string hash)
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
            <p>The page reloads when the error is fixed.</p>

            """);
        foreach (var problem in problems) Append(html, problem);
        html.Append("</main>\n</body>\n</html>\n");
        return Encoding.UTF8.GetBytes(html.ToString());
    }

    private static void Append(StringBuilder html, PanelDiagnostic problem)
    {
        var place = problem.Diagnostic.File.Lines.Length > 0 ? $"{problem.Diagnostic.File.Path}:{problem.At.Line}:{problem.At.Column}"
            : problem.Diagnostic.File.Path;
        var link = problem.Editor is { } editor ? $"<a href=\"{Escaped(editor)}\">{Escaped(place)}</a>" : Escaped(place);
        html.Append(CultureInfo.InvariantCulture,
            $"<article class=\"{Escaped(problem.Diagnostic.Severity.ToString().ToLowerInvariant())}\">\n<p class=\"place\">{link}</p>\n<p "
                + $"class=\"message\">{Escaped(problem.Diagnostic.Message)}</p>\n");
        if (problem.Source is { } source)
            html.Append(CultureInfo.InvariantCulture,
                $"<pre><span class=\"line\">{source.Line}</span> "
                    + $"{Escaped(source.Before)}<mark>{Escaped(source.Marked)}</mark>{Escaped(source.Behind)}</pre>\n");
        html.Append(CultureInfo.InvariantCulture, $"<p class=\"help\">{Escaped(problem.Diagnostic.Help)}</p>\n</article>\n");
    }

    private static string Escaped(string text) => WebUtility.HtmlEncode(text);
}

/// <summary>The script and the style of the panel, which are never part of a built site.</summary>
internal static class PanelFiles
{
    /// <summary>No page can have this path: file names cannot begin with an underscore.</summary>
    public const string Folder = "/_briefs/";

    /// <summary>The path of the event stream.</summary>
    public const string News = Folder + "news";

    private static readonly Dictionary<string, byte[]> s_files = new(StringComparer.Ordinal);

    /// <summary>The names contain a hash of the content, so that a browser requests each file once.</summary>
    public static string Style { get; } = Add("panel.css");

    private static string Change { get; } = Add("change.js");

    private static string Script { get; } = Add("panel.js");

    /// <summary>Returns the lines to add to the head of a served page.</summary>
    /// <param name="hash">The hash of the page, so that the script can detect a change.</param>
    public static string Head(string hash) =>
        $"<script src=\"{Change}\" defer></script>\n<script src=\"{Script}\" data-style=\"{Style}\" data-hash=\"{hash}\" defer></script>\n";

    /// <summary>Returns one of the files; null if none exists at that path.</summary>
    public static byte[]? Find(string path) => s_files.GetValueOrDefault(path);

    private static string Add(string name)
    {
        using var stream = typeof(PanelFiles).Assembly.GetManifestResourceStream("panel/" + name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var path = $"{Folder}{Convert.ToHexStringLower(SHA256.HashData(bytes))[..10]}-{name}";
        s_files.Add(path, bytes);
        return path;
    }
}
