using System.Diagnostics;
using System.Text.Json.Nodes;
using Briefs.SiteTests.Harness;
using Briefs.Tests.Running;

namespace Briefs.SiteTests.LanguageServer;

/// <summary>An editor that has a language server running, types into one file and waits for each answer.</summary>
internal sealed class LiveEditor : IDisposable
{
    private readonly Process _server;
    private readonly string _address;
    private readonly string _folder;
    private int _asked;
    private int _version = 1;

    public LiveEditor(string folder, string path)
    {
        _server = Process.Start(new ProcessStartInfo(BriefsProcess.Command[0], [.. BriefsProcess.Command.Skip(1), "lsp"])
        {
            WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true,
        })!;
        _folder = folder;
        var file = Path.Combine(folder, path);
        _address = new Uri(file).AbsoluteUri;
        Text = File.ReadAllText(file);
        Ask("initialize", new JsonObject { ["rootUri"] = new Uri(folder).AbsoluteUri, ["capabilities"] = new JsonObject() });
        Say("initialized", []);
        Say("textDocument/didOpen", new JsonObject
        {
            ["textDocument"] = new JsonObject
            {
                ["uri"] = _address, ["languageId"] = "markdown",
                ["version"] = _version, ["text"] = Text
            }
        });
        AskAt("hover", 0);
    }

    /// <summary>As the server knows it.</summary>
    public string Text { get; private set; }

    /// <summary>The time that processors have worked for the server.</summary>
    public TimeSpan Work
    {
        get
        {
            _server.Refresh();
            return _server.TotalProcessorTime;
        }
    }

    /// <summary>Writes words at a place, or takes away what stands there.</summary>
    public void Type(int at, string words, int replaced = 0)
    {
        var change = new JsonObject
        {
            ["range"] = new JsonObject { ["start"] = Place(at), ["end"] = Place(at + replaced) },
            ["text"] = words,
        };
        Text = Text.Remove(at, replaced).Insert(at, words);
        Say("textDocument/didChange", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = _address, ["version"] = ++_version },
            ["contentChanges"] = new JsonArray(change)
        });
    }

    /// <summary>Asks about a place: <c>hover</c>, <c>completion</c>, <c>definition</c>.</summary>
    public JsonNode? AskAt(string what, int at) => Ask($"textDocument/{what}", new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = _address }, ["position"] = Place(at),
        ["context"] = new JsonObject { ["includeDeclaration"] = true },
    });

    /// <summary>Opens another file of the site, with a text that is not saved.</summary>
    public void OpenAlso(string path, string text) => Say("textDocument/didOpen", new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = AddressOf(path), ["languageId"] = "yaml", ["version"] = 1, ["text"] = text },
    });

    public void Close(string path) => SayOf("textDocument/didClose", path);

    /// <summary>Says that a file was saved.</summary>
    public void Save(string path) => SayOf("textDocument/didSave", path);

    /// <summary>Waits until the server sends diagnostics of the file of its own accord.</summary>
    /// <returns>Their rules.</returns>
    public async Task<IEnumerable<string?>> NextDiagnostics()
    {
        var next = Task.Run(() =>
        {
            while (true)
            {
                if (Receive() is JsonObject sent && sent["method"]?.GetValue<string>() == "textDocument/publishDiagnostics"
                    && sent["params"]!["uri"]!.GetValue<string>() == _address)
                    return sent["params"]!["diagnostics"]!.AsArray().Select(d => d!["code"]!.GetValue<string>());
            }
        });
        return await next.WaitAsync(HangGuard.Patience, TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        Ask("shutdown", []);
        Say("exit", []);
        _server.StandardInput.Close();
        if (!_server.WaitForExit(HangGuard.Patience)) _server.Kill();
        _server.Dispose();
    }

    private string AddressOf(string path) => new Uri(Path.Combine(_folder, path)).AbsoluteUri;

    private void SayOf(string method, string path) =>
        Say(method, new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = AddressOf(path) } });

    private JsonObject Place(int at)
    {
        var before = Text.AsSpan(0, at);
        return new JsonObject { ["line"] = before.Count('\n'), ["character"] = at - before.LastIndexOf('\n') - 1 };
    }

    private JsonNode? Ask(string method, JsonObject parameters)
    {
        var id = ++_asked;
        Send(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method, ["params"] = parameters });
        while (true)
        {
            if (Receive() is JsonObject answer && answer["id"] is JsonValue of && of.TryGetValue<int>(out var which) && which == id
                && !answer.ContainsKey("method"))
                return answer["result"];
        }
    }

    private void Say(string method, JsonObject parameters) =>
        Send(new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = parameters });

    private void Send(JsonObject message)
    {
        var body = Encoding.UTF8.GetBytes(message.ToJsonString());
        var stream = _server.StandardInput.BaseStream;
        stream.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n\r\n")));
        stream.Write(body);
        stream.Flush();
    }

    private JsonNode? Receive()
    {
        var stream = _server.StandardOutput.BaseStream;
        var header = new StringBuilder();
        while (!header.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            var next = stream.ReadByte();
            if (next < 0) throw new EndOfStreamException("the server is gone");
            header.Append((char)next);
        }

        var body = new byte[int.Parse(header.ToString().AsSpan("Content-Length: ".Length).Trim(), CultureInfo.InvariantCulture)];
        stream.ReadExactly(body);
        return JsonNode.Parse(body);
    }
}
