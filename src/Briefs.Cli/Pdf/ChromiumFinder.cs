using Briefs.Cli.Publish;

namespace Briefs.Cli.Pdf;

/// <summary>Finds an installed browser that can print: Chromium, Chrome or Edge. Briefs never downloads one.</summary>
internal static class ChromiumFinder
{
    /// <summary>The environment variable with the path of the browser.</summary>
    public const string Variable = "BRIEFS_CHROMIUM";

    // The first has no windows: it does the same with a fraction of the work.
    private static readonly string[] s_names =
    [
        "chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge",
        "msedge",
    ];

    private static readonly string[] s_onMac =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ];

    private static readonly string[] s_onWindows =
        [@"Google\Chrome\Application\chrome.exe", @"Chromium\Application\chrome.exe", @"Microsoft\Edge\Application\msedge.exe"];

    private static readonly string[] s_windowsFolders = ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"];

    /// <summary>The absolute path of the browser; null if none is installed, or if the variable names a file that does not exist.</summary>
    /// <param name="environment">The value of an environment variable, null when it is not set.</param>
    public static string? Find(Func<string, string?> environment)
    {
        if (environment(Variable) is { Length: > 0 } chosen) return File.Exists(chosen) ? Path.GetFullPath(chosen) : null;
        return s_names.Select(name => ProgramFinder.Find(environment("PATH"), name)).FirstOrDefault(found => found is not null)
            ?? Usual(environment).FirstOrDefault(File.Exists);
    }

    private static string[] Usual(Func<string, string?> environment) =>
        OperatingSystem.IsMacOS() ? s_onMac
        : !OperatingSystem.IsWindows() ? []
        : [
            .. from folder in s_windowsFolders
               let at = environment(folder)
               where at is { Length: > 0 }
               from file in s_onWindows
               select Path.Combine(at, file),
        ];
}
