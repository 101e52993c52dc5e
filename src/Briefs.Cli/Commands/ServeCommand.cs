using System.CommandLine;
using System.Globalization;
using System.Net;
using System.Runtime.InteropServices;
using Briefs.Cli.Publishing;
using Briefs.Cli.Reports;
using Briefs.Cli.Serving;

namespace Briefs.Cli.Commands;

/// <summary><c>briefs serve [SITE]</c>: builds, and shows what was built until it is told to end.</summary>
internal static class ServeCommand
{
    /// <summary>The name of the option for the port.</summary>
    public const string Port = "--port";

    public static Command Make(Surroundings surroundings)
    {
        var command = new Command(
            "serve",
            "Builds the site as build does, and shows it on this machine until Ctrl-C. After a change run briefs build again and reload the page.");
        var options = new SiteOptions(command);
        var output = Output.Option();
        var port = PortOption();
        command.Add(output);
        command.Add(port);
        command.SetAction(parsed => (int)(Output.For(options.RequestOf(parsed, surroundings.Clock), parsed.GetValue(output), surroundings) is { } accepted
            ? Serve(new SiteRun(accepted.Request, surroundings), accepted.Place, parsed)
            : ExitCode.WrongCall));
        return command;

        ExitCode Serve(SiteRun run, OutputPlace place, ParseResult parsed)
        {
            var exit = run.Build(place);
            return exit == ExitCode.Done ? Show(LocalSite.Of(place.Folder, run.BaseUrl), parsed.GetValue(port), parsed, surroundings) : exit;
        }
    }

    private static ExitCode Show(LocalSite site, int wanted, ParseResult parsed, Surroundings surroundings)
    {
        try
        {
            using var shown = ShowSite.At(wanted, site, surroundings.Remarks);
            Until(shown, () =>
            {
                surroundings.Remarks.WriteLine($"The site is at {shown.Address} until you press Ctrl-C.");
                surroundings.Remarks.WriteLine($"After a change run this in another terminal and reload the page: {SameCall.Of(parsed, "build")}");
            });
            return ExitCode.Done;
        }
        catch (HttpListenerException refused)
        {
            surroundings.Remarks.WriteLine($"briefs: Port {wanted} cannot be listened to ({SafeText.Of(refused.Message)}). Choose another with {Port}.");
            return ExitCode.Disk;
        }
    }

    // Ctrl-C and SIGTERM are how one ends it, not faults: what is said comes only after both are listened to.
    private static void Until(ShowSite shown, Action ready)
    {
        var end = new TaskCompletionSource();
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        ready();
        shown.Until(end.Task);

        void End(PosixSignalContext signal)
        {
            signal.Cancel = true;
            end.TrySetResult();
        }
    }

    private static Option<int> PortOption() => new(Port)
    {
        Description = "Where to show it on 127.0.0.1; if another program is there already, at the next free port.",
        HelpName = "N",
        DefaultValueFactory = _ => 8080,
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= IPEndPoint.MaxPort) return number;
            result.AddError($"{Port} takes a number from 1 to {IPEndPoint.MaxPort}.");
            return 0;
        },
    };
}
