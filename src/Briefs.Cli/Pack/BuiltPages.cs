using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Briefs.Cli.Diff;
using Briefs.Cli.Output;
using Briefs.Reading.Discovery;

namespace Briefs.Cli.Pack;

/// <summary>The pages and files of a built site, by their addresses.</summary>
internal sealed class BuiltPages
{
    private const string Index = "index.html";
    private const string NameFolder = "Name the folder of a site that briefs build created.";

    private readonly string _folder;

    private BuiltPages(string folder, string address) =>
        (_folder, Address) = (Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)), new Uri(address));

    /// <summary>The address that the site was built for; it ends with a slash.</summary>
    public Uri Address { get; }

    /// <summary>Opens a folder that <c>briefs build</c> created; null for another one.</summary>
    /// <param name="refusal">Why it is not, and what to do.</param>
    public static BuiltPages? Open(string folder, out string refusal)
    {
        var read = EvidenceReader.Read(folder);
        refusal = read is EvidenceReading.Refused refused
            ? refused.Advice == EvidenceReader.NameSite ? $"{refused.Problem} {NameFolder}" : refused.Why
            : File.Exists(folder) ? $"“{folder}” is a file. {NameFolder}" : "";
        return refusal.Length > 0 ? null : new BuiltPages(folder, ((EvidenceReading.Read)read).Evidence.Site);
    }

    /// <summary>
    /// All briefs and pages, in the order of their paths; no lists, which are made of them. A page is parsed when it is reached.
    /// </summary>
    /// <exception cref="IOException">A folder or file cannot be read. Also throws <see cref="UnauthorizedAccessException"/>.</exception>
    public IEnumerable<BuiltPage> List() => FolderWalker.Files(_folder).Where(file => Path.GetFileName(file) == Index)
        .Select(file => file[..^Index.Length]).Order(StringComparer.Ordinal).Select(Find).OfType<BuiltPage>()
        .Where(p => p.Document.QuerySelector("main > article") is not null);

    /// <summary>The page at a path such as <c>briefs/border/</c>; null for none.</summary>
    /// <inheritdoc cref="List"/>
    public BuiltPage? Find(string path) =>
        ReadFile(path + Index) is { } html ? new BuiltPage(path, new Uri(Address, path), Parse(html)) : null;

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
    /// <exception cref="IOException">
    /// The file cannot be read, or is reached through a symbolic link. Also throws <see cref="UnauthorizedAccessException"/>.
    /// </exception>
    public byte[]? ReadFile(Uri address) => PathOf(address) is { } path ? ReadFile(path) : null;

    // A template may write any address: what leads out of the folder is not the site's.
    private byte[]? ReadFile(string path)
    {
        if (path.Contains('\0', StringComparison.Ordinal)) return null;
        var file = Path.GetFullPath(Path.Combine(_folder, path));
        var isInSite = file.StartsWith(_folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        return /* guard: pack-folder */ isInSite && File.Exists(file)
            ? SiteFileOpener.ReadAll(_folder, Path.GetRelativePath(_folder, file).Replace('\\', '/'))
            : null;
    }

    private static IHtmlDocument Parse(byte[] html) =>
        new HtmlParser().ParseDocument(Encoding.UTF8.GetString(html).TrimStart('\uFEFF'));
}

/// <summary>A page of a built site.</summary>
/// <param name="Path">Within the site: <c>briefs/border/</c>.</param>
internal sealed record BuiltPage(string Path, Uri Address, IHtmlDocument Document)
{
    /// <summary>The address that an attribute of the page names; null if it is not one.</summary>
    public Uri? Resolve(string? written) =>
        written is not null && Uri.TryCreate(Address, written.Trim(), out var address) ? address : null;
}
