
namespace Briefs.Cli.Serve;

/// <summary>A finding as the panel shows it.</summary>
/// <param name="Source">Its line; null when the file has none, or is another by now.</param>
/// <param name="Editor">Opens the editor at the place; null when it cannot.</param>
/// <param name="Place">Where on the page; null when it is not of this page.</param>
internal sealed record Problem(Diagnostic Found, SourcePiece? Source, string? Editor, PlaceInPage? Place)
{
    public LinePosition At => Found.File.Lines.GetPosition(Found.Span.Start);

    /// <summary>The findings with what belongs to them; each file is read once.</summary>
    /// <param name="document">Of the page that they are shown on; null for a list.</param>
    public static List<Problem> FromDiagnostics(IEnumerable<Diagnostic> found, SiteView view, Brief? document)
    {
        var texts = new Dictionary<string, FileText?>(StringComparer.Ordinal);
        var editor = new EditorLink(view.State.Options.SiteFolder, view.State.Library.Settings.EditorUrl);
        return [.. found.Select(finding => Of(finding))];

        Problem Of(Diagnostic finding)
        {
            var path = finding.File.Path;
            if (!texts.TryGetValue(path, out var text)) texts[path] = text = view.State.FindText(path);
            var isSame = text is not null && finding.File.Lines.Length > 0 && text.File.Lines.Length == finding.File.Lines.Length;
            var isFile = text is not null || File.Exists(Path.Combine(view.State.Options.SiteFolder, path));
            return new Problem(
                finding,
                isSame ? SourcePiece.Create(text!, finding.Span) : null,
                isFile ? editor.GetLink(path, finding.File.Lines.GetPosition(finding.Span.Start)) : null,
                document is not null && document.File.Path == path ? PlaceInPage.Find(document, finding.Span, view.State.Library) : null);
        }
    }

    /// <summary>The same of another page, without a file being opened.</summary>
    public static IEnumerable<Problem> WithoutLines(IEnumerable<Diagnostic> found, SiteView view)
    {
        var editor = new EditorLink(view.State.Options.SiteFolder, view.State.Library.Settings.EditorUrl);
        return found.Select(finding => new Problem(
            finding, null, finding.File.Lines.Length > 0
                ? editor.GetLink(finding.File.Path, finding.File.Lines.GetPosition(finding.Span.Start))
                : null, null));
    }
}
