
namespace Briefs.Cli.Reporting;

/// <summary>
/// A line that a workflow's runner takes for a command. It reads a value between the name and <c>::</c>, and the message
/// behind that; what would end either of them is written by its number.
/// </summary>
public static class WorkflowCommand
{
    /// <summary>The line, without its end.</summary>
    /// <param name="name">Of the command; our own word.</param>
    /// <param name="properties">Names and values. The last value is our own word: the runner looks for <c>::</c> as a reader of
    /// some language would, for whom an invisible character before it may be part of it.</param>
    /// <param name="message">May have several lines.</param>
    public static string Format(string name, IEnumerable<(string Name, string Value)> properties, string message)
    {
        var written = properties.Select(p => $"{p.Name}={Value(SafeText.Escape(p.Value))}");
        var lines = message.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(SafeText.Escape);
        return $"::{name} {string.Join(',', written)}::{Data(Apart(string.Join('\n', lines)))}";
    }

    // An accent would sit on the colon before it, and the runner would not find the colon.
    private static string Apart(string text) =>
        Rune.TryGetRuneAt(text.Length > 0 ? text : " ", 0, out var first) && SafeText.IsUnseen(first) ? $" {text}" : text;

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Value(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
