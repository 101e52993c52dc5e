using System.CommandLine;
using System.Net;
using Briefs.Cli.Serve;

namespace Briefs.Cli.Commands;

/// <summary><c>briefs serve [SITE]</c>: shows the site while it is written, until it is told to end.</summary>
internal static class ServeCommand
{
    /// <summary>The name of the option for the port.</summary>
    public const string Port = "--port";

    public static Command Make(Surroundings surroundings)
    {
        var command = new Command(
            "serve",
            "Shows the site on this machine until Ctrl-C. What you save is seen at once, with every problem beside the page. Drafts are "
                + "shown too, with a label. Nothing is published.");
        var options = SiteOptions.ForServing(command);
        var port = PortOption();
        var open = new Option<bool>("--open") { Description = "Open the site in your browser." };
        command.Add(port);
        command.Add(open);
        command.SetAction(parsed => (int)new ServeRun(
            new ServeRequest(options.RequestOf(parsed, surroundings.Clock), options.TimeOf(parsed, surroundings.Clock),
                parsed.GetValue(port))
            {
                Opens = parsed.GetValue(open),
            },
            surroundings).Run());
        return command;
    }

    private static Option<int> PortOption() => new(Port)
    {
        Description = "Where to show it on 127.0.0.1; if another program is there already, at the next free port.",
        HelpName = "N",
        DefaultValueFactory = _ => 8080,
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number is > 0 and <= IPEndPoint.MaxPort) return number;
            result.AddError($"{Port} takes a number from 1 to {IPEndPoint.MaxPort}.");
            return 0;
        },
    };
}
