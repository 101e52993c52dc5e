namespace Briefs.Cli.Publish;

/// <summary>What became of a push.</summary>
internal enum MoveOutcome
{
    Done,

    /// <summary>Somebody else was faster.</summary>
    LostRace,

    /// <summary>The remote does not let a branch lose its history.</summary>
    Forbidden,
}
