using System.Security.Cryptography;
using AngleSharp.Dom;

namespace Briefs.Cli.Pack;

/// <summary>
/// What a page says, to be compared with the page in another build. Addresses, templates and file names may differ between the two: the
/// words, the links and the pictures may not.
/// </summary>
internal static class PageContent
{
    /// <summary>The content of the page at a path of a site; null for no page.</summary>
    public static string? FindAt(string path, BuiltPages site) => site.Find(path) is { } page ? Describe(page, site) : null;

    public static string Describe(BuiltPage page, BuiltPages site)
    {
        var content = new StringBuilder();
        var title = page.Document.Title ?? "";
        content.Append(title).Append('\n');
        foreach (var node in page.Document.QuerySelectorAll("main").SelectMany(m => m.GetDescendants()))
        {
            if (node is IText text) content.Append(text.Data);
            else if (node is IElement element) Append(element, page, site, content);
        }

        // A page also prints its address, to be cited and sent.
        var address = site.Address.AbsoluteUri;
        return content.Replace(address, "").Replace(Uri.EscapeDataString(address), "").ToString();
    }

    private static void Append(IElement element, BuiltPage page, BuiltPages site, StringBuilder content)
    {
        content.Append('<').Append(element.LocalName);
        foreach (var name in (string[])["id", "alt", "lang", "datetime"])
            if (element.GetAttribute(name) is { } value) content.Append(' ').Append(value);
        if (page.Resolve(element.GetAttribute("href")) is { } link)
            content.Append(' ').Append(site.PathOf(link) is { } path ? path + link.Fragment : link.AbsoluteUri);
        if (page.Resolve(element.GetAttribute("src")) is { } source && site.ReadFile(source) is { } bytes)
            content.Append(' ').Append(Convert.ToHexStringLower(SHA256.HashData(bytes)));
        content.Append('>');
    }
}
