using System.Text.RegularExpressions;
using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Workflows;

/// <summary>A place where the steps of the workflows run: a checkout, what was proposed, a remote, and a stand-in for GitHub.</summary>
public abstract partial class WorkflowPlace : IDisposable
{
    private const string CheckStep = "check/check/Check and build the pull request";

    protected WorkflowPlace()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The workflows run on Linux.");
        Assert.SkipUnless(Environment.GetEnvironmentVariable("PATH")!.Split(':')
            .Any(folder => File.Exists(Path.Combine(folder, "jq"))), "jq is not installed.");
        Steps = new WorkflowStep(Place).WithTools();
    }

    /// <summary>A folder that is deleted with the test.</summary>
    protected TestSite Place { get; } = new();

    protected WorkflowStep Steps { get; }

    /// <summary>Where the steps run.</summary>
    protected string Checkout => Place.PathOf("checkout");

    public void Dispose()
    {
        Place.Dispose();
        GC.SuppressFinalize(this);
    }

    protected void Build() =>
        Steps.Run(Checkout, "preview/build/Build the site without and with the pull request", ("LABEL", "pr-7"));

    protected void Check()
    {
        Steps.Run(Checkout, "check/check/Build the site without this pull request");
        CheckProposal();
        Steps.Run(Checkout, "check/check/List the quotations that are new, changed or removed");
        Steps.Run(Checkout, "check/check/Pack the pages that are new or changed");
    }

    protected void CheckProposal() => CheckProposal("pull_request");

    /// <param name="run">The name of the event that started the workflow.</param>
    protected void CheckProposal(string run) => Steps.Run(Checkout, CheckStep, ("LABEL", LabelFor(run)));

    /// <summary>The name that check.yml gives a preview, as its own expression has it, for pull request 7.</summary>
    /// <param name="run">The name of the event that started the workflow.</param>
    protected static string LabelFor(string run)
    {
        var label = LabelExpression().Match(WorkflowStep.VariableOf(CheckStep, "LABEL"));
        Assert.True(label.Success, "The expression of LABEL has another form.");
        return run == label.Groups["event"].Value
            ? label.Groups["name"].Value
            : string.Format(CultureInfo.InvariantCulture, label.Groups["form"].Value, 7);
    }

    protected void Compare() => Compare("2026-11-24T00:00:00Z");

    protected void Compare(string now) =>
        Steps.Run(Checkout, "publish/build/Build again as another user, in another folder, and compare every byte", ("NOW", now));

    protected void Say() =>
        Steps.Run(Place.Folder, "preview/publish/Create or update the comment in the pull request", ("NUMBER", "7"));

    protected void MakeRepository()
    {
        Assert.Equal(0, BriefsHere.Run("init", Checkout).Exit);
        Git("init", "--quiet", "-b", "main", "checkout");
        Git("-C", "checkout", "add", "--all");
        Git("-C", "checkout", "commit", "--quiet", "--message", "Create the site");
    }

    protected void MakeSite()
    {
        Assert.Equal(0, BriefsHere.Run("init", Checkout).Exit);
        Propose();
    }

    protected void MakeProposal(Func<string, string> change)
    {
        const string Brief = "checkout/content/briefs/not-to-be-sent-back.md";
        Assert.Equal(0, BriefsHere.Run("init", Checkout).Exit);
        Assert.Equal(0, BriefsHere.Run("init", Path.Combine(Checkout, "before")).Exit);
        Place.With(Brief, change(Place.Read(Brief)));
    }

    protected void MakeAgain()
    {
        foreach (var folder in (string[])["checkout", "runner"]) Directory.Delete(Place.PathOf(folder), recursive: true);
        MakeSite();
    }

    protected void Propose()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Checkout, "content"), "*", SearchOption.AllDirectories))
            Place.With(Path.Combine("checkout/proposed", Path.GetRelativePath(Checkout, file)), File.ReadAllBytes(file));
    }

    protected void Propose(string path, Func<string, string> change) =>
        Place.With($"checkout/proposed/{path}", change(Place.Read($"checkout/proposed/{path}")));

    protected void MakePagesBranch(params string[] files)
    {
        Git("init", "--quiet", "--bare", "remote.git");
        Git("init", "--quiet", "-b", "gh-pages", "pages");
        foreach (var file in files) Place.With($"pages/{file}", "a page\n");
        Git("-C", "pages", "add", "--all");
        if (files.Length > 0)
        {
            Git("-C", "pages", "commit", "--quiet", "--message", "Publish");
            Git("-C", "pages", "push", "--quiet", "../remote.git", "gh-pages");
        }

        Git("clone", "--quiet", "remote.git", "checkout");
    }

    protected string[] Pages() =>
        [.. Git("--git-dir", "remote.git", "ls-tree", "-r", "--name-only", "gh-pages").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(f => !f.StartsWith('.'))];

    protected string Git(params string[] arguments) =>
        OtherProgram.Run(
            Place.Folder,
            new Dictionary<string, string> { ["GIT_CONFIG_GLOBAL"] = "/dev/null" },
            "git",
            ["-c", "user.name=Vera", "-c", "user.email=vera@example.org", .. arguments]);

    // A name for one event, and a form for all others.
    [GeneratedRegex(
        @"^\$\{\{ github\.event_name == '(?<event>\w+)' && '(?<name>[^']+)' "
            + @"\|\| format\('(?<form>[^']+)', github\.event\.pull_request\.number\) \}\}$",
        RegexOptions.CultureInvariant)]
    private static partial Regex LabelExpression();
}
