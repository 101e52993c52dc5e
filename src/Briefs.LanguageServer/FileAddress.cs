namespace Briefs.LanguageServer;

/// <summary>Files as editors name them: <c>file:///srv/desk/content/briefs/x.md</c>.</summary>
internal static class FileAddress
{
    /// <summary>The absolute path; null for what is no file of this machine.</summary>
    public static string? PathOf(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || !uri.IsFile || uri.IsUnc) return null;
        var path = Uri.UnescapeDataString(uri.AbsolutePath);
        // file:///c%3A/desk
        if (OperatingSystem.IsWindows() && path is ['/', _, ':', ..]) path = path[1..];
        return path.Contains('\0', StringComparison.Ordinal) || !Path.IsPathFullyQualified(path) ? null : Path.GetFullPath(path);
    }

    /// <param name="path">Absolute.</param>
    public static string FromPath(string path) =>
        "file://" + (path.StartsWith('/') ? "" : "/") + string.Join('/', path.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));
}
