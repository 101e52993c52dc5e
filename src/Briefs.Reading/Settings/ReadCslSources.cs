using System.Collections.Immutable;
using Briefs.Diagnostics;
using Briefs.Model;
using Briefs.Reading.Head;
using Briefs.Reading.Rules;
using Briefs.Reading.Yaml;
using Briefs.Text;

namespace Briefs.Reading.Settings;

/// <summary>
/// Reads sources from CSL-JSON. Of an item's many fields those are taken that a source of the front matter has; lines
/// <c>no-url: …</c> and <c>speaker: …</c> of its note, which is Zotero's field "Extra", give what CSL has no field for.
/// </summary>
internal static class ReadCslSources
{
    public static ImmutableArray<Source> From(FileText file, BindValue bind)
    {
        var sources = ImmutableArray.CreateBuilder<Source>();
        var root = ReadJson.From(file, bind.Findings);
        if (root is not null and not YamlNode.Sequence)
            bind.Findings.Add(FrontMatterMalformed.Info, root.Span with { End = root.Span.Start + 1 }, "a list of sources is expected", "Export the sources from Zotero again, as CSL JSON.");
        var places = new Dictionary<SourceId, TextSpan>();
        foreach (var item in (root as YamlNode.Sequence)?.Items ?? [])
        {
            if (item is not YamlNode.Mapping fields) bind.Wrong("sources", item.Span, "a list of items with keys", "Export the sources from Zotero again, as CSL JSON.");
            else if (Item(new CslItem(fields), bind) is { } source && IsFirst(source, places, bind)) sources.Add(source);
        }

        return sources.ToImmutable();
    }

    private static bool IsFirst(Source source, Dictionary<SourceId, TextSpan> places, BindValue bind)
    {
        if (places.TryAdd(source.Id, source.Span)) return true;
        bind.Findings.Add(FrontMatterDuplicateKey.Info.At(source.File, source.Span, source.Id.Value) with { Related = [new RelatedPlace(source.File, places[source.Id], "first written here")] });
        return false;
    }

    private static Source? Item(CslItem item, BindValue bind)
    {
        var id = item.Node("citation-key") ?? item.Node("id");
        if (id is not YamlNode.Scalar { Text.Length: > 0 } key || Ids.FaultIn(key.Text) is not null)
        {
            bind.Findings.Add(SourceIdUnusable.Info, id?.Span ?? item.Span, item.Text("title") ?? "A source without a title", Ids.Shortened((id as YamlNode.Scalar)?.Text ?? ""));
            return null;
        }

        var issued = CslDates.In(item.Node("issued"));
        var accessed = CslDates.In(item.Node("accessed"));
        return new Source
        {
            Id = new SourceId(key.Text),
            File = bind.Findings.File,
            Span = key.Span,
            Title = item.Text("title"),
            Publisher = item.Text("container-title") ?? item.Text("publisher") ?? item.Text("authority"),
            Author = item.Authors(),
            Date = issued,
            Undated = issued is null && accessed is not null,
            Accessed = accessed,
            Url = Address(item, bind),
            NoUrl = item.Noted("no-url") ?? (item.Text("ISBN") is { } isbn ? "ISBN " + isbn : null),
            DeclaredType = CslKinds.Of(item.Text("type") ?? "", item.Text("genre")),
            Lang = item.Text("language") is { } lang && LanguageTag.TryRead(lang, out var tag) ? tag : null,
            Place = item.Text("event-place") ?? item.Text("publisher-place"),
            Speaker = item.Noted("speaker") is { } speaker && Ids.FaultIn(speaker) is null ? new PersonId(speaker) : null,
        };
    }

    private static string? Address(CslItem item, BindValue bind) =>
        item.Node("URL") is { } url ? bind.Address("URL", url)
        : item.Text("DOI") is { } doi ? "https://doi.org/" + doi
        : null;
}
