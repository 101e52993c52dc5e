namespace Briefs.Pages.Rendering;

/// <summary>A note of a page: numbered when the first reference to it is printed.</summary>
/// <param name="Number">1-based.</param>
internal sealed record Note(int Number, NoteSubject Subject)
{
    /// <summary>How many references to it have been printed so far.</summary>
    public int References { get; set; }
}
