using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Briefs.Model.Json;

/// <summary>
/// The ids of people in published data. Editors choose ids for themselves, and an id may tell the name that is withheld. In published
/// data, a person without a name therefore has an id that follows from published text only, and that no other document has: readers must
/// not be able to link a witness's words across documents, and two witnesses must never appear as one person.
/// </summary>
public static partial class PublishedPersonId
{
    // Enough that two people of a site with a million of them hardly ever share one.
    private const int HashBytes = 6;

    // Documents are immutable, and each citation asks for an id.
    private static readonly ConditionalWeakTable<Brief, Dictionary<PersonId, string>> s_ids = [];

    /// <summary>
    /// The id of a person with a name. For others, <c>p-</c> and twelve hex digits of the SHA-256 of the document's path, a line feed and
    /// the description in UTF-8, with <c>-2</c>, <c>-3</c> for further people of the document with the same description, in the order in
    /// which it quotes them.
    /// </summary>
    public static string Create(Brief document, PersonId id) => s_ids.GetValue(document, CreateAll).GetValueOrDefault(id) ?? id.Value;

    /// <summary>Whether an id in published data is that of a person without a name. Earlier versions used ten digits.</summary>
    /// <param name="id">The id.</param>
    /// <param name="number">1, or the number of the person among those with the same description.</param>
    public static bool IsComputed(string id, out int number)
    {
        number = 1;
        return Form().Match(id) is { Success: true } match && (match.Groups["number"] is not { Success: true, ValueSpan: var digits }
            || int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number));
    }

    private static Dictionary<PersonId, string> CreateAll(Brief document)
    {
        var ids = new Dictionary<PersonId, string>();
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var id in InOrder(document))
        {
            if (ids.ContainsKey(id) || !document.People.TryGetValue(id, out var person) || person.IsNamed) continue;
            var published = $"p-{Hash($"{document.File.Path}\n{person.Description}")}";
            var count = taken[published] = taken.GetValueOrDefault(published) + 1;
            ids.Add(id, count == 1 ? published : string.Create(CultureInfo.InvariantCulture, $"{published}-{count}"));
        }

        return ids;
    }

    // An entry that nothing cites comes last, because a skipped number would reveal it. The order of the ids would reveal something too.
    private static IEnumerable<PersonId> InOrder(Brief document) => document.Quotations.SelectMany(quotation => quotation.Citations)
        .SelectMany(citation => (PersonId?[])[QuotationJson.SpeakerOf(document, citation), citation.ToldBy])
        .Concat(document.CitationGroups.SelectMany(group => group.Citations)
            .SelectMany(citation => (PersonId?[])[citation.Speaker, citation.ToldBy]))
        .OfType<PersonId>()
        .Concat(document.People.Values.OrderBy(person => person.Span.Start).Select(person => person.Id));

    [GeneratedRegex("^p-(?:[0-9a-f]{10}|[0-9a-f]{12})(?:-(?<number>[0-9]{1,6}))?\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    private static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, HashBytes));
}
