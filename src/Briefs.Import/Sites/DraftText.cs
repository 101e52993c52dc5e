using Briefs.Import.Drafts;

namespace Briefs.Import.Sites;

/// <summary>A text that is being imported: where it comes from, what it becomes, and what to tell the user about it.</summary>
/// <param name="path">The file, as the user knows it.</param>
/// <param name="slug">The name of the new brief, without language and extension.</param>
internal sealed class DraftText(OldSite site, string path, string slug)
{
    private readonly RemarkCollector _remarks = new();

    public OldSite Site => site;

    public string Slug => slug;

    /// <summary>The folder of the file.</summary>
    public string Folder { get; } = path[..Math.Max(0, path.LastIndexOf('/'))];

    /// <summary>The headings by the ids that the text gives them.</summary>
    public Dictionary<string, string> HeadingsById { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether something else than a tag of the body makes it a draft.</summary>
    public bool IsDraft { get; set; }

    /// <summary>The end of an advice about words in the body. Following it never publishes what something else hides.</summary>
    public string DraftAdvice => IsDraft ? "keep `status: draft`, because something else hides the text too"
        : "then remove `status: draft`";

    public ImmutableArray<Remark> Remarks => _remarks.ToImmutable();

    /// <param name="line">The line of the file, 1-based.</param>
    public void Remark(RemarkKind kind, string message, int line) =>
        _remarks.Add(kind, message, () => $"{path}:{line.ToString(CultureInfo.InvariantCulture)}");
}
