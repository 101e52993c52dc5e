using Briefs.Reading.Citations;
using Briefs.Reading.FrontMatter;
using Markdig.Syntax;

namespace Briefs.Reading.Body;

/// <summary>Puts together what the stages have found: the texts and the syntax tree are dropped after this.</summary>
internal static class AssembleBrief
{
    public static Brief Assemble(
        BriefDraft draft,
        ReadFields fields,
        MarkdownDocument document,
        List<FoundQuotation> quotations,
        List<CitationGroup> groups,
        BriefEntries entries)
    {
        var parts = quotations.Where(q => q.Run is not null)
            .SelectMany(q => q.Run!.Parts.Select(p => (p.Block, Quotation: q)))
            .ToLookup(p => p.Block, p => p.Quotation);
        return OfHead(draft, fields, parts) with
        {
            Allowances = [.. draft.Head.Allowances, .. draft.Allowances],
            Body = WriteBlocks.Write(draft, document, parts),
            Quotations = [.. quotations.Select(q => Finished(q, draft.Lang))],
            Declarations = [.. draft.Declarations.OrderBy(d => d.Span)],
            CitationGroups = [.. groups],
            Marks = [.. QuotationMarks.AccountMarks.List(draft)],
            MisreadCitations = [.. draft.MisreadCitations.OrderBy(c => c.Span)],
            Links = [.. draft.Links],
            Pictures = [.. draft.Pictures],
            Footnotes = [.. draft.Footnotes.Select(f => new Footnote(f.Label, f.Span, WriteBlocks.Write(draft, f.Block, parts)))],
            Headings = [.. draft.Headings],
            Sources = entries.Sources,
            People = entries.People,
        };
    }

    private static Brief OfHead(BriefDraft draft, ReadFields fields, ILookup<ProseBlock, FoundQuotation> parts)
    {
        var head = draft.Head;
        return new Brief
        {
            File = draft.File,
            Kind = DocumentKind.Brief,
            Slug = "",
            Lang = draft.Lang,
            Title = WriteBlocks.Write(fields.Title, parts),
            Summary = fields.Summary is null ? null : WriteBlocks.Write(fields.Summary, parts),
            Date = head.Date?.Value,
            DateSpan = head.Date?.Span ?? default,
            IsDraft = head.IsDraft,
            Embargo = head.Embargo?.Value,
            EmbargoSpan = head.Embargo?.Span ?? default,
            Topics = [.. head.Topics.Select(t => t.Value)],
            Image = LeadImage(draft, fields, parts),
            DeclaredSources = head.Sources,
            DeclaredPeople = head.People,
            Responses = [
                .. head.Responses.Select((r, i) =>
                    new Response(r.From, WriteBlocks.Write(fields.Outcomes[i], parts), r.Source?.Value, r.Asked, r.Span))],
            Corrections = Dated(head.Corrections, fields.Corrections, parts),
            CorrectionsKey = head.CorrectionsKey,
            Updates = Dated(head.Updates, fields.Updates, parts),
            Aliases = head.Aliases,
            Related = head.Related,
        };
    }

    private static ImmutableArray<Correction> Dated(
        IReadOnlyList<HeadCorrection> entries, List<ProseBlock> texts, ILookup<ProseBlock, FoundQuotation> parts) =>
        [.. entries.Select((entry, i) => new Correction(entry.Date, WriteBlocks.Write(texts[i], parts), entry.Span))];

    private static Quotation Finished(FoundQuotation quotation, string lang) => new()
    {
        Id = quotation.Id,
        Span = quotation.Span,
        Text = quotation.Text,
        Lang = lang,
        Where = quotation.Surface,
        IsBlock = quotation.IsBlock,
        Citations = [.. quotation.Citations],
        IsCitedFaultily = quotation.IsCitedFaultily,
        IsInterrupted = quotation.IsInterrupted,
        FollowsNegation = quotation.FollowsNegation,
        EchoOf = quotation.EchoOf?.Id,
        Named = quotation.Named,
        BareNote = quotation.BareNote,
        Translation = quotation.Translation,
    };

    private static Picture? LeadImage(BriefDraft draft, ReadFields fields, ILookup<ProseBlock, FoundQuotation> parts)
    {
        if (draft.Head.Image is not { } image) return null;
        var span = image.Src?.Span ?? image.Span;
        var path = image.Src is { } src
            ? ReadPicturePath.Read(draft.File, new PathsFrom(draft.File.Path), src.Value, src.Span)
            : new(null, []);
        draft.Found.AddRange(path.Found);
        return new Picture
        {
            Span = span,
            Path = path.Value,
            Written = image.Src?.Value ?? "",
            Alt = WriteBlocks.Write(fields.Alt, parts).Plain,
            Caption = fields.Caption is null ? null : WriteBlocks.Write(fields.Caption, parts),
            Credit = image.Credit,
        };
    }
}
