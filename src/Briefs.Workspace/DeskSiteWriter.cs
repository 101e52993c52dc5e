using System.Text.Encodings.Web;
using System.Text.Json;
using Briefs.Checks;
using Briefs.Model.Json;
using Briefs.Pages.Exports;
using Briefs.Reading.Discovery;
using Briefs.Reading.Publishing;
using Briefs.Reading.Yaml;

namespace Briefs.Workspaces;

/// <summary>
/// Writes <c>desk/site.json</c>: the part of a site that the checker in the browser needs, as files. It contains what readers can see and
/// no more: the texts of published documents without comments and private notes, and the people and sources that they use.
/// </summary>
public static class DeskSiteWriter
{
    private const string AbsentName = "absent.json";

    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // No line of a shared file may be longer than the reader allows: each key has a line of its own.
    private static readonly JsonWriterOptions s_lines = s_options with { Indented = true, IndentSize = 0, NewLine = "\n" };

    /// <param name="site">Everything that is public at its time is written.</param>
    /// <param name="baseUrl">Absolute, ends with a slash: the address at which the site is published.</param>
    /// <param name="repository">The address of the site's repository; null if it is not known.</param>
    public static ReadOnlyMemory<byte> Write(WorkspaceSnapshot site, string baseUrl, string? repository = null)
    {
        var library = site.Library.PublicAt(site.Options.AsOf);
        var parts = new DocumentParts(library, site.Templates.Values);
        var texts = library.Documents.ToImmutableSortedDictionary(
            document => document.File.Path, document => PublicText.Read(site.FindText(document.File.Path)!, parts.Find(document)),
            StringComparer.Ordinal);
        return WriteJson(json =>
        {
            json.WriteStartObject();
            json.WriteString("repository", repository);
            json.WriteStartArray("shortened");
            foreach (var (path, text) in texts)
                if (!text.IsWhole) json.WriteStringValue(path);
            json.WriteEndArray();
            json.WriteStartObject("files");
            foreach (var (path, text) in texts) json.WriteString(path, text.Text);
            foreach (var (path, text) in Shared(site, new PublicEntries(library, parts, baseUrl))) json.WriteString(path, text);
            foreach (var (name, text) in site.Templates) json.WriteString($"{ContentPaths.Templates}/{name}", text);
            json.WriteString(AbsentName, Text(WriteJson(absent => AbsentFilesJson.Write(absent, FindAbsent(library)))));
            json.WriteEndObject();
            json.WriteEndObject();
        });
    }

    private static IEnumerable<(string Path, string Text)> Shared(WorkspaceSnapshot site, PublicEntries entries)
    {
        var listing = site.Listing;
        string?[] files = [listing.Settings, listing.People, listing.Authors, listing.ImageCredits, listing.Sources];
        foreach (var path in files.OfType<string>())
        {
            if (path == ContentPaths.SourcesJson)
                yield return (path, InLines(CslJson.Write(site.Library.SharedSources.Values.Where(entries.IsUsed))));
            else if (site.FindText(path) is { } file && entries.Filter(file) is { } root)
                yield return (path, Text(WriteJson(json => YamlJson.Write(json, root), s_lines)));
        }
    }

    private static string InLines(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        return Text(WriteJson(document.WriteTo, s_lines));
    }

    private static AbsentFiles FindAbsent(Library library)
    {
        var pictures = PublicEntries.PicturesOf(library).ToHashSet(StringComparer.Ordinal);
        var attachments = LinkedAttachments.Find(library.Documents);
        var sources = library.Documents.SelectMany(CitedIds.Sources).ToHashSet();
        return new AbsentFiles
        {
            Pictures = library.Pictures.RemoveRange(library.Pictures.Keys.Where(path => !pictures.Contains(path))),
            Attachments = library.Attachments.RemoveRange(library.Attachments.Keys.Where(path => !attachments.Contains(path))),
            SavedCopies = [.. library.SavedCopies.Keys.Concat(library.UnreadCopies).Concat(library.SavedOriginals).Where(sources.Contains)],
        };
    }

    private static ReadOnlyMemory<byte> WriteJson(Action<Utf8JsonWriter> write, JsonWriterOptions? options = null)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, options ?? s_options)) write(json);
        return bytes.ToArray();
    }

    private static string Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);
}
