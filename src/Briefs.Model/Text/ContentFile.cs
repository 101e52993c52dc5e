namespace Briefs.Model.Text;

/// <summary>A file of the site as reports know it: its path and its lines, without its text.</summary>
/// <param name="Path">Relative to the site's folder, with <c>/</c>: <c>content/briefs/x.md</c>.</param>
/// <param name="Lines">Where its lines begin, after line ends became LF and a byte order mark was dropped.</param>
public sealed record ContentFile(string Path, LineMap Lines)
{
    /// <summary>A place that is a file or folder as a whole, such as a folder without briefs.</summary>
    public static ContentFile Whole(string path) => new(path, LineMap.Empty);
}

/// <summary>A file while it is being read: what <see cref="ContentFile"/> keeps, and the text that is dropped afterwards.</summary>
public sealed record FileText(ContentFile File, string Text)
{
    /// <param name="path">Relative to the site's folder, with <c>/</c>.</param>
    /// <param name="text">With LF line ends and without byte order mark.</param>
    public static FileText Create(string path, string text) => new(new ContentFile(path, LineMap.FromText(text)), text);
}
