using System.Text.RegularExpressions;

namespace Briefs.Cli.Serve;

/// <summary>The response to a request for a path of the site.</summary>
/// <param name="Type">The media type of the body; null if there is no body.</param>
internal sealed partial record Answers(int Status, ReadOnlyMemory<byte> Body, string? Type)
{
    private const string Index = "index.html";

    /// <summary>The target of a redirect, unescaped.</summary>
    public string? MovedTo { get; init; }

    /// <summary>Whether the name contains a hash of the content, so that the response can be cached.</summary>
    public bool IsLasting { get; init; }

    /// <param name="path">Unescaped, begins with a slash.</param>
    public static Answers Create(SiteView view, string path)
    {
        if (FileAt(view, path) is { } file) return Shown(view, file, 200);
        if (path != view.BasePath && (path == "/" || path + "/" == view.BasePath)) return Moved(view.BasePath);
        if (!path.EndsWith('/') && FileAt(view, path + "/") is not null) return Moved(path + "/");
        return view.FindFile("404.html") is { } missing ? Shown(view, missing, 404) : new Answers(404, default, null);
    }

    /// <summary>Returns the file at a path; null if none exists.</summary>
    public static ViewedFile? FileAt(SiteView view, string path)
    {
        if (!path.StartsWith(view.BasePath, StringComparison.Ordinal)) return null;
        var inside = path[view.BasePath.Length..];
        return view.FindFile(inside.Length == 0 || inside.EndsWith('/') ? inside + Index : inside);
    }

    private static Answers Moved(string to) => new(302, default, null) { MovedTo = to };

    private static Answers Shown(SiteView view, ViewedFile file, int status)
    {
        var type = MediaTypes.GetMediaType(file.Path);
        if (!file.IsHtml) return new Answers(status, file.Bytes, type) { IsLasting = NamedByContent().IsMatch(file.Path) };
        var hash = PageNews.HashOf(file);
        return file.Bytes.IsEmpty
            ? new Answers(status == 200 ? 500
            : status, FaultPage.Render("This page cannot be shown", Problem.FromDiagnostics(file.Found, view, file.Document), hash), type)
            : new Answers(status, ServedPage.Render(file.Bytes, hash), type);
    }

    [GeneratedRegex(@"-[0-9a-f]{10}\.[a-z0-9]+$")]
    private static partial Regex NamedByContent();
}
