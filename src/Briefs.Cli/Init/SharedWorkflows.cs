using System.Text.RegularExpressions;

namespace Briefs.Cli.Init;

/// <summary>
/// Workflows of a new site that call those of another repository, at one commit ("reusable workflows"). The site keeps only what GitHub
/// reads in its own files: events and permissions.
/// </summary>
/// <param name="Repository">As <c>OWNER/NAME</c>: a copy of the repository of Briefs.</param>
/// <param name="Commit">40 hexadecimal digits. A branch or tag could be moved to other code.</param>
internal sealed partial record SharedWorkflows(string Repository, string Commit)
{
    /// <summary>The name that GitHub gives the check of a called workflow: the job that calls it, and the job in it.</summary>
    public const string CheckName = "check / check";

    private const string Folder = ".github/workflows/";
    private const string Ruleset = ".github/ruleset.json";

    /// <summary>Reads <c>OWNER/NAME@COMMIT</c>; null if it has another form.</summary>
    public static SharedWorkflows? TryParse(string written) => Address().Match(written) is { Success: true } match
        ? new SharedWorkflows(match.Groups["repository"].Value, match.Groups["commit"].Value)
        : null;

    /// <summary>Whether something that a job or step uses is a workflow of another repository.</summary>
    /// <param name="used">As a workflow names it: <c>OWNER/NAME/.github/workflows/check.yml@COMMIT</c>.</param>
    /// <param name="file">The name of the workflow; by default, any.</param>
    public static bool IsCall(string used, string file = "") => used.Contains($"/{Folder}{file}", StringComparison.OrdinalIgnoreCase);

    /// <summary>A file of a new site, changed if it is a workflow or depends on the name of the check.</summary>
    public ScaffoldFile Adapt(ScaffoldFile file)
    {
        if (file.Path == Ruleset) return Change(file, RequireCalledCheck);
        return file.Path.StartsWith(Folder, StringComparison.Ordinal) ? Change(file, text => Call(text, file.Path)) : file;
    }

    private static ScaffoldFile Change(ScaffoldFile file, Func<string, string> change) =>
        file with { Bytes = [.. Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(file.Bytes.AsSpan())))] };

    private static string RequireCalledCheck(string ruleset) =>
        ruleset.Replace("\"context\": \"check\"", $"\"context\": \"{CheckName}\"", StringComparison.Ordinal);

    private string Call(string workflow, string path)
    {
        var lines = workflow.Split('\n');
        var about = lines.TakeWhile(line => line.StartsWith('#'));
        var events = lines.SkipWhile(line => line != "on:").TakeWhile(line => line != "permissions: {}")
            .Where(line => line != "  workflow_call:");
        var name = lines.First(line => line.StartsWith("name: ", StringComparison.Ordinal));
        return string.Join('\n',
        [
            .. about,
            $"# Its steps are in {Repository}, at this commit. A newer commit brings changes and fixes.",
            name,
            "",
            .. events,
            "permissions: {}",
            "",
            "jobs:",
            $"  {name["name: ".Length..]}:",
            "    permissions:",
            .. Permissions(workflow),
            $"    uses: {Repository}/{path}@{Commit}",
            "",
        ]);
    }

    // A called job gets at most the permissions of the job that calls it.
    private static IEnumerable<string> Permissions(string workflow) => Permission().Matches(workflow)
        .GroupBy(match => match.Groups["name"].Value, match => match.Groups["access"].Value, StringComparer.Ordinal)
        .OrderBy(permission => permission.Key, StringComparer.Ordinal)
        .Select(permission => $"      {permission.Key}: {(permission.Contains("write") ? "write" : "read")}");

    [GeneratedRegex(@"\A(?<repository>[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9._-]{1,100})@(?<commit>[0-9a-f]{40})\z")]
    private static partial Regex Address();

    [GeneratedRegex(@"^ {6}(?<name>[a-z-]+): (?<access>read|write)$", RegexOptions.Multiline)]
    private static partial Regex Permission();
}
