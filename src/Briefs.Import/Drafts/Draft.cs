namespace Briefs.Import.Drafts;

/// <summary>A text that was written in another program or for another generator, as far as a brief can have it.</summary>
public sealed record Draft
{
    /// <summary>Null if the draft has none.</summary>
    public string? Title { get; init; }

    /// <summary>The day of publication that the draft itself states; null if it states none. Dates of the file are not copied.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>BCP 47; null if unknown.</summary>
    public string? Lang { get; init; }

    /// <summary>Further facts for the front matter, by the key of a brief: <c>summary</c>, <c>topics</c>, <c>aliases</c>.</summary>
    public ImmutableArray<DraftFact> Facts { get; init; } = [];

    public ImmutableArray<DraftBlock> Blocks { get; init; } = [];

    /// <summary>The body of a draft that is Markdown already; null for a draft that has blocks.</summary>
    public string? Markdown { get; init; }

    /// <summary>The lead picture; null for none.</summary>
    public DraftImage? Image { get; init; }

    /// <summary>What the front matter of the draft says and a brief has no key for: YAML in block style, not indented.</summary>
    public string Private { get; init; } = "";

    /// <summary>Footnotes and endnotes, in the order of their first mark.</summary>
    public ImmutableArray<DraftNote> Notes { get; init; } = [];

    public ImmutableArray<DraftPicture> Pictures { get; init; } = [];

    /// <summary>Sources from a reference manager. <see cref="DraftInline.Citation"/> cites them by their ids.</summary>
    public ImmutableArray<Source> Sources { get; init; } = [];

    /// <summary>What was changed on the way, and what is missing.</summary>
    public ImmutableArray<Remark> Remarks { get; init; } = [];
}

/// <summary>A fact for the front matter.</summary>
/// <param name="Key">The key of a brief; a reader that knows no key for a fact makes a remark instead.</param>
/// <param name="Values">One value, or the items of a list.</param>
public sealed record DraftFact(string Key, ImmutableArray<string> Values)
{
    /// <summary>The names of authors; null for none, and if one of them could be read as an id, which a brief would look up.</summary>
    public static DraftFact? OfAuthors(IEnumerable<string> names)
    {
        ImmutableArray<string> written = [.. names.Select(name => name.Trim()).Where(name => name.Length > 0)];
        return written.IsEmpty || written.Any(name => !IsFullName(name)) ? null : new DraftFact("authors", written);
    }

    private static bool IsFullName(string name) =>
        !name.Any(char.IsControl) && name.Any(c => char.IsLetter(c) && !char.IsAsciiLetterLower(c));
}

/// <summary>A footnote.</summary>
/// <param name="Label">As in <see cref="DraftInline.NoteMark"/>: letters, digits and hyphens.</param>
public sealed record DraftNote(string Label, ImmutableArray<DraftBlock> Blocks);

/// <summary>A picture of the draft.</summary>
/// <param name="Name">A file name without folders, unique in the draft: <c>my-draft-1.png</c>.</param>
/// <param name="MediaType">As the first bytes of the file show it: <c>image/png</c>.</param>
public sealed record DraftPicture(string Name, string MediaType, ReadOnlyMemory<byte> Content)
{
    /// <summary>Who made it; null if the draft does not say.</summary>
    public string? Credit { get; init; }
}

/// <summary>The lead picture of a draft, whose texts are null where the draft has none.</summary>
/// <param name="Source">The name of a <see cref="DraftPicture"/>.</param>
public sealed record DraftImage(string Source, string? Alt, string? Caption, string? Credit);
