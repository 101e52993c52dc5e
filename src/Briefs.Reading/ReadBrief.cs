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
    public static Checked<Brief> Read(FileText text, DocumentKind kind, ReadingContext context)
    {
        return Finish(Begin(text, kind, context), kind);
    }

    internal static BriefDraft Begin(FileText text, DocumentKind kind, ReadingContext context)
    {
        var head = ReadHead.Read(text, kind);
        var (_, suffix) = NameOf(text.File.Path);
        var draft = new BriefDraft
        {
            Text = text,
            Head = head.Value,
            Context = context,
            Lang = head.Value.Lang?.Value ?? suffix ?? context.Settings.Language,
        };
        draft.Found.AddRange(head.Found);
        draft.Found.AddRange(FindInvisible.Find(text, head.Value.BodyStart));
        return draft;
    }

    /// <summary>Fills the draft and makes a brief of it.</summary>
    internal static Checked<Brief> Finish(BriefDraft draft, DocumentKind kind)
    {
        var fields = ReadFields.Read(draft);
        var document = ReadBody.Read(draft);

        var entries = new BriefEntries(draft.Head.Sources, draft.Head.People, draft.Context.Shared);
        var quotations = Find(draft, entries, out var groups);
        if (kind == DocumentKind.Brief)
        {
            var offer = new OfferSource(draft, entries, groups);
            FindReportedSpeech.Find(draft, offer);
            FindDashDialogue.Find(draft, offer);
            FindPastedResidue.Find(draft);
        }

        FindMisread.Find(draft, entries);
        FindMisleadingLinks.Find(draft);
        var brief = AssembleBrief.Assemble(draft, fields, document, quotations, groups, entries) with
        {
            Kind = kind,
            Slug = NameOf(draft.File.Path).Slug,
            IsUnreadable = draft.Head.IsUnreadable,
        };
        return new Checked<Brief>(brief, [.. draft.Found]);
    }

    private static List<FoundQuotation> Find(BriefDraft draft, BriefEntries entries, out List<CitationGroup> groups)
    {
        PairMarks.Pair(draft);
        FindLookalikes.Find(draft);
        var used = UsedEntries.Collect(draft, entries);
        var names = new KnownNames(draft.Context.Names);
        names.Add(used.Sources.Values.Select(s => s.Source), used.People.Values.Select(p => p.Person));
        draft.Found.RemoveAll(found => draft.Context.IsName(found, names));
        DeclareRuns.Declare(draft, names);
        var language = LanguageConventions.Get(draft.Lang);
        foreach (var block in draft.Blocks) CutSentences.Cut(block, language);
        ListFields.List(draft, entries, used, names);
        var quotations = GatherQuotations.Gather(draft, names);
        ListExcused.List(draft, quotations);
        groups = BindCitations.Bind(draft, entries);
        FindBareCitations.Find(draft, entries);
        FindAmbiguousSpeakers.Find(draft, entries, FindSharedCitations.Find(draft, entries));
        FindBlanks.Find(draft);
        FindRelativeDates.FindDates(draft);
        FindNearNames.Find(draft, entries);
        FindEchoes.Find(quotations, language);
        FindNamedSpeakers.Find(draft, entries);
        NumberQuotations.Number(quotations);
        return quotations;
    }

    private static (string Slug, string? Suffix) NameOf(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        if (name.EndsWith(".md", StringComparison.Ordinal)) name = name[..^3];
        var dot = name.LastIndexOf('.');
        var folders = PageFolders.Get(path);
        return dot < 0 ? (folders + name, null) : (folders + name[..dot], name[(dot + 1)..]);
    }
}
