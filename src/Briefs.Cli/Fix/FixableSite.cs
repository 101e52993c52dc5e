using Briefs.Reading.Discovery;
using Briefs.Reading.Settings;
using Briefs.Workspaces;
using Briefs.Workspaces.Fixes;

namespace Briefs.Cli.Fix;

/// <summary>Opens a site to change its files, and prints the changes.</summary>
internal static class FixableSite
{
    /// <param name="siteFolder">Absolute.</param>
    /// <returns>Null if the site can be changed; otherwise the exit code, after the reason was printed.</returns>
    public static ExitCode? Open(string siteFolder, CommandContext context, out WorkspaceSnapshot site)
    {
        site = null!;
        if (SiteFolder.Refusal(siteFolder) is { } refusal) return context.Refuse(refusal, ExitCode.WrongCall);
        if (!File.Exists(Path.Combine(siteFolder, ContentPaths.Settings)))
            return context.Refuse($"{ContentPaths.Settings} not found, so the language of the site is unknown.", ExitCode.WrongCall);
        site = Workspace.OpenToChange(siteFolder);
        return site.ReadDiagnostics.Any(SettingsReader.IsNotYaml)
            ? context.Refuse($"{ContentPaths.Settings} can't be read. To see the error, run briefs check.", ExitCode.WrongCall)
            : null;
    }

    /// <summary>Prints the change of a file as a unified diff.</summary>
    public static void PrintDiff(this CommandContext context, FileChange file)
    {
        var diff = UnifiedDiff.Format(file);
        // Redirected output has to be exact, so that git can apply it. Terminals and logs get control characters escaped.
        var isForPeople = context.Terminals.HasFlag(TtyStreams.Output) || context.IsPublicLog;
        context.Print(
            isForPeople ? string.Concat(diff.Split('\n')[..^1].Select(line => SafeText.Escape(line.TrimEnd('\r')) + "\n")) : diff);
    }
}
