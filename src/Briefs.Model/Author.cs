namespace Briefs.Model;

/// <summary>An author of a brief: an entry of <c>content/authors.yml</c>, or a name as the brief writes it.</summary>
public sealed record Author
{
    /// <summary>The id in <c>authors.yml</c>; null for a name that the brief writes.</summary>
    public AuthorId? Id { get; init; }

    /// <summary>Names by BCP 47 tag; the key is empty for <c>name: Ana Petrel</c>. Never empty.</summary>
    public required ImmutableSortedDictionary<string, string> Names { get; init; }

    public string? Role { get; init; }

    /// <summary>The author's own page, as written.</summary>
    public string? Link { get; init; }

    /// <summary>The ORCID iD in its four groups: <c>0000-0002-1825-0097</c>.</summary>
    public string? Orcid { get; init; }

    /// <summary>The URI of the ORCID iD; null for none.</summary>
    public string? OrcidUrl => Orcid is null ? null : "https://orcid.org/" + Orcid;

    /// <summary>An author of whom only the name is known.</summary>
    public static Author Create(string name) => new() { Names = ImmutableSortedDictionary<string, string>.Empty.Add("", name) };

    /// <summary>
    /// The printed name: the one in a language, else the one without a language, else the English one, else the first.
    /// </summary>
    /// <param name="lang">BCP 47.</param>
    public string NameIn(string lang)
    {
        foreach (var tag in (string[])[lang, lang.Split('-')[0], "", "en"])
        {
            if (Names.TryGetValue(tag, out var name)) return name;
        }

        return Names.Values.First();
    }
}

/// <summary>The id of an author: a-z, 0-9 and hyphens.</summary>
public readonly record struct AuthorId(string Value) : IComparable<AuthorId>
{
    public int CompareTo(AuthorId other) => string.CompareOrdinal(Value, other.Value);
    public static bool operator <(AuthorId left, AuthorId right) => left.CompareTo(right) < 0;
    public static bool operator >(AuthorId left, AuthorId right) => left.CompareTo(right) > 0;
    public static bool operator <=(AuthorId left, AuthorId right) => left.CompareTo(right) <= 0;
    public static bool operator >=(AuthorId left, AuthorId right) => left.CompareTo(right) >= 0;
    public override string ToString() => Value;
}
