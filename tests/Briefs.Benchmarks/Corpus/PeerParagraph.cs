
namespace Briefs.Benchmarks.Corpus;

/// <summary>A paragraph of a brief, whatever engine it is written for.</summary>
internal abstract record PeerParagraph
{
    private PeerParagraph() { }

    /// <param name="Sentences">Three, without full stops.</param>
    /// <param name="Earlier">The brief that the last one links to.</param>
    public sealed record Plain(ImmutableArray<string> Sentences, int Earlier) : PeerParagraph;

    public sealed record Heading(string Text) : PeerParagraph;

    public sealed record Items(ImmutableArray<string> Lines) : PeerParagraph;

    public sealed record Cells(ImmutableArray<ImmutableArray<string>> Rows) : PeerParagraph;

    /// <param name="Around">Three sentences: two before the words of somebody, one behind.</param>
    public sealed record Quoting(ImmutableArray<string> Around, string Words, PeerPerson Speaker, PeerSource Source) : PeerParagraph;

    public sealed record Block(string Words, PeerPerson Speaker, PeerSource Source) : PeerParagraph;
}
