using System.Text.Json.Nodes;
using Briefs.LanguageServer.Completion;
using Briefs.Model.Json;

namespace Briefs.LanguageServer.Handlers;

/// <summary>Describes a key, or for a citation the person, the source, the date and whether the words are verified.</summary>
internal static class HoverHandler
{
    private const int MaxShown = 80;

    public static JsonNode? Answer(CursorContext cursor)
    {
        if (KeyDescriptions.Describe(cursor) is var (key, says)) return Answer(cursor, key, [says]);
        if (cursor.Document is not { } document) return null;
        if (cursor.Citation() is not null && cursor.Id() is { Value: CitationWords.Throughout } keyword)
            return Answer(cursor, keyword.Span, [$"**{keyword.Value}** {CitationWords.ThroughoutMeans}"]);
        if (cursor.Citation() is var (_, citation)) return Answer(cursor, citation.Span, OfCitation(document, citation));
        if (document.Quotations.FirstOrDefault(q => q.Span.Contains(cursor.Offset)) is { } quotation)
            return Answer(cursor, quotation.Span, [.. quotation.Citations.SelectMany(c => Lines(document, c)), Standing(quotation)]);
        if (document.Declarations.FirstOrDefault(d => d.Span.Contains(cursor.Offset)) is { } declared)
            return Answer(cursor, declared.Span,
                [$"Declared as {Name(declared.As)}{By(declared.By)}: not a quotation. Listed for the reviewer."]);
        return null;
    }

    private static string By(DeclaredBy rule) => rule == DeclaredBy.Mark ? "" : $" by `{QuotationJson.NameOf(rule)}`";

    private static JsonObject Answer(CursorContext cursor, TextSpan span, IEnumerable<string> lines) => new()
    {
        ["contents"] = new JsonObject { ["kind"] = "markdown", ["value"] = string.Join("\n\n", lines) },
        ["range"] = PositionMapper.Range(cursor.Text.File.Lines, span),
    };

    private static IEnumerable<string> OfCitation(Brief document, Citation citation) =>
        Lines(document, citation).Concat(document.Quotations.Where(q => q.Citations.Any(c => c.Span == citation.Span)).Select(
            q => $"{InertMarkdown.Text(Excerpt(q.Text))}: {Standing(q)}"));

    private static IEnumerable<string> Lines(Brief document, Citation citation)
    {
        if (citation.Speaker is { } speaker && document.People.TryGetValue(speaker, out var person))
            yield return Of(person, document.Lang, citation.Said);
        if (citation.ToldBy is { } toldBy && document.People.TryGetValue(toldBy, out var teller))
            yield return $"as told by {Of(teller, document.Lang, null)}";
        if (citation.Itself) yield return "the document's own words";
        if (citation.Source is { } source && document.Sources.TryGetValue(source, out var told)) yield return Of(told);
        if (citation.Via is { } via && document.Sources.TryGetValue(via, out var read)) yield return $"read in {Of(read)}";
        if (citation.ToUs) yield return $"said to this organisation{(citation.Said is { } day ? $", {day}" : "")}";
        if (citation.Locator is { } locator) yield return $"at {InertMarkdown.Text(locator)}";
    }

    private static string Of(Person person, string lang, PartialDate? said)
    {
        var (role, organization) = person.RoleAt(said);
        var line = new StringBuilder($"**{InertMarkdown.Text(person.NameIn(lang))}**");
        foreach (var part in new[] { role, organization }.OfType<string>().Where(p => p != person.NameIn(lang)))
            line.Append(CultureInfo.InvariantCulture, $", {InertMarkdown.Text(part)}");
        return line.ToString();
    }

    private static string Of(Source source)
    {
        var line = new StringBuilder($"*{InertMarkdown.Text(source.Title ?? "unknown title")}*");
        foreach (var part in new[] { source.Publisher, source.Date?.ToString() ?? (source.Undated ? "undated" : null) }.OfType<string>())
            line.Append(CultureInfo.InvariantCulture, $", {InertMarkdown.Text(part)}");
        if (source.Url is { } url) line.Append(CultureInfo.InvariantCulture, $"  \n{InertMarkdown.Code(url)}");
        return line.ToString();
    }

    private static string Standing(Quotation quotation) => quotation.Status switch
    {
        QuotationStatus.Verified => $"verified: same words as the saved copy of {InertMarkdown.Code(quotation.Verification!.Copy.Value)}",
        QuotationStatus.Altered =>
            $"**differs** from the saved copy of {InertMarkdown.Code(quotation.Verification!.Copy.Value)}{Nearest(quotation.Verification)}",
        QuotationStatus.Cited => "has a source without a saved copy, so the words are not compared",
        QuotationStatus.Unverifiable => $"cannot be compared: {InertMarkdown.Text(quotation.Citations[0].Unverifiable ?? "")}",
        QuotationStatus.Echo => "repeats a cited quotation of this brief",
        _ => "**no source**",
    };

    private static string Nearest(Verification verification) =>
        verification.Nearest is { } nearest ? $"; the most similar words are on line {nearest.Line.ToString(CultureInfo.InvariantCulture)}"
            : "";

    private static string Name(DeclaredAs declared) => declared.ToString().ToLowerInvariant();

    private static string Excerpt(string text) => $"“{Shorten.ToLength(text, MaxShown)}”";
}
