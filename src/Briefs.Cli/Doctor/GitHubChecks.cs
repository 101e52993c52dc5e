using System.Text.Json;
using Briefs.Cli.Publish;

namespace Briefs.Cli.Doctor;

/// <summary>Compares the settings of a repository on GitHub with those that the workflows of a site need. Changes nothing.</summary>
/// <param name="folder">The site.</param>
/// <param name="about">The answer to <c>repos/OWNER/NAME</c>.</param>
internal sealed class GitHubChecks(string folder, GitHubCli gh, GitHubRepository repository, JsonElement about)
{
    private const string PagesBranch = "gh-pages";
    private const string Example = "https://github.com/OWNER/REPOSITORY.git";
    private const string NotChecked = "The settings on GitHub were not checked";

    private const string CheckConnection =
        "Run briefs doctor --github again. To check the connection first: gh api --hostname github.com rate_limit";

    private const string PagesAdvice = "On GitHub, open Settings, Pages, and choose “Deploy from a branch”, gh-pages, / (root). The "
        + "workflow publish creates this branch.";

    private bool IsAdministrator => about.Field("permissions")?.IsTrue("admin") == true;

    /// <param name="folder">Absolute; exists.</param>
    public static IEnumerable<DoctorCheck> Examine(string folder, CommandContext context)
    {
        if (GitProgram.Find(context.Environment) is null)
            return [DoctorCheck.Doubtful($"{NotChecked}, because git was not found.", "Install it from https://git-scm.com/downloads.")];
        if (new Git(folder).Try("", "remote", "get-url", "origin") is not { Exit: 0, Output: var remote })
            return [DoctorCheck.Doubtful($"{NotChecked}, because the repository has no remote named origin.",
                $"To add it: git remote add origin {Example}")];
        if (GitHubRepository.Find(remote.Trim(), context) is not { } repository)
            return [DoctorCheck.Doubtful($"{NotChecked}, because the remote named origin isn't a repository on GitHub.",
                GitHubRepository.MayBeAlias(remote.Trim())
                    ? "If its host is another name of github.com, write “HostName github.com” for it in ~/.ssh/config."
                    : $"If the repository is on GitHub too: git remote set-url origin {Example}")];
        if (GitHubCli.Find(context) is not { } gh)
            return [DoctorCheck.Doubtful($"{NotChecked}, because gh (the GitHub CLI) was not found.",
                "Install it from https://cli.github.com/, and log in: gh auth login")];
        var about = gh.Get($"repos/{repository}");
        return about.IsRead ? new GitHubChecks(folder, gh, repository, about.Root).All() : [Unavailable(repository, about)];
    }

    private static DoctorCheck Unavailable(GitHubRepository repository, GitHubAnswer about) => about.Kind switch
    {
        AnswerKind.NotLoggedIn => DoctorCheck.Doubtful($"{NotChecked}, because gh is not logged in to github.com.",
            "To log in: gh auth login"),
        AnswerKind.NotFound => DoctorCheck.Doubtful(
            $"{NotChecked}, because the account that gh uses can't read {repository}.",
            "To log in with another account: gh auth login"),
        AnswerKind.Forbidden => DoctorCheck.Doubtful(
            $"{NotChecked}, because GitHub refused the request: {about.Words}",
            "Do what this answer says, or log in with another account: gh auth login"),
        AnswerKind.TooSlow => DoctorCheck.Doubtful($"{NotChecked}, because {about.Words}", CheckConnection),
        _ => DoctorCheck.Doubtful($"{NotChecked}, because GitHub did not answer: {about.Words}", "Try again later."),
    };

    private IEnumerable<DoctorCheck> All()
    {
        if (about.Text("default_branch") is { } branch && branch != MainBranch.Name)
            yield return DoctorCheck.Doubtful(
                $"The default branch on GitHub is {branch}, but the workflow publish publishes {MainBranch.Name}.",
                $"Rename the branch: on GitHub, open Settings, General, Default branch. Its name has to be {MainBranch.Name}.");
        yield return Pages();
        yield return new MainBranch(folder, Get, IsAdministrator).Examine();
        yield return Approval();
        if (!IsAdministrator)
        {
            yield return DoctorCheck.Doubtful(
                "The settings of Actions and the secrets were not checked, because only administrators of the repository can read them.",
                "Ask an administrator to run briefs doctor --github.");
            yield break;
        }

        foreach (var check in Actions()) yield return check;
        yield return Secrets();
    }

    private DoctorCheck Pages()
    {
        if (about.IsFalse("has_pages")) return DoctorCheck.Missing("GitHub Pages is off, so the site isn't online.", PagesAdvice);
        var pages = Get("pages");
        if (!pages.IsRead) return Unread("GitHub Pages", pages);
        if (pages.Root.Text("build_type") == "workflow")
            return DoctorCheck.Missing($"GitHub Pages publishes what a workflow uploads, and not the branch {PagesBranch}.", PagesAdvice);
        var source = pages.Root.Field("source");
        return (source?.Text("branch"), source?.Text("path")) switch
        {
            (PagesBranch, "/") => DoctorCheck.Fine($"GitHub Pages publishes the branch {PagesBranch}."),
            var (branch, path) => DoctorCheck.Missing(
                $"GitHub Pages publishes the folder {path} of the branch {branch}, and not the branch {PagesBranch}.", PagesAdvice),
        };
    }

    private DoctorCheck Approval()
    {
        const string Advice = "To require the approval of a second person, open Settings, Environments, publication, on GitHub, and select "
            + "Required reviewers.";
        var environment = Get("environments/publication");
        if (environment.Kind == AnswerKind.NotFound)
            return new DoctorCheck(CheckStatus.Fine, "No one has to approve a publication.", Advice);
        if (!environment.IsRead) return Unread("the environment publication", environment);
        var required = environment.Root.Field("protection_rules").Items().Where(r => r.Text("type") == "required_reviewers").ToList();
        var reviewers = required.Sum(r => r.Field("reviewers").Items().Count());
        if (reviewers == 0) return new DoctorCheck(CheckStatus.Fine, "No one has to approve a publication.", Advice);
        var who = reviewers == 1 ? "The required reviewer" : $"One of {reviewers} required reviewers";
        return required.Any(r => r.IsTrue("prevent_self_review"))
            ? DoctorCheck.Fine($"{who} has to approve each publication, and can't approve their own.")
            : new DoctorCheck(CheckStatus.Fine, $"{who} has to approve each publication, and can approve their own.",
                "To require another person, open Settings, Environments, publication, on GitHub, and select Prevent self-review.");
    }

    private IEnumerable<DoctorCheck> Actions()
    {
        var actions = Get("actions/permissions");
        if (!actions.IsRead) yield return Unread("Actions", actions);
        else if (actions.Root.IsFalse("enabled"))
            yield return DoctorCheck.Missing("GitHub Actions is off, so nothing is checked or published.",
                "On GitHub, open Settings, Actions, General, and allow actions created by GitHub.");
        else if (actions.Root.Text("allowed_actions") == "local_only")
            yield return DoctorCheck.Missing(
                "GitHub Actions allows only actions from your own account, but the workflows use actions of GitHub.",
                "On GitHub, open Settings, Actions, General, and allow actions created by GitHub.");
        else yield return actions.Root.Text("allowed_actions") == "selected" ? Selected() : Permissions();
        if (!about.IsTrue("private")) yield return Strangers();
    }

    private DoctorCheck Selected()
    {
        var selected = Get("actions/permissions/selected-actions");
        if (!selected.IsRead) return Unread("the selected actions", selected);
        var allowed = new SelectedActions(selected.Root);
        var refused = SelectedActions.UsedIn(folder).Where(action => !allowed.Allows(action)).ToList();
        return refused.Count == 0
            ? Permissions()
            : DoctorCheck.Missing($"GitHub Actions doesn't allow these actions, which the workflows use: {string.Join(", ", refused)}.",
                "On GitHub, open Settings, Actions, General, and allow actions created by GitHub, or add these actions to the "
                    + "list of allowed actions.");
    }

    private DoctorCheck Permissions()
    {
        var workflow = Get("actions/permissions/workflow");
        if (!workflow.IsRead) return Unread("the permissions of workflows", workflow);
        if (workflow.Root.Text("default_workflow_permissions") != "read")
            return DoctorCheck.Doubtful("A workflow that doesn't list its permissions can write to the repository.",
                "On GitHub, open Settings, Actions, General, and select “Read repository contents and packages permissions”.");
        return workflow.Root.IsTrue("can_approve_pull_request_reviews")
            ? DoctorCheck.Doubtful("Workflows can approve pull requests.",
                "On GitHub, open Settings, Actions, General, and clear “Allow GitHub Actions to create and approve pull requests”.")
            : DoctorCheck.Fine("Workflows can only read unless they list their permissions, and can't approve pull requests.");
    }

    private DoctorCheck Strangers()
    {
        var approval = Get("actions/permissions/fork-pr-contributor-approval");
        if (!approval.IsRead) return Unread("the approval of workflows from forks", approval);
        return approval.Root.Text("approval_policy") == "all_external_contributors"
            ? DoctorCheck.Fine("Workflows from forks run only after approval.")
            : DoctorCheck.Doubtful("Workflows from forks run without approval for people who contributed before.",
                "On GitHub, open Settings, Actions, General, and select “Require approval for all external contributors”.");
    }

    private DoctorCheck Secrets()
    {
        var secrets = Get("actions/secrets?per_page=1");
        if (!secrets.IsRead) return Unread("the secrets", secrets);
        var hasSome = secrets.Root.Field("total_count") is { ValueKind: JsonValueKind.Number } count
            && count.TryGetInt32(out var many) && many > 0;
        return hasSome
            ? DoctorCheck.Doubtful(
                "The repository has secrets. The workflows of Briefs use none, and anyone with write access can read them in a workflow.",
                "On GitHub, open Settings, Secrets and variables, Actions, and delete those that no other workflow needs.")
            : DoctorCheck.Fine("The repository has no secrets, and the workflows need none.");
    }

    private GitHubAnswer Get(string path) => gh.Get($"repos/{repository}/{path}");

    /// <summary>The result of a check whose answer was not read.</summary>
    public static DoctorCheck Unread(string what, GitHubAnswer answer) => answer.Kind switch
    {
        AnswerKind.NotFound => DoctorCheck.Doubtful($"The account that gh uses can't read {what}.",
            "Ask an administrator to run briefs doctor --github."),
        // Not only an account can be the reason, but also the plan of the organisation, or its rules for logins.
        AnswerKind.Forbidden => DoctorCheck.Doubtful($"GitHub refused the request for {what}: {answer.Words}",
            "Do what this answer says, or ask an administrator to run briefs doctor --github."),
        AnswerKind.TooSlow => DoctorCheck.Doubtful($"The request for {what} failed: {answer.Words}", CheckConnection),
        _ => DoctorCheck.Doubtful($"GitHub did not answer the request for {what}: {answer.Words}", "Try again later."),
    };
}
