using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using System.Text.Json;

namespace Briefs.LanguageServer.Protocol;

/// <summary>Takes one message to the editor: UTF-8, without headers.</summary>
internal delegate void MessageSink(ReadOnlySpan<byte> message);

/// <summary>Writes messages to an editor.</summary>
internal sealed class MessageWriter(MessageSink send)
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private int _asked;

    public void Answer(JsonElement id, JsonNode? result) =>
        Write(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = IdOf(id), ["result"] = result });

    /// <param name="id">The id of the request; null if it is unknown.</param>
    public void Refuse(JsonElement? id, ErrorCode code, string message) => Write(new JsonObject
    {
        ["jsonrpc"] = "2.0",
        ["id"] = id is { } known ? IdOf(known) : null,
        ["error"] = new JsonObject { ["code"] = (int)code, ["message"] = message },
    });

    public void Notify(string method, JsonObject parameters) =>
        Write(new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = parameters });

    /// <summary>Sends a request to the editor; the response is ignored.</summary>
    public void Ask(string method, JsonObject parameters) => Write(new JsonObject
    {
        ["jsonrpc"] = "2.0",
        ["id"] = string.Create(CultureInfo.InvariantCulture, $"briefs-{++_asked}"),
        ["method"] = method,
        ["params"] = parameters,
    });

    private static JsonNode? IdOf(JsonElement id) => id.ValueKind switch
    {
        JsonValueKind.String => id.GetString(),
        JsonValueKind.Number when id.TryGetInt64(out var number) => number,
        _ => null,
    };

    private void Write(JsonObject message)
    {
        var body = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(body, s_options)) message.WriteTo(json);
        send(body.WrittenSpan);
    }
}

/// <summary>Writes messages to a stream, each with its length in front (LSP 3.17, base protocol).</summary>
internal sealed class FramedOutput(Stream output)
{
    public void Send(ReadOnlySpan<byte> message)
    {
        output.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {message.Length}\r\n\r\n")));
        output.Write(message);
        output.Flush();
    }
}
