
namespace Briefs.Evidence;

/// <summary>Where a kept copy holds the words, or why it does not.</summary>
/// <param name="Place">In the copy's own characters; null when they were not found in order.</param>
public sealed record CopyMatch(MatchTier? Tier, ImmutableArray<MatchTrait> Traits, ImmutableArray<AlteredReason> Because, TextSpan? Place)
{
    /// <summary>Whom the copy names as the speaker, where that is not surely the person cited.</summary>
    public string? NamedSpeaker { get; init; }

    public bool IsVerified => Because.IsEmpty;

    internal static CopyMatch Altered(params AlteredReason[] reasons) => new(null, [], [.. reasons], null);
}
