using Briefs.Model.Json;
using Briefs.Languages;
using Briefs.Reading.Discovery;
using Briefs.Reading.Schema;

namespace Briefs.LanguageServer.Completion;

/// <summary>Completion items for the value of a key: fixed words, values that the site uses, and today's date.</summary>
internal static class ValueCompletion
{
    public static IEnumerable<CompletionItem> Offer(Key key, CursorContext cursor) => key.Form switch
    {
        KeyForm.OneOf oneOf => oneOf.Words.Select(Word),
        KeyForm.YesOrNo => ((string[])["true", "false"]).Select(Word),
        KeyForm.Day => [Value(Today(cursor).ToString(), "today")],
        KeyForm.Date date => [Value(Today(cursor).ToString(), "today"), .. date.OrElse.Select(Word)],
        KeyForm.Moment => [Value($"{Today(cursor)}T09:00+00:00", "today at 9:00 UTC; +05:00 is five hours earlier")],
        KeyForm.Language => Languages(cursor),
        _ => Known(key.Offers, cursor),
    };

    /// <summary>Returns the severities that a rule can have.</summary>
    public static IEnumerable<CompletionItem> Weights(RuleInfo rule, ImmutableArray<string> words) =>
        words.Where(word => rule.CanBeLowered || Enum.GetValues<Severity>().Any(s => QuotationJson.NameOf(s) == word && s >= rule.Severity))
            .Select(Word);

    /// <summary>Languages that the site uses come first.</summary>
    public static IEnumerable<CompletionItem> Languages(CursorContext cursor) => cursor.Names.Languages
        .Prepend(cursor.State.Library.Settings.Language).Concat(LanguageNames.Tags).Distinct(StringComparer.Ordinal)
        .Select(lang => Value(lang, LanguageNames.GetName(lang)));

    /// <summary>Returns the file names of pictures as briefs write them.</summary>
    public static IEnumerable<string> Pictures(CursorContext cursor) =>
        cursor.State.Library.Pictures.Keys.Where(path => path.StartsWith(ContentPaths.Images + "/", StringComparison.Ordinal))
            .Select(path => path[(ContentPaths.Images.Length + 1)..]);

    private static IEnumerable<CompletionItem> Known(CompletionSource known, CursorContext cursor) => known switch
    {
        Reading.Schema.CompletionSource.Topics =>
            cursor.Names.Topics.Select(topic => Value(topic.Topic, CountText.Format(topic.Briefs, "brief"))),
        Reading.Schema.CompletionSource.Briefs =>
            cursor.State.Library.Briefs.Where(b => b.File.Path != cursor.Text.File.Path).DistinctBy(b => b.Slug, StringComparer.Ordinal)
                .Select(b => new CompletionItem(b.Slug, CompletionItemKind.File, b.Title.Plain, b.Slug)),
        Reading.Schema.CompletionSource.People =>
            cursor.People.Select(p => new CompletionItem(p.Id.Value, CompletionItemKind.Id, "", p.Id.Value)
            {
                Detail = p.NameIn(
                cursor.Document?.Lang ?? "en")
            }),
        Reading.Schema.CompletionSource.Authors =>
            (cursor.State.Library.SharedAuthors?.Values ?? []).Select(a =>
                new CompletionItem(a.Id!.Value.Value, CompletionItemKind.Id, "", a.Id.Value.Value)
                {
                    Detail = a.NameIn(cursor.Document?.Lang ?? "en"),
                }),
        Reading.Schema.CompletionSource.Sources =>
            cursor.Sources.Select(s => new CompletionItem(s.Id.Value, CompletionItemKind.Id, "", s.Id.Value) { Detail = s.Title ?? "" }),
        Reading.Schema.CompletionSource.Pictures =>
            Pictures(cursor).Select(name => new CompletionItem(name, CompletionItemKind.File, "", name)),
        Reading.Schema.CompletionSource.Attachments =>
            cursor.State.Library.Attachments.Keys.Select(path => path[(ContentPaths.Files.Length + 1)..])
                .Select(name => new CompletionItem(name, CompletionItemKind.File, "", name)),
        _ => [],
    };

    private static PartialDate Today(CursorContext cursor) =>
        PartialDate.FromDay(DateOnly.FromDateTime(cursor.State.Options.AsOf.UtcDateTime));

    private static CompletionItem Word(string word) => new(word, CompletionItemKind.Word, "", word);

    private static CompletionItem Value(string value, string says) => new(value, CompletionItemKind.Value, "", value) { Detail = says };
}
