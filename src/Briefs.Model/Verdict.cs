
namespace Briefs.Model;

/// <summary>What comparing a quotation with the kept copies of its sources has shown.</summary>
public sealed record Verdict
{
    /// <summary>The copy that holds the words; of altered ones, the copy that came nearest.</summary>
    public required SourceId Copy { get; init; }

    /// <summary>Null when the words are not in the copy.</summary>
    public MatchTier? Tier { get; init; }

    /// <summary>In the order of <see cref="MatchTrait"/>, each once.</summary>
    public ImmutableArray<MatchTrait> Flags { get; init; } = [];

    /// <summary>Empty when verified; else the reasons, the one that is blamed first.</summary>
    public ImmutableArray<AlteredReason> Because { get; init; } = [];

    /// <summary>Where the words stand in the text of the copy; null when they do not.</summary>
    public TextSpan? Place { get; init; }

    /// <summary><c>:~:text=…</c> or <c>page=3</c>: what follows the <c>#</c> of a link that shows the words; null when none does.</summary>
    public string? Fragment { get; init; }

    /// <summary>Whom the copy names as the speaker of the passage, where that is not surely the person cited; else null.</summary>
    public string? NamedSpeaker { get; init; }

    /// <summary>Another source of the brief that holds the words which this one lacks.</summary>
    public SourceId? FoundIn { get; init; }

    /// <summary>The passage of the copy that is most like the words; null when none is, or the search was given up.</summary>
    public NearestPassage? Nearest { get; init; }

    public bool IsVerified => Because.IsEmpty;
}
