using System.IO.Enumeration;
using System.Text.Json;
using System.Text.RegularExpressions;
using Briefs.Cli.Init;

namespace Briefs.Cli.Doctor;

/// <summary>Which actions a repository may use if its setting is “selected actions”.</summary>
/// <param name="root">The answer to <c>repos/OWNER/NAME/actions/permissions/selected-actions</c>.</param>
internal sealed partial class SelectedActions(JsonElement root)
{
    private static readonly string[] s_ownersOfGitHub = ["actions", "github"];

    private readonly string[] _patterns =
    [
        .. root.Field("patterns_allowed").Items().Where(p => p.ValueKind == JsonValueKind.String).Select(p => p.GetString()!),
    ];

    /// <param name="action">As a workflow uses it: <c>OWNER/NAME@COMMIT</c>.</param>
    public bool Allows(string action)
    {
        if (_patterns.Any(p => p.StartsWith('!') && Matches(p[1..], action))) return false;
        if (_patterns.Any(p => Matches(p, action))) return true;
        // Nothing lists the verified creators, so any other owner may be one of them.
        return s_ownersOfGitHub.Contains(action.Split('/')[0], StringComparer.OrdinalIgnoreCase)
            ? root.IsTrue("github_owned_allowed")
            : root.IsTrue("verified_allowed");
    }

    /// <summary>
    /// The actions and workflows that the workflows of a site use, without those in its own folders. The actions in workflows of another
    /// repository have to be allowed too; they are read from the workflows of this version of Briefs.
    /// </summary>
    /// <param name="folder">The site.</param>
    public static IEnumerable<string> UsedIn(string folder)
    {
        var own = UsedInLines(FilesFor(new DirectoryInfo(folder)).SelectMany(f => File.ReadLines(f.FullName))).ToList();
        var called = own.Any(used => SharedWorkflows.IsCall(used)) ? UsedInLines(NewSite.WorkflowLines()) : [];
        return own.Concat(called).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> UsedInLines(IEnumerable<string> lines) => lines
        .Select(line => Use().Match(line).Groups["action"].Value)
        .Where(action => action.Contains('@', StringComparison.Ordinal) && action[0] != '.');

    // GitHub reads the workflows at the top of the repository; the site may be in a folder of it.
    private static IEnumerable<FileInfo> FilesFor(DirectoryInfo folder)
    {
        for (var at = folder; at is not null; at = Path.Exists(Path.Combine(at.FullName, ".git")) ? null : at.Parent)
        {
            var own = new DirectoryInfo(Path.Combine(at.FullName, ".github"));
            if (!own.Exists) continue;
            foreach (var file in own.EnumerateFiles("*", SearchOption.AllDirectories))
                if (file.Extension.ToUpperInvariant() is ".YML" or ".YAML") yield return file;
        }
    }

    private static bool Matches(string pattern, string action) => FileSystemName.MatchesSimpleExpression(pattern, action, ignoreCase: true);

    [GeneratedRegex("""^[^#]*\buses:\s*["']?(?<action>[^\s"'#]+)""", RegexOptions.CultureInvariant)]
    private static partial Regex Use();
}
