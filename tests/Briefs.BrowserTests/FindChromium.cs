using Xunit;

namespace Briefs.BrowserTests;

/// <summary>The browser of this machine. None is downloaded.</summary>
internal static class FindChromium
{
    // The first has no windows, and opens a page with a fraction of the work.
    private static readonly string[] Usual =
    [
        "/usr/bin/chromium-headless-shell",
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/snap/bin/chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe", @"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe", @"C:\Program Files\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>The program's path; empty where there is none, or where <c>BRIEFS_CHROMIUM=none</c> says to do without.</summary>
    public static string Path { get; } = Environment.GetEnvironmentVariable("BRIEFS_CHROMIUM") switch
    {
        null or "" => Array.Find(Usual, File.Exists) ?? "",
        "none" => "",
        var chosen => chosen,
    };

    /// <summary>Skips the calling test where there is no browser, or fails it where <c>BRIEFS_REQUIRE_BROWSER=1</c>.</summary>
    public static void OrSkip()
    {
        if (Path.Length > 0) return;
        const string Why = "NOT TESTED IN A BROWSER: no Chromium, Chrome or Edge was found in the usual places. Install Chromium, or "
            + "set BRIEFS_CHROMIUM to its path.";
        Assert.SkipUnless(Environment.GetEnvironmentVariable("BRIEFS_REQUIRE_BROWSER") == "1", Why);
        Assert.Fail(Why);
    }
}
