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
/// <param name="paths">The paths of all pages that are packed.</param>
internal sealed partial class PagePacker(BuiltPages site, Uri linksTo, IReadOnlyList<string> paths)
{
    /// <summary>Widest copy of a picture that is taken, in pixels.</summary>
    private const int WidestPicture = 1280;

    private readonly Dictionary<string, string> _names = NamesOf(paths);

    /// <summary>The name of the file of a page; null if the page is not packed.</summary>
    public string? FileNameOf(string path) => _names.GetValueOrDefault(path);

    /// <summary>The page as one file; null if a browser may read other elements in it than Briefs.</summary>
    public string? Pack(BuiltPage page)
    {
        var document = page.Document;
        foreach (var picture in document.QuerySelectorAll("img")) TakePicture(picture, page);
        foreach (var style in document.QuerySelectorAll("link[rel~=stylesheet]")) TakeStyle(style, page);
        foreach (var style in document.QuerySelectorAll("style")) style.TextContent = StyleOf(style.TextContent, page.Address);
        // What is removed has links too, which must not be followed.
        HarmlessPage.Clean(document);
        foreach (var element in document.All) CompleteAttributes(element, page);
        return HarmlessPage.Serialize(document);
    }

    // briefs/border/ becomes briefs-border.html
    private static Dictionary<string, string> NamesOf(IReadOnlyList<string> paths)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in paths)
        {
            var name = path.Trim('/').Replace('/', '-');
            if (name.Length == 0) name = "home";
            var free = name;
            for (var number = 2; !taken.Add(free); number++) free = string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
            names.Add(path, free + ".html");
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
        else if (written?.Trim().StartsWith("data:image/", StringComparison.OrdinalIgnoreCase) is not true) picture.RemoveAttribute("src");
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
        style.TextContent = StyleOf(Encoding.UTF8.GetString(bytes), address);
        link.Replace(style);
    }

    // Puts the files of the site into a style.
    private string StyleOf(string style, Uri address) => AddressInStyle().Replace(style, match =>
    {
        var written = match.Groups["address"].Value;
        // "#blur" is a part of the page, not of the style sheet.
        return !written.StartsWith('#') && Uri.TryCreate(address, written, out var file) && DataOf(file) is { } data
            ? $"url(\"{data}{file.Fragment}\")" : match.Value;
    });

    private void CompleteAttributes(IElement element, BuiltPage page)
    {
        foreach (var attribute in element.Attributes)
        {
            // In SVG, xlink:href has this local name too.
            var name = attribute.LocalName;
            if (name is "href" or "poster" || (name == "src" && element.LocalName != "img"))
                attribute.Value = LinkOf(page, attribute.Value);
            else if (name == "style")
                attribute.Value = StyleOf(attribute.Value, page.Address);
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

    [GeneratedRegex(
        """url\(\s*(?:"(?<address>[^"]+)"|'(?<address>[^']+)'|(?<address>[^"')\s]+))\s*\)""",
            RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AddressInStyle();

    private readonly record struct PictureCopy(string Address, int Width);
}
