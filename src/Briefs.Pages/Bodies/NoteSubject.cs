using Briefs.Model;

namespace Briefs.Pages.Bodies;

/// <summary>What a note is about; two references to equal ones share a note.</summary>
internal abstract record NoteSubject
{
    private NoteSubject() { }

    /// <summary>A citation; compared without its place in the file.</summary>
    public sealed record Cited : NoteSubject
    {
        public Cited(Citation citation) => Citation = citation with { Span = default };

        public Citation Citation { get; }
    }

    /// <summary>A footnote of the author's.</summary>
    /// <param name="Index">Into <see cref="Brief.Footnotes"/>.</param>
    public sealed record Footnote(int Index) : NoteSubject;
}
