using Briefs.Languages;
using Briefs.Reading.Citations;
using Briefs.Reading.FrontMatter;
using Briefs.Reading.Markdown;

namespace Briefs.Reading.Body;

/// <summary>Reads the printed strings of the front matter as texts: with citations and declarations, without Markdown.</summary>
internal sealed class FieldReader(BriefDraft draft)
{
    public ProseBlock? Title { get; private set; }

    public ProseBlock? Summary { get; private set; }

    public ProseBlock? Alt { get; private set; }

    public ProseBlock? Caption { get; private set; }

    /// <summary>In the order of <see cref="FrontMatterValues.Responses"/>.</summary>
    public List<ProseBlock> Outcomes { get; } = [];

    /// <summary>In the order of <see cref="FrontMatterValues.Recommendations"/>.</summary>
    public List<ProseBlock> Recommendations { get; } = [];

    /// <summary>The descriptions, in the order of <see cref="FrontMatterValues.Annexes"/>; null for an annex without one.</summary>
    public List<ProseBlock?> Annexes { get; } = [];

    public List<ProseBlock> Corrections { get; } = [];

    public List<ProseBlock> Updates { get; } = [];

    public static FieldReader Read(BriefDraft draft)
    {
        var (head, fields) = (draft.Head, new FieldReader(draft));
        fields.Title = fields.Add(head.Title, QuotationContext.Title);
        fields.Summary = fields.Add(head.Summary, QuotationContext.Summary);
        var beside = fields.Beside(head.Image?.Citation);
        fields.Alt = fields.Add(head.Image?.Alt, QuotationContext.Alt, beside);
        fields.Caption = fields.Add(head.Image?.Caption, QuotationContext.Caption, beside);
        foreach (var response in head.Responses) fields.Outcomes.Add(fields.Field(response.Outcome, response.Source));
        foreach (var asked in head.Recommendations) fields.Recommendations.Add(fields.Recommendation(asked));
        foreach (var annex in head.Annexes) fields.Annexes.Add(fields.Annex(annex));
        foreach (var correction in head.Corrections)
            fields.Corrections.Add(fields.Make(correction.Text, QuotationContext.Field, -1, isFree: true));
        foreach (var update in head.Updates) fields.Updates.Add(fields.Add(update.Text, QuotationContext.Field)!);
        draft.Blocks.AddRange(fields.Corrections);
        return fields;
    }

    private ProseBlock? Add(MappedText? text, QuotationContext surface, int beside = -1)
    {
        if (text is null) return null;
        var block = Make(text, surface, beside, isFree: false);
        draft.Blocks.Add(block);
        return block;
    }

    // A response names its source in a key of its own: that source covers the quotations in its text.
    private ProseBlock Field(MappedText outcome, Located<SourceId>? source) =>
        Add(outcome, QuotationContext.Field, source is { } id ? BesideSource(id) : -1)!;

    // The source is that of the status. It is looked up, but covers no quotation of the text.
    private ProseBlock Recommendation(FrontMatterRecommendation asked)
    {
        if (asked.Source is { } source) BesideSource(source);
        return Add(asked.Text, QuotationContext.Field)!;
    }

    // The source is that of the document. It is looked up, but covers no quotation of the description.
    private ProseBlock? Annex(FrontMatterAnnex annex)
    {
        if (annex.Source is { } source) BesideSource(source);
        return Add(annex.Description, QuotationContext.Field);
    }

    private int BesideSource(Located<SourceId> source)
    {
        var citation = new CitationSyntax { Span = source.Span, Source = new Located<string>(source.Value.Value, source.Span) };
        draft.Groups.Add(new ParsedGroup(source.Span, [citation], false));
        return draft.Groups.Count - 1;
    }

    private int Beside(MappedText? citation)
    {
        if (citation is null) return -1;
        var visible = Flatten(citation);
        return visible.Segments.Where(s => s.Kind == SegmentKind.Citation).Select(s => s.Index).FirstOrDefault(-1);
    }

    private ProseBlock Make(MappedText text, QuotationContext surface, int beside, bool isFree) => new()
    {
        Visible = Flatten(text),
        Context = surface,
        Span = text.Span,
        CitationBeside = beside,
        MarksAreFree = isFree,
    };

    private VisibleText Flatten(MappedText placed)
    {
        var builder = new VisibleTextBuilder { JoinsGuillemets = LanguageConventions.Get(draft.Lang).SpacesGuillemets };
        var text = placed.Text;
        var from = 0;
        for (var at = CitationBrackets.NextOpening(text, 0); at >= 0; at = CitationBrackets.NextOpening(text, Math.Max(from, at + 1)))
        {
            var close = CitationBrackets.EndOf(text, at);
            if (close < 0)
            {
                draft.Diagnostics.Add(
                    Rules.CitationMalformed.Rule.CreateDiagnostic(
                        draft.File, placed.SpanOf(at, at + 2), "its bracket is never closed", "Close it with ]."));
                continue;
            }

            builder.AddPlaced(placed, from, at);
            draft.Groups.Add(CitationParser.Parse(
                draft.File, placed.Part(at + 1, close), placed.SpanOf(at, close + 1), draft.Diagnostics));
            builder.AddAtom(SegmentKind.Citation, draft.Groups.Count - 1, placed.SpanOf(at, close + 1));
            from = close + 1;
        }

        builder.AddPlaced(placed, from, text.Length);
        return builder.Build();
    }
}
