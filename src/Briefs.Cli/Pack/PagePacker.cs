using System.Text.RegularExpressions;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Briefs.Cli.Serve;

namespace Briefs.Cli.Pack;

/// <summary>
/// Makes one file of a page: its styles, fonts and pictures are in it, and it runs nothing and loads nothing. A page may come from the pull
/// request of a stranger, with a template that the stranger has changed.
/// </summary>
/// <param name="linksTo">The address of the site to which links lead that leave the packed pages.</param>
/// <param name="pages">All pages that are packed.</param>
internal sealed partial class PagePacker(BuiltPages site, Uri linksTo, IReadOnlyList<BuiltPage> pages)
{
    /// <summary>Widest copy of a picture that is taken, in pixels.</summary>
    private const int WidestPicture = 1280;

    private const string Policy =
        "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    // Elements that run or load something, or that lead nowhere in a file.
    private const string Removed =
        "script, iframe, frame, object, embed, base, form, source, track, noscript, link:not([rel~=stylesheet]), meta[http-equiv]";

    private readonly Dictionary<string, string> _names = NamesOf(pages);

    /// <summary>The name of the file of a page; null if the page is not packed.</summary>
    public string? FileNameOf(string path) => _names.GetValueOrDefault(path);

    /// <summary>The page as one file.</summary>
    public string Pack(BuiltPage page)
    {
        var document = page.Document;
        foreach (var picture in document.QuerySelectorAll("img")) TakePicture(picture, page);
        foreach (var style in document.QuerySelectorAll("link[rel~=stylesheet]")) TakeStyle(style, page);
        foreach (var element in document.QuerySelectorAll(Removed)) element.Remove();
        foreach (var element in document.All) CleanAttributes(element, page);
        var policy = document.CreateElement("meta");
        policy.SetAttribute("http-equiv", "Content-Security-Policy");
        policy.SetAttribute("content", Policy);
        // The character set comes first, and the policy before anything that it governs.
        var charset = document.Head!.QuerySelector("meta[charset]");
        document.Head.InsertBefore(policy, charset is null ? document.Head.FirstChild : charset.NextSibling);
        return document.ToHtml() + "\n";
    }

    // briefs/border/ becomes briefs-border.html
    private static Dictionary<string, string> NamesOf(IReadOnlyList<BuiltPage> pages)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var page in pages)
        {
            var name = page.Path.Trim('/').Replace('/', '-');
            if (name.Length == 0) name = "home";
            var free = name;
            for (var number = 2; !taken.Add(free); number++) free = string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
            names.Add(page.Path, free + ".html");
        }

        return names;
    }

    private void TakePicture(IElement picture, BuiltPage page)
    {
        var written = picture.GetAttribute("src");
        var copies = picture.ParentElement is { LocalName: "picture" } parent
            ? parent.QuerySelectorAll("source").Select(s => s.GetAttribute("srcset")).Append(picture.GetAttribute("srcset"))
            : [picture.GetAttribute("srcset")];
        var smaller = copies.OfType<string>().SelectMany(CopiesIn).Where(c => c.Width <= WidestPicture)
            .OrderByDescending(c => c.Width).Select(c => c.Address);
        var data = smaller.Append(written).Select(a => DataOf(page.Resolve(a))).FirstOrDefault(d => d is not null);
        picture.RemoveAttribute("srcset");
        picture.RemoveAttribute("sizes");
        picture.RemoveAttribute("loading");
        if (data is not null) picture.SetAttribute("src", data);
        else picture.RemoveAttribute("src");
    }

    // "a-640.webp 640w, a-1280.webp 1280w"
    private static IEnumerable<PictureCopy> CopiesIn(string srcset)
    {
        foreach (var part in srcset.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var address, [.. var width, 'w']]
                && int.TryParse(width, NumberStyles.None, CultureInfo.InvariantCulture, out var pixels))
                yield return new PictureCopy(address, pixels);
        }
    }

    private void TakeStyle(IElement link, BuiltPage page)
    {
        if (page.Resolve(link.GetAttribute("href")) is not { } address || site.ReadFile(address) is not { } bytes) return;
        var style = link.Owner!.CreateElement("style");
        if (link.GetAttribute("media") is { } media) style.SetAttribute("media", media);
        var sheet = AddressInStyle().Replace(Encoding.UTF8.GetString(bytes), match =>
            Uri.TryCreate(address, match.Groups["address"].Value, out var file) && DataOf(file) is { } data
                ? $"url(\"{data}\")" : match.Value);
        // A style sheet must not end the element that it is in.
        style.TextContent = sheet.Replace("</", "<\\/", StringComparison.Ordinal);
        link.Replace(style);
    }

    private void CleanAttributes(IElement element, BuiltPage page)
    {
        foreach (var attribute in element.Attributes.ToList())
        {
            // In SVG, xlink:href has this local name too.
            var name = attribute.LocalName;
            if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || name is "srcdoc" or "ping" or "formaction" or "background")
                element.RemoveAttribute(attribute.NamespaceUri, name);
            else if (name is "href" or "poster" || (name == "src" && element.LocalName != "img"))
                attribute.Value = LinkOf(page, attribute.Value);
        }
    }

    private string LinkOf(BuiltPage page, string written)
    {
        if (page.Resolve(written) is not { } address) return "#";
        if (site.PathOf(address) is not { } path)
            return /* guard: pack-links */ address.Scheme is "http" or "https" or "mailto" or "tel" ? address.AbsoluteUri : "#";
        if (path == page.Path && address.Query.Length == 0) return address.Fragment.Length > 0 ? address.Fragment : "#";
        if (FileNameOf(path) is { } name) return name + address.Fragment;
        var escaped = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        return linksTo.AbsoluteUri + escaped + address.Query + address.Fragment;
    }

    private string? DataOf(Uri? address)
    {
        if (address is null || site.ReadFile(address) is not { } bytes) return null;
        var type = MediaTypes.GetMediaType(address.AbsolutePath).Split(';')[0];
        return $"data:{type};base64,{Convert.ToBase64String(bytes)}";
    }

    [GeneratedRegex("""url\(\s*["']?(?<address>[^"')\s]+)["']?\s*\)""", RegexOptions.CultureInvariant)]
    private static partial Regex AddressInStyle();

    private readonly record struct PictureCopy(string Address, int Width);
}
