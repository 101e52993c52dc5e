namespace Briefs.Checks.Rules;

public sealed class AttachmentBroken : DocumentRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "attachment-broken",
        Group = RuleGroup.Attachments,
        Severity = Severity.Error,
        Message = "The attachment {0} cannot be checked: {1}.",
        Help = "Open the file in the program that made it, remove any password or macros, and save it again. If it is too large to check, "
            + "publish a smaller file.",
        Why = """
            If a file is damaged, readers cannot open it. If it is protected by a password, contains macros or unpacks to an
            enormous size, Briefs cannot check it for hidden information about people.
            """,
        Bad = [ExampleAttachments.WithLetter(ExampleAttachments.Marked, "%PDF-1.4\n1 0 obj\n")],
        Good = [ExampleAttachments.Good],
    };

    public override IEnumerable<Diagnostic> Check(CheckedSite site, Brief document) =>
        AttachmentsOf.Linked(site, document).Where(linked => linked.File.Facts is { Damage: not null }).Select(linked =>
            Info.CreateDiagnostic(linked.Document, linked.Span, linked.File.Path, linked.File.Facts!.Damage!.What) with
            {
                Help = linked.File.Facts.Damage.Help,
            });
}
