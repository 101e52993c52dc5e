using System.Diagnostics;

namespace Briefs.Benchmarks.Comparing;

/// <summary>Runs a program under GNU time, which has the kernel's own account of it.</summary>
internal static class RunMeasured
{
    private const string GnuTime = "/usr/bin/time";

    /// <param name="folder">Where it runs.</param>
    /// <param name="command">The program and its arguments.</param>
    /// <exception cref="InvalidOperationException">It cannot be measured, or it failed.</exception>
    public static Measured In(string folder, IReadOnlyList<string> command)
    {
        if (!File.Exists(GnuTime)) throw new InvalidOperationException($"{GnuTime} is missing: on Debian, apt-get install time.");
        var account = Path.GetTempFileName();
        try
        {
            var start = new ProcessStartInfo(GnuTime, ["-f", "%U %S %e %M", "-o", account, .. command])
            {
                WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true,
            };
            using var process = Process.Start(start)!;
            var remarks = process.StandardError.ReadToEndAsync();
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode != 0)
                throw new InvalidOperationException($"{string.Join(' ', command)} ended with {process.ExitCode}:\n{remarks.Result}");
            var figures = File.ReadAllText(account).Split(' ').Select(f => double.Parse(f, CultureInfo.InvariantCulture)).ToArray();
            return new Measured(figures[0] + figures[1], figures[2], figures[3] / 1024);
        }
        finally
        {
            File.Delete(account);
        }
    }
}
