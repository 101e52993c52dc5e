namespace Briefs.Cli.Publish;

/// <summary>How a branch is moved.</summary>
internal enum PushKind
{
    /// <summary>To a commit that follows the one it was at.</summary>
    Follow,

    /// <summary>To a commit without a past, under a lease: only if it is still where it was seen.</summary>
    Replace,
}
