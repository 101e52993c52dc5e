using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Briefs.Cli.Diff;

namespace Briefs.Cli.Pack;

/// <summary>The pages and files of a built site, by their addresses.</summary>
internal sealed class BuiltPages
{
    private const string Index = "index.html";

    private readonly string _folder;

    private BuiltPages(string folder, string address) => (_folder, Address) = (Path.GetFullPath(folder), new Uri(address));

    /// <summary>The address that the site was built for; it ends with a slash.</summary>
    public Uri Address { get; }

    /// <summary>Opens a folder that <c>briefs build</c> created; null for another one.</summary>
    /// <param name="refusal">Why it is not, and what to do.</param>
    public static BuiltPages? Open(string folder, out string refusal)
    {
        var read = EvidenceReader.Read(folder);
        refusal = read is EvidenceReading.Refused { Why: var why } ? why
            : File.Exists(folder) ? $"“{folder}” is a file. Name the folder of a site that briefs build created." : "";
        return refusal.Length > 0 ? null : new BuiltPages(folder, ((EvidenceReading.Read)read).Evidence.Site);
    }

    /// <summary>All briefs and pages, in the order of their paths; no lists, which are made of them.</summary>
    public IEnumerable<BuiltPage> List()
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        return Directory.EnumerateFiles(_folder, Index, options)
            .Select(file => Path.GetRelativePath(_folder, file).Replace('\\', '/')[..^Index.Length])
            .Order(StringComparer.Ordinal).Select(Find).OfType<BuiltPage>()
            .Where(p => p.Document.QuerySelector("main > article") is not null);
    }

    /// <summary>The page at a path such as <c>briefs/border/</c>; null for none.</summary>
    public BuiltPage? Find(string path) =>
        FileAt(path + Index) is { } file ? new BuiltPage(path, new Uri(Address, path), Parse(File.ReadAllText(file))) : null;

    /// <summary>The path of an address within the site, without its fragment; null for an address elsewhere.</summary>
    public string? PathOf(Uri address)
    {
        if (address.Scheme is not ("http" or "https") || address.Authority != Address.Authority) return null;
        var path = Uri.UnescapeDataString(address.AbsolutePath);
        var site = Uri.UnescapeDataString(Address.AbsolutePath);
        if (!path.StartsWith(site, StringComparison.Ordinal)) return null;
        var within = path[site.Length..];
        return within == Index || within.EndsWith("/" + Index, StringComparison.Ordinal) ? within[..^Index.Length] : within;
    }

    /// <summary>The content of the file at an address of the site; null if the address is outside the site or has no file.</summary>
    public byte[]? ReadFile(Uri address) => PathOf(address) is { } path && FileAt(path) is { } file ? File.ReadAllBytes(file) : null;

    // A template may write any address: what leads out of the folder is not the site's.
    private string? FileAt(string path)
    {
        if (path.Contains('\0', StringComparison.Ordinal)) return null;
        var file = Path.GetFullPath(Path.Combine(_folder, path));
        var folder = _folder + Path.DirectorySeparatorChar;
        return /* guard: pack-folder */ file.StartsWith(folder, StringComparison.Ordinal) && File.Exists(file) ? file : null;
    }

    private static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);
}

/// <summary>A page of a built site.</summary>
/// <param name="Path">Within the site: <c>briefs/border/</c>.</param>
internal sealed record BuiltPage(string Path, Uri Address, IHtmlDocument Document)
{
    /// <summary>The address that an attribute of the page names; null if it is not one.</summary>
    public Uri? Resolve(string? written) =>
        written is not null && Uri.TryCreate(Address, written.Trim(), out var address) ? address : null;
}
