using Briefs.Reading.Rules;
using Briefs.Reading.Schema;
using Briefs.Reading.Yaml;

namespace Briefs.Reading.FrontMatter;

/// <summary>Binds the items of <c>corrections:</c> and <c>updates:</c>.</summary>
internal static class ReadCorrection
{
    /// <param name="key"><c>corrections</c> or <c>updates</c>.</param>
    /// <param name="head">The front matter.</param>
    /// <param name="published">First published: nothing can be corrected before.</param>
    public static ImmutableArray<HeadCorrection> All(string key, Fields head, Placed<PartialDate>? published)
    {
        var all = ImmutableArray.CreateBuilder<HeadCorrection>();
        foreach (var item in head.Items(key))
        {
            if (From(key, item, head.Bind) is not { Date: { } date } read) continue;
            if (published is { } first && date.Value.Last < first.Value.First)
                head.Bind.Findings.Add(
                    FrontMatterDateOrder.Info,
                    date.Span,
                    "The date of this change",
                    date.Value.ToString(),
                    "the brief's own date",
                    first.Value.ToString());
            if (read.Text is { } text) all.Add(new HeadCorrection(date.Value, text, item.Span));
        }

        return all.ToImmutable();
    }

    private static (Placed<PartialDate>? Date, PlacedText? Text) From(string key, YamlNode item, BindValue bind)
    {
        if (bind.Entries(key, item) is not { } keys) return (null, null);
        var fields = Fields.Open(keys, HeadKeys.Change, bind);
        fields.RequireAll("This entry");
        return (fields.Day("date"), fields.Text("text"));
    }
}
