namespace Briefs.Reading.PasteArtifacts;

/// <summary>What a pasted line was on the page it comes from.</summary>
internal enum PastedKind
{
    /// <summary>A button, a heading of a margin: Share, Most popular.</summary>
    Label,

    /// <summary>“Read more: …”.</summary>
    Pointer,

    /// <summary>“Follow us on …”.</summary>
    Call,

    /// <summary>Who made a picture.</summary>
    Credit,

    /// <summary>The page's own date.</summary>
    Stamp,

    /// <summary>“Home › World › Asia”.</summary>
    Trail,

    ShareLink,
}
