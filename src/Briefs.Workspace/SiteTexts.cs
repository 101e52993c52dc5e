using Briefs.Reading.Discovery;

namespace Briefs.Workspaces;

/// <summary>The texts of a site: its files, and in place of some of them the unsaved text of an editor.</summary>
public sealed record SiteTexts(string SiteFolder)
{
    // A lone surrogate is what an editor may send, and no file can hold.
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);

    /// <summary>Text by path, relative to the site's folder.</summary>
    public ImmutableDictionary<string, string> Unsaved { get; init; } = ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>A file as it is now, which is not kept.</summary>
    /// <exception cref="IOException">The disk fails; also <see cref="UnauthorizedAccessException"/>.</exception>
    public Checked<FileText?> Read(string path) =>
        Unsaved.TryGetValue(path, out var text) ? ReadText.OfSaved(path, s_utf8.GetBytes(text)) : ReadText.Read(SiteFolder, path);
}
