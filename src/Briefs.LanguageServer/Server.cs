using System.Threading.Channels;
using Briefs.LanguageServer.Protocol;

namespace Briefs.LanguageServer;

/// <summary>The language server for one editor: handles its messages in order, and checks the changes when the user pauses.</summary>
public sealed class Server
{
    /// <summary>The pause in typing after which changes are checked.</summary>
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(120);

    private readonly MessageReader _input;
    private readonly MessageHandler _handler;
    private readonly Channel<IncomingMessage> _inbox =
        Channel.CreateBounded<IncomingMessage>(new BoundedChannelOptions(1_000) { SingleReader = true, SingleWriter = true });

    /// <param name="version">The version of Briefs, for the editor's log.</param>
    /// <param name="describe">Describes an exception of the disk for the user.</param>
    public Server(Stream input, Stream output, TimeProvider clock, string version, Func<Exception, string> describe)
    {
        _input = new MessageReader(input);
        var editor = new MessageWriter(new FramedOutput(output).Send);
        _handler = new MessageHandler(editor, new Session(editor, clock, version), describe);
    }

    /// <returns>Whether the editor requested a shutdown before it exited.</returns>
    /// <exception cref="IOException">The editor no longer reads responses.</exception>
    public async Task<bool> Run()
    {
        var reading = Receive();
        while (await Next() is { } received)
        {
            if (received is IncomingMessage.Notification { Method: "exit" }) return _handler.IsShutDown;
            _handler.Take(received);
        }

        await reading;
        return _handler.IsShutDown;
    }

    private async Task Receive()
    {
        try
        {
            while (await _input.Next() is { } body)
            {
                var received = IncomingMessage.Parse(body);
                if (received is IncomingMessage.Notification { Method: "$/cancelRequest" } cancel)
                    _handler.Cancel(cancel.Params.Part("id"));
                else await _inbox.Writer.WriteAsync(received);
            }
        }
        finally
        {
            _inbox.Writer.Complete();
        }
    }

    // With unchecked changes, waits for the next message only for the pause.
    private async Task<IncomingMessage?> Next()
    {
        if (_handler.IsBehind && !_inbox.Reader.TryPeek(out _))
        {
            var more = _inbox.Reader.WaitToReadAsync().AsTask();
            if (await Task.WhenAny(more, Task.Delay(s_pause)) != more) _handler.Tell();
            await more;
        }

        return await _inbox.Reader.WaitToReadAsync() && _inbox.Reader.TryRead(out var received) ? received : null;
    }
}
