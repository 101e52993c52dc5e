using System.Text.Json;

namespace Briefs.Model;

/// <summary>Something that holds words: an article, a hearing, a treaty, an interview.</summary>
public sealed record Source
{
    public required SourceId Id { get; init; }

    /// <summary>Where it is declared; for one from <c>content/sources.yml</c>, there.</summary>
    public required ContentFile File { get; init; }

    /// <summary>The place of its id.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Null where the type allows a source without one: it is printed as "title not known".</summary>
    public string? Title { get; init; }

    public string? Publisher { get; init; }

    public string? Author { get; init; }

    /// <summary>Null when <see cref="Undated"/>, or when the editor gave none and was told so.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>The end, where <see cref="Date"/> begins a range.</summary>
    public PartialDate? Until { get; init; }

    /// <summary><see cref="Date"/> begins a range that has no end.</summary>
    public bool IsOngoing { get; init; }

    /// <summary>The date is a guess: circa.</summary>
    public bool IsAboutThen { get; init; }

    /// <summary>
    /// A date in words, as a program for sources has it: "Spring 1990". <see cref="Date"/> is then its year, if it holds one.
    /// </summary>
    public string? DateInWords { get; init; }

    /// <summary>Volume, issue and pages, as bibliographies write them: "12(3), 45–67".</summary>
    public string? Part { get; init; }

    /// <summary>The source bears no date, and the editor says so.</summary>
    public bool Undated { get; init; }

    public PartialDate? Accessed { get; init; }

    /// <summary>Absolute, http or https.</summary>
    public string? Url { get; init; }

    /// <summary>The place of <see cref="Url"/>; empty where it has none of its own, such as one in a note.</summary>
    public TextSpan UrlSpan { get; init; }

    /// <summary>Why there is no address: an interview, a paper file.</summary>
    public string? NoUrl { get; init; }

    /// <summary>Address of an archived copy.</summary>
    public string? Archive { get; init; }

    /// <summary>The place of <see cref="Archive"/>; empty where it has none of its own.</summary>
    public TextSpan ArchiveSpan { get; init; }

    /// <summary>Null when not given: an article.</summary>
    public SourceType? DeclaredType { get; init; }

    public SourceType Type => DeclaredType ?? SourceType.Article;

    /// <summary>BCP 47; null when not given.</summary>
    public string? Lang { get; init; }

    public string? Place { get; init; }

    /// <summary>Whose words it holds, when it holds one person's.</summary>
    public PersonId? Speaker { get; init; }

    /// <summary>As a program for sources exported it; null for one that was written by hand.</summary>
    public CslRecord? Exported { get; init; }

    /// <summary>Keys whose values were faulty, and reported: absent here, but not missing.</summary>
    public ImmutableArray<string> Unread { get; init; } = [];

    /// <summary>The editor has said that a kept copy with an anonymous person's words may be public.</summary>
    public bool EvidencePublic { get; init; }
}

/// <summary>The id of a source, as editors write it: a-z, 0-9 and hyphens. Means the same on the whole site.</summary>
public readonly record struct SourceId(string Value) : IComparable<SourceId>
{
    public int CompareTo(SourceId other) => string.CompareOrdinal(Value, other.Value);
    public static bool operator <(SourceId left, SourceId right) => left.CompareTo(right) < 0;
    public static bool operator >(SourceId left, SourceId right) => left.CompareTo(right) > 0;
    public static bool operator <=(SourceId left, SourceId right) => left.CompareTo(right) <= 0;
    public static bool operator >=(SourceId left, SourceId right) => left.CompareTo(right) >= 0;
    public override string ToString() => Value;
}

/// <summary>
/// What kind of thing a source is; the names of <c>type:</c> in front matter, <c>press-release</c> written with its hyphen.
/// </summary>
public enum SourceType
{
    Article, Speech, Interview, Hearing, Broadcast, Video, Post, Letter, PressRelease,
    Law, Treaty, Case, Report, Book, Document, Dataset,
}

/// <summary>
/// An item of CSL-JSON as its program exported it: what a source of the front matter has no key for is kept here, for the exports.
/// </summary>
/// <param name="Json">The item, one object.</param>
public sealed record CslRecord(string Json)
{
    /// <summary>The text or number of a field; null when there is none, or something else.</summary>
    public string? Text(string name)
    {
        using var item = JsonDocument.Parse(Json);
        if (!item.RootElement.TryGetProperty(name, out var value)) return null;
        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!.Trim(),
            JsonValueKind.Number => value.GetRawText(),
            _ => "",
        };
        return text.Length == 0 ? null : text;
    }
}
