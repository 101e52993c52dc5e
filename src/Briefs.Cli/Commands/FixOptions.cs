using System.CommandLine.Parsing;
using System.CommandLine;

namespace Briefs.Cli.Commands;

/// <summary>The options of <c>briefs fix</c>.</summary>
internal sealed class FixOptions
{
    private readonly Option<bool> _write = new("--write")
    {
        Description = "Change the files. Without this option, print the fixes as a diff, and exit with 1 if there are any.",
    };

    private readonly Option<bool> _propose = new("--propose")
    {
        Description = "Instead of applying safe fixes, propose citations for quotations that have none, as [?@person in @source]. Each "
            + "proposal is an error until you delete the question mark. Read the source first.",
    };

    private readonly Option<bool> _declare = new("--declare")
    {
        Description = "List short phrases in quotation marks that begin with a capital and have no citation, and ask whether each one "
            + "is a name, a title, a term or speech. If input or output isn't a terminal, only print the list.",
    };

    private readonly Option<bool> _pictures = new("--pictures")
    {
        Description = "Instead of applying safe fixes, remove metadata (location, time, author, camera, thumbnails) from the pictures "
            + "in content/images/.",
    };

    /// <summary>Adds the options and their validator to a command.</summary>
    public FixOptions(Command command)
    {
        foreach (var option in new[] { _write, _propose, _declare, _pictures }) command.Add(option);
        command.Validators.Add(RefuseMixed);
    }

    /// <summary>Whether files are changed, or the changes are only printed.</summary>
    public bool Writes(ParseResult parsed) => parsed.GetValue(_write);

    public bool Proposes(ParseResult parsed) => parsed.GetValue(_propose);

    public bool Declares(ParseResult parsed) => parsed.GetValue(_declare);

    public bool CleansPictures(ParseResult parsed) => parsed.GetValue(_pictures);

    private void RefuseMixed(CommandResult result)
    {
        if (result.GetValue(_pictures) && result.GetValue(_propose)) result.AddError("Use --pictures or --propose, not both.");
        if (result.GetValue(_declare) && (result.GetValue(_write) || result.GetValue(_pictures) || result.GetValue(_propose)))
            result.AddError("--declare asks before it writes. Use it without --write, --pictures or --propose.");
    }
}
