using System.CommandLine.Parsing;
using System.CommandLine;
using Briefs.Capture.Fetching;
using Briefs.Cli.Snapshot;

namespace Briefs.Cli.Commands;

/// <summary>
/// <c>briefs snapshot</c>: keeps copies of sources, locks those that were added by hand, and looks whether all are as recorded.
/// </summary>
internal sealed class SnapshotCommand
{
    private readonly Argument<string[]> _words = new("BRIEF [SOURCE…]")
    {
        Arity = ArgumentArity.ZeroOrMore,
        Description = "The brief whose sources are to be kept, by its file's name, and ids of sources, if not all.",
    };

    private readonly Option<string> _from = new("--from")
    {
        HelpName = "FILE",
        Description = "Take a saved page (.html), PDF or text (.txt) and do not ask the web. For one source.",
    };
    private readonly Option<bool> _passages = new("--passages")
    {
        Description = "Keep only what the site quotes, with the paragraphs around it, and not the original.",
    };
    private readonly Option<bool> _replace = new("--replace")
    {
        Description = "Replace copies that are kept already. Without it you are told what would change.",
    };
    private readonly Option<bool> _allowPrivate = new("--allow-private")
    {
        Description = "Ask the host that a source names even if it lies in your own network. Never one that a redirect leads to.",
    };
    private readonly Option<bool> _verify = new("--verify")
    {
        Description = "Look whether copies and originals are as recorded, and read the originals anew. Asks nobody on the web. Without "
            + "a brief: all.",
    };
    private readonly Option<bool> _lock = new("--lock")
    {
        Description = "Record the kept copies as they are now. Look at them first: whatever changes afterwards is an error.",
    };

    private readonly Option<string> _site = SiteOption.Make();

    private SnapshotCommand()
    {
    }

    public static Command Make(Surroundings surroundings) => new SnapshotCommand().Made(surroundings);

    private Command Made(Surroundings surroundings)
    {
        var command = new Command(
            "snapshot", "Keeps copies of a brief's sources, so that its quotations are compared with them word for word.")
        {
            _words, _from, _passages, _replace, _allowPrivate, _verify, _lock, _site,
        };
        _from.Validators.Add(result => NamedPlace.Check(result, "--from names no file."));
        command.Validators.Add(Refuse);
        command.SetAction(parsed => (int)Run(parsed, surroundings));
        return command;
    }

    private void Refuse(CommandResult result)
    {
        var written = result.GetValue(_words) ?? [];
        var (locks, verifies) = (result.GetValue(_lock), result.GetValue(_verify));
        var keeps = new[] { _passages, _replace, _allowPrivate }.Where(option => result.GetValue(option)).Select(option => option.Name)
            .ToList();
        if (result.GetValue(_from) is not null) keeps.Add(_from.Name);
        if (written.FirstOrDefault(word => word.StartsWith('-')) is { } unknown) result.AddError($"There is no option {unknown}.");
        else if (written.Any(word => word.Length == 0 || word.Contains('\0', StringComparison.Ordinal)))
            result.AddError("The name of a brief or a source is empty.");
        else if (locks && verifies) result.AddError("--lock and --verify are two things: one records, the other looks.");
        else if ((locks || verifies) && keeps.Count > 0)
            result.AddError($"{keeps[0]} is for keeping a source; --lock and --verify keep none.");
        else if (locks && written.Length > 0)
            result.AddError("--lock takes no brief and no source: it locks all that was added by hand. Another site is named with --site.");
        else if (!locks && !verifies && written.Length == 0)
            result.AddError("Say which brief's sources are to be kept: briefs snapshot BRIEF. Or --verify, or --lock.");
    }

    private ExitCode Run(ParseResult parsed, Surroundings surroundings)
    {
        var folder = SiteOption.FolderOf(parsed, _site);
        if (parsed.GetValue(_lock)) return new LockRun(folder, surroundings).Lock();
        var words = parsed.GetValue(_words) ?? [];
        if (parsed.GetValue(_verify)) return new VerifyRun(folder, surroundings).Verify(words.FirstOrDefault(), [.. words.Skip(1)]);
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
            surroundings).Run();
    }
}
