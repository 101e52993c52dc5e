using System.Text.Json;
using Briefs.Cli.Output;
using Briefs.Model.Addresses;

namespace Briefs.Cli.Publish;

/// <summary>A built site that may be published: its files and its address.</summary>
/// <param name="Files">Relative to the folder, with <c>/</c>, sorted.</param>
/// <param name="Address">Absolute, ends with a slash.</param>
/// <param name="IsPreview">Whether the site asks search engines not to list it.</param>
internal sealed record BuiltFolder(string Folder, ImmutableArray<string> Files, string Address, bool IsPreview)
{
    /// <summary>Reads a folder, or returns why it cannot be published.</summary>
    /// <param name="shown">The folder as given on the command line.</param>
    public static (BuiltFolder? Built, string Refusal) Read(string folder, string shown)
    {
        if (!Directory.Exists(folder))
            return (null, $"“{shown}” does not contain a built site. Run briefs build first, or name the folder with --output.");
        if (FolderState.Read(folder) is not FolderState.Ours)
            return (null, $"“{shown}” is not an unchanged site built by Briefs. To see why, run briefs build.");
        var files = SiteMarker.FilesOf(folder).Where(f => !SiteMarker.IsMarkers(f)).Order(StringComparer.Ordinal).ToImmutableArray();
        if (files.FirstOrDefault(f => !IsOrdinary(Path.Combine(folder, f))) is { } gone)
            return (null, $"“{shown}” is incomplete: {gone} is missing. Run briefs build again.");
        return AddressOf(folder) is { } address
            ? (new BuiltFolder(folder, files, address, !files.Contains(SiteAddresses.Sitemap)), "")
            : (null, $"“{shown}” was built by another version of Briefs: its evidence.json does not contain the address of the site. Run "
            + "briefs build again.");
    }

    // git would wait for a program that writes to a pipe.
    private static bool IsOrdinary(string path) => FileTimes.Read(path) is not null;

    private static string? AddressOf(string folder)
    {
        var file = Path.Combine(folder, SiteAddresses.Evidence);
        if (new FileInfo(file) is not { Exists: true, Length: > 0 }) return null;
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
