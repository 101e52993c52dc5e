using System.Text.Json.Nodes;
using Briefs.LanguageServer.Protocol;

namespace Briefs.LanguageServer;

/// <summary>Places as editors send and want them: lines and UTF-16 units, both counted from 0.</summary>
internal static class Places
{
    public static JsonObject Range(LineMap lines, TextSpan span) => new()
    {
        ["start"] = Position(lines, span.Start),
        ["end"] = Position(lines, span.End),
    };

    public static JsonObject Location(string address, LineMap lines, TextSpan span) => new()
    {
        ["uri"] = address,
        ["range"] = Range(lines, span),
    };

    /// <summary>A place behind the end of a line counts as its end.</summary>
    public static int OffsetOf(LineMap lines, Position place)
    {
        if (place.Line < 0) return 0;
        if (place.Line >= lines.Count) return lines.Length;
        var line = lines.Line(place.Line + 1);
        return line.Start + Math.Clamp(place.Character, 0, line.Length);
    }

    private static JsonObject Position(LineMap lines, int offset)
    {
        var at = lines.GetPosition(offset);
        return new JsonObject { ["line"] = at.Line - 1, ["character"] = at.Column - 1 };
    }
}
