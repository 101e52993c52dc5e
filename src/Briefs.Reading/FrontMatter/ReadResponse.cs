using Briefs.Reading.Schema;
using Briefs.Reading.Yaml;

namespace Briefs.Reading.FrontMatter;

/// <summary>Binds the items of <c>responses:</c>.</summary>
internal static class ReadResponse
{
    public static ImmutableArray<HeadResponse> All(ImmutableArray<YamlNode> items, BindValue bind) =>
        [.. items.Select(item => From(item, bind)).OfType<HeadResponse>()];

    private static HeadResponse? From(YamlNode item, BindValue bind)
    {
        if (bind.Entries("responses", item) is not { } keys) return null;
        var fields = Fields.Open(keys, HeadKeys.Response, bind);
        fields.RequireAll("This response");
        if (!fields.Has("text")) fields.Require("outcome", "This response");
        else if (fields.KeySpan("outcome") is { } second)
            bind.Wrong("outcome", second, "left out where there is a `text`", "Keep one of the two.");
        var asked = fields.Date("asked");
        var source = fields.Id("source");
        if (fields.Plain("from") is not { } from || (fields.Text("outcome") ?? fields.Text("text")) is not { } outcome) return null;
        return new HeadResponse(
            from, outcome, source is { } id ? new Placed<SourceId>(new SourceId(id.Value), id.Span) : null, asked?.Value, keys.Span);
    }
}
