using Briefs.Reading.Rules;
using Briefs.Reading.Schema;
using Briefs.Reading.Yaml;

namespace Briefs.Reading.FrontMatter;

/// <summary>Binds the entries of <c>authors.yml</c>.</summary>
internal static class AuthorEntryReader
{
    public static ImmutableSortedDictionary<AuthorId, Author> ReadAll(YamlNode.Mapping entries, ValueBinder bind)
    {
        var authors = ImmutableSortedDictionary.CreateBuilder<AuthorId, Author>();
        foreach (var entry in entries.Entries)
        {
            var id = entry.Key.Text;
            if (bind.IsId(id, entry.Key.Span) && bind.Entries(id, entry.Value) is { } keys)
                authors[new AuthorId(id)] = From(new AuthorId(id), EntryReader.Open(keys, AuthorKeys.Of, bind));
        }

        return authors.ToImmutable();
    }

    private static Author From(AuthorId id, EntryReader fields)
    {
        fields.RequireAll("This author");
        var names = fields.ByLanguage("name");
        return new Author
        {
            Id = id,
            // The missing name was reported. The entry is kept, so that the briefs that name it get no second error.
            Names = names.IsEmpty ? names.Add("", id.Value) : names,
            Role = fields.Plain("role"),
            Link = fields.Address("link"),
            Orcid = fields.Word("orcid") is { } written ? Orcid(written, fields.Bind) : null,
        };
    }

    private static string? Orcid(Located<string> written, ValueBinder bind)
    {
        if (OrcidId.TryRead(written.Value, out var id)) return id;
        bind.Diagnostics.Add(OrcidInvalid.Rule.CreateDiagnostic(bind.Diagnostics.File, written));
        return null;
    }
}

/// <summary>ORCID iDs: fifteen digits and a check character, ISO 7064 11,2.</summary>
internal static class OrcidId
{
    private const int Length = 16;
    private const int Group = 4;

    private static readonly string[] s_prefixes = ["https://orcid.org/", "http://orcid.org/", "orcid.org/"];

    /// <param name="id">In groups of four characters: <c>0000-0002-1825-0097</c>.</param>
    public static bool TryRead(string written, out string id)
    {
        id = "";
        if (!HasForm(written, out var digits) || CheckOf(digits) != digits[^1]) return false;
        id = string.Join('-', digits.Chunk(Group).Select(group => new string(group)));
        return true;
    }

    /// <summary>Whether it has the characters of an iD, whatever the check character.</summary>
    /// <param name="digits">The sixteen characters, without hyphens.</param>
    public static bool HasForm(string written, out string digits)
    {
        var prefix = Array.Find(s_prefixes, p => written.StartsWith(p, StringComparison.OrdinalIgnoreCase)) ?? "";
        digits = written[prefix.Length..].TrimEnd('/').Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();
        return digits.Length == Length && digits[..^1].All(char.IsAsciiDigit) && (char.IsAsciiDigit(digits[^1]) || digits[^1] == 'X');
    }

    private static char CheckOf(string digits)
    {
        var total = digits[..^1].Aggregate(0, (sum, digit) => (sum + digit - '0') * 2 % 11);
        var check = (12 - total) % 11;
        return check == 10 ? 'X' : (char)('0' + check);
    }
}

/// <summary>The authors of a brief, found among those of the site.</summary>
internal static class Authorship
{
    /// <summary>Whether a text is meant as an id: only lower-case letters from a to z, digits and hyphens.</summary>
    public static bool IsId(string written) => written.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    /// <summary>In the order written, each once. A name that an entry has is that entry.</summary>
    public static ImmutableArray<Author> Resolve(
        ImmutableArray<Located<string>> written, ImmutableSortedDictionary<AuthorId, Author>? known) =>
        [.. written.Select(author => Find(author.Value, known)).DistinctBy(author => author.Id?.Value ?? $"name: {author.NameIn("")}")];

    private static Author Find(string written, ImmutableSortedDictionary<AuthorId, Author>? known) =>
        known?.GetValueOrDefault(new AuthorId(written))
        ?? known?.Values.FirstOrDefault(author => author.Names.ContainsValue(written))
        ?? Author.Create(written);
}
