using Briefs.Model.Languages;
using Briefs.Reading.Body;
using Briefs.Reading.Citations;
using Briefs.Reading.Discovery;
using Briefs.Reading.FrontMatter;
using Briefs.Reading.Markdown;
using Briefs.Reading.PasteArtifacts;
using Briefs.Reading.QuotationMarks;
using Briefs.Reading.ReportedSpeech;
using Briefs.Reading.UnparsedMarkup;
using Briefs.Reading.Wording;
using Markdig.Syntax;

namespace Briefs.Reading;

/// <summary>Reads one brief or page: front matter, Markdown, quotations, citations, and the body as pieces.</summary>
public static class ReadBrief
{
    /// <summary>Always gives a brief, whatever was found on the way: an editor sees every problem in one run.</summary>
    /// <param name="text">The file; its path names the brief: <c>content/briefs/slug.ru.md</c>.</param>
    public static Checked<Brief> From(FileText text, DocumentKind kind, ReadingContext context)
    {
        return Finish(Begin(text, kind, context), kind);
    }

    internal static BriefDraft Begin(FileText text, DocumentKind kind, ReadingContext context)
    {
        var head = ReadHead.From(text, kind);
        var (_, suffix) = NameOf(text.File.Path);
        var draft = new BriefDraft
        {
            Text = text,
            Head = head.Value,
            Context = context,
            Lang = head.Value.Lang?.Value ?? suffix ?? context.Settings.Language,
        };
        draft.Found.AddRange(head.Found);
        draft.Found.AddRange(FindInvisible.In(text, head.Value.BodyStart));
        return draft;
    }

    /// <summary>Fills the draft and makes a brief of it.</summary>
    internal static Checked<Brief> Finish(BriefDraft draft, DocumentKind kind)
    {
        var fields = ReadFields.Into(draft);
        var document = ReadBody.Into(draft);

        var entries = new BriefEntries(draft.Head.Sources, draft.Head.People, draft.Context.Shared);
        var quotations = Find(draft, entries, out var groups);
        if (kind == DocumentKind.Brief)
        {
            var offer = new OfferSource(draft, entries, groups);
            FindReportedSpeech.In(draft, offer);
            FindDashDialogue.In(draft, offer);
            FindPastedResidue.In(draft);
        }

        FindMisread.In(draft, entries);
        FindMisleadingLinks.In(draft);
        var brief = AssembleBrief.From(draft, fields, document, quotations, groups, entries) with
        {
            Kind = kind,
            Slug = NameOf(draft.File.Path).Slug,
            IsUnreadable = draft.Head.IsUnreadable,
        };
        return new Checked<Brief>(brief, [.. draft.Found]);
    }

    private static List<FoundQuotation> Find(BriefDraft draft, BriefEntries entries, out List<CitationGroup> groups)
    {
        PairMarks.In(draft);
        FindLookalikes.In(draft);
        var used = UsedEntries.In(draft, entries);
        var names = new KnownNames(draft.Context.Names);
        names.Add(used.Sources.Values.Select(s => s.Source), used.People.Values.Select(p => p.Person));
        draft.Found.RemoveAll(found => draft.Context.IsName(found, names));
        DeclareRuns.In(draft, names);
        var language = LanguageConventions.Of(draft.Lang);
        foreach (var block in draft.Blocks) CutSentences.In(block, language);
        ListFields.In(draft, entries, used, names);
        var quotations = GatherQuotations.In(draft, names);
        ListExcused.In(draft, quotations);
        groups = BindCitations.In(draft, entries);
        FindBareCitations.In(draft, entries);
        FindAmbiguousSpeakers.In(draft, entries, FindSharedCitations.In(draft, entries));
        FindBlanks.In(draft);
        FindRelativeDates.In(draft);
        FindNearNames.In(draft, entries);
        FindEchoes.In(quotations, language);
        FindNamedSpeakers.In(draft, entries);
        NumberQuotations.In(quotations);
        return quotations;
    }

    private static (string Slug, string? Suffix) NameOf(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        if (name.EndsWith(".md", StringComparison.Ordinal)) name = name[..^3];
        var dot = name.LastIndexOf('.');
        return dot < 0 ? (name, null) : (name[..dot], name[(dot + 1)..]);
    }
}
