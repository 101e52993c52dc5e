namespace Briefs.Import.Sites;

/// <summary>A text that is not imported.</summary>
/// <param name="Path">Relative to the folder, with forward slashes.</param>
/// <param name="Reason">A sentence or two.</param>
public sealed record SkippedDraft(string Path, string Reason)
{
    /// <summary>Whether it would be imported if it had a date.</summary>
    public bool IsUndated { get; init; }
}

/// <summary>How to read the folder of an old site.</summary>
/// <param name="SiteLang">The language of the new site, BCP 47, whose names have no suffix.</param>
public sealed record OldSiteOptions(string SiteLang)
{
    /// <summary>The day of the import: a text that is dated later was not public in the old site.</summary>
    public PartialDate Today { get; init; } = new(9999, 12, 31);

    /// <summary>The texts to import; empty for all posts of the folder.</summary>
    public ImmutableHashSet<string> Chosen { get; init; } = [];

    /// <summary>The language that the user names; null for that of each text.</summary>
    public string? Lang { get; init; }

    /// <summary>The name that the user gives to the only text; null for that of the text.</summary>
    public string? Slug { get; init; }

    /// <summary>Whether the new site uses an address itself, so that an old one can't lead anywhere else.</summary>
    public Func<string, bool> IsTaken { get; init; } = _ => false;

    /// <summary>The names of the briefs that the new site has already.</summary>
    public FrozenSet<string> Existing { get; init; } = [];
}
