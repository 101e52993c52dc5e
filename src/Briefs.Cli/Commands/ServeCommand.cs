using System.CommandLine;
using System.Net;
using Briefs.Cli.Publishing;
using Briefs.Cli.Serving;

namespace Briefs.Cli.Commands;

/// <summary><c>briefs serve [SITE]</c>.</summary>
internal static class ServeCommand
{
    private const int UsualPort = 8000;

    public static Command Make(Surroundings surroundings)
    {
        var command = new Command("serve", "Builds the site into _site/ and shows it to a browser on this machine, until it is ended with Ctrl-C.");
        var options = new SiteOptions(command);
        var port = new Option<int>("--port") { Description = "Where to listen on 127.0.0.1.", HelpName = "NUMBER", DefaultValueFactory = _ => UsualPort };
        port.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !(int.TryParse(result.Tokens[0].Value, out var number) && number is > 0 and < 65_536))
                result.AddError("--port takes a number from 1 to 65535.");
        });
        command.Add(port);
        command.SetAction(parsed => (int)(Output.For(options.RequestOf(parsed, surroundings.Clock), null, surroundings) is { } accepted
            ? Serve(accepted, parsed.GetValue(port), surroundings)
            : ExitCode.WrongCall));
        return command;
    }

    private static ExitCode Serve((SiteRequest Request, OutputPlace Place) accepted, int port, Surroundings surroundings)
    {
        var run = new SiteRun(accepted.Request, surroundings);
        var built = run.Build(accepted.Place);
        if (built != ExitCode.Done) return built;
        var site = new ShowSite(accepted.Place.Folder, run.BasePath);
        try
        {
            site.Listen(port, () => surroundings.Remarks.WriteLine($"The site is at {site.AddressAt(port)} until you press Ctrl-C."));
            return ExitCode.Done;
        }
        catch (HttpListenerException refused)
        {
            surroundings.Remarks.WriteLine($"briefs: Port {port} cannot be listened to ({refused.Message}). Choose another with --port.");
            return ExitCode.Disk;
        }
    }
}
