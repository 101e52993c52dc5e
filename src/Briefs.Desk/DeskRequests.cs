using System.Text.Json;
using System.Text.Json.Nodes;
using Briefs.Workspaces;

namespace Briefs.Desk;

/// <summary>The requests that only the desk has. The language server handles all other messages.</summary>
/// <param name="find">Finds the site of a file and the path in it, by the URI of the file; null if it belongs to no site.</param>
/// <param name="site">Returns the site with all unsaved changes.</param>
internal sealed class DeskRequests(Func<string, (WorkspaceSnapshot Site, string Path)?> find, Func<WorkspaceSnapshot> site)
{
    private const int InvalidParams = -32602;

    private readonly DeskPreview _preview = new();

    /// <returns>The answer; null if the message is not a request of the desk.</returns>
    public JsonObject? Answer(string message)
    {
        // Almost every message is the language server's, and is read once only.
        if (!message.Contains("\"briefs/", StringComparison.Ordinal)) return null;
        using var parsed = Parse(message);
        if (parsed is not { RootElement: { ValueKind: JsonValueKind.Object } request }) return null;
        if (!request.TryGetProperty("id", out var id) || Text(request, "method") is not { } method) return null;
        var given = request.TryGetProperty("params", out var parameters) ? parameters : default;
        return method switch
        {
            "briefs/preview" => Reply(id, OfDocument(given, _preview.Render)),
            "briefs/counts" => Reply(id, OfDocument(given, DocumentCounts.Count)),
            "briefs/import" => Reply(id, Import(given)),
            "briefs/paste" => Reply(id, Text(given, "html") is { } html ? PastedText.Convert(site(), html) : null),
            "briefs/new" => Reply(id, Text(given, "title") is { } title ? NewBrief.Create(site(), title, Text(given, "language")) : null),
            _ => null,
        };
    }

    private JsonObject? OfDocument(JsonElement given, Func<WorkspaceSnapshot, string, JsonObject?> answer) =>
        given.ValueKind == JsonValueKind.Object && given.TryGetProperty("textDocument", out var document)
            && Text(document, "uri") is { } address && find(address) is var (found, path) ? answer(found, path) : null;

    private JsonObject? Import(JsonElement given) =>
        Text(given, "name") is { } name && Text(given, "base64") is { } bytes && DecodeBase64(bytes) is { } content
            ? ImportedDraft.Read(site(), name, content) : null;

    private static JsonObject Reply(JsonElement id, JsonObject? result)
    {
        var answer = new JsonObject { ["jsonrpc"] = "2.0", ["id"] = JsonNode.Parse(id.GetRawText()) };
        if (result is not null) answer["result"] = result;
        else answer["error"] = new JsonObject { ["code"] = InvalidParams, ["message"] = "The document or a parameter is missing." };
        return answer;
    }

    private static JsonDocument? Parse(string message)
    {
        try
        {
            return JsonDocument.Parse(message);
        }
        catch (JsonException)
        {
            // The language server answers it.
            return null;
        }
    }

    private static byte[]? DecodeBase64(string text)
    {
        var bytes = new byte[text.Length / 4 * 3];
        return Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : null;
    }

    private static string? Text(JsonElement given, string name) =>
        given.ValueKind == JsonValueKind.Object && given.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString() : null;
}
