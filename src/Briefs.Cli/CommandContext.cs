namespace Briefs.Cli;

/// <summary>What a run sees of the machine it runs on: where it writes to, the clock, and what the environment says.</summary>
public sealed record CommandContext
{
    /// <summary>What an editor says to the language server, and what a person answers to a question.</summary>
    public Stream Input { get; init; } = Stream.Null;

    /// <summary>For what was asked for: a report, a list. UTF-8.</summary>
    public required Stream Output { get; init; }

    /// <summary>For remarks, progress and refusals.</summary>
    public required TextWriter Remarks { get; init; }

    public required TimeProvider Clock { get; init; }

    /// <summary>The value of an environment variable, null when it is not set.</summary>
    public required Func<string, string?> Environment { get; init; }

    public required TtyStreams Terminals { get; init; }

    /// <summary>The terminals that interpret escape sequences. Consoles of Windows may not.</summary>
    public TtyStreams Escapes { get; init; }

    /// <summary>Colour is for people: on a terminal, and not where they have said no (no-color.org).</summary>
    public bool InColour =>
        Escapes.HasFlag(TtyStreams.Output) && string.IsNullOrEmpty(Environment("NO_COLOR")) && Environment("TERM") != "dumb";

    /// <summary>What is printed is public: the log of a workflow.</summary>
    public bool IsPublicLog => /* guard: hidden-log */ Environment("GITHUB_ACTIONS") == "true";

    /// <summary>Prints what was asked for, as it is.</summary>
    public void Print(string text) => Output.Write(Encoding.UTF8.GetBytes(text));

    /// <summary>Prints a line of what was asked for; what could move a cursor is escaped.</summary>
    public void PrintLine(string line) => Print(SafeText.Escape(line) + "\n");

    /// <summary>Prints a line for the person who called.</summary>
    public void Remark(string line) => Remarks.WriteLine(SafeText.Escape(line));

    /// <summary>
    /// The same, beginning with our own name, so that no argument can pass for a command to a workflow's log.
    /// </summary>
    public void Warn(string message) => Remark($"briefs: {message}");

    /// <summary>Prints why nothing more is done.</summary>
    /// <returns>How the run ends.</returns>
    public ExitCode Refuse(string message, ExitCode exit)
    {
        Warn(message);
        return exit;
    }

    /// <summary>Those of this process.</summary>
    public static CommandContext OfThisProcess()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var terminals = (Console.IsOutputRedirected ? TtyStreams.None : TtyStreams.Output)
            | (Console.IsErrorRedirected ? TtyStreams.None : TtyStreams.Remarks)
            | (Console.IsInputRedirected ? TtyStreams.None : TtyStreams.Input);
        var console = ConsoleSetup.Begin(ConsoleCalls.OfThisSystem, terminals);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => console.Restore();
        // Ctrl-C ends a program of Windows without the event above.
        if (OperatingSystem.IsWindows()) Console.CancelKeyPress += (_, _) => console.Restore();
        var remarks = Console.OpenStandardError();
        // The first write opens files of its own, and later there may be no descriptors left.
        remarks.Write([]);
        return new CommandContext
        {
            Input = Console.OpenStandardInput(),
            Output = Console.OpenStandardOutput(),
            Remarks = new StreamWriter(remarks, utf8) { AutoFlush = true, NewLine = "\n" },
            Clock = TimeProvider.System,
            Environment = System.Environment.GetEnvironmentVariable,
            Terminals = terminals,
            Escapes = console.Escapes,
        };
    }
}

/// <summary>Which of the streams belong to a person at a terminal.</summary>
[Flags]
public enum TtyStreams
{
    None = 0,
    Output = 1,
    Remarks = 2,

    /// <summary>A person can answer questions.</summary>
    Input = 4,
}
