using Briefs.Reading.FrontMatter;
using Markdig.Syntax;

namespace Briefs.Reading.Body;

/// <summary>Builds the brief from the results of all phases. The texts and the syntax tree are not used after this.</summary>
internal static class BriefAssembler
{
    public static Checked<Brief> Assemble(BoundBody body, ImmutableArray<MisreadCitation> misread)
    {
        var parts = body.Quotations.Where(q => q.Run is not null)
            .SelectMany(q => q.Run!.Parts.Select(p => (p.Block, Quotation: q)))
            .ToLookup(p => p.Block, p => p.Quotation);
        var image = LeadImage(body, parts);
        var text = BlockWriter.Write(body, body.Document ?? [], parts);
        var annexes = AnnexAssembler.Assemble(body, parts);
        var brief = OfHead(body, parts) with
        {
            Image = image.Value,
            Annexes = annexes.Value,
            Suppressions = [.. body.Head.Suppressions, .. body.Allowances],
            Body = text,
            Extra = body.Head.Extra,
            NumberedParagraphs = body.Head.IsNumbered ? text.Pieces.Count(p => p.Kind == PieceKind.ParagraphOpens) : 0,
            Quotations = [.. body.Quotations.Select(q => Finished(q, body.Lang))],
            Declarations = body.Declarations,
            CitationGroups = body.Citations,
            Marks = [.. MarkAccounting.List(body)],
            MisreadCitations = misread,
            Links = [.. body.Links],
            Pictures = [.. body.Pictures],
            Footnotes = [.. body.Footnotes.Select(f => new Footnote(f.Label, f.Span, BlockWriter.Write(body, f.Block, parts)))],
            Headings = [.. body.Headings],
            Sources = body.Entries.Sources,
            People = body.Entries.People,
        };
        return new Checked<Brief>(brief, [.. image.Diagnostics, .. annexes.Diagnostics]);
    }

    private static Brief OfHead(BoundBody body, ILookup<ProseBlock, FoundQuotation> parts)
    {
        var (head, fields) = (body.Head, body.Fields);
        return new Brief
        {
            File = body.File,
            Kind = body.Kind,
            Slug = BriefReader.NameOf(body.File.Path).Slug,
            IsUnreadable = head.IsUnreadable,
            Lang = body.Lang,
            Title = BlockWriter.Write(fields.Title, parts),
            Summary = fields.Summary is null ? null : BlockWriter.Write(fields.Summary, parts),
            Date = head.Date?.Value,
            DateSpan = head.Date?.Span ?? default,
            Authors = Authorship.Resolve(head.Authors, body.Context.Shared.Authors),
            IsDraft = head.IsDraft,
            Embargo = head.Embargo?.Value,
            EmbargoSpan = head.Embargo?.Span ?? default,
            Topics = [.. head.Topics.Select(t => body.Context.Settings.Topics.KeyOf(t.Value, body.Lang))],
            DeclaredSources = head.Sources,
            DeclaredPeople = head.People,
            Responses = [
                .. head.Responses.Select((r, i) =>
                    new Response(r.From, BlockWriter.Write(fields.Outcomes[i], parts), r.Source?.Value, r.Asked, r.Span))],
            Recommendations =
            [
                .. head.Recommendations.Select((r, i) => new Recommendation(
                    r.Addressee, BlockWriter.Write(fields.Recommendations[i], parts), r.Deadline, r.Status, r.Source?.Value, r.Span)),
            ],
            Corrections = Dated(head.Corrections, fields.Corrections, parts),
            CorrectionsKey = head.CorrectionsKey,
            Updates = Dated(head.Updates, fields.Updates, parts),
            Aliases = head.Aliases,
            Related = head.Related,
        };
    }

    private static ImmutableArray<Correction> Dated(
        IReadOnlyList<FrontMatterCorrection> entries, List<ProseBlock> texts, ILookup<ProseBlock, FoundQuotation> parts) =>
        [.. entries.Select((entry, i) => new Correction(entry.Date, BlockWriter.Write(texts[i], parts), entry.Span))];

    private static Quotation Finished(FoundQuotation quotation, string lang) => new()
    {
        Id = quotation.Id,
        Span = quotation.Span,
        Text = quotation.Text,
        // One string for both, unless they differ.
        Printed = quotation.Printed == quotation.Text ? quotation.Text : quotation.Printed,
        Lang = lang,
        Where = quotation.Context,
        IsBlock = quotation.IsBlock,
        Citations = [.. quotation.Citations],
        IsCitedFaultily = quotation.IsCitedFaultily,
        ContinuesUncited = quotation.ContinuesUncited,
        HasOtherSpeaker = quotation.HasOtherSpeaker,
        IsInterrupted = quotation.IsInterrupted,
        FollowsNegation = quotation.FollowsNegation,
        EchoOf = quotation.EchoOf?.Id,
        Named = quotation.Named,
        Clue = quotation.Clue,
        BareNote = quotation.BareNote,
        Translation = quotation.Translation,
    };

    private static Checked<Picture?> LeadImage(BoundBody body, ILookup<ProseBlock, FoundQuotation> parts)
    {
        if (body.Head.Image is not { } image) return new(null, []);
        var path = image.Src is { } src
            ? PicturePathReader.Read(body.File, new PathsFrom(body.File.Path), src.Value, src.Span)
            : new(null, []);
        var picture = new Picture
        {
            Span = image.Src?.Span ?? image.Span,
            Path = path.Value,
            Written = image.Src?.Value ?? "",
            Alt = BlockWriter.Write(body.Fields.Alt, parts).Plain,
            Caption = body.Fields.Caption is null ? null : BlockWriter.Write(body.Fields.Caption, parts),
            Credit = image.Credit,
        };
        return new(picture, path.Diagnostics);
    }
}
