using Briefs.Reading.Discovery;
using Briefs.Reading.FrontMatter;

namespace Briefs.Import.Sites;

/// <summary>Decides where a link of the old site leads: to an imported text, to the old site, or nowhere.</summary>
internal sealed class LinkResolver(DraftText draft)
{
    private static readonly string[] s_schemes = ["http:", "https:", "mailto:", "tel:"];

    /// <summary>The address against which relative links are read; null to read them in the folder of the old site.</summary>
    public Uri? Base { get; init; }

    /// <param name="written">As the text has it.</param>
    /// <returns>Null for a link that leads nowhere on the new site.</returns>
    public string? Resolve(string written)
    {
        var address = written.Trim();
        if (address.Length == 0) return null;
        if (address.StartsWith('#')) return address;
        var configured = draft.Site.Configuration.BaseUrl;
        if (configured is not null && address.StartsWith(configured + "/", StringComparison.OrdinalIgnoreCase))
            return Text(address[configured.Length..]) ?? (IsHiddenText(address[configured.Length..]) ? null : Valid(address));
        if (address.StartsWith("//", StringComparison.Ordinal)) return Valid("https:" + address);
        if (Array.Exists(s_schemes, scheme => address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))) return Valid(address);
        if (address.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
            && address.AsSpan(0, colon).IndexOfAny('/', '?', '#') < 0 && address.AsSpan(0, colon).IndexOfAnyExceptInRange('+', 'z') < 0)
            return null;
        if (Text(address) is { } text) return text;
        if (IsHiddenText(address)) return null;
        // The path of a file is not its address: {% link _docs/data.md %}
        if (draft.Site.IsTextFile(draft.Folder, PathOf(address), out var published))
            return published is null ? null : Absolute(published, configured);
        return Absolute(address, configured);
    }

    // The same conditions as for the links of a brief; a character that only has to be encoded is.
    private static string? Valid(string address)
    {
        if (WebAddress.FirstUnusable(address) >= 0) address = WebAddress.Encoded(address);
        if (address.Length > ReadingLimits.LinkLength || WebAddress.FirstUnusable(address) >= 0) return null;
        if (!address.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            return address.AsSpan(address.IndexOf(':', StringComparison.Ordinal) + 1).IsWhiteSpace() ? null : address;
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Length > 0 && uri.UserInfo.Length == 0
            && uri.HostNameType != UriHostNameType.Unknown && address.Contains("://", StringComparison.Ordinal) ? address : null;
    }

    private string? Text(string address)
    {
        var hash = address.IndexOf('#', StringComparison.Ordinal);
        if (draft.Site.FindText(draft.Folder, PathOf(address)) is not { } name) return null;
        return hash < 0 ? name : name + address[hash..];
    }

    // The address of a draft would lead nowhere on the old site too.
    private bool IsHiddenText(string address) => draft.Site.IsHiddenText(draft.Folder, PathOf(address));

    private static string PathOf(string address)
    {
        var end = address.IndexOfAny(['?', '#']);
        return Uri.UnescapeDataString(end < 0 ? address : address[..end]);
    }

    private string? Absolute(string address, string? configured)
    {
        if (Base is not null && Uri.TryCreate(Base, address, out var below)) return Valid(below.AbsoluteUri);
        if (configured is null || address.Contains('{', StringComparison.Ordinal)
            || address.Contains("%7B", StringComparison.OrdinalIgnoreCase))
            return null;
        return address.StartsWith('/') ? Valid(configured + address) : null;
    }
}
