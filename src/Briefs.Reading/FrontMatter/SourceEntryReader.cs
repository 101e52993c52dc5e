using Briefs.Reading.Rules;
using Briefs.Reading.Schema;
using Briefs.Reading.Yaml;

namespace Briefs.Reading.FrontMatter;

/// <summary>
/// Binds one source, from front matter or <c>sources.yml</c>. Does not check for completeness: an entry of the same id elsewhere may supply
/// the missing keys.
/// </summary>
internal static class SourceEntryReader
{
    /// <summary>All sources of a <c>sources:</c>.</summary>
    public static ImmutableArray<Source> ReadAll(YamlNode.Mapping? entries, ValueBinder bind)
    {
        var sources = ImmutableArray.CreateBuilder<Source>();
        foreach (var entry in entries?.Entries ?? [])
        {
            if (bind.IsId(entry.Key.Text, entry.Key.Span) && bind.Entries(entry.Key.Text, entry.Value) is { } keys)
                sources.Add(From(entry.Key, keys, bind));
        }

        return sources.ToImmutable();
    }

    private static Source From(YamlNode.Scalar id, YamlNode.Mapping keys, ValueBinder bind)
    {
        var fields = EntryReader.Open(keys, SourceKeys.Of, bind);
        var undated = fields.IsOtherWord("date");
        var source = new Source
        {
            Id = new SourceId(id.Text),
            File = bind.Diagnostics.File,
            Span = id.Span,
            Title = fields.Plain("title"),
            Publisher = fields.Plain("publisher"),
            Author = fields.Plain("author"),
            Undated = undated,
            Url = fields.Address("url"),
            UrlSpan = fields.ValueSpan("url"),
            NoUrl = fields.Plain("no-url"),
            Archive = fields.Address("archive"),
            ArchiveSpan = fields.ValueSpan("archive"),
            DeclaredType = TypeOf(fields),
            Lang = fields.Language("lang")?.Value,
            Place = fields.Plain("place"),
            Speaker = fields.Id("speaker") is { } speaker ? new PersonId(speaker.Value) : null,
            EvidencePublic = fields.IsTrue("evidence-public"),
        };
        if (fields.HasKey("url") && fields.KeySpan("no-url") is { } noUrl)
            bind.Wrong("no-url", noUrl, "left out if there is a `url`", "Remove one of the two lines.");
        var read = WithDates(source, fields);
        if (ArchiveWithoutCopy.Rule.Check(read) is { } archive) bind.Diagnostics.Add(archive);
        return read;
    }

    private static Source WithDates(Source source, EntryReader fields)
    {
        var date = fields.Date("date");
        var accessed = fields.Date("accessed");
        if (date is { } published && accessed is { } seen && seen.Value.Last < published.Value.First)
            fields.Bind.Diagnostics.Add(FrontMatterDateOrder.Rule, seen.Span,
                "The access date",
                seen.Value.ToString(),
                "the publication date",
                published.Value.ToString());
        var read = source with { Date = date?.Value, Accessed = accessed?.Value };
        return read with { Unread = [.. Unread(read, fields)] };
    }

    private static IEnumerable<string> Unread(Source source, EntryReader fields)
    {
        if (source.Title is null && fields.HasKey("title")) yield return "title";
        if (source.Publisher is null && fields.HasKey("publisher")) yield return "publisher";
        if (source.Author is null && fields.HasKey("author")) yield return "author";
        if (source.Date is null && !source.Undated && fields.HasKey("date")) yield return "date";
        if (source.Accessed is null && fields.HasKey("accessed")) yield return "accessed";
        if (source.Url is null && fields.HasKey("url")) yield return "url";
        if (source.NoUrl is null && fields.HasKey("no-url")) yield return "no-url";
        if (source.DeclaredType is null && fields.HasKey("type")) yield return "type";
        if (source.Speaker is null && fields.HasKey("speaker")) yield return "speaker";
    }

    private static SourceType? TypeOf(EntryReader fields) =>
        fields.OneOf("type") is { } type ? (SourceType)SourceKeys.Types.IndexOf(type.Value, StringComparer.Ordinal) : null;
}
