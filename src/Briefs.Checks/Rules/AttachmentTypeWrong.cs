namespace Briefs.Checks.Rules;

public sealed class AttachmentTypeWrong : DocumentRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "attachment-type-wrong",
        Group = RuleGroup.Attachments,
        Severity = Severity.Error,
        Message = "The attachment {0} has the extension {1}, but its content is {2}.",
        Help = "Replace it with the right file, or save it again as {1}. Changing only the name does not change the content.",
        Why = """
            Readers and their devices trust the extension of a file. If the content is something else, the file does not open, or opens
            in a different program than readers expect.
            """,
        Bad = [ExampleAttachments.WithLetter(ExampleAttachments.Marked, "<html><body>Page not found</body></html>\n")],
        Good = [ExampleAttachments.Good],
    };

    public override IEnumerable<Diagnostic> Check(CheckedSite site, Brief document) => AttachmentsOf.Linked(site, document)
        .Where(linked => /* guard: attachment-type */ linked.File.Facts is { OtherKind: not null })
        .Select(linked => Info.CreateDiagnostic(linked.Document, linked.Span, linked.File.Path,
            Path.GetExtension(linked.File.Path).ToLowerInvariant(), linked.File.Facts!.OtherKind!));
}
