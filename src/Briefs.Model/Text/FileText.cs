namespace Briefs.Model.Text;

/// <summary>A file while it is being read: what <see cref="ContentFile"/> keeps, and the text that is dropped afterwards.</summary>
public sealed record FileText(ContentFile File, string Text)
{
    /// <param name="path">Relative to the site's folder, with <c>/</c>.</param>
    /// <param name="text">With LF line ends and without byte order mark.</param>
    public static FileText From(string path, string text) => new(new ContentFile(path, LineMap.Of(text)), text);
}
