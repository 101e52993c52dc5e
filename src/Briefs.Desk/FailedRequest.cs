using System.Text.Json;
using System.Text.Json.Nodes;

namespace Briefs.Desk;

/// <summary>The answer to a request whose handling threw an exception.</summary>
internal static class FailedRequest
{
    private const int InternalError = -32603;

    /// <returns>A JSON-RPC error; null if the message is not a request, so that no one waits for an answer.</returns>
    public static JsonObject? Answer(string message, Exception bug)
    {
        using var parsed = JsonDocument.Parse(message);
        if (parsed.RootElement.ValueKind != JsonValueKind.Object || !parsed.RootElement.TryGetProperty("id", out var id)) return null;
        // The program has no texts of .NET's exceptions.
        var error = new JsonObject { ["code"] = InternalError, ["message"] = $"The checker failed on this request: {bug.GetType().Name}." };
        return new() { ["jsonrpc"] = "2.0", ["id"] = JsonNode.Parse(id.GetRawText()), ["error"] = error };
    }
}
