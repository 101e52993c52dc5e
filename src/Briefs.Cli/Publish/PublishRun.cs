using Briefs.Model.Addresses;

namespace Briefs.Cli.Publish;

/// <summary>
/// One run of <c>briefs publish</c>. The new tree is made beside everything else and the branch is moved to it in one step, so
/// that the branch is a whole site at every moment; whoever moved it meanwhile is not overwritten, but built upon.
/// </summary>
internal sealed class PublishRun(PublishRequest request, Surroundings surroundings)
{
    private const int Attempts = 10;
    private const int LongestPause = 1_500;
    private const int NamedFiles = 3;
    private const string NoJekyll = ".nojekyll";

    // GitHub writes the domain that somebody has set under Settings, Pages into the branch; without this file it is lost.
    private const string Domain = "CNAME";

    private readonly Git _git = new(request.SiteFolder);

    public ExitCode Publish()
    {
        if (Refusal() is { } refusal) return Refuse(refusal);
        if (request.Remove) return Move(null);
        var (built, why) = BuiltFolder.Read(request.Output, request.OutputShown);
        if (built is null) return Refuse(why);
        return Misplaced(built) is { } wrong ? Refuse(wrong) : Move(built);
    }

    private string? Refusal()
    {
        if (!Directory.Exists(request.SiteFolder)) return $"There is no folder {request.SiteFolder}.";
        if (_git.Try("", "rev-parse", "--absolute-git-dir") is { Exit: not 0 } none)
            return $"The site is in no git repository that can be published from. git says: {none.Words}";
        if (_git.Try("", "check-ref-format", "refs/heads/" + request.Branch).Exit != 0)
            return $"“{request.Branch}” cannot be the name of a branch.";
        var isName = !request.Remote.AsSpan().ContainsAny("/:\\");
        return isName && _git.Try("", "remote", "get-url", "--", request.Remote).Exit != 0
            ? $"There is no remote “{request.Remote}”. git remote add {request.Remote} ADDRESS makes one; --remote names another."
            : null;
    }

    // A preview at the root would hide the site from every search engine; a site in a preview's place would have no style.
    private string? Misplaced(BuiltFolder built)
    {
        var place = new Uri(built.Address).AbsolutePath;
        if (request.Prefix is not { } prefix)
        {
            return built.IsPreview || place.Contains("/" + PreviewPrefix.Previews, StringComparison.Ordinal)
                ? $"“{request.OutputShown}” was built as a preview, for {built.Address}. Name its place with --prefix, or build the "
                + "site itself."
                : null;
        }

        var name = prefix.Folder.TrimEnd('/');
        if (!built.IsPreview)
            return $"“{request.OutputShown}” was not built as a preview. Build it with --preview {Path.GetFileName(name)} --base-url "
                + $"ADDRESS/{prefix.Folder}";
        return place.EndsWith("/" + prefix.Folder, StringComparison.Ordinal)
            ? null
            : $"“{request.OutputShown}” was built for {built.Address}, and its links would lead nowhere in {prefix.Folder}. Build it "
            + $"with a --base-url that ends with {prefix.Folder}";
    }

    private ExitCode Move(BuiltFolder? built)
    {
        var remote = new Remote(_git, request);
        var stored = built is null ? [] : PagesTree.Store(_git, built.Folder, built.Files, request.Prefix?.Folder ?? "");
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            if (remote.Tip() is { } tip)
            {
                var before = tip.Length == 0 ? [] : PagesTree.Read(_git, tip);
                if (Foreign(before) is { Count: > 0 } foreign) return Refuse(NotOurs(foreign));
                if (request.Remove && !before.Any(IsReplaced))
                    return Say($"There is no {request.Prefix!.Folder} on {request.Branch}: nothing to take away.");
                var tree = PagesTree.Write(_git, After(before, stored), surroundings.Clock.GetUtcNow());
                if (tip.Length > 0 && _git.Ask("rev-parse", tip + "^{tree}") == tree)
                    return Say($"{Subject()}: {request.Branch} is like this already.");
                if (Push(remote, tip, tree) is { } commit) return Done(commit);
            }

            // Not at once and not together: those who lost the same race would meet again.
            Thread.Sleep(Random.Shared.Next(50, Math.Min(LongestPause, 200 * attempt)));
        }

        throw new GitFaultException(
            $"{request.Branch} was moved by others {Attempts} times while this was going on. Nothing of theirs was overwritten; try "
                + "again.");
    }

    // Null: somebody else was faster.
    private string? Push(Remote remote, string tip, string tree)
    {
        if (IsLong(tip))
        {
            var first = Commit(tree, "");
            switch (remote.Move(tip, first, PushKind.Replace))
            {
                case MoveOutcome.Done: return first;
                case MoveOutcome.LostRace: return null;
                default:
                    Say($"{request.Remote} does not let its history begin anew, so it goes on.");
                    break;
            }
        }

        var next = Commit(tree, tip);
        return remote.Move(tip, next, PushKind.Follow) == MoveOutcome.Done ? next : null;
    }

    private bool IsLong(string tip) =>
        tip.Length > 0 && int.Parse(_git.Ask("rev-list", "--count", tip), CultureInfo.InvariantCulture) >= request.Keep;

    // --branch main is a slip of the hand, and would put the built site in the place of everything it was built from.
    private static List<string> Foreign(ImmutableArray<TreeEntry> before) =>
        before.Any(e => e.Path == SiteAddresses.Evidence) && before.Any(e => e.Path == NoJekyll)
            ? []
            : [.. before.Where(e => !e.Path.StartsWith(PreviewPrefix.Previews, StringComparison.Ordinal)
            && e.Path is not (NoJekyll or Domain))
                .Select(e => e.Path.IndexOf('/', StringComparison.Ordinal) is > 0 and var end ? e.Path[..(end + 1)] : e.Path).Distinct()];

    private string NotOurs(List<string> files) =>
        $"{request.Branch} of {request.Remote} holds files that Briefs did not publish: "
            + $"{string.Join(", ", files.Take(NamedFiles))}{(files.Count > NamedFiles ? " and others" : "")}."
        + $" Choose another branch with --branch. If nobody needs these files, git push {request.Remote} --delete {request.Branch} "
        + "deletes them.";

    private bool IsReplaced(TreeEntry entry) => request.Prefix is { } prefix
        ? entry.Path.StartsWith(prefix.Folder, StringComparison.Ordinal)
        : !entry.Path.StartsWith(PreviewPrefix.Previews, StringComparison.Ordinal);

    private List<TreeEntry> After(ImmutableArray<TreeEntry> before, ImmutableArray<TreeEntry> stored)
    {
        var keepsDomain = stored.All(e => e.Path != Domain);
        var after = before.Where(e => !IsReplaced(e) || (e.Path == Domain && keepsDomain)).Concat(stored).ToList();
        // Without it GitHub would run every page through Jekyll, and drop what begins with an underscore.
        if (after.All(e => e.Path != NoJekyll))
            after.Add(new TreeEntry(TreeEntry.OrdinaryFile, _git.Give("", "hash-object", "-w", "--no-filters", "--stdin"), NoJekyll));
        return after;
    }

    private string Commit(string tree, string parent)
    {
        var now = string.Create(CultureInfo.InvariantCulture, $"@{surroundings.Clock.GetUtcNow().ToUnixTimeSeconds()} +0000");
        var git = _git.WithVariables(new("GIT_AUTHOR_DATE", now), new("GIT_COMMITTER_DATE", now));
        if (_git.Try("", "var", "GIT_COMMITTER_IDENT").Exit != 0)
        {
            git = git.WithVariables(
                new("GIT_AUTHOR_NAME", "Briefs"), new("GIT_AUTHOR_EMAIL", "briefs@localhost"), new("GIT_COMMITTER_NAME", "Briefs"),
                    new("GIT_COMMITTER_EMAIL", "briefs@localhost"));
        }

        string[] parents = parent.Length == 0 ? [] : ["-p", parent];
        var from = _git.Try("", "rev-parse", "--verify", "--quiet", "HEAD") is { Exit: 0 } head ? $"\n\nFrom {head.Output.Trim()}.\n"
            : "\n";
        return git.Give(Subject() + from, ["commit-tree", tree, .. parents]);
    }

    private string Subject() => request switch
    {
        { Remove: true } => $"Remove {request.Prefix!.Folder}",
        { Prefix: { } prefix } => $"Publish {prefix.Folder}",
        _ => "Publish the site",
    };

    private ExitCode Done(string commit)
    {
        var entries = PagesTree.Read(_git, commit);
        Say($"{Subject()}: done, on {request.Branch} of {request.Remote}. {SizeOfPages.Line(entries)}");
        return SizeOfPages.Warning(entries) is { } warning ? Say($"warning: {warning}") : ExitCode.Done;
    }

    private ExitCode Say(string line) => surroundings.Refuse(line, ExitCode.Done);

    private ExitCode Refuse(string line) => surroundings.Refuse(line, ExitCode.WrongCall);
}

/// <summary>What <c>briefs publish</c> is asked to do.</summary>
internal sealed record PublishRequest
{
    /// <summary>Absolute; inside the repository.</summary>
    public required string SiteFolder { get; init; }

    /// <summary>Absolute: the built site.</summary>
    public required string Output { get; init; }

    /// <summary>The same, as it was called.</summary>
    public required string OutputShown { get; init; }

    /// <summary>The name of a remote, or an address.</summary>
    public required string Remote { get; init; }

    public required string Branch { get; init; }

    /// <summary>Where a preview goes; null: the site itself.</summary>
    public PreviewPrefix? Prefix { get; init; }

    /// <summary>Take the preview away instead.</summary>
    public bool Remove { get; init; }

    /// <summary>How many publications the branch remembers, at least 1.</summary>
    public required int Keep { get; init; }
}
