using System.Text.Json.Nodes;
using Briefs.LanguageServer.Completion;

namespace Briefs.LanguageServer.Handlers;

/// <summary>Completes people and sources in a citation, declarations after quotation marks, and keys and values in YAML.</summary>
internal static class CompletionHandler
{
    /// <summary>The maximum number of items in one answer; the editor asks again when more letters are typed.</summary>
    public const int MaxItems = 200;

    // A citation with its original text can be longer, but ids come before that text.
    private const int MaxBehind = 400;

    private const int OfPerson = 6;
    private const int OfSource = 18;
    private const int OfWord = 14;

    private static readonly (string Word, string Says)[] s_declarations =
    [
        ("term", "a term, or a word mentioned as a word"),
        ("title", "the name of a work"),
        ("name", "a person's, party's, ship's or company's name"),
        ("own", "our own words, not a quotation"),
        ("translation", "our translation of the quotation just before it"),
    ];

    public static JsonObject Answer(CursorContext cursor, InsertTextFormat writes)
    {
        var text = cursor.Text.Text.AsSpan(0, cursor.Offset);
        var word = text.Length - text.TrimEnd("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-").Length;
        var before = text[..^word];
        if (before is [.., '{', '.'] && before.Length > 2) return List(Declarations(cursor, word));
        if (word > 0 && before.TrimEnd() is [.., ','] && InCitation(before) is not null) return List(Keywords(cursor, word));
        return List(before is [.., '@'] && InCitation(before) is { } start
            ? Ids(cursor, start, word) : YamlCompletion.Complete(cursor, writes));
    }

    // Returns the start of the citation that contains the place; null if none exists.
    private static int? InCitation(ReadOnlySpan<char> before)
    {
        var from = Math.Max(0, before.Length - MaxBehind);
        var open = before[from..].LastIndexOf("[@") is >= 0 and var at ? from + at : -1;
        return open < 0 || before[open..].Contains(']') || before[open..].Contains("\n\n", StringComparison.Ordinal) ? null : open;
    }

    private static IEnumerable<JsonObject> Ids(CursorContext cursor, int open, int word)
    {
        var written = cursor.Text.Text[(cursor.Offset - word)..cursor.Offset];
        var between = cursor.Text.Text.AsSpan(open + 1, cursor.Offset - word - 1 - open - 1);
        var behindIn = between.TrimEnd().EndsWith(" in", StringComparison.Ordinal);
        var people = behindIn ? [] : cursor.People.Where(p => IsLike(p.Id.Value, p.NameIn(Lang(cursor)), written))
            .Select(p => Item(cursor, p, word));
        var sources = cursor.Sources.Where(s => IsLike(s.Id.Value, s.Title ?? "", written)).Select(s => Item(cursor, s, word));
        return people.Concat(sources);
    }

    private static bool IsLike(string id, string name, string written) =>
        written.Length == 0 || id.Contains(written, StringComparison.OrdinalIgnoreCase)
            || name.Contains(written, StringComparison.OrdinalIgnoreCase);

    private static JsonObject Item(CursorContext cursor, Person person, int word)
    {
        var name = person.NameIn(Lang(cursor));
        var about = string.Join(", ", new[] { name, person.Role, person.Organization }.OfType<string>().Distinct(StringComparer.Ordinal));
        return Item(cursor, person.Id.Value, about, OfPerson, word);
    }

    private static JsonObject Item(CursorContext cursor, Source source, int word)
    {
        var about = string.Join(", ", new[] { source.Title, source.Publisher, source.Date?.ToString() }.OfType<string>());
        return Item(cursor, source.Id.Value, about, OfSource, word);
    }

    // Also matched by name or title, not only by id.
    private static JsonObject Item(CursorContext cursor, string id, string about, int kind, int word)
    {
        var lines = cursor.Text.File.Lines;
        return new JsonObject
        {
            ["label"] = id,
            ["kind"] = kind,
            ["detail"] = about,
            ["filterText"] = $"{id} {about}",
            ["textEdit"] = new JsonObject
            {
                ["range"] = PositionMapper.Range(lines, new TextSpan(cursor.Offset - word, cursor.Offset)),
                ["newText"] = id,
            },
        };
    }

    private static IEnumerable<JsonObject> Keywords(CursorContext cursor, int word)
    {
        var written = cursor.Text.Text.AsSpan(cursor.Offset - word, word);
        return CitationWords.Throughout.StartsWith(written, StringComparison.OrdinalIgnoreCase)
            ? [Item(cursor, CitationWords.Throughout, CitationWords.ThroughoutMeans, OfWord, word)]
            : [];
    }

    private static IEnumerable<JsonObject> Declarations(CursorContext cursor, int word) =>
        s_declarations.Select(d => Item(cursor, d.Word, d.Says, OfWord, word));

    private static string Lang(CursorContext cursor) => cursor.Document?.Lang ?? "en";

    private static JsonObject List(IEnumerable<JsonObject> items)
    {
        var most = items.Take(MaxItems + 1).ToList();
        return new JsonObject { ["isIncomplete"] = most.Count > MaxItems, ["items"] = new JsonArray([.. most.Take(MaxItems)]) };
    }
}
