using Briefs.Import.Drafts;

namespace Briefs.Import.Html;

/// <summary>Pictures within quotations, until the block around them ends: their descriptions would be among the quoted words.</summary>
internal sealed class MovedPictures
{
    private readonly List<DraftInline> _waiting = [];
    private int _depth;

    /// <summary>Whether no block is open around the one that is converted.</summary>
    public bool IsOutermost => _depth == 1;

    public void Enter() => _depth++;

    public void Leave() => _depth--;

    public void Add(DraftInline picture) => _waiting.Add(picture);

    /// <summary>The pictures in the order written; then none is waiting.</summary>
    public ImmutableArray<DraftInline> Take()
    {
        var taken = _waiting.ToImmutableArray();
        _waiting.Clear();
        return taken;
    }
}
