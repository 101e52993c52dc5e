namespace Briefs.Checks.Rules;

public sealed class AttachmentLarge : DocumentRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "attachment-large",
        Group = RuleGroup.Attachments,
        Severity = Severity.Warning,
        Message = "The attachment {0} is {1} MB.",
        Help = "Publish a smaller version. A site on GitHub Pages can be at most 1 GB, and git keeps every version of the file.",
        Why = """
            Large files take a long time to load on slow connections, and cost readers money on metered ones. A site on GitHub Pages
            can be at most 1 GB, and a repository keeps each version of a large file forever.
            """,
        Bad = [ExampleAttachments.WithRecording(26)],
        Good = [ExampleAttachments.Good],
    };

    public override IEnumerable<Diagnostic> Check(CheckedSite site, Brief document) => AttachmentsOf.Linked(site, document)
        .Where(linked => linked.File.Length is >= AttachmentLimits.ComfortableBytes and <= AttachmentLimits.Bytes)
        .Select(linked => Info.CreateDiagnostic(linked.Document, linked.Span, linked.File.Path, Megabytes(linked.File)));

    internal static string Megabytes(Attachment file) =>
        ((file.Length + 1_048_575) / 1_048_576).ToString("N0", CultureInfo.InvariantCulture);
}
