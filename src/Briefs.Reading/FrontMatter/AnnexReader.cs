using Briefs.Reading.Schema;
using Briefs.Reading.Yaml;

namespace Briefs.Reading.FrontMatter;

/// <summary>Binds the items of <c>annexes:</c>. Whether their files exist is checked once the whole site has been read.</summary>
internal static class AnnexReader
{
    private const string Whose = "This annex";

    public static ImmutableArray<FrontMatterAnnex> ReadAll(ImmutableArray<YamlNode> items, ValueBinder bind) =>
        [.. items.Select(item => From(item, bind)).OfType<FrontMatterAnnex>()];

    private static FrontMatterAnnex? From(YamlNode item, ValueBinder bind)
    {
        if (bind.Entries("annexes", item) is not { } keys) return null;
        var fields = EntryReader.Open(keys, BriefKeys.Annex, bind);
        if (!fields.HasKey("page")) fields.Require("file", Whose);
        else if (fields.KeySpan("file") is { } second)
            bind.Wrong("file", second, "left out if there is a `page`", "Keep one of the two.");

        var (file, page) = (fields.Word("file"), fields.Word("page"));
        var (title, description, date) = (fields.Plain("title"), fields.Text("description"), fields.Date("date")?.Value);
        Located<SourceId>? source = fields.Id("source") is { } id ? new(new SourceId(id.Value), id.Span) : null;
        if (file is not null) fields.Require("title", Whose);
        if ((file ?? page) is not { } target) return null;
        return new FrontMatterAnnex(target, file is not null, title, description, date, keys.Span)
        {
            Source = source,
        };
    }
}
