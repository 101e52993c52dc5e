using System.Text.Json;

namespace Briefs.LanguageServer.Protocol;

/// <summary>Reads the parameters of a message: whatever is absent or of another kind is absent.</summary>
internal static class Given
{
    public static JsonElement Part(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var part) ? part : default;

    public static string? Text(this JsonElement element, string name) =>
        element.Part(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    public static int? Number(this JsonElement element, string name) =>
        element.Part(name) is { ValueKind: JsonValueKind.Number } number ? number.TryGetInt32(out var whole) ? whole : int.MaxValue : null;

    public static bool IsTrue(this JsonElement element, string name) => element.Part(name).ValueKind == JsonValueKind.True;

    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) =>
        element.Part(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    /// <summary>The address of <c>textDocument</c>.</summary>
    public static string? Document(this JsonElement element) => element.Part("textDocument").Text("uri");

    /// <summary>A position; null where there is none.</summary>
    public static Position? Position(this JsonElement element, string name) =>
        element.Part(name) is var at && at.Number("line") is { } line && at.Number("character") is { } character
            ? new Position(line, character) : null;
}

/// <summary>A place in a file, as editors count: lines and UTF-16 units, both from 0.</summary>
internal readonly record struct Position(int Line, int Character);
