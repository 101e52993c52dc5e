using System.Collections.Immutable;
using Briefs.Model;
using Briefs.Reading.Rules;
using Briefs.Reading.Yaml;
using Briefs.Text;

namespace Briefs.Reading.Head;

/// <summary>
/// Binds one source, of the front matter or of <c>sources.yml</c>. Whether it says enough is not asked here: an entry of the
/// same id elsewhere may fill what is absent.
/// </summary>
internal static class ReadSourceEntry
{
    private static readonly ImmutableArray<string> Keys =
        ["title", "publisher", "author", "date", "accessed", "url", "no-url", "archive", "type", "lang", "place", "speaker", "evidence-public"];

    private static readonly ImmutableArray<string> Types =
        [.. Enum.GetValues<SourceType>().Select(type => type is SourceType.PressRelease ? "press-release" : Lower(type.ToString()))];

    private static readonly ImmutableArray<string> Booleans = ["true", "false"];

    /// <summary>All sources of a <c>sources:</c>.</summary>
    public static ImmutableArray<Source> All(YamlNode.Mapping? entries, BindValue bind)
    {
        var sources = ImmutableArray.CreateBuilder<Source>();
        foreach (var entry in entries?.Entries ?? [])
        {
            if (bind.IsId(entry.Key.Text, entry.Key.Span) && bind.Entries(entry.Key.Text, entry.Value) is { } keys) sources.Add(From(entry.Key, keys, bind));
        }

        return sources.ToImmutable();
    }

    private static Source From(YamlNode.Scalar id, YamlNode.Mapping keys, BindValue bind)
    {
        var fields = Fields.Open(keys, Keys, bind);
        var undated = fields["date"] is YamlNode.Scalar { Text: "undated" };
        var source = new Source
        {
            Id = new SourceId(id.Text),
            File = bind.Findings.File,
            Span = id.Span,
            Title = fields.Plain("title"),
            Publisher = fields.Plain("publisher"),
            Author = fields.Plain("author"),
            Undated = undated,
            Url = fields.Address("url"),
            NoUrl = fields.Plain("no-url"),
            Archive = fields.Address("archive"),
            DeclaredType = TypeOf(fields),
            Lang = fields.Language("lang")?.Value,
            Place = fields.Plain("place"),
            Speaker = fields.Id("speaker") is { } speaker ? new PersonId(speaker.Value) : null,
            EvidencePublic = fields.OneOf("evidence-public", Booleans) is { Value: "true" },
        };
        if (fields["url"] is not null && fields.KeySpan("no-url") is { } noUrl)
            bind.Wrong("no-url", noUrl, "left out where there is a `url`", "Remove one of the two lines.");
        return WithDates(source, fields, undated);
    }

    private static Source WithDates(Source source, Fields fields, bool undated)
    {
        var date = undated ? null : fields.Date("date");
        var accessed = fields.Date("accessed");
        if (date is { } published && accessed is { } seen && seen.Value.Last < published.Value.First)
            fields.Bind.Findings.Add(FrontMatterDateOrder.Info, seen.Span, "The day it was looked at", seen.Value.ToString(), "the day it came out", published.Value.ToString());
        var read = source with { Date = date?.Value, Accessed = accessed?.Value };
        return read with { Unread = [.. Unread(read, fields)] };
    }

    private static IEnumerable<string> Unread(Source source, Fields fields)
    {
        if (source.Title is null && fields["title"] is not null) yield return "title";
        if (source.Publisher is null && fields["publisher"] is not null) yield return "publisher";
        if (source.Author is null && fields["author"] is not null) yield return "author";
        if (source.Date is null && !source.Undated && fields["date"] is not null) yield return "date";
        if (source.Accessed is null && fields["accessed"] is not null) yield return "accessed";
        if (source.Url is null && fields["url"] is not null) yield return "url";
        if (source.NoUrl is null && fields["no-url"] is not null) yield return "no-url";
        if (source.DeclaredType is null && fields["type"] is not null) yield return "type";
        if (source.Speaker is null && fields["speaker"] is not null) yield return "speaker";
    }

    private static SourceType? TypeOf(Fields fields) =>
        fields.OneOf("type", Types) is { } type ? (SourceType)Types.IndexOf(type.Value, StringComparer.Ordinal) : null;

    private static string Lower(string word) => string.Concat(word.Select(char.ToLowerInvariant));
}
