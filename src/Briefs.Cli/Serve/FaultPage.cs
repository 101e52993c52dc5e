using System.Net;

namespace Briefs.Cli.Serve;

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
