namespace Briefs.Checks;

/// <summary>The attachments that a document links to.</summary>
internal static class AttachmentsOf
{
    /// <summary>Those whose files exist, each once.</summary>
    public static IEnumerable<LinkedAttachment> Linked(CheckedSite site, Brief document)
    {
        foreach (var link in document.LinksAndAnnexes.OfType<BodyLink.Attachment>().DistinctBy(l => l.Path, StringComparer.Ordinal))
            if (site.Library.Attachments.TryGetValue(link.Path, out var file))
                yield return new LinkedAttachment(document.File, link.Span, file);
    }

    /// <summary>The target of a link to an attachment, as written in a document.</summary>
    /// <param name="from">The document; relative to the site's folder.</param>
    /// <param name="path">The attachment, in the same form.</param>
    public static string Write(string from, string path) => RelativePath.Compute(from, path).Replace(" ", "%20", StringComparison.Ordinal);
}

/// <summary>An attachment at the first place of a document that links to it.</summary>
internal sealed record LinkedAttachment(ContentFile Document, TextSpan Span, Attachment File);

/// <summary>Texts that the examples of attachment rules share.</summary>
internal static class ExampleAttachments
{
    /// <summary>A brief that links to <c>letter.pdf</c>, with the place of a diagnostic marked.</summary>
    public const string Marked = ExampleText.Head + "---\nThe ministry answered: ⟦[the letter](../files/letter.pdf)⟧.\n";

    public const string Path = "content/files/letter.pdf";

    /// <summary>A PDF without pages, which readers need for nothing but an example.</summary>
    public const string Pdf = "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n";

    public const string PdfWithAuthor =
        "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n2 0 obj\n<< /Author (Aliya S.) >>\nendobj\ntrailer\n"
        + "<< /Root 1 0 R /Info 2 0 R >>\n%%EOF\n";

    /// <summary>The brief and a letter without diagnostics.</summary>
    public static RuleExample Good { get; } = WithLetter(Marked.Replace("⟦", "", StringComparison.Ordinal)
        .Replace("⟧", "", StringComparison.Ordinal), Pdf);

    public static RuleExample WithLetter(string brief, string pdf) =>
        RuleExample.FromFiles(("content/briefs/border.md", brief), (Path, pdf));

    /// <summary>A brief that links to a recording of this size; the place of a diagnostic is marked.</summary>
    public static RuleExample WithRecording(int megabytes) => RuleExample.FromFiles(
        ("content/briefs/border.md", ExampleText.Head + "---\nListen to ⟦[the hearing](../files/hearing.mp3)⟧.\n"),
        ("content/files/hearing.mp3", string.Create(
            CultureInfo.InvariantCulture, $"ID3\u0003\0\0\0\0\0\0{RuleExample.LengthMark}{megabytes}")));
}
