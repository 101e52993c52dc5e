using Briefs.Reading.Discovery;
using Briefs.Reading.Settings;
using Briefs.Workspaces;
using Briefs.Workspaces.Fixes;

namespace Briefs.Cli.Fix;

/// <summary>A site whose files a command may change.</summary>
/// <param name="siteFolder">Absolute.</param>
internal sealed class ChangeableSite(string siteFolder, CommandContext context)
{
    /// <summary>Reads the site.</summary>
    /// <returns>Null, or how the command ends because the site can't be read; the reason has been printed.</returns>
    public ExitCode? TryOpen(out WorkspaceSnapshot? site)
    {
        site = null;
        if (SiteFolder.Refusal(siteFolder) is { } refusal) return context.Refuse(refusal, ExitCode.WrongCall);
        if (!File.Exists(Path.Combine(siteFolder, ContentPaths.Settings)))
            return context.Refuse(
                $"{ContentPaths.Settings} not found, so the language of the site is unknown.", ExitCode.WrongCall);
        site = Workspace.OpenToChange(siteFolder);
        return site.ReadDiagnostics.Any(SettingsReader.IsNotYaml)
            ? context.Refuse($"{ContentPaths.Settings} can't be read. To see the error, run briefs check.", ExitCode.WrongCall)
            : null;
    }

    /// <summary>
    /// Prints a change as a diff. Redirected output has to be exact, so that git can apply it. Terminals and logs get control characters
    /// escaped.
    /// </summary>
    public static void Print(FileChange file, CommandContext context)
    {
        var diff = UnifiedDiff.Format(file);
        var isForPeople = context.Terminals.HasFlag(TtyStreams.Output) || context.IsPublicLog;
        context.Print(
            isForPeople ? string.Concat(diff.Split('\n')[..^1].Select(line => SafeText.Escape(line.TrimEnd('\r')) + "\n")) : diff);
    }
}
