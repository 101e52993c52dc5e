using Briefs.Model.WebLinks;
using Briefs.Reading.Discovery;
using Briefs.Reading.FrontMatter;
using Briefs.Reading.Rules;

namespace Briefs.Reading.Body;

/// <summary>Understands where a link leads; whether something is there is seen when the whole library is read.</summary>
internal static class ReadLink
{
    public static Checked<BodyLink> From(ContentFile file, PathsFrom paths, string url, TextSpan span)
    {
        if (url.Length > ReadingLimits.LinkLength)
            return Fault(
                LinkScheme.At(
                    file, span, string.Create(CultureInfo.InvariantCulture, $"it is longer than {ReadingLimits.LinkLength:N0} characters")),
                span);
        if (url.Length == 0) return Fault(LinkScheme.At(file, span, "it is empty"), span);
        if (WebAddress.FirstUnusable(url) is >= 0 and var wrong) return Fault(LinkScheme.Unusable(file, span,
            WebAddress.NameOf(url[wrong]), WebAddress.Encoded(url)), span);
        if (FindHidden.First(url) >= 0) return Fault(LinkScheme.At(file, span, "it contains a character that no address has"), span);
        if (url[0] == '#') return new Checked<BodyLink>(new BodyLink.Section(HeadingIds.FromFragment(url[1..], paths.Lang), span), []);
        if (url.StartsWith("//", StringComparison.Ordinal))
            return Fault(LinkScheme.At(file, span, "it begins with // and not with https://"), span);
        var colon = url.IndexOf(':', StringComparison.Ordinal);
        var slash = url.IndexOfAny(['/', '?', '#']);
        if (colon >= 0 && (slash < 0 || colon < slash)) return WithScheme(file, url, url[..colon].ToLowerInvariant(), span);
        return Relative(file, paths, url, span);
    }

    private static Checked<BodyLink> WithScheme(ContentFile file, string url, string scheme, TextSpan span)
    {
        if (scheme is "mailto" or "tel"
            && string.IsNullOrWhiteSpace(url[(scheme.Length + 1)..])) return Fault(LinkScheme.Empty(file, span, scheme), span);
        if (scheme is "mailto" or "tel") return new Checked<BodyLink>(new BodyLink.External(url, span), []);
        if (scheme is not ("http" or "https")) return Fault(LinkScheme.At(file, span, $"its scheme is “{scheme}:”"), span);
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Host.Length == 0 || !WebHost.IsPossible(uri)
            || !url.AsSpan(scheme.Length).StartsWith("://", StringComparison.Ordinal))
            return Fault(LinkScheme.At(file, span, "it names no host"), span);
        return uri.UserInfo.Length > 0
            ? Fault(LinkScheme.At(file, span, "it has a name before an @, which hides where it leads"), span)
            : new Checked<BodyLink>(new BodyLink.External(url, span), []);
    }

    private static Checked<BodyLink> Relative(ContentFile file, PathsFrom paths, string url, TextSpan span)
    {
        var hash = url.IndexOf('#', StringComparison.Ordinal);
        var path = Uri.UnescapeDataString(hash < 0 ? url : url[..hash]);
        var resolved = path[0] == '/' ? null : paths.Resolve(path);
        var heading = hash < 0 || hash == url.Length - 1 ? null : HeadingIds.FromFragment(url[(hash + 1)..], paths.Lang);
        return new Checked<BodyLink>(new BodyLink.Document(resolved ?? path, heading, span), []);
    }

    private static Checked<BodyLink> Fault(Diagnostic found, TextSpan span) => new(new BodyLink.Broken(span), [found]);
}
