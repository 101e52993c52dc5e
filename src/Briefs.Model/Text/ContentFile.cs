namespace Briefs.Model.Text;

/// <summary>A file of the site as diagnostics need it: path and line starts, without the text.</summary>
/// <param name="Path">Relative to the site's folder, with <c>/</c>: <c>content/briefs/x.md</c>.</param>
/// <param name="Lines">The line starts, in the text with LF line endings and without byte order mark.</param>
public sealed record ContentFile(string Path, LineMap Lines)
{
    /// <summary>A whole file or folder without positions, such as a folder without briefs.</summary>
    public static ContentFile Whole(string path) => new(path, LineMap.Empty);
}

/// <summary>A file while it is read. The text is discarded afterwards; <see cref="ContentFile"/> remains.</summary>
public sealed record FileText(ContentFile File, string Text)
{
    /// <param name="path">Relative to the site's folder, with <c>/</c>.</param>
    /// <param name="text">With LF line endings and without byte order mark.</param>
    public static FileText Create(string path, string text) => new(new ContentFile(path, LineMap.FromText(text)), text);
}
