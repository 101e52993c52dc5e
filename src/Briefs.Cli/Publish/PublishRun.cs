using Briefs.Model.Addresses;

namespace Briefs.Cli.Publish;

/// <summary>
/// One run of <c>briefs publish</c>. The new tree is created first, then the branch is moved to it in one step, so that the branch always
/// contains a complete site. If someone else moved the branch in the meantime, the new tree is built on theirs.
/// </summary>
internal sealed class PublishRun(PublishRequest request, CommandContext context)
{
    private const int Attempts = 10;
    private const int LongestPause = 1_500;
    private const int NamedFiles = 3;
    private const string NoJekyll = ".nojekyll";

    // GitHub writes the domain from Settings, Pages into this file of the branch; without the file, the setting is lost.
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
        if (!Directory.Exists(request.SiteFolder)) return $"Folder not found: “{request.SiteFolder}”";
        if (_git.Try("", "rev-parse", "--absolute-git-dir") is { Exit: not 0 } none)
            return $"The site is not in a usable git repository: {none.Words}";
        if (_git.Try("", "check-ref-format", "refs/heads/" + request.Branch).Exit != 0)
            return $"“{request.Branch}” is not a valid branch name.";
        var isName = !request.Remote.AsSpan().ContainsAny("/:\\");
        return isName && _git.Try("", "remote", "get-url", "--", request.Remote).Exit != 0
            ? $"Remote “{request.Remote}” not found. Run git remote add {request.Remote} URL, or choose another with --remote."
            : null;
    }

    // A preview at the root would hide the site from search engines; a site in the folder of a preview would have no style.
    private string? Misplaced(BuiltFolder built)
    {
        var place = new Uri(built.Address).AbsolutePath;
        if (request.Prefix is not { } prefix)
        {
            return built.IsPreview || place.Contains("/" + PreviewPrefix.Previews, StringComparison.Ordinal)
                ? $"“{request.OutputShown}” is a preview, built for {built.Address}. Publish it with --prefix, or build the "
                + "site without --preview."
                : null;
        }

        var name = prefix.Folder.TrimEnd('/');
        if (!built.IsPreview)
            return $"“{request.OutputShown}” is not a preview. Build it with --preview {Path.GetFileName(name)} --base-url "
                + $"URL/{prefix.Folder}";
        return place.EndsWith("/" + prefix.Folder, StringComparison.Ordinal)
            ? null
            : $"“{request.OutputShown}” was built for {built.Address}, so its links would not work in {prefix.Folder}. Build it "
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
                    return Say($"{request.Branch} has no {request.Prefix!.Folder}: nothing to remove.");
                var tree = PagesTree.Write(_git, After(before, stored), context.Clock.GetUtcNow());
                if (tip.Length > 0 && _git.Ask("rev-parse", tip + "^{tree}") == tree)
                    return Say($"{Subject()}: {request.Branch} is already up to date.");
                if (Push(remote, tip, tree) is { } commit) return Done(commit);
            }

            // Waits for a random time, so that runs that lost the same race do not collide again.
            Thread.Sleep(Random.Shared.Next(50, Math.Min(LongestPause, 200 * attempt)));
        }

        throw new GitException(
            $"Other publications changed {request.Branch} {Attempts} times in a row, and none was overwritten. Try "
                + "again.");
    }

    // Returns null if someone else was faster.
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
                    Say($"{request.Remote} does not allow Briefs to delete old versions from the branch history, so they are kept.");
                    break;
            }
        }

        var next = Commit(tree, tip);
        return remote.Move(tip, next, PushKind.Follow) == MoveOutcome.Done ? next : null;
    }

    private bool IsLong(string tip) =>
        tip.Length > 0 && int.Parse(_git.Ask("rev-list", "--count", tip), CultureInfo.InvariantCulture) >= request.Keep;

    // Prevents --branch main, which would replace the source of the site with the built site.
    private static List<string> Foreign(ImmutableArray<TreeEntry> before) =>
        before.Any(e => e.Path == SiteAddresses.Evidence) && before.Any(e => e.Path == NoJekyll)
            ? []
            : [.. before.Where(e => !e.Path.StartsWith(PreviewPrefix.Previews, StringComparison.Ordinal)
            && e.Path is not (NoJekyll or Domain))
                .Select(e => e.Path.IndexOf('/', StringComparison.Ordinal) is > 0 and var end ? e.Path[..(end + 1)] : e.Path).Distinct()];

    private string NotOurs(List<string> files) =>
        $"{request.Branch} of {request.Remote} contains files that Briefs did not publish: "
            + $"{string.Join(", ", files.Take(NamedFiles))}{(files.Count > NamedFiles ? " and others" : "")}."
        + $" Choose another branch with --branch. If no one needs these files, delete the branch with git push {request.Remote} --delete "
        + $"{request.Branch}.";

    private bool IsReplaced(TreeEntry entry) => request.Prefix is { } prefix
        ? entry.Path.StartsWith(prefix.Folder, StringComparison.Ordinal)
        : !entry.Path.StartsWith(PreviewPrefix.Previews, StringComparison.Ordinal);

    private List<TreeEntry> After(ImmutableArray<TreeEntry> before, ImmutableArray<TreeEntry> stored)
    {
        var keepsDomain = stored.All(e => e.Path != Domain);
        var after = before.Where(e => !IsReplaced(e) || (e.Path == Domain && keepsDomain)).Concat(stored).ToList();
        // Without this file, GitHub would process every page with Jekyll and drop files that begin with an underscore.
        if (after.All(e => e.Path != NoJekyll))
            after.Add(new TreeEntry(TreeEntry.OrdinaryFile, _git.Give("", "hash-object", "-w", "--no-filters", "--stdin"), NoJekyll));
        return after;
    }

    private string Commit(string tree, string parent)
    {
        var now = string.Create(CultureInfo.InvariantCulture, $"@{context.Clock.GetUtcNow().ToUnixTimeSeconds()} +0000");
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

    private ExitCode Say(string line) => context.Refuse(line, ExitCode.Done);

    private ExitCode Refuse(string line) => context.Refuse(line, ExitCode.WrongCall);
}

/// <summary>The options of <c>briefs publish</c>.</summary>
internal sealed record PublishRequest
{
    /// <summary>Absolute; inside the repository.</summary>
    public required string SiteFolder { get; init; }

    /// <summary>The built site; absolute.</summary>
    public required string Output { get; init; }

    /// <summary>The built site as given on the command line.</summary>
    public required string OutputShown { get; init; }

    /// <summary>The name or the URL of a remote.</summary>
    public required string Remote { get; init; }

    public required string Branch { get; init; }

    /// <summary>The folder of a preview; null for the site itself.</summary>
    public PreviewPrefix? Prefix { get; init; }

    /// <summary>Whether the preview is deleted instead of published.</summary>
    public bool Remove { get; init; }

    /// <summary>The number of publications in the history of the branch, at least 1.</summary>
    public required int Keep { get; init; }
}
