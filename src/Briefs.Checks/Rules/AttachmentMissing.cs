namespace Briefs.Checks.Rules;

public sealed class AttachmentMissing : DocumentRule
{
    private const string Folder = "content/files/";

    private const string Wrong = ExampleText.Head + "---\nThe ministry answered: ⟦[the letter](../files/Letter.pdf)⟧.\n";

    public override RuleInfo Info { get; } = new()
    {
        Id = "attachment-missing",
        Group = RuleGroup.Attachments,
        Severity = Severity.Error,
        Message = "The link leads to the attachment {0}, which {1}.",
        Help = "Put the file at {2} and write `{3}`.",
        Why = """
            A reader who follows a broken link does not find the document that it promises. If your computer ignores case in file names,
            it opens Letter.pdf when the text says letter.pdf, so you would not notice the mistake.
            """,
        Bad =
        [
            ExampleText.Head + "---\nThe ministry answered: ⟦[the letter](../files/letter.pdf)⟧.\n",
            ExampleAttachments.WithLetter(Wrong, ExampleAttachments.Pdf),
            ExampleText.Head + "---\nThe ministry answered: ⟦[the letter](letter.doc)⟧.\n",
        ],
        Good = [ExampleAttachments.Good],
    };

    public override IEnumerable<Diagnostic> Check(CheckedSite site, Brief document)
    {
        foreach (var link in document.LinksAndAnnexes.OfType<BodyLink.Attachment>())
            if (!site.Library.Attachments.ContainsKey(link.Path)) yield return CreateDiagnostic(site, document, link);
    }

    private Diagnostic CreateDiagnostic(CheckedSite site, Brief document, BodyLink.Attachment link)
    {
        var from = document.File.Path;
        var name = link.Path[(link.Path.LastIndexOf('/') + 1)..];
        var expected = Folder + name;
        var found = Info.CreateDiagnostic(
            document.File, link.Span, link.Path, "does not exist", expected, AttachmentsOf.Write(from, expected) + Fragment(link));
        if (AttachmentTypes.Find(name) is null)
        {
            var advice = AttachmentTypes.FindAdvice(name) ?? $"Attachments end with {AttachmentTypes.Listed}.";
            return Info.CreateDiagnostic(document.File, link.Span, link.Path, "has a type that Briefs does not publish") with
            {
                Help = $"{advice} Put the new file in {Folder} and link to it there.",
            };
        }

        if (site.AttachmentsNamed(name) is [var only])
            return found with { Help = $"The file is at {only}: write `{AttachmentsOf.Write(from, only)}{Fragment(link)}`." };
        var names = site.Library.Attachments.Keys.Select(path => path[(path.LastIndexOf('/') + 1)..]).ToList();
        if (EditDistance.FindUnambiguous(name, names) is not { } near) return found;
        var meant = AttachmentsOf.Write(from, Folder + near) + Fragment(link);
        return found with { Help = $"Did you mean `{meant}`? Otherwise, put the missing file at {expected}." };
    }

    private static string Fragment(BodyLink.Attachment link) => link.Fragment is { } fragment ? "#" + fragment : "";
}
