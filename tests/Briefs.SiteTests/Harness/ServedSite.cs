using System.Diagnostics;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Briefs.Tests.Running;

namespace Briefs.SiteTests.Harness;

/// <summary>A site while <c>briefs serve</c> shows it.</summary>
public sealed partial class ServedSite : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _output;

    private ServedSite(Process process, Task<string> output, (Uri Address, string Before) said) =>
        (_process, _output, Address, SaidBefore) = (process, output, said.Address, said.Before);

    /// <summary>What was printed, of the site's home page.</summary>
    public Uri Address { get; }

    /// <summary>What was said before that.</summary>
    public string SaidBefore { get; }

    /// <summary>Starts it and waits until it says where the site is.</summary>
    public static async Task<ServedSite> Start(TestSite site, params string[] arguments)
    {
        ArgumentNullException.ThrowIfNull(site);
        var process = BriefsProcess.StartAtTerminal(site.Folder, ["serve", .. arguments]);
        var output = process.StandardOutput.ReadToEndAsync();
        var read = new StringBuilder();
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            if (Said().Match(line) is { Success: true } said)
                return new ServedSite(process, output, (new Uri(said.Groups[1].Value), read.ToString()));
            read.AppendLine(line);
        }

        throw new InvalidOperationException($"briefs serve has ended:\n{read}\n{await output}");
    }

    /// <summary>Asks for a path exactly as written, which no usual client does.</summary>
    /// <returns>The status, and the whole answer.</returns>
    public async Task<(int Status, string Answer)> Ask(string path, string? host = null)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(Address.Host, Address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"GET {path} HTTP/1.1\r\nHost: {host ?? Address.Authority}\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(stream);
        var answer = await reader.ReadToEndAsync();
        return (int.Parse(answer.AsSpan("HTTP/1.1 ".Length, 3), System.Globalization.CultureInfo.InvariantCulture), answer);
    }

    /// <summary>Asks it to end, as a service manager does, and waits until it has.</summary>
    /// <param name="signal">TERM, or INT for Ctrl-C.</param>
    public async Task<BriefsResult> End(string signal)
    {
        using var kill = Process.Start("sh", ["-c", $"kill -{signal} {_process.Id}"]);
        using var patience = new CancellationTokenSource(HangGuard.Patience);
        var remarks = await _process.StandardError.ReadToEndAsync(patience.Token);
        await _process.WaitForExitAsync(patience.Token);
        return new BriefsResult(_process.ExitCode, await _output, remarks);
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    [GeneratedRegex(@"^The site is at (http://\S+) until")]
    private static partial Regex Said();
}
