namespace Briefs.Cli.Publish;

/// <summary>The pages branch of the remote.</summary>
internal sealed class Remote(Git git, PublishRequest request)
{
    private const string NoCommit = "";

    private readonly string _ref = "refs/heads/" + request.Branch;

    /// <summary>
    /// Fetches and returns the last commit; empty if the branch does not exist, null if it moved in the meantime and must be read again.
    /// </summary>
    /// <exception cref="GitException">git or the remote failed.</exception>
    public string? Tip()
    {
        var listed = git.Ask("ls-remote", "--heads", "--", request.Remote, _ref);
        if (listed.Length == 0) return NoCommit;
        var tip = listed.Split('\t', '\n')[0];
        if (Has(tip)) return tip;
        // Does not write a ref or FETCH_HEAD, because several runs may use the same repository.
        git.Ask("fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--no-recurse-submodules", "--refmap=", "--", request.Remote,
            _ref);
        return Has(tip) ? tip : null;
    }

    /// <summary>Moves the branch from one commit to another, if it is still at the first.</summary>
    /// <exception cref="GitException">git or the remote failed.</exception>
    public MoveOutcome Move(string from, string to, PushKind kind)
    {
        string[] lease = kind == PushKind.Replace ? [$"--force-with-lease={_ref}:{from}"] : [];
        string[] arguments = ["push", "--porcelain", "--no-verify", "--no-recurse-submodules", .. lease, "--", request.Remote,
            $"{to}:{_ref}"];
        var result = git.Try("", arguments);
        if (result.Exit == 0) return MoveOutcome.Done;
        if (IsLostRace(result)) return MoveOutcome.LostRace;
        // A protected branch. Publishing goes on, and its history grows.
        if (kind == PushKind.Replace && Rejection(result).Contains("[remote rejected]", StringComparison.Ordinal))
            return MoveOutcome.Forbidden;
        throw Git.Fault(arguments, result with { Words = $"{result.Words} {Rejection(result)}".Trim() });
    }

    private bool Has(string commit) => git.Try("", "cat-file", "-e", commit + "^{commit}").Exit == 0;

    private static string Rejection(GitResult result) =>
        result.Output.Split('\n').FirstOrDefault(line => line.StartsWith('!'))?.TrimStart('!').Trim().Replace('\t', ' ') ?? "";

    // [rejected]: the branch has moved. [remote rejected] with a lock: two pushes at the same moment. A rejection by a rule of the host,
    // such as a protected branch, would be repeated at every attempt.
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

/// <summary>The outcome of a push.</summary>
internal enum MoveOutcome
{
    Done,

    /// <summary>Someone else moved the branch first.</summary>
    LostRace,

    /// <summary>The remote does not allow a branch to lose its history.</summary>
    Forbidden,
}

/// <summary>How a branch is moved.</summary>
internal enum PushKind
{
    /// <summary>To a commit whose parent is the current one.</summary>
    Follow,

    /// <summary>To a commit without a parent, with a lease: only if the branch has not moved.</summary>
    Replace,
}
