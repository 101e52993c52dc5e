using System.CommandLine.Parsing;
using System.CommandLine;
using Briefs.Capture.Fetching;
using Briefs.Cli.Snapshot;

namespace Briefs.Cli.Commands;

/// <summary>
/// Builds <c>briefs snapshot</c>: saves copies of sources, records copies made by hand, or verifies copies against the lock file.
/// </summary>
internal sealed class SnapshotCommand
{
    private readonly Argument<string[]> _words = new("BRIEF [SOURCE…]")
    {
        Arity = ArgumentArity.ZeroOrMore,
        Description = "The file name of the brief, and the ids of the sources to save. Without ids, all sources of the brief are saved.",
    };

    private readonly Option<string> _from = new("--from")
    {
        HelpName = "FILE",
        Description = "Save one source from a file (.html, .pdf or .txt) instead of the web.",
    };
    private readonly Option<bool> _passages = new("--passages")
    {
        Description = "Save only the quoted paragraphs and their neighbours, without the original.",
    };
    private readonly Option<bool> _replace = new("--replace")
    {
        Description = "Replace existing copies. Without this option, show what would change.",
    };
    private readonly Option<bool> _allowPrivate = new("--allow-private")
    {
        Description = "Also send requests to hosts on your own network that a source names. Redirects to such hosts are never followed.",
    };
    private readonly Option<bool> _verify = new("--verify")
    {
        Description = "Compare copies and originals with the lock file, without using the web. Without BRIEF, compare the copies of the "
            + "whole site.",
    };
    private readonly Option<bool> _lock = new("--lock")
    {
        Description = "Record copies that you made by hand. Check them first: later changes are errors.",
    };

    private readonly Option<string> _site = SiteOption.Make();

    private SnapshotCommand()
    {
    }

    public static Command Make(CommandContext context) => new SnapshotCommand().Made(context);

    private Command Made(CommandContext context)
    {
        var command = new Command(
            "snapshot", "Save copies of the sources of a brief.")
        {
            _words, _from, _passages, _replace, _allowPrivate, _verify, _lock, _site,
        };
        _from.Validators.Add(result => NamedPlace.Check(result, "--from must name a file."));
        command.Validators.Add(Refuse);
        command.SetAction(parsed => (int)Run(parsed, context));
        return command;
    }

    private void Refuse(CommandResult result)
    {
        var written = result.GetValue(_words) ?? [];
        var (locks, verifies) = (result.GetValue(_lock), result.GetValue(_verify));
        var keeps = new[] { _passages, _replace, _allowPrivate }.Where(option => result.GetValue(option)).Select(option => option.Name)
            .ToList();
        if (result.GetValue(_from) is not null) keeps.Add(_from.Name);
        if (written.FirstOrDefault(word => word.StartsWith('-')) is { } unknown) result.AddError($"Unknown option: {unknown}");
        else if (written.Any(word => word.Length == 0 || word.Contains('\0', StringComparison.Ordinal)))
            result.AddError("The name of a brief or a source is empty.");
        else if (locks && verifies) result.AddError("Use either --lock, which records the copies, or --verify, which compares them.");
        else if ((locks || verifies) && keeps.Count > 0)
            result.AddError($"{keeps[0]} can't be used with --lock or --verify, which don't save sources.");
        else if (locks && written.Length > 0)
            result.AddError("--lock takes no brief and no source: it records all copies of the site. For another site, use --site DIR.");
        else if (!locks && !verifies && written.Length == 0)
            result.AddError("Name the brief: briefs snapshot BRIEF. Or use --verify or --lock.");
    }

    private ExitCode Run(ParseResult parsed, CommandContext context)
    {
        var folder = SiteOption.FolderOf(parsed, _site);
        if (parsed.GetValue(_lock)) return new LockRun(folder, context).Lock();
        var words = parsed.GetValue(_words) ?? [];
        if (parsed.GetValue(_verify)) return new VerifyRun(folder, context).Verify(words.FirstOrDefault(), [.. words.Skip(1)]);
        return new SnapshotRun(
            new SnapshotRequest
            {
                SiteFolder = folder,
                Brief = words[0],
                Sources = [.. words[1..]],
                From = parsed.GetValue(_from),
                OnlyPassages = parsed.GetValue(_passages),
                Replaces = parsed.GetValue(_replace),
                Policy = parsed.GetValue(_allowPrivate) ? AddressPolicy.NamedHostToo : AddressPolicy.PublicOnly,
            },
            context).Run();
    }
}
