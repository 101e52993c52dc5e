namespace Briefs.Import.Drafts;

/// <summary>Something that a person should know about an import.</summary>
/// <param name="Message">A sentence, the same for every place: <c>Underlining was left out.</c></param>
/// <param name="Count">The number of places; at least 1.</param>
/// <param name="Place">The first place, in words that help to find it in the draft; empty for the whole draft.</param>
public sealed record Remark(RemarkKind Kind, string Message, int Count, string Place)
{
    /// <summary>The message with the number of places.</summary>
    public string Counted => Count == 1 ? Message : string.Create(CultureInfo.InvariantCulture, $"{Message} ({Count} places)");
}

public enum RemarkKind
{
    /// <summary>The draft said it in another form.</summary>
    Mapped,

    /// <summary>Characters that a reader does not see, or that represented something else.</summary>
    Cleaned,

    /// <summary>A part of the draft that the brief does not have.</summary>
    Dropped,
}

/// <summary>Collects remarks: equal ones are counted, and keep their first place.</summary>
public sealed class RemarkCollector
{
    private readonly OrderedDictionary<RemarkKey, Remark> _remarks = [];

    /// <param name="place">Called for the first remark with this message.</param>
    public void Add(RemarkKind kind, string message, Func<string> place, int count = 1)
    {
        var key = new RemarkKey(kind, message);
        if (count == 0) return;
        if (_remarks.TryGetValue(key, out var known)) _remarks[key] = known with { Count = known.Count + count };
        else _remarks.Add(key, new Remark(kind, message, count, place()));
    }

    public ImmutableArray<Remark> ToImmutable() => [.. _remarks.Values];

    private readonly record struct RemarkKey(RemarkKind Kind, string Message);
}
