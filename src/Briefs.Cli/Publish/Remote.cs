namespace Briefs.Cli.Publish;

/// <summary>The pages branch where it is published from.</summary>
internal sealed class Remote(Git git, PublishRequest request)
{
    private const string NoCommit = "";

    private readonly string _ref = "refs/heads/" + request.Branch;

    /// <summary>Its last commit, fetched; empty when there is no such branch. Null when it moved meanwhile: ask again.</summary>
    /// <exception cref="GitFaultException">git or the remote fails.</exception>
    public string? Tip()
    {
        var listed = git.Ask("ls-remote", "--heads", "--", request.Remote, _ref);
        if (listed.Length == 0) return NoCommit;
        var tip = listed.Split('\t', '\n')[0];
        if (Has(tip)) return tip;
        // Into no ref and no FETCH_HEAD: several runs may be at work in one repository.
        git.Ask("fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--no-recurse-submodules", "--refmap=", "--", request.Remote,
            _ref);
        return Has(tip) ? tip : null;
    }

    /// <summary>Moves the branch from one commit to another, and only from that one.</summary>
    /// <exception cref="GitFaultException">git or the remote fails.</exception>
    public MoveOutcome Move(string from, string to, PushKind kind)
    {
        string[] lease = kind == PushKind.Replace ? [$"--force-with-lease={_ref}:{from}"] : [];
        string[] arguments = ["push", "--porcelain", "--no-verify", "--no-recurse-submodules", .. lease, "--", request.Remote,
            $"{to}:{_ref}"];
        var result = git.Try("", arguments);
        if (result.Exit == 0) return MoveOutcome.Done;
        if (IsLostRace(result)) return MoveOutcome.LostRace;
        // A protected branch. That its history grows is no reason not to publish.
        if (kind == PushKind.Replace && Rejection(result).Contains("[remote rejected]", StringComparison.Ordinal))
            return MoveOutcome.Forbidden;
        throw Git.Fault(arguments, result with { Words = $"{result.Words} {Rejection(result)}".Trim() });
    }

    private bool Has(string commit) => git.Try("", "cat-file", "-e", commit + "^{commit}").Exit == 0;

    private static string Rejection(GitResult result) =>
        result.Output.Split('\n').FirstOrDefault(line => line.StartsWith('!'))?.TrimStart('!').Trim().Replace('\t', ' ') ?? "";

    // [rejected]: the branch is not where it was. [remote rejected] with a lock: two pushes at the same moment. A rule of the
    // host's, such as a protected branch, is no race, and would be refused for ever.
    private static bool IsLostRace(GitResult result)
    {
        var rejection = Rejection(result);
        return rejection.Contains("[rejected]", StringComparison.Ordinal)
            || (rejection.Contains("[remote rejected]", StringComparison.Ordinal)
                && ((string[])["cannot lock ref", "failed to update ref", "failed to lock", "incorrect old value", "already exists"])
                    .Any(cause => rejection.Contains(cause, StringComparison.OrdinalIgnoreCase)
                    || result.Words.Contains(cause, StringComparison.OrdinalIgnoreCase)));
    }
}

/// <summary>What became of a push.</summary>
internal enum MoveOutcome
{
    Done,

    /// <summary>Somebody else was faster.</summary>
    LostRace,

    /// <summary>The remote does not let a branch lose its history.</summary>
    Forbidden,
}

/// <summary>How a branch is moved.</summary>
internal enum PushKind
{
    /// <summary>To a commit that follows the one it was at.</summary>
    Follow,

    /// <summary>To a commit without a past, under a lease: only if it is still where it was seen.</summary>
    Replace,
}
