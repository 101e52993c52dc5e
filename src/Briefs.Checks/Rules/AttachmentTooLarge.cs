namespace Briefs.Checks.Rules;

public sealed class AttachmentTooLarge : DocumentRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "attachment-too-large",
        Group = RuleGroup.Attachments,
        Severity = Severity.Error,
        Message = "The attachment {0} has {1} MB; the limit is {2} MB.",
        Help = "Publish a smaller version. For a long video, publish it on a video platform or an archive, and link to its address.",
        Why = """
            Readers on slow or costly connections wait for every byte, GitHub rejects files above 100 MB, and GitHub Pages publishes at
            most 1 GB in all.
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
