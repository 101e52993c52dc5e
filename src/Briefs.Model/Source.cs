using System.Text.Json;
using Briefs.Model.Text;

namespace Briefs.Model;

/// <summary>Something that contains words to quote: an article, a hearing, a treaty, an interview.</summary>
public sealed record Source
{
    public required SourceId Id { get; init; }

    /// <summary>The file of the declaration: a brief or <c>content/sources.yml</c>.</summary>
    public required ContentFile File { get; init; }

    /// <summary>The place of the id.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Null if missing; some types may have no title, and then a description is printed.</summary>
    public string? Title { get; init; }

    public string? Publisher { get; init; }

    public string? Author { get; init; }

    /// <summary>Null if <see cref="Undated"/>, or if missing, which was reported.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>The end of a range that begins at <see cref="Date"/>; null for none.</summary>
    public PartialDate? Until { get; init; }

    /// <summary>Whether <see cref="Date"/> begins a range without end.</summary>
    public bool IsOngoing { get; init; }

    /// <summary>Whether the date is approximate: circa.</summary>
    public bool IsAboutThen { get; init; }

    /// <summary>
    /// A date in words, from a reference manager: "Spring 1990". <see cref="Date"/> is then its year, if it contains one.
    /// </summary>
    public string? DateInWords { get; init; }

    /// <summary>Volume, issue and pages in bibliographic form: "12(3), 45–67".</summary>
    public string? Part { get; init; }

    /// <summary>Whether the editor states that the source has no date.</summary>
    public bool Undated { get; init; }

    public PartialDate? Accessed { get; init; }

    /// <summary>Absolute, http or https.</summary>
    public string? Url { get; init; }

    /// <summary>The place of <see cref="Url"/>; empty if it is not a value of its own, for example within a note.</summary>
    public TextSpan UrlSpan { get; init; }

    /// <summary>The reason for having no address: an interview, a paper file.</summary>
    public string? NoUrl { get; init; }

    /// <summary>Address of an archived copy.</summary>
    public string? Archive { get; init; }

    /// <summary>The place of <see cref="Archive"/>; empty if it is not a value of its own.</summary>
    public TextSpan ArchiveSpan { get; init; }

    /// <summary>Null if not given, which means an article.</summary>
    public SourceType? DeclaredType { get; init; }

    public SourceType Type => DeclaredType ?? SourceType.Article;

    /// <summary>BCP 47; null if not given.</summary>
    public string? Lang { get; init; }

    public string? Place { get; init; }

    /// <summary>The speaker, if the source contains the words of one person.</summary>
    public PersonId? Speaker { get; init; }

    /// <summary>The exported item of a reference manager; null for a source written by hand.</summary>
    public CslRecord? Exported { get; init; }

    /// <summary>Keys with invalid values, which were reported: null here, but not missing.</summary>
    public ImmutableArray<string> Unread { get; init; } = [];

    /// <summary>Whether the editor allows a saved copy with an anonymous person's words to be public.</summary>
    public bool EvidencePublic { get; init; }
}

/// <summary>The id of a source as written: a-z, 0-9 and hyphens. Valid on the whole site.</summary>
public readonly record struct SourceId(string Value) : IComparable<SourceId>
{
    public int CompareTo(SourceId other) => string.CompareOrdinal(Value, other.Value);
    public static bool operator <(SourceId left, SourceId right) => left.CompareTo(right) < 0;
    public static bool operator >(SourceId left, SourceId right) => left.CompareTo(right) > 0;
    public static bool operator <=(SourceId left, SourceId right) => left.CompareTo(right) <= 0;
    public static bool operator >=(SourceId left, SourceId right) => left.CompareTo(right) >= 0;
    public override string ToString() => Value;
}

/// <summary>The type of a source: the names of <c>type</c> in front matter; <c>press-release</c> is written with a hyphen.</summary>
public enum SourceType
{
    Article, Speech, Interview, Hearing, Broadcast, Video, Post, Letter, PressRelease,
    Law, Treaty, Case, Report, Book, Document, Dataset,
}

/// <summary>
/// A CSL-JSON item as exported by a reference manager. Keeps fields that front matter has no key for, so that exports can include them.
/// </summary>
/// <param name="Json">The item, one object, with the fields that its note supplies.</param>
public sealed record CslRecord(string Json)
{
    /// <summary>The text or number of a field; null if there is none or it has another type.</summary>
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

    /// <summary>The text of a field without HTML tags and entities; null if nothing is left of it.</summary>
    public string? PlainText(string name) => Text(name) is { } text && TitleMarkup.PlainOf(text) is { Length: > 0 } plain ? plain : null;
}
