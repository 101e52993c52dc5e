using System.Text.RegularExpressions;

namespace Briefs.Cli.Serve;

/// <summary>Links that open a file in somebody's editor, at a place.</summary>
internal sealed partial class EditorLink
{
    private const string Usual = "vscode://file/{path}:{line}:{column}";

    private readonly string _siteFolder;
    private readonly string? _template;

    /// <param name="siteFolder">Absolute.</param>
    /// <param name="template">
    /// <c>editor-url</c> of site.yml; null for the usual one. One of a scheme that runs or shows something in the browser makes no links.
    /// </param>
    public EditorLink(string siteFolder, string? template)
    {
        _siteFolder = siteFolder;
        var address = template ?? Usual;
        if (!address.Contains("{path}", StringComparison.Ordinal)) address += "{path}:{line}:{column}";
        _template = Scheme().Match(address) is { Success: true } scheme && !IsOfBrowser(scheme.Groups[1].Value.ToLowerInvariant())
            ? address : null;
    }

    /// <summary>Null when no link can be made.</summary>
    /// <param name="path">
    /// Relative to the site's folder, with <c>/</c>: a name that content chose, and that ends up percent-encoded.
    /// </param>
    public string? GetLink(string path, LinePosition at)
    {
        if (_template is null) return null;
        var file = Path.GetFullPath(Path.Combine(_siteFolder, path)).Replace('\\', '/').TrimStart('/');
        // A drive of Windows keeps its colon.
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
