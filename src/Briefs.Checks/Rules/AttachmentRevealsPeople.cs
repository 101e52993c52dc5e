namespace Briefs.Checks.Rules;

public sealed class AttachmentRevealsPeople : DocumentRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "attachment-reveals-people",
        Group = RuleGroup.Attachments,
        Severity = Severity.Error,
        Message = "The attachment {0} contains hidden information about people: {1}.",
        Help = "It contains {2}. {3} If the repository is public, remove the old file from its history too.",
        Why = """
            Word processors store who wrote a file, who commented on it and what was deleted. PDF files, recordings and videos keep
            such data too. Anyone who is looking for a witness or for the author of a document reads this data first. Fields that contain
            only the name of your organisation, as in site.yml, are not reported. To publish the data on purpose, suppress the
            rule with a reason.
            """,
        Bad = [ExampleAttachments.WithLetter(ExampleAttachments.Marked, ExampleAttachments.PdfWithAuthor)],
        Good = [ExampleAttachments.Good],
    };

    public override IEnumerable<Diagnostic> Check(CheckedSite site, Brief document)
    {
        foreach (var linked in AttachmentsOf.Linked(site, document))
        {
            if (linked.File.Facts is not { } facts) continue;
            var fields = facts.Reveals.Where(field => !IsOfOrganization(field.Value, site.Library.Settings)).ToList();
            if (fields.Count > 0) yield return CreateDiagnostic(linked, fields);
        }
    }

    // The values are in the help only, which has a form for public logs: a log is kept after the file has been replaced.
    private Diagnostic CreateDiagnostic(LinkedAttachment linked, List<RevealingField> fields)
    {
        var path = linked.File.Path;
        var names = string.Join(", ", fields.Select(field => field.Name).Distinct(StringComparer.Ordinal));
        var values = string.Join("; ", fields.Select(f => f.Value.Length > 0 ? $"{f.Name} “{f.Value}”" : f.Name));
        var help = FindHelp(AttachmentTypes.Find(path));
        var found = Info.CreateDiagnostic(linked.Document, linked.Span, path, names, values, help);
        return found with { HelpInPublic = Info.CreateDiagnostic(linked.Document, linked.Span, path, names, names, help).Help };
    }

    private static bool IsOfOrganization(string value, SiteSettings settings) =>
        value.Length > 0 && (string.Equals(value, settings.Organization, StringComparison.OrdinalIgnoreCase)
            || string.Equals(value, settings.Title, StringComparison.OrdinalIgnoreCase));

    private static string FindHelp(AttachmentType? type) => type switch
    {
        AttachmentType.Word or AttachmentType.Excel =>
            "Accept or reject tracked changes and delete comments. Then remove the rest: in Word and Excel, under File > Info > Check "
                + "for Issues > Inspect Document > Remove All; in LibreOffice, under File > Properties, clear “Apply user data” and "
                + "click Reset Properties.",
        AttachmentType.Pdf =>
            "In Acrobat Pro, use Redact a PDF > Sanitize document. In LibreOffice and Word, remove the data from the document and export "
                + "the PDF again.",
        AttachmentType.Mp3 or AttachmentType.Mp4 =>
            "Remove the data with `ffmpeg -i OLD -map_metadata -1 -c copy NEW`, or clear the fields in the program that made the "
                + "recording.",
        AttachmentType.Epub => "Clear the fields in the program that made the book, such as Calibre or Sigil, and save it again.",
        _ => "Remove the data from the files in the archive, and make the archive again.",
    };
}
