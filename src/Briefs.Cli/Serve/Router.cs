using System.Text.RegularExpressions;

namespace Briefs.Cli.Serve;

/// <summary>The response to a request for a path of the site.</summary>
/// <param name="Type">The media type of the body; null if there is no body.</param>
internal sealed partial record Router(int Status, ReadOnlyMemory<byte> Body, string? Type)
{
    private const string Index = "index.html";

    /// <summary>The target of a redirect, unescaped.</summary>
    public string? MovedTo { get; init; }

    /// <summary>Whether the name contains a hash of the content, so that the response can be cached.</summary>
    public bool IsLasting { get; init; }

    /// <param name="path">Unescaped, begins with a slash.</param>
    public static Router Create(PreviewSite view, string path)
    {
        if (FileAt(view, path) is { } file) return Shown(view, file, 200);
        if (path != view.BasePath && (path == "/" || path + "/" == view.BasePath)) return Moved(view.BasePath);
        if (!path.EndsWith('/') && FileAt(view, path + "/") is not null) return Moved(path + "/");
        return view.FindFile("404.html") is { } missing ? Shown(view, missing, 404) : new Router(404, default, null);
    }

    /// <summary>Returns the file at a path; null if none exists.</summary>
    public static ServedFile? FileAt(PreviewSite view, string path)
    {
        if (!path.StartsWith(view.BasePath, StringComparison.Ordinal)) return null;
        var inside = path[view.BasePath.Length..];
        return view.FindFile(inside.Length == 0 || inside.EndsWith('/') ? inside + Index : inside);
    }

    private static Router Moved(string to) => new(302, default, null) { MovedTo = to };

    private static Router Shown(PreviewSite view, ServedFile file, int status)
    {
        var type = MediaTypes.GetMediaType(file.Path);
        if (!file.IsHtml) return new Router(status, file.Bytes, type) { IsLasting = NamedByContent().IsMatch(file.Path) };
        var hash = PageUpdate.HashOf(file);
        return file.Bytes.IsEmpty
            ? new Router(status == 200 ? 500
            : status, ErrorPage.Render("This page cannot be shown", PanelDiagnostic.FromDiagnostics(file.Diagnostics, view, file.Document),
            hash), type)
            : new Router(status, ServedPage.Render(file.Bytes, hash), type);
    }

    [GeneratedRegex(@"-[0-9a-f]{10}(-[0-9]+)?\.[a-z0-9]+$")]
    private static partial Regex NamedByContent();
}
