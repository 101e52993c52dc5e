using System.Text.Json;
using Briefs.Cli;
using Briefs.Cli.Commands;
using Briefs.Tests.Reading.Body;

namespace Briefs.Tests.LanguageServer;

/// <summary>An editor that says all it has to say at once, and then reads what was answered.</summary>
internal static class GivenEditor
{
    /// <summary>A message with its header.</summary>
    public static byte[] Framed(string json)
    {
        var body = Encoding.UTF8.GetBytes(json);
        return [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n\r\n")), .. body];
    }

    /// <returns>How the server ended, its answers in order, and its remarks.</returns>
    public static (ExitCode Exit, IReadOnlyList<JsonElement> Answers, string Remarks) Says(params IEnumerable<byte[]> messages)
    {
        using var input = new MemoryStream(messages.SelectMany(m => m).ToArray());
        using var output = new MemoryStream();
        using var remarks = new StringWriter();
        var exit = CommandLine.Run(["lsp"], new CommandContext
        {
            Input = input,
            Output = output,
            Remarks = remarks,
            Clock = TimeProvider.System,
            Environment = _ => null,
            Terminals = TtyStreams.None,
        });
        return (exit, Read(output.ToArray()), remarks.ToString());
    }

    /// <summary>What the server answers about a brief of this body.</summary>
    /// <param name="ask">From the number of the last line to the parameters of the request, without the document.</param>
    public static JsonElement Answer(string body, string method, Func<int, object> ask)
    {
        var folder = Directory.CreateTempSubdirectory("briefs-actions-");
        try
        {
            var text = GivenBrief.Head.Replace("LANG", "en", StringComparison.Ordinal) + body + "\n";
            var path = Path.Combine(folder.FullName, "content", "briefs", "x.md");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
            File.WriteAllText(Path.Combine(folder.FullName, "content", "site.yml"), "title: The Desk\nurl: https://example.org/\n");
            var (root, uri) = (new Uri(folder.FullName).AbsoluteUri, new Uri(path).AbsoluteUri);
            var asked = JsonSerializer.SerializeToNode(ask(text.Count(c => c == '\n') - 1))!.AsObject();
            asked["textDocument"] = new System.Text.Json.Nodes.JsonObject { ["uri"] = uri };
            var (_, answers, _) = Says(
                Request(1, "initialize", new { processId = (int?)null, rootUri = root, capabilities = new { } }),
                Notice("initialized", new { }),
                Notice("textDocument/didOpen", new { textDocument = new { uri, languageId = "markdown", version = 1, text } }),
                Request(2, method, asked),
                Request(3, "shutdown", new { }), Notice("exit", new { }));
            return answers.Single(a =>
                a.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.Number && id.GetInt32() == 2).GetProperty("result");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static byte[] Request(int id, string method, object parameters) =>
        Framed(JsonSerializer.Serialize(new { jsonrpc = "2.0", id, method, @params = parameters }));

    private static byte[] Notice(string method, object parameters) =>
        Framed(JsonSerializer.Serialize(new { jsonrpc = "2.0", method, @params = parameters }));

    private static List<JsonElement> Read(byte[] output)
    {
        var answers = new List<JsonElement>();
        for (var at = 0; at < output.Length;)
        {
            var header = output.AsSpan(at).IndexOf("\r\n\r\n"u8);
            var length = int.Parse(Encoding.ASCII.GetString(output, at + "Content-Length: ".Length, header - "Content-Length: ".Length),
                CultureInfo.InvariantCulture);
            answers.Add(JsonDocument.Parse(output.AsMemory(at + header + 4, length)).RootElement);
            at += header + 4 + length;
        }

        return answers;
    }
}
