using System.Text.Json;

namespace Briefs.LanguageServer.Protocol;

/// <summary>Lenient accessors for the parameters of a message: a missing or mistyped member is null.</summary>
internal static class JsonElementExtensions
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

    /// <summary>The URI of <c>textDocument</c>.</summary>
    public static string? Document(this JsonElement element) => element.Part("textDocument").Text("uri");

    /// <summary>Returns a position; null if it is missing.</summary>
    public static Position? Position(this JsonElement element, string name) =>
        element.Part(name) is var at && at.Number("line") is { } line && at.Number("character") is { } character
            ? new Position(line, character) : null;
}

/// <summary>A position in a file as LSP counts: lines and UTF-16 units, both from 0.</summary>
internal readonly record struct Position(int Line, int Character);
