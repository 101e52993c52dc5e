using Briefs.Model.WebLinks;
using Briefs.Reading.Discovery;
using Briefs.Reading.FrontMatter;
using Briefs.Reading.Rules;

namespace Briefs.Reading.Body;

/// <summary>Reads the target of a link. Whether the target exists is checked once the whole site has been read.</summary>
internal static class LinkReader
{
    public static Checked<BodyLink> Read(ContentFile file, PathsFrom paths, string url, TextSpan span)
    {
        if (/* guard: limit-link */ url.Length > ReadingLimits.LinkLength)
            return Fault(
                LinkScheme.Rule.CreateDiagnostic(
                    file, span, string.Create(CultureInfo.InvariantCulture, $"it is longer than {ReadingLimits.LinkLength:N0} characters")),
                span);
        if (url.Length == 0) return Fault(LinkScheme.Rule.CreateDiagnostic(file, span, "it is empty"), span);
        if (WebAddress.FirstUnusable(url) is >= 0 and var wrong) return Fault(LinkScheme.Rule.Unusable(file, span,
            WebAddress.NameOf(url[wrong]), WebAddress.Encoded(url)), span);
        if (HiddenCharacterFinder.FindFirst(url) >= 0)
            return Fault(LinkScheme.Rule.CreateDiagnostic(file, span, "it contains a character that is not allowed in addresses"), span);
        if (url[0] == '#') return new Checked<BodyLink>(new BodyLink.Section(HeadingIds.FromFragment(url[1..], paths.Lang), span), []);
        if (/* guard: links-slashes */ url.StartsWith("//", StringComparison.Ordinal))
            return Fault(LinkScheme.Rule.CreateDiagnostic(file, span, "it starts with // instead of https://"), span);
        var colon = url.IndexOf(':', StringComparison.Ordinal);
        var slash = url.IndexOfAny(['/', '?', '#']);
        if (colon >= 0 && (slash < 0 || colon < slash)) return WithScheme(file, url, url[..colon].ToLowerInvariant(), span);
        return Relative(file, paths, url, span);
    }

    private static Checked<BodyLink> WithScheme(ContentFile file, string url, string scheme, TextSpan span)
    {
        if (scheme is "mailto" or "tel"
            && /* guard: links-nobody */ string.IsNullOrWhiteSpace(url[(scheme.Length + 1)..])) return Fault(
            LinkScheme.Rule.Empty(file, span, scheme), span);
        if (scheme is "mailto" or "tel") return new Checked<BodyLink>(new BodyLink.External(url, span), []);
        if (/* guard: links-scheme */ scheme is not ("http" or "https"))
            return Fault(LinkScheme.Rule.CreateDiagnostic(file, span, $"it starts with “{scheme}:”"), span);
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Host.Length == 0 || !WebHost.IsPossible(uri)
            || !url.AsSpan(scheme.Length).StartsWith("://", StringComparison.Ordinal))
            return Fault(LinkScheme.Rule.CreateDiagnostic(file, span, "it has no domain name"), span);
        return /* guard: links-user */ uri.UserInfo.Length > 0
            ? Fault(LinkScheme.Rule.CreateDiagnostic(file, span, "the part before the @ hides where it leads"), span)
            : new Checked<BodyLink>(new BodyLink.External(url, span), []);
    }

    private static Checked<BodyLink> Relative(ContentFile file, PathsFrom paths, string url, TextSpan span)
    {
        var hash = url.IndexOf('#', StringComparison.Ordinal);
        var path = Uri.UnescapeDataString(hash < 0 ? url : url[..hash]);
        var resolved = path[0] == '/' ? null : paths.Resolve(path);
        if (AttachmentPathReader.Find(path, resolved) is { } attachment)
            return new Checked<BodyLink>(new BodyLink.Attachment(attachment, FragmentOf(url, hash), span), []);
        var heading = hash < 0 || hash == url.Length - 1 ? null : HeadingIds.FromFragment(url[(hash + 1)..], paths.Lang);
        return new Checked<BodyLink>(new BodyLink.Document(resolved ?? path, heading, span), []);
    }

    private static string? FragmentOf(string url, int hash) => hash < 0 || hash == url.Length - 1 ? null : url[(hash + 1)..];

    private static Checked<BodyLink> Fault(Diagnostic found, TextSpan span) => new(new BodyLink.Broken(span), [found]);
}

/// <summary>
/// Reads the path of an attachment: relative to the text's own file, or a bare name in <c>content/files/</c>, as for pictures.
/// </summary>
internal static class AttachmentPathReader
{
    private const string Folder = ContentPaths.Files + "/";

    /// <param name="path">As written, unescaped.</param>
    /// <param name="resolved">Relative to the site's folder; null if it leads out of it or begins with a slash.</param>
    /// <returns>Null if the link is not one to an attachment. A path elsewhere is kept, and attachment-missing reports it.</returns>
    public static string? Find(string path, string? resolved)
    {
        if (resolved?.StartsWith(Folder, StringComparison.Ordinal) == true) return resolved;
        var isAttachment = AttachmentTypes.Find(path) is not null || AttachmentTypes.FindAdvice(path) is not null;
        // In [the report](www.example.org/x.pdf), a web address looks like a path; link-broken advises.
        if (!isAttachment || path.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) return null;
        return path.Contains('/', StringComparison.Ordinal) ? resolved ?? path : Folder + path;
    }
}

/// <summary>Reads the path of a picture: relative to the text's own file, or a bare name in <c>content/images/</c>.</summary>
internal static class PicturePathReader
{
    /// <returns>The path relative to the site folder; null if it was reported.</returns>
    public static Checked<string?> Read(ContentFile file, PathsFrom paths, string url, TextSpan span)
    {
        var path = Uri.UnescapeDataString(url);
        if (/* guard: links-pictures */ (url.Contains(':', StringComparison.Ordinal) || url.StartsWith("//", StringComparison.Ordinal)))
            return new Checked<string?>(null, [ImageRemote.Rule.CreateDiagnostic(file, span, url)]);
        if (!path.Contains('/', StringComparison.Ordinal)) return new Checked<string?>("content/images/" + path, []);
        // A path that leads out of content/ is not a picture of the site. image-missing reports it as written.
        var resolved = path[0] == '/' ? null : paths.Resolve(path);
        return new Checked<string?>(
            /* guard: paths-pictures */ (resolved is not null && resolved.StartsWith("content/", StringComparison.Ordinal)) ? resolved
                : "content/images/" + path, []);
    }
}

/// <summary>Resolves relative paths in a file of the site.</summary>
/// <param name="path">The path of that file, relative to the site folder.</param>
internal sealed class PathsFrom(string path)
{
    /// <summary>BCP 47 tag of the file's text; empty where it makes no difference.</summary>
    public string Lang { get; init; } = "";

    private readonly string _folder = path[..(path.LastIndexOf('/') + 1)];

    /// <summary>The path relative to the site folder, with <c>.</c> and <c>..</c> resolved.</summary>
    /// <returns>Null if it leads out of the site folder.</returns>
    public string? Resolve(string relative)
    {
        var parts = new List<string>();
        foreach (var part in (_folder + relative).Split('/'))
        {
            if (part is "" or ".") continue;
            if (part != "..") parts.Add(part);
            else if (parts.Count == 0) return null;
            else parts.RemoveAt(parts.Count - 1);
        }

        return string.Join('/', parts);
    }
}
