
namespace Briefs.Pages.Rendering;

/// <summary>What a note is about; two references to equal ones share a note.</summary>
internal abstract record NoteSubject
{
    private NoteSubject() { }

    /// <summary>
    /// What one bracket cites: one note for all of it, for a row of numbers tells a reader nothing. Compared without places in the file.
    /// </summary>
    public sealed record Cited : NoteSubject
    {
        public Cited(IEnumerable<Citation> citations) => Citations = [.. citations.Select(Placeless).Distinct()];

        /// <summary>In the order they were written, each once.</summary>
        public ImmutableArray<Citation> Citations { get; }

        public static Citation Placeless(Citation citation) => citation with { Span = default };

        public bool Equals(Cited? other) => other is not null && Citations.SequenceEqual(other.Citations);

        public override int GetHashCode() => Citations.Aggregate(0, HashCode.Combine);
    }

    /// <summary>A footnote of the author's.</summary>
    /// <param name="Index">Into <see cref="Brief.Footnotes"/>.</param>
    public sealed record Footnote(int Index) : NoteSubject;
}
