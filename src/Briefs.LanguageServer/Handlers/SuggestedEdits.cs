using System.Text.RegularExpressions;
using Briefs.LanguageServer.Completion;
using Briefs.Reading.Schema;

namespace Briefs.LanguageServer.Handlers;

/// <summary>Fixes that need the text, which a rule no longer has: a declaration, a citation, a new entry, a confirmed omission.</summary>
internal static partial class SuggestedEdits
{
    private const int MaxTermWords = 6;

    public static IEnumerable<Fix> Offer(CursorContext cursor, Diagnostic diagnostic) => diagnostic.Rule.Id switch
    {
        "quote-without-source" => OfQuotation(cursor, diagnostic),
        "quote-omits-negation" or "quote-omission-too-long" or "quote-crosses-speakers" => Confirmations(cursor.Text.Text, diagnostic.Span),
        "source-unknown" => Entry(cursor, diagnostic, "sources", SourceKeys.Of),
        "speaker-unknown" => Entry(cursor, diagnostic, "quoted", PersonKeys.OfBrief),
        _ => [],
    };

    private static IEnumerable<Fix> OfQuotation(CursorContext cursor, Diagnostic diagnostic)
    {
        if (cursor.Document?.Quotations.FirstOrDefault(q => q.Span == diagnostic.Span) is not { } quotation) yield break;
        var end = new TextSpan(quotation.Span.End, quotation.Span.End);
        var place = quotation.Clue is { IsInBody: true } clue ? new TextSpan(clue.Place, clue.Place) : end;
        foreach (var citation in Offered().Matches(diagnostic.Help).Select(m => m.Value).Distinct(StringComparer.Ordinal)
            .Where(c => c != "[@person in @source]"))
            yield return Fix.Offered($"Cite {citation}", new TextEdit(place, " " + citation));
        if (quotation.IsBlock) yield break;
        var isShort = quotation.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length <= MaxTermWords;
        foreach (var (word, says) in ((string, string)[])[("term", "a term"), ("title", "the name of a work"), ("name", "a name"), (
            "own", "our own words")])
            if (isShort || word is "own" or "title")
                yield return Fix.Offered($"Declare as {says}: {{.{word}}}", new TextEdit(end, $"{{.{word}}}"));
    }

    // The editor confirms each omission of a quotation separately.
    private static IEnumerable<Fix> Confirmations(string text, TextSpan quotation) =>
        Omission().Matches(text[quotation.Start..quotation.End])
            .Select(m => Fix.Offered(
            $"Confirm that {m.Value} does not change the meaning: […!]",
                new TextEdit(new TextSpan(quotation.Start + m.Index, quotation.Start + m.Index + m.Length), "[…!]")));

    private static IEnumerable<Fix> Entry(CursorContext cursor, Diagnostic diagnostic, string key, KeyTable keys)
    {
        var text = cursor.Text.Text;
        var id = text[diagnostic.Span.Start..diagnostic.Span.End];
        if (!EntryLocation.IsId(id) || EntryLocation.Find(text, key) is not { } place) yield break;
        yield return Fix.Offered(
            $"Declare {id} under {key}", new TextEdit(new TextSpan(place.At, place.At), place.Head + Lines(id, keys)));
    }

    private static string Lines(string id, KeyTable keys) =>
        string.Concat(new EntryText(InsertTextFormat.PlainText, default).Entry(id, keys).Split('\n').Select(line => $"  {line}\n"));

    [GeneratedRegex(@"\[@[^\[\]]+\]")]
    private static partial Regex Offered();

    [GeneratedRegex(@"\[\s*(?:…|\.\.\.|\. \. \.)\s*\]|…|\.\.\.|\. \. \.")]
    private static partial Regex Omission();
}

/// <summary>Finds the place of a new entry in the front matter of a brief.</summary>
internal static class EntryLocation
{
    /// <param name="key"><c>sources</c> or <c>quoted</c>.</param>
    /// <returns>The position of the entry and the line that must come before it; null if there is no block-style front matter.</returns>
    public static (int At, string Head)? Find(string text, string key)
    {
        if (!text.StartsWith("---\n", StringComparison.Ordinal)) return null;
        var place = (int?)null;
        for (var at = 4; at < text.Length;)
        {
            var end = text.IndexOf('\n', at) is >= 0 and var feed ? feed : text.Length;
            var line = text.AsSpan(at, end - at);
            if (line.TrimEnd() is "---") return (place ?? at, place is null ? key + ":\n" : "");
            // A value such as `sources: {…}` on one line is not changed.
            if (line.StartsWith(key + ":", StringComparison.Ordinal))
            {
                if (!line[(key.Length + 1)..].IsWhiteSpace()) return null;
                place = end + 1;
            }
            else if (place == at && line is [' ', ..]) place = end + 1;

            at = end + 1;
        }

        return null;
    }

    public static bool IsId(string id) =>
        id.Length is > 0 and <= 80 && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
