using System.Text.RegularExpressions;
using Briefs.Model.Addresses;

namespace Briefs.Cli.Serve;

/// <summary>A diagnostic as the panel shows it.</summary>
/// <param name="Source">Its line; null if it has none, or if the line has changed.</param>
/// <param name="Editor">A link that opens the place in the editor; null if none exists.</param>
/// <param name="Place">The place on the page; null if the diagnostic is for another page.</param>
internal sealed record PanelDiagnostic(Diagnostic Diagnostic, SourceExcerpt? Source, string? Editor, PageAnchor? Place)
{
    public LinePosition At => Diagnostic.File.Lines.GetPosition(Diagnostic.Span.Start);

    /// <summary>Converts diagnostics with their lines and links; reads each file once.</summary>
    /// <param name="document">The document of the page that shows them; null for a list.</param>
    public static List<PanelDiagnostic> FromDiagnostics(IEnumerable<Diagnostic> found, PreviewSite view, Brief? document)
    {
        var texts = new Dictionary<string, FileText?>(StringComparer.Ordinal);
        var editor = new EditorLink(view.State.Options.SiteFolder, view.State.Library.Settings.EditorUrl);
        return [.. found.Select(diagnostic => Of(diagnostic))];

        PanelDiagnostic Of(Diagnostic diagnostic)
        {
            var path = diagnostic.File.Path;
            if (!texts.TryGetValue(path, out var text)) texts[path] = text = view.State.FindText(path);
            var isSame = text is not null && diagnostic.File.Lines.Length > 0 && text.File.Lines.Length == diagnostic.File.Lines.Length;
            var isFile = text is not null || File.Exists(Path.Combine(view.State.Options.SiteFolder, path));
            return new PanelDiagnostic(
                diagnostic,
                isSame ? SourceExcerpt.Create(text!, diagnostic.Span) : null,
                isFile ? editor.GetLink(path, diagnostic.File.Lines.GetPosition(diagnostic.Span.Start)) : null,
                document is not null && document.File.Path == path ? PageAnchor.Find(document, diagnostic.Span, view.State.Library) : null);
        }
    }

    /// <summary>Converts diagnostics of other pages without reading a file.</summary>
    public static IEnumerable<PanelDiagnostic> WithoutLines(IEnumerable<Diagnostic> found, PreviewSite view)
    {
        var editor = new EditorLink(view.State.Options.SiteFolder, view.State.Library.Settings.EditorUrl);
        return found.Select(diagnostic => new PanelDiagnostic(
            diagnostic, null, diagnostic.File.Lines.Length > 0
                ? editor.GetLink(diagnostic.File.Path, diagnostic.File.Lines.GetPosition(diagnostic.Span.Start))
                : null, null));
    }
}

/// <summary>The place on a page for a place in the file of its document.</summary>
/// <param name="Id">The id of an element; null for a picture or an unknown place.</param>
/// <param name="Picture">The address of a picture, relative to the base path; otherwise null.</param>
/// <param name="IsNear">Whether the place is not in the element, but somewhere after it.</param>
internal sealed record PageAnchor(string? Id, string? Picture, bool IsNear)
{
    /// <summary>
    /// Returns the quotation, heading or picture at a place, otherwise the last one before it, otherwise the page itself.
    /// </summary>
    public static PageAnchor Find(Brief document, TextSpan span, Library library)
    {
        var elements = document.Quotations.Select(q => (q.Span, Place: new PageAnchor(q.Id, null, IsNear: false)))
            .Concat(document.CitationGroups.SelectMany(g => Covered(document, g)))
            .Concat(document.Headings.Select(h => (h.Span, Place: new PageAnchor(h.Id, null, IsNear: false))))
            .Concat(document.Pictures.Append(document.Image).Where(p => p?.Path is not null)
            .Select(p => (p!.Span, Place: new PageAnchor(null, AddressOf(p.Path!, library), IsNear: false))))
            .OrderBy(e => e.Span).ToList();
        if (elements.Find(e => e.Span.Start <= span.Start && Math.Max(span.Start + 1, span.End) <= e.Span.End) is { Place: { } at })
            return at;
        return elements.FindLast(e => e.Span.Start <= span.Start) is { Place: { } before } ? before with { IsNear = true }
            : new PageAnchor(null, null, IsNear: true);
    }

    // A citation is only a number on the page, so this returns the quotation that it belongs to.
    private static IEnumerable<(TextSpan Span, PageAnchor Place)> Covered(Brief document, CitationGroup group) =>
        document.Quotations.Where(q => q.Citations.Any(group.Citations.Contains)).Take(1)
            .Select(q => (group.Span, new PageAnchor(q.Id, null, IsNear: false)));

    private static string AddressOf(string path, Library library) =>
        SiteAddresses.Picture(library.Pictures.GetValueOrDefault(path) ?? new SiteFile(path, 0));
}

/// <summary>The line of a diagnostic in three parts: before the place, the place, after it.</summary>
/// <param name="Line">1-based.</param>
internal sealed record SourceExcerpt(int Line, string Before, string Marked, string Behind)
{
    // A paragraph is often one long line.
    private const int Around = 60;
    private const int Longest = 160;

    /// <summary>Returns the line of a place. A place over several lines is marked to the end of its first line.</summary>
    public static SourceExcerpt Create(FileText text, TextSpan span)
    {
        var lines = text.File.Lines;
        var number = lines.GetPosition(span.Start).Line;
        var line = lines.Line(number);
        var start = Math.Clamp(span.Start, line.Start, line.End);
        var end = Math.Clamp(span.End, start, Math.Min(line.End, start + Longest));
        var (from, to) = (Math.Max(line.Start, start - Around), Math.Min(line.End, end + Around));
        (from, to) = (Near(Shorten.Floor(text.Text, from), from), Near(Shorten.Ceiling(text.Text, to), to));
        return new SourceExcerpt(
            number,
            (from > line.Start ? Shorten.Ellipsis : "") + text.Text[from..start].TrimStart('\t', ' '),
            text.Text[start..end],
            text.Text[end..to] + (to < line.End ? Shorten.Ellipsis : ""));
    }

    // Text with very many combining characters may be cut anywhere.
    private static int Near(int edge, int at) => Math.Abs(edge - at) <= Around ? edge : at;
}

/// <summary>Creates links that open a file in an editor, at a place.</summary>
internal sealed partial class EditorLink
{
    private const string Usual = "vscode://file/{path}:{line}:{column}";

    private readonly string _siteFolder;
    private readonly string? _template;

    /// <param name="siteFolder">Absolute.</param>
    /// <param name="template">
    /// <c>editor-url</c> of site.yml; null for the default. No links are created for a scheme that runs or shows something in the browser.
    /// </param>
    public EditorLink(string siteFolder, string? template)
    {
        _siteFolder = siteFolder;
        var address = template ?? Usual;
        if (!address.Contains("{path}", StringComparison.Ordinal)) address += "{path}:{line}:{column}";
        _template = Scheme().Match(address) is { Success: true } scheme && !IsOfBrowser(scheme.Groups[1].Value.ToLowerInvariant())
            ? address : null;
    }

    /// <summary>Returns the link; null if none exists.</summary>
    /// <param name="path">Relative to the site's folder, with <c>/</c>. An untrusted name, which is percent-encoded.</param>
    public string? GetLink(string path, LinePosition at)
    {
        if (_template is null) return null;
        var file = Path.GetFullPath(Path.Combine(_siteFolder, path)).Replace('\\', '/').TrimStart('/');
        // A Windows drive keeps its colon.
        var encoded = string.Join('/', file.Split('/').Select(
            (part, i) => i == 0 && part.EndsWith(':') ? part : Uri.EscapeDataString(part)));
        var rooted = _template.Contains("/{path}", StringComparison.Ordinal) || file.Length > 1 && file[1] == ':' ? encoded : "/" + encoded;
        return _template.Replace("{path}", rooted, StringComparison.Ordinal)
            .Replace("{line}", at.Line.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{column}", at.Column.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    private static bool IsOfBrowser(string scheme) =>
        scheme is "javascript" or "data" or "vbscript" or "blob" or "about" or "file" or "filesystem" or "view-source";

    [GeneratedRegex(@"^([A-Za-z][A-Za-z0-9+.\-]*):[^\s]*$")]
    private static partial Regex Scheme();
}
