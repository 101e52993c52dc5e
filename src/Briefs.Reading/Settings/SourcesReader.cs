using Briefs.Reading.FrontMatter;
using Briefs.Reading.Rules;
using Briefs.Reading.Yaml;

namespace Briefs.Reading.Settings;

/// <summary>
/// Reads sources used by several briefs: <c>content/sources.yml</c>, in the form of front matter, or <c>content/sources.json</c>, CSL-JSON
/// as exported by Zotero.
/// </summary>
public static class SourcesReader
{
    public static Checked<ImmutableSortedDictionary<SourceId, Source>> Read(FileText file)
    {
        var bind = new ValueBinder(file, new DiagnosticBag(file.File));
        var read = file.File.Path.EndsWith(".json", StringComparison.Ordinal)
            ? CslSourcesReader.Read(file, bind)
            : SourceEntryReader.ReadAll(YamlFileReader.Shared(file, bind), bind);
        return new Checked<ImmutableSortedDictionary<SourceId, Source>>(
            read.ToImmutableSortedDictionary(s => s.Id, s => s), bind.Diagnostics.ToImmutable());
    }
}

/// <summary>Reads sources from CSL-JSON, as exported by Zotero and other programs.</summary>
internal static class CslSourcesReader
{
    public static ImmutableArray<Source> Read(FileText file, ValueBinder bind)
    {
        var sources = ImmutableArray.CreateBuilder<Source>();
        var root = JsonTreeReader.Read(file, bind.Diagnostics);
        if (root is not null and not YamlNode.Sequence)
            bind.Diagnostics.Add(FrontMatterMalformed.Rule, root.Span with { End = root.Span.Start + 1 },
                "the file must contain a list of sources",
                "Export the sources from Zotero again as CSL JSON.");
        var places = new Dictionary<SourceId, TextSpan>();
        foreach (var item in (root as YamlNode.Sequence)?.Items ?? [])
        {
            if (item is not YamlNode.Mapping fields)
                bind.Wrong("sources", item.Span, "a list of items with keys", "Export the sources from Zotero again as CSL JSON.");
            else if (Item(new CslItem(fields), file, bind) is { } source && IsFirst(source, places, bind)) sources.Add(source);
        }

        return sources.ToImmutable();
    }

    private static bool IsFirst(Source source, Dictionary<SourceId, TextSpan> places, ValueBinder bind)
    {
        if (places.TryAdd(source.Id, source.Span)) return true;
        bind.Diagnostics.Add(
            FrontMatterDuplicateKey.Rule.CreateDiagnostic(source.File, source.Span, source.Id.Value) with
            {
                Related = [new RelatedPlace(source.File, places[source.Id], "first used here")],
            });
        return false;
    }

    private static Source? Item(CslItem item, FileText file, ValueBinder bind)
    {
        var id = item.Node("citation-key") ?? item.Node("id");
        if (id is not YamlNode.Scalar { Text.Length: > 0 } key || IdOf(key.Text) is not { } usable)
        {
            bind.Diagnostics.Add(SourceIdUnusable.Rule, id?.Span ?? item.Span, item.Text("title") ?? "A source without a title",
                Ids.Shortened((id as YamlNode.Scalar)?.Text ?? ""));
            return null;
        }

        return CslItemReader.Read(item, new Located<SourceId>(usable, key.Span), file.Text.Substring(item.Span.Start, item.Span.Length),
            bind);
    }

    // Zotero's and BibTeX's keys have capitals and punctuation: Smith_2020:border is cited as smith-2020-border. A URL cannot be a key.
    private static SourceId? IdOf(string key)
    {
        if (key.Contains("//", StringComparison.Ordinal)) return null;
        var id = string.Concat(
            key.Select(c => char.IsAsciiLetterUpper(c) ? char.ToLowerInvariant(c) : c is '_' or ':' or '.' or '+' or '/' ? '-' : c));
        return Ids.FaultIn(id) is null ? new SourceId(id) : null;
    }
}
