using Briefs.BrowserTests;
using Xunit;

namespace Briefs.SiteTests.Pdf;

/// <summary>A script that writes a line for each start and then becomes the real browser.</summary>
internal sealed class CountedBrowser : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("briefs-browser-");
    private readonly string _log;

    public CountedBrowser()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The browser is a shell script.");
        _log = System.IO.Path.Combine(_folder.FullName, "starts");
        Path = Script(_folder.FullName, $"echo start >> '{_log}'\nexec '{FindChromium.Path}' \"$@\"");
    }

    public string Path { get; }

    public int Starts => File.Exists(_log) ? File.ReadAllLines(_log).Length : 0;

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Writes a shell script that can be called in place of a browser.</summary>
    public static string Script(string folder, string text)
    {
        var path = System.IO.Path.Combine(folder, "browser");
        File.WriteAllText(path, $"#!/bin/sh\n{text}\n");
        const UnixFileMode Program = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, Program);
        return path;
    }
}
