using Briefs.Reading.Schema;
using Briefs.Reading.Yaml;

namespace Briefs.Reading.FrontMatter;

/// <summary>Binds the items of <c>recommendations:</c>.</summary>
internal static class RecommendationReader
{
    private const string Whose = "This recommendation";

    public static ImmutableArray<FrontMatterRecommendation> ReadAll(ImmutableArray<YamlNode> items, ValueBinder bind) =>
        [.. items.Select(item => From(item, bind)).OfType<FrontMatterRecommendation>()];

    private static FrontMatterRecommendation? From(YamlNode item, ValueBinder bind)
    {
        if (bind.Entries("recommendations", item) is not { } keys) return null;
        var fields = EntryReader.Open(keys, BriefKeys.Recommendation, bind);
        fields.RequireAll(Whose);
        var status = RecommendationStatus.Open;
        if (fields.OneOf("status") is { } written)
        {
            status = Enum.Parse<RecommendationStatus>(written.Value, ignoreCase: true);
            if (status != RecommendationStatus.Open && !fields.HasKey("source"))
                bind.Diagnostics.Add(Rules.RecommendationWithoutSource.Rule, written.Span, written.Value);
        }

        var deadline = fields.Date("deadline")?.Value;
        Located<SourceId>? source = fields.Id("source") is { } id ? new(new SourceId(id.Value), id.Span) : null;
        return fields.Plain("addressee") is { } addressee && fields.Text("text") is { } text
            ? new FrontMatterRecommendation(addressee, text, deadline, status, source, keys.Span)
            : null;
    }
}
