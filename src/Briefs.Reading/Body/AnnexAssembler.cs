using Briefs.Reading.Citations;
using Briefs.Reading.FrontMatter;
using Briefs.Reading.Rules;

namespace Briefs.Reading.Body;

/// <summary>Builds the annexes of a brief. Their paths are read like those of links in the text.</summary>
internal static class AnnexAssembler
{
    public static Checked<ImmutableArray<Annex>> Assemble(BoundBody body, ILookup<ProseBlock, FoundQuotation> parts)
    {
        if (body.Head.Annexes.IsEmpty) return new([], []);
        var diagnostics = new DiagnosticBag(body.File);
        var paths = new PathsFrom(body.File.Path) { Lang = body.Lang };
        ImmutableArray<Annex> annexes =
        [
            .. body.Head.Annexes.Select((annex, i) => new Annex(
                diagnostics.Take(ReadTarget(body, paths, annex)), annex.Title,
                body.Fields.Annexes[i] is { } description ? BlockWriter.Write(description, parts) : null,
                annex.Date, annex.Source?.Value, annex.Span)),
        ];
        ReportRepeated(body, annexes, diagnostics);
        return new(annexes, diagnostics.ToImmutable());
    }

    // A file can be written in several ways: `order.pdf` and `../files/order.pdf`.
    private static void ReportRepeated(BoundBody body, ImmutableArray<Annex> annexes, DiagnosticBag diagnostics)
    {
        var numbers = new Dictionary<(string Path, string? Place), int>();
        for (var number = 1; number <= annexes.Length; number++)
        {
            (string, string?)? target = annexes[number - 1].Target switch
            {
                BodyLink.Attachment file => (file.Path, file.Fragment),
                BodyLink.Document document => (document.Path, document.HeadingId),
                _ => null,
            };
            if (target is not { } known || numbers.TryAdd(known, number)) continue;
            var written = body.Head.Annexes[number - 1].Target;
            diagnostics.Add(AnnexDuplicate.Rule, written.Span, number.ToString(CultureInfo.InvariantCulture), written.Value,
                numbers[known].ToString(CultureInfo.InvariantCulture));
        }
    }

    private static Checked<BodyLink> ReadTarget(BoundBody body, PathsFrom paths, FrontMatterAnnex annex)
    {
        var (written, span) = (annex.Target.Value, annex.Target.Span);
        var isElsewhere = written.Contains("://", StringComparison.Ordinal) || written[0] is '#' or '/';
        // A path may be written with spaces here, because no parenthesis ends it.
        var read = LinkReader.Read(body.File, paths, written.Replace(" ", "%20", StringComparison.Ordinal), span);
        if (!isElsewhere && read.Value is BodyLink.Broken) return read;
        var link = isElsewhere ? null : read.Value;
        if (annex.IsFile)
        {
            return link is BodyLink.Attachment ? read : Wrong(body, span, "file", "the name of a file in content/files/",
                IsText(link) ? $"For a brief or page, write `page: {written}`."
                    : "Put the file in content/files/ and write its name, such as `order.pdf`.");
        }

        if (IsText(link)) return read;
        return Wrong(body, span, "page", "the path of a brief or page that ends in .md", link is BodyLink.Attachment
            ? $"For a file, write `file: {written}`." : "Write its path from this file, such as `../pages/methodology.md`.");
    }

    private static bool IsText(BodyLink? link) =>
        link is BodyLink.Document { Path: var path } && path.EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    private static Checked<BodyLink> Wrong(BoundBody body, TextSpan span, string key, string expected, string help) =>
        new(new BodyLink.Broken(span), [FrontMatterWrongType.Rule.CreateDiagnostic(body.File, span, key, expected, help)]);
}
