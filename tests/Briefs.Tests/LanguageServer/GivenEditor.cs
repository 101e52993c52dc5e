using System.Text.Json;
using Briefs.Cli;
using Briefs.Cli.Commands;

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
