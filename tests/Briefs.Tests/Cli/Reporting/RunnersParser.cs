namespace Briefs.Tests.Cli.Reporting;

/// <summary>How the runner of a workflow reads its log, after actions/runner, ActionCommand.cs: both forms of a command.</summary>
internal sealed record RunnersParser(string Name, IReadOnlyDictionary<string, string> Properties, string Data)
{
    private static readonly HashSet<string> s_registered = new(StringComparer.OrdinalIgnoreCase)
    {
        "error", "warning", "notice", "debug", "group", "endgroup", "add-mask", "echo", "stop-commands", "set-output", "set-env",
            "add-path", "save-state", "add-matcher",
    };

    /// <summary>The command a line is, or null.</summary>
    public static RunnersParser? Read(string line) => Second(line) ?? First(line);

    private static RunnersParser? Second(string line)
    {
        var message = line.TrimStart();
        if (!message.StartsWith("::", StringComparison.InvariantCulture)) return null;
        var end = message.IndexOf("::", 2, StringComparison.InvariantCulture);
        if (end < 0) return null;
        var info = message[2..end];
        var space = info.IndexOf(' ', StringComparison.Ordinal);
        var name = space < 0 ? info : info[..space];
        if (!s_registered.Contains(name)) return null;
        var properties = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in space < 0 ? [] : info[(space + 1)..].Trim().Split(',', StringSplitOptions.RemoveEmptyEntries))
            if (pair.Split('=', 2) is [var key, var value])
                properties[key] = Unescape(value).Replace("%3A", ":", StringComparison.Ordinal)
                    .Replace("%2C", ",", StringComparison.Ordinal).Replace("%25", "%", StringComparison.Ordinal);
        return new RunnersParser(name, properties, Unescape(message[(end + 2)..]).Replace("%25", "%", StringComparison.Ordinal));
    }

    private static RunnersParser? First(string line)
    {
        var begin = line.IndexOf("##[", StringComparison.InvariantCulture);
        if (begin < 0) return null;
        var end = line.IndexOf(']', begin);
        return end < 0 ? null : new RunnersParser(
            line[(begin + 3)..end].Split(' ')[0], new Dictionary<string, string>(), line[(end + 1)..]);
    }

    private static string Unescape(string text) =>
        text.Replace("%0D", "\r", StringComparison.Ordinal).Replace("%0A", "\n", StringComparison.Ordinal);
}
