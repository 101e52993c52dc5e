
namespace Briefs.Cli.Reporting;

/// <summary>Colour for people at a terminal, or none.</summary>
public sealed class Paint
{
    private readonly string _escape;

    private Paint(string escape) => _escape = escape;

    /// <summary>Leaves everything as it is.</summary>
    public static Paint None { get; } = new("");

    /// <summary>With the escape sequences of ANSI terminals.</summary>
    public static Paint Ansi { get; } = new("\u001b[");

    public string Strong(string text) => Wrapped("1", text);

    public string Faint(string text) => Wrapped("2", text);

    /// <summary>In the colour of a weight: red, yellow, blue.</summary>
    public string Color(Severity severity, string text) => Wrapped(severity switch
    {
        Severity.Error => "1;31",
        Severity.Warning => "1;33",
        _ => "1;34",
    }, text);

    private string Wrapped(string code, string text) => _escape.Length == 0 ? text : $"{_escape}{code}m{text}{_escape}0m";
}
