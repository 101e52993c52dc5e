using System.Text.Json;
using System.Text.Unicode;

namespace Briefs.LanguageServer.Protocol;

/// <summary>What an editor has sent.</summary>
internal abstract record Received
{
    private Received() { }

    /// <summary>A question that wants an answer.</summary>
    /// <param name="Id">A number or a string.</param>
    internal sealed record Request(JsonElement Id, string Method, JsonElement Params) : Received;

    internal sealed record Notification(string Method, JsonElement Params) : Received;

    /// <summary>What the editor answers to a question of ours.</summary>
    internal sealed record Response : Received;

    /// <summary>Something that is none of these.</summary>
    internal sealed record Faulty(JsonElement? Id, FaultCode Code, string Message) : Received;

    private static readonly JsonDocumentOptions s_options = new() { MaxDepth = 64 };

    /// <param name="body">UTF-8; empty for a message that was too long to be read.</param>
    public static Received Parse(byte[] body)
    {
        if (body.Length == 0) return new Faulty(null, FaultCode.InvalidRequest, "The message is too long.");
        if (!Utf8.IsValid(body)) return new Faulty(null, FaultCode.ParseError, "The message is not in UTF-8.");
        HalfCharacters.Replace(body);
        JsonElement root;
        try
        {
            using var document = JsonDocument.Parse(body, s_options);
            root = document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return new Faulty(null, FaultCode.ParseError, "The message is no JSON.");
        }

        return root.ValueKind == JsonValueKind.Object ? Parse(root)
            : new Faulty(null, FaultCode.InvalidRequest, "The message is no object.");
    }

    private static Received Parse(JsonElement root)
    {
        var parameters = root.TryGetProperty("params", out var given) ? given : default;
        var id = root.TryGetProperty("id", out var written) && written.ValueKind is JsonValueKind.String or JsonValueKind.Number ? written
            : (JsonElement?)null;
        if (!root.TryGetProperty("method", out var method))
            return root.TryGetProperty("result", out _) || root.TryGetProperty("error", out _) ? new Response()
                : new Faulty(id, FaultCode.InvalidRequest, "The message has no method.");
        if (method.ValueKind != JsonValueKind.String || method.GetString() is not { } name)
            return new Faulty(id, FaultCode.InvalidRequest, "The method is no text.");
        return id is { } asked ? new Request(asked, name, parameters) : new Notification(name, parameters);
    }
}

/// <summary>Why a request was not answered; the numbers are those of JSON-RPC 2.0 and LSP 3.17.</summary>
internal enum FaultCode
{
    ParseError = -32700,
    InvalidRequest = -32600,
    MethodNotFound = -32601,
    InvalidParams = -32602,
    InternalError = -32603,
    ServerNotInitialized = -32002,
    RequestCancelled = -32800,
}
