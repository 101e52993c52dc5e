using System.Security.Cryptography;

namespace Briefs.Cli.Serve;

/// <summary>The script and the style that a served page gets, and that no built one has.</summary>
internal static class PanelFiles
{
    /// <summary>No site can have a page here: no name of a file may begin so.</summary>
    public const string Folder = "/_briefs/";

    /// <summary>Where a page hears of what changes.</summary>
    public const string News = Folder + "news";

    private static readonly Dictionary<string, byte[]> s_files = new(StringComparer.Ordinal);

    /// <summary>Under a name by its content, so that a browser asks for it once.</summary>
    public static string Style { get; } = Add("panel.css");

    private static string Change { get; } = Add("change.js");

    private static string Script { get; } = Add("panel.js");

    /// <summary>What stands in the head of a served page, one line each.</summary>
    /// <param name="hash">Of the page, so that the script can tell when it is another.</param>
    public static string Head(string hash) =>
        $"<script src=\"{Change}\" defer></script>\n<script src=\"{Script}\" data-style=\"{Style}\" data-hash=\"{hash}\" defer></script>\n";

    /// <summary>One of the files; null when there is none at that path.</summary>
    public static byte[]? Find(string path) => s_files.GetValueOrDefault(path);

    private static string Add(string name)
    {
        using var stream = typeof(PanelFiles).Assembly.GetManifestResourceStream("panel/" + name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var path = $"{Folder}{Convert.ToHexStringLower(SHA256.HashData(bytes))[..10]}-{name}";
        s_files.Add(path, bytes);
        return path;
    }
}
