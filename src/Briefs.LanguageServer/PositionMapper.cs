using System.Text.Json.Nodes;
using Briefs.LanguageServer.Protocol;

namespace Briefs.LanguageServer;

/// <summary>Converts places to the positions of LSP: lines and UTF-16 units, both counted from 0.</summary>
internal static class PositionMapper
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

    /// <summary>Returns the offset of a position. A position after the end of a line counts as its end.</summary>
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

/// <summary>Converts between paths and URIs such as <c>file:///srv/desk/content/briefs/x.md</c>.</summary>
internal static class FileUri
{
    /// <summary>Returns the absolute path; null if the URI is not a file on this machine.</summary>
    public static string? PathOf(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || !uri.IsFile || uri.IsUnc) return null;
        var path = Uri.UnescapeDataString(uri.AbsolutePath);
        // file:///c%3A/desk
        if (OperatingSystem.IsWindows() && path is ['/', _, ':', ..]) path = path[1..];
        return path.Contains('\0', StringComparison.Ordinal) || !Path.IsPathFullyQualified(path) ? null : Path.GetFullPath(path);
    }

    /// <param name="path">Absolute.</param>
    public static string FromPath(string path) =>
        "file://" + (path.StartsWith('/') ? "" : "/") + string.Join('/', path.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));
}
