namespace Briefs.Checks.Rules;

public sealed class AttachmentUnused : SiteRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "attachment-unused",
        Group = RuleGroup.Attachments,
        Severity = Severity.Warning,
        Message = "No brief or page links to the attachment {0}, so it is not published.",
        Help = "Link to it from a brief: `[text]({1})`. If it is not needed, delete it.",
        Why = "Readers can only find files that a page links to, so Briefs publishes only those.",
        Bad = [RuleExample.FromFiles(("content/briefs/border.md", ExampleText.Brief), (ExampleAttachments.Path, ExampleAttachments.Pdf))],
        Good = [ExampleAttachments.Good],
    };

    public override IEnumerable<Diagnostic> Check(CheckedSite site)
    {
        // The unreadable part of a file may contain the link.
        if (site.Library.Attachments.IsEmpty || site.Documents.Any(d => d.IsUnreadable)) yield break;
        var linked = LinkedAttachments.Find(site.Documents);
        // A link with a slip in it is reported already, and means this file.
        var missing = linked.Where(path => !site.Library.Attachments.ContainsKey(path)).Select(NameOf)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var path in site.Library.Attachments.Keys.Where(path => !linked.Contains(path) && !missing.Contains(NameOf(path))))
            yield return Info.CreateDiagnostic(
                ContentFile.Whole(path), default, path, AttachmentsOf.Write("content/briefs/x.md", path));
    }

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];
}
