using System.Diagnostics;
using System.Text.RegularExpressions;
using Briefs.Tests.Running;

namespace Briefs.BrowserTests;

/// <summary>This repository's own site, built for one address into a folder of its own.</summary>
/// <param name="BaseUrl">Ends with a slash.</param>
internal sealed partial record BuiltSite(string BaseUrl, string Folder)
{
    /// <summary>Addresses of all HTML pages, absolute; without those at old addresses, which show nothing but lead on.</summary>
    public ImmutableArray<string> Pages =>
        [.. Directory.EnumerateFiles(Folder, "*.html", SearchOption.AllDirectories).Where(f => !IsMoved(f)).Select(AddressOf)
            .Order(StringComparer.Ordinal)];

    /// <summary>What is worth a slow look: of lists one of each kind, and everything else.</summary>
    public ImmutableArray<string> OneOfEachKind => [.. Pages.DistinctBy(KindOf)];

    /// <summary>What is visited where one page of each kind is enough: all of them in a long run.</summary>
    public ImmutableArray<string> Walked => Repetitions.IsLong ? Pages : OneOfEachKind;

    /// <summary>What is visited where one page of each template and direction is enough: one of each kind in a long run.</summary>
    public ImmutableArray<string> OneOfEachTemplate =>
        Repetitions.IsLong ? OneOfEachKind : [.. Pages.OrderBy(url => new FileInfo(FileAt(url)!).Length).DistinctBy(TemplateOf)];

    /// <summary>The pages that contain something.</summary>
    /// <param name="html">As it is written in the page.</param>
    public IEnumerable<string> PagesWith(string html) =>
        Pages.Where(url => File.ReadAllText(FileAt(url)!).Contains(html, StringComparison.Ordinal));

    /// <summary>The file that a server would answer with, or null where it would answer 404.</summary>
    /// <param name="url">Absolute; query and fragment do not count.</param>
    public string? FileAt(string url)
    {
        var address = url.Split('#', '?')[0];
        if (!address.StartsWith(BaseUrl, StringComparison.Ordinal)) return null;
        var path = Path.Combine(Folder, Uri.UnescapeDataString(address[BaseUrl.Length..]));
        if (address.EndsWith('/')) path = Path.Combine(path, "index.html");
        return File.Exists(path) ? path : null;
    }

    /// <summary>Builds this repository's site by the program itself, as an editor would.</summary>
    public static Task<BuiltSite> Build(string baseUrl, string folder, params string[] options) => Of(FindRoot(), baseUrl, folder, options);

    /// <summary>Builds any site.</summary>
    public static async Task<BuiltSite> Of(string site, string baseUrl, string folder, params string[] options)
    {
        await Run(["build", site, "--output", folder, "--base-url", baseUrl, .. options]);
        return new BuiltSite(baseUrl, folder);
    }

    /// <summary>Packs its briefs and pages as single files.</summary>
    /// <param name="folder">Does not exist yet.</param>
    public Task Pack(string folder) => Run("pack", Folder, folder);

    private static async Task Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(
            Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "briefs.exe" : "briefs"), arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var briefs = Process.Start(start) ?? throw new InvalidOperationException("briefs did not start");
        var (output, errors) = (briefs.StandardOutput.ReadToEndAsync(), briefs.StandardError.ReadToEndAsync());
        await briefs.WaitForExitAsync();
        if (briefs.ExitCode != 0)
            throw new InvalidOperationException($"briefs {arguments[0]} ended with {briefs.ExitCode}:\n{await output}\n{await errors}");
    }

    private static bool IsMoved(string file) => File.ReadAllText(file).Contains("<body class=\"kind-moved\"", StringComparison.Ordinal);

    // /people/mills/ is of the kind of /people/nullius/, but a list of people is not of the kind of a list of topics. The pages of
    // rules are generated, so one is enough.
    private string KindOf(string url)
    {
        var parts = url[BaseUrl.Length..].Split('/');
        if (parts is ["rules", { Length: > 0 }, ..]) return "rules";
        if (!File.ReadAllText(FileAt(url)!).Contains("<body class=\"kind-list\"", StringComparison.Ordinal)) return url;
        return $"{parts[0]} {parts.Length}";
    }

    private string TemplateOf(string url)
    {
        var page = File.ReadAllText(FileAt(url)!);
        return $"{BodyClass().Match(page).Value} {page.Contains("dir=\"rtl\"", StringComparison.Ordinal)}";
    }

    [GeneratedRegex("<body class=\"[^\"]*\"")]
    private static partial Regex BodyClass();

    private string AddressOf(string file)
    {
        var path = Path.GetRelativePath(Folder, file).Replace('\\', '/');
        var shown = path == "index.html" ? "" : path.EndsWith("/index.html", StringComparison.Ordinal) ? path[..^"index.html".Length]
            : path;
        return BaseUrl + string.Join('/', shown.Split('/').Select(Uri.EscapeDataString));
    }

    internal static string FindRoot()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "Briefs.sln"))) return at.FullName;
        throw new InvalidOperationException($"no Briefs.sln above {AppContext.BaseDirectory}");
    }
}
