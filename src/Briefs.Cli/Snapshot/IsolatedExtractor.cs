using System.Diagnostics;
using Briefs.Capture.Extraction;
using Briefs.Reading.Discovery;

namespace Briefs.Cli.Snapshot;

/// <summary>
/// Parses a source in a separate process with limits on memory and time: a PDF of 3 KB can require gigabytes, and a deeply nested page
/// hours. However that process ends, this returns a result.
/// </summary>
internal sealed class IsolatedExtractor(ReaderLimits limits)
{
    /// <summary>The hidden command that starts the process.</summary>
    public const string Command = "extract";

    // JSON escapes make a text up to six times as long.
    private const int MostOutput = (6 * ReadingLimits.CopyBytes) + 1024;

    public ExtractionResult Read(ReadOnlyMemory<byte> body, CapturedKind kind, string? contentType)
    {
        var start = CurrentProgram.Call(Command, kind.ToString(), contentType ?? "");
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.Environment["DOTNET_GCHeapHardLimit"] =
            /* guard: read-child-memory */ limits.MemoryBytes.ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        using var process = Process.Start(start) ?? throw new IOException("the process that parses sources did not start");
        using var time = new CancellationTokenSource(/* guard: read-child-time */ limits.Time);
        try
        {
            return ReadAsync(process, body, time.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            return new ExtractionResult.Nothing(NoTextReason.TooSlow);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    private static async Task<ExtractionResult> ReadAsync(Process process, ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        var writing = WriteAsync(process.StandardInput.BaseStream, body, cancellation);
        // The error output of the process is not for editors.
        var remarks = process.StandardError.BaseStream.CopyToAsync(Stream.Null, cancellation);
        var output = await OutputAsync(process.StandardOutput.BaseStream, cancellation).ConfigureAwait(false);
        if (output is not { } json) return new ExtractionResult.Nothing(NoTextReason.TooLong);
        await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
        await Task.WhenAll(writing, remarks).ConfigureAwait(false);
        if (process.ExitCode != (int)ExitCode.Done) return new ExtractionResult.Nothing(NoTextReason.Unreadable);
        var extraction = ExtractionJson.Read(json);
        return extraction is ExtractionResult.Extracted { Text: var text } && Encoding.UTF8.GetByteCount(text) > ReadingLimits.CopyBytes
            ? new ExtractionResult.Nothing(NoTextReason.TooLong)
            : extraction;
    }

    private static async Task WriteAsync(Stream input, ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        try
        {
            await using (input) await input.WriteAsync(body, cancellation).ConfigureAwait(false);
        }
        catch (IOException)
        {
            // The process ended before it read everything; its exit code shows how.
        }
    }

    private static async Task<ReadOnlyMemory<byte>?> OutputAsync(Stream output, CancellationToken cancellation)
    {
        using var read = new MemoryStream();
        var piece = new byte[64 * 1024];
        for (int count; (count = await output.ReadAsync(piece, cancellation).ConfigureAwait(false)) > 0;)
        {
            if (read.Length + count > MostOutput) return null;
            read.Write(piece, 0, count);
        }

        return read.ToArray();
    }
}

/// <summary>The limits of the process that parses a source.</summary>
public sealed record ReaderLimits
{
    public long MemoryBytes { get; init; } = 512 * 1024 * 1024;

    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(30);
}

/// <summary>
/// Starts this program again, in the same way as it was started: as a native program, as a tool, by dotnet, or inside another program.
/// </summary>
internal static class CurrentProgram
{
    public static ProcessStartInfo Call(params ReadOnlySpan<string> arguments)
    {
        var library = FindLibrary(AppContext.BaseDirectory, Environment.ProcessPath);
        var start = new ProcessStartInfo(library is null ? Environment.ProcessPath ?? throw new UnreachableException(
            "a process without a program") : Dotnet());
        if (library is not null) start.ArgumentList.Add("exec");
        if (library is not null) start.ArgumentList.Add(library);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        return start;
    }

    /// <summary>Returns the library that dotnet has to run; null if the program of this process can be started again.</summary>
    /// <param name="folder">
    /// The folder of the program. Empty if it may not find out its own path, and then a library of this name in the current folder must not
    /// be run.
    /// </param>
    /// <param name="program">The path of the running program.</param>
    internal static string? FindLibrary(string folder, string? program)
    {
        // A native program has no library next to it. A program next to its library may have its own .NET, on a machine without dotnet.
        var library = Path.Combine(folder, "briefs.dll");
        if (folder.Length == 0 || !File.Exists(library)) return null;
        return program == Path.ChangeExtension(library, OperatingSystem.IsWindows() ? ".exe" : null) ? null : library;
    }

    // The dotnet that runs this process is three folders above its libraries: dotnet/shared/Microsoft.NETCore.App/10.0.0.
    private static string Dotnet()
    {
        var libraries = Path.TrimEndingDirectorySeparator(System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory());
        var beside = Path.GetFullPath(Path.Combine(libraries, "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
        return File.Exists(beside) ? beside : "dotnet";
    }
}
