using System.Text.Json;
using Briefs.Cli.Output;
using Briefs.Model.Addresses;

namespace Briefs.Cli.Publish;

/// <summary>A built site that may be published: what it holds and for which address it was made.</summary>
/// <param name="Files">Relative to the folder, with <c>/</c>, in order.</param>
/// <param name="Address">Absolute, ends with a slash.</param>
/// <param name="IsPreview">It asks not to be found.</param>
internal sealed record BuiltFolder(string Folder, ImmutableArray<string> Files, string Address, bool IsPreview)
{
    /// <summary>Reads a folder, or says why it is not to be published.</summary>
    /// <param name="shown">Its name, as it was called.</param>
    public static (BuiltFolder? Built, string Refusal) Read(string folder, string shown)
    {
        if (!Directory.Exists(folder))
            return (null, $"There is no built site in “{shown}”. Run briefs build first, or name its folder with --output.");
        if (FolderState.Read(folder) is not FolderState.Ours)
            return (null, $"“{shown}” is not a site as Briefs built it. Run briefs build, which says what is in the way.");
        var files = SiteMarker.FilesOf(folder).Where(f => !SiteMarker.IsMarkers(f)).Order(StringComparer.Ordinal).ToImmutableArray();
        if (files.FirstOrDefault(f => !IsOrdinary(Path.Combine(folder, f))) is { } gone)
            return (null, $"“{shown}” is not whole: {gone} is missing. Run briefs build again.");
        return AddressOf(folder) is { } address
            ? (new BuiltFolder(folder, files, address, !files.Contains(SiteAddresses.Sitemap)), "")
            : (null, $"“{shown}” was built by another version of Briefs: its evidence.json does not say where the site lives. Run "
            + "briefs build again.");
    }

    private static bool IsOrdinary(string path) => new FileInfo(path) is { Exists: true, LinkTarget: null };

    private static string? AddressOf(string folder)
    {
        var file = Path.Combine(folder, SiteAddresses.Evidence);
        if (!File.Exists(file)) return null;
        using var stream = File.OpenRead(file);
        try
        {
            using var json = JsonDocument.Parse(stream);
            return json.RootElement.TryGetProperty("site", out var site) && site.ValueKind == JsonValueKind.String ? site.GetString()
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
