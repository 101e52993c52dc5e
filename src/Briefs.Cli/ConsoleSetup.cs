using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Briefs.Cli;

/// <summary>
/// Lets the console of Windows show UTF-8 and colours while this program runs. The console belongs to the shell too, so its settings are
/// restored at the end.
/// </summary>
internal sealed class ConsoleSetup
{
    /// <summary>CP_UTF8.</summary>
    private const uint Utf8 = 65001;

    /// <summary>ENABLE_VIRTUAL_TERMINAL_PROCESSING: the console interprets escape sequences. Off by default in older consoles.</summary>
    private const uint InterpretsEscapes = 4;

    private readonly Stack<Action> _restore = new();

    private ConsoleSetup() { }

    /// <summary>The streams that interpret escape sequences.</summary>
    public TtyStreams Escapes { get; private set; }

    /// <param name="console">Null on systems whose terminals need no setup.</param>
    /// <param name="terminals">The streams that are shown in a terminal.</param>
    public static ConsoleSetup Begin(ConsoleCalls? console, TtyStreams terminals)
    {
        var shown = terminals & (TtyStreams.Output | TtyStreams.Remarks);
        var setup = new ConsoleSetup { Escapes = console is null ? shown : TtyStreams.None };
        if (console is null || shown == TtyStreams.None) return setup;
        setup.UseUtf8(console);
        foreach (var stream in (TtyStreams[])[TtyStreams.Output, TtyStreams.Remarks])
            if (shown.HasFlag(stream) && setup.InterpretEscapes(console, stream)) setup.Escapes |= stream;
        return setup;
    }

    /// <summary>Restores the settings of the console. Does nothing the second time.</summary>
    public void Restore()
    {
        lock (_restore)
        {
            while (_restore.TryPop(out var restore)) restore();
        }
    }

    private void UseUtf8(ConsoleCalls console)
    {
        var before = console.GetCodePage();
        if (before is 0 or Utf8 || !console.SetCodePage(Utf8)) return;
        _restore.Push(() => console.SetCodePage(before));
    }

    private bool InterpretEscapes(ConsoleCalls console, TtyStreams stream)
    {
        if (console.GetMode(stream) is not { } before) return false;
        if ((before & InterpretsEscapes) != 0) return true;
        if (!console.SetMode(stream, before | InterpretsEscapes)) return false;
        _restore.Push(() => console.SetMode(stream, before));
        return true;
    }
}

/// <summary>The calls of the console of Windows.</summary>
internal sealed record ConsoleCalls
{
    /// <summary>Null on other systems.</summary>
    public static ConsoleCalls? OfThisSystem => OperatingSystem.IsWindows()
        ? new ConsoleCalls
        {
            GetCodePage = WindowsCalls.GetConsoleOutputCP,
            SetCodePage = WindowsCalls.SetConsoleOutputCP,
            GetMode = WindowsCalls.GetMode,
            SetMode = WindowsCalls.SetMode,
        }
        : null;

    /// <summary>The code page of the output; 0 without a console.</summary>
    public required Func<uint> GetCodePage { get; init; }

    public required Func<uint, bool> SetCodePage { get; init; }

    /// <summary>The mode of a stream; null if it is not a console.</summary>
    public required Func<TtyStreams, uint?> GetMode { get; init; }

    /// <summary>Returns false if the console does not know the mode.</summary>
    public required Func<TtyStreams, uint, bool> SetMode { get; init; }
}

[SupportedOSPlatform("windows")]
internal static partial class WindowsCalls
{
    public static uint? GetMode(TtyStreams stream) => GetConsoleMode(HandleOf(stream), out var mode) ? mode : null;

    public static bool SetMode(TtyStreams stream, uint mode) => SetConsoleMode(HandleOf(stream), mode);

    [LibraryImport("kernel32")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static partial uint GetConsoleOutputCP();

    [LibraryImport("kernel32")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool SetConsoleOutputCP(uint codePage);

    // STD_OUTPUT_HANDLE and STD_ERROR_HANDLE.
    private static nint HandleOf(TtyStreams stream) => GetStdHandle(stream == TtyStreams.Output ? -11 : -12);

    [LibraryImport("kernel32")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial nint GetStdHandle(int number);

    [LibraryImport("kernel32")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool GetConsoleMode(nint handle, out uint mode);

    [LibraryImport("kernel32")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool SetConsoleMode(nint handle, uint mode);
}
