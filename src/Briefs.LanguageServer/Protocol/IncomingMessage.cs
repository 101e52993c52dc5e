using System.Text.Json;
using System.Text.Unicode;

namespace Briefs.LanguageServer.Protocol;

/// <summary>A message from the editor.</summary>
internal abstract record IncomingMessage
{
    private IncomingMessage() { }

    /// <summary>A request that needs a response.</summary>
    /// <param name="Id">A number or a string.</param>
    internal sealed record Request(JsonElement Id, string Method, JsonElement Params) : IncomingMessage;

    internal sealed record Notification(string Method, JsonElement Params) : IncomingMessage;

    /// <summary>The response of the editor to a request of the server.</summary>
    internal sealed record Response : IncomingMessage;

    /// <summary>An invalid message.</summary>
    internal sealed record MalformedMessage(JsonElement? Id, ErrorCode Code, string Message) : IncomingMessage;

    private static readonly JsonDocumentOptions s_options = new() { MaxDepth = 64 };

    /// <param name="body">UTF-8; empty for a message that was too long.</param>
    public static IncomingMessage Parse(byte[] body)
    {
        if (body.Length == 0) return new MalformedMessage(null, ErrorCode.InvalidRequest, "The message is too long.");
        if (!Utf8.IsValid(body)) return new MalformedMessage(null, ErrorCode.ParseError, "The message is not in UTF-8.");
        LoneSurrogates.Replace(body);
        JsonElement root;
        try
        {
            using var document = JsonDocument.Parse(body, s_options);
            root = document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return new MalformedMessage(null, ErrorCode.ParseError, "The message is not valid JSON.");
        }

        return root.ValueKind == JsonValueKind.Object ? Parse(root)
            : new MalformedMessage(null, ErrorCode.InvalidRequest, "The message is not an object.");
    }

    private static IncomingMessage Parse(JsonElement root)
    {
        var parameters = root.TryGetProperty("params", out var given) ? given : default;
        var id = root.TryGetProperty("id", out var written) && written.ValueKind is JsonValueKind.String or JsonValueKind.Number ? written
            : (JsonElement?)null;
        if (!root.TryGetProperty("method", out var method))
            return root.TryGetProperty("result", out _) || root.TryGetProperty("error", out _) ? new Response()
                : new MalformedMessage(id, ErrorCode.InvalidRequest, "The message has no method.");
        if (method.ValueKind != JsonValueKind.String || method.GetString() is not { } name)
            return new MalformedMessage(id, ErrorCode.InvalidRequest, "The method is not a string.");
        return id is { } asked ? new Request(asked, name, parameters) : new Notification(name, parameters);
    }
}

/// <summary>Why a request failed; the numbers are those of JSON-RPC 2.0 and LSP 3.17.</summary>
internal enum ErrorCode
{
    ParseError = -32700,
    InvalidRequest = -32600,
    MethodNotFound = -32601,
    InvalidParams = -32602,
    InternalError = -32603,
    ServerNotInitialized = -32002,
    RequestCancelled = -32800,
}

/// <summary>
/// Replaces lone surrogates, which editors escape while the user types (<c>\ud83d</c>) and which no JSON string can be read with, by the
/// replacement character. It has the same length in the message and in the text.
/// </summary>
internal static class LoneSurrogates
{
    private const int Length = 6;

    /// <param name="json">UTF-8; changed in place.</param>
    public static void Replace(Span<byte> json)
    {
        for (var at = json.IndexOf((byte)'\\'); at >= 0 && at + 1 < json.Length;)
        {
            var escaped = Unit(json, at);
            if (escaped is >= 0xD800 and <= 0xDBFF && Unit(json, at + Length) is >= 0xDC00 and <= 0xDFFF) at += 2 * Length;
            else
            {
                if (escaped is >= 0xD800 and <= 0xDFFF) "\\ufffd"u8.CopyTo(json[at..]);
                at += escaped is null ? 2 : Length;
            }

            if (at >= json.Length) return;
            var next = json[at..].IndexOf((byte)'\\');
            at = next < 0 ? -1 : at + next;
        }
    }

    private static int? Unit(ReadOnlySpan<byte> json, int at)
    {
        if (at + Length > json.Length || json[at] != '\\' || json[at + 1] != 'u') return null;
        var unit = 0;
        foreach (var digit in json.Slice(at + 2, 4))
        {
            if (!char.IsAsciiHexDigit((char)digit)) return null;
            unit = (unit << 4) | Convert.ToInt32(((char)digit).ToString(), 16);
        }

        return unit;
    }
}
