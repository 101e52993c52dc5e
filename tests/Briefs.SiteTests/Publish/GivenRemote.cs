using System.Diagnostics;
using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Publish;

/// <summary>A bare repository, and sites in repositories of their own that publish into it.</summary>
internal sealed class GivenRemote : IDisposable
{
    private const string Url = "https://rights.github.io/repo/";

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("briefs-remote-");

    public GivenRemote()
    {
        Folder = Path.Combine(_root.FullName, "remote.git");
        Git(_root.FullName, "init", "--quiet", "--bare", Folder);
    }

    public string Folder { get; }

    /// <summary>A repository with a site in it, and this as its origin.</summary>
    public TestSite Site()
    {
        var site = TestSite.Good().With(".gitignore", "/_site/\n")
            .With("content/site.yml", TestTexts.Settings.Replace("https://example.org/briefs/", Url, StringComparison.Ordinal));
        Git(site.Folder, "init", "--quiet", "-b", "main");
        Git(site.Folder, "add", "--all");
        Git(site.Folder, "commit", "--quiet", "-m", "Begin");
        Git(site.Folder, "remote", "add", "origin", Folder);
        return site;
    }

    /// <summary>Builds the site, or a preview of it.</summary>
    public static void Build(TestSite site, string? preview = null)
    {
        var run = preview is null
            ? BriefsHere.Run("build", site.Folder)
            : BriefsHere.Run("build", site.Folder, "--preview", preview, "--base-url", $"{Url}preview/{preview}/");
        Assert.True(run.Exit == 0, run.All);
    }

    public static BriefsResult Publish(TestSite site, params string[] more) => BriefsHere.Run(["publish", "--site", site.Folder, .. more]);

    /// <summary>Builds and publishes; it must succeed.</summary>
    public static void Publish(TestSite site, string? preview)
    {
        Build(site, preview);
        var run = preview is null ? Publish(site) : Publish(site, ["--prefix", $"preview/{preview}"]);
        Assert.True(run.Exit == 0, run.All);
    }

    /// <summary>Paths on the branch, below a folder or all.</summary>
    public IReadOnlyList<string> Files(string below = "") =>
        [.. Git(Folder, "ls-tree", "-r", "--name-only", "gh-pages").Split('\n')
            .Where(f => f.Length > 0 && f.StartsWith(below, StringComparison.Ordinal))];

    public int Commits() => int.Parse(Git(Folder, "rev-list", "--count", "gh-pages"), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The commit the branch is at, or nothing.</summary>
    public string Tip() => Git(Folder, "for-each-ref", "--format=%(objectname)", "refs/heads/gh-pages");

    /// <summary>The hash of what the branch holds.</summary>
    public string Tree() => Git(Folder, "rev-parse", "gh-pages^{tree}");

    /// <summary>A commit of somebody else's in the remote, on top of a parent or of nothing, with one preview of theirs besides.</summary>
    public string Foreign(string? parent, string file)
    {
        var index = Path.Combine(_root.FullName, Guid.NewGuid().ToString("n"));
        var blob = GitWith(Folder, index, "theirs", "hash-object", "-w", "--stdin");
        if (parent is not null) GitWith(Folder, index, "", "read-tree", parent);
        GitWith(Folder, index, "", "update-index", "--add", "--cacheinfo", $"100644,{blob},{file}");
        var tree = GitWith(Folder, index, "", "write-tree");
        string[] parents = parent is null ? [] : ["-p", parent];
        return Git(Folder, ["commit-tree", tree, "-m", "Theirs", .. parents]);
    }

    /// <summary>When the next push has arrived, and before the branch moves, it is moved to another commit.</summary>
    public void MoveInBetween(string to)
    {
        var hook = Path.Combine(Folder, "hooks", "update");
        File.WriteAllText(hook,
            $"#!/bin/sh\n[ -e moved ] && exit 0\ntouch moved\nunset GIT_QUARANTINE_PATH\ngit update-ref refs/heads/gh-pages {to}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(hook, (UnixFileMode)0b111_101_101);
    }

    /// <summary>When the next push begins, which is after the branch was looked at, the branch has moved to another commit.</summary>
    public void MoveBeforePush(TestSite site, string to)
    {
        var program = Path.Combine(_root.FullName, "receive");
        File.WriteAllText(program,
            $"#!/bin/sh\n[ -e '{Folder}/moved' ] || {{ touch '{Folder}/moved'; git -C '{Folder}' update-ref refs/heads/gh-pages {to}; "
                + "}\nexec git receive-pack \"$@\"\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(program, (UnixFileMode)0b111_101_101);
        Git(site.Folder, "config", "remote.origin.receivepack", program);
    }

    public static string Git(string folder, params string[] arguments) => GitWith(folder, "", "", arguments);

    private static string GitWith(string folder, string index, string input, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "commit.gpgsign=false",
            .. arguments])
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
        };
        if (index.Length > 0) start.Environment["GIT_INDEX_FILE"] = index;
        using var git = Process.Start(start)!;
        git.StandardInput.Write(input);
        git.StandardInput.Close();
        var words = git.StandardError.ReadToEndAsync();
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.True(git.ExitCode == 0, $"git {string.Join(' ', arguments)}: {words.Result}");
        return output.TrimEnd('\n');
    }

    public void Dispose()
    {
        foreach (var file in _root.EnumerateFiles("*", SearchOption.AllDirectories)) file.IsReadOnly = false;
        _root.Delete(recursive: true);
    }
}
