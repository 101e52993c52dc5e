namespace Briefs.Checks.Rules;

public sealed class AttachmentTooLarge : DocumentRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "attachment-too-large",
        Group = RuleGroup.Attachments,
        Severity = Severity.Error,
        Message = "The attachment {0} is {1} MB; the limit is {2} MB.",
        Help = "Publish a smaller version. Publish a long video on a video platform or in an archive, and link to its address.",
        Why = """
            Large files take a long time to load on slow connections, and cost readers money on metered ones. GitHub rejects files
            above 100 MB, and a site on GitHub Pages can be at most 1 GB.
            """,
        Bad = [ExampleAttachments.WithRecording(51)],
        Good = [ExampleAttachments.Good],
    };

    public override IEnumerable<Diagnostic> Check(CheckedSite site, Brief document) => AttachmentsOf.Linked(site, document)
        .Where(linked => /* guard: attachment-bytes */ linked.File.Length > AttachmentLimits.Bytes)
        .Select(linked => Info.CreateDiagnostic(
            linked.Document, linked.Span, linked.File.Path, AttachmentLarge.Megabytes(linked.File),
            (AttachmentLimits.Bytes / 1_048_576).ToString(CultureInfo.InvariantCulture)));
}
