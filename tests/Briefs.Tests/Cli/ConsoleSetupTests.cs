using Briefs.Cli;
using Xunit;

namespace Briefs.Tests.Cli;

/// <summary>The console of Windows shows UTF-8 and colours while a command runs, and is as before afterwards.</summary>
public sealed class ConsoleSetupTests
{
    private const TtyStreams Both = TtyStreams.Output | TtyStreams.Remarks;

    private readonly Dictionary<TtyStreams, uint> _modes = new() { [TtyStreams.Output] = 3, [TtyStreams.Remarks] = 3 };
    private uint _codePage = 850;
    private bool _isOld;

    [Fact]
    public void Escape_sequences_and_UTF8_are_switched_on_and_off_again()
    {
        var setup = ConsoleSetup.Begin(Console(), Both);
        Assert.Equal(Both, setup.Escapes);
        Assert.Equal((65001u, 7u, 7u), State());
        setup.Restore();
        Assert.Equal((850u, 3u, 3u), State());
        _codePage = 437;
        setup.Restore();
        Assert.Equal(437u, _codePage);
    }

    [Fact]
    public void A_console_that_does_not_know_escape_sequences_gets_no_colour()
    {
        _isOld = true;
        var setup = ConsoleSetup.Begin(Console(), Both);
        Assert.Equal(TtyStreams.None, setup.Escapes);
        Assert.False(InColour(setup));
        setup.Restore();
        Assert.Equal((850u, 3u, 3u), State());
    }

    [Fact]
    public void A_terminal_that_interprets_them_keeps_its_settings()
    {
        (_modes[TtyStreams.Output], _codePage) = (7, 65001);
        var setup = ConsoleSetup.Begin(Console(), TtyStreams.Output | TtyStreams.Input);
        Assert.Equal(TtyStreams.Output, setup.Escapes);
        Assert.True(InColour(setup));
        setup.Restore();
        Assert.Equal((65001u, 7u, 3u), State());
    }

    [Fact]
    public void Without_a_terminal_nothing_is_changed()
    {
        Assert.Equal(TtyStreams.None, ConsoleSetup.Begin(Console(), TtyStreams.Input).Escapes);
        Assert.Equal((850u, 3u, 3u), State());
    }

    [Fact]
    public void On_other_systems_every_terminal_interprets_them() =>
        Assert.Equal(TtyStreams.Remarks, ConsoleSetup.Begin(null, TtyStreams.Remarks | TtyStreams.Input).Escapes);

    private static bool InColour(ConsoleSetup setup) => new CommandContext
    {
        Output = Stream.Null,
        Remarks = TextWriter.Null,
        Clock = TimeProvider.System,
        Environment = _ => null,
        Terminals = Both,
        Escapes = setup.Escapes,
    }.InColour;

    private (uint CodePage, uint Output, uint Remarks) State() => (_codePage, _modes[TtyStreams.Output], _modes[TtyStreams.Remarks]);

    private ConsoleCalls Console() => new()
    {
        GetCodePage = () => _codePage,
        SetCodePage = page =>
        {
            _codePage = page;
            return true;
        },
        GetMode = stream => _modes[stream],
        SetMode = (stream, mode) =>
        {
            if (_isOld) return false;
            _modes[stream] = mode;
            return true;
        },
    };
}
