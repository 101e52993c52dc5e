using Briefs.Import.Drafts;

namespace Briefs.Import.Word;

/// <summary>Makes the draft of what the stories gave: title, levels of headings, links between them.</summary>
internal static class DraftFinisher
{
    private const int DeepestHeading = 6;

    public static Draft Finish(WordDocument document, List<FlatBlock> flat)
    {
        var title = TakeTitle(document, flat);
        var facts = ImmutableArray.CreateBuilder<DraftFact>();
        if (Take(flat, ParagraphRole.Subtitle) is { } subtitle)
        {
            facts.Add(new DraftFact("summary", [subtitle]));
            document.Remarks.Add(RemarkKind.Mapped, "The subtitle is the summary.", () => "");
        }

        if (Take(flat, ParagraphRole.Author) is { } author && DraftFact.OfAuthors([author]) is { } authors)
            facts.Add(authors);
        var date = TakeDate(flat);
        var blocks = BlockAssembler.Assemble(WithLevels(flat));
        var links = new HeadingLinks(document);
        return new Draft
        {
            Title = title,
            Date = date,
            Lang = document.Lang ?? document.Languages.Main,
            Facts = facts.ToImmutable(),
            Blocks = links.Resolve(blocks),
            Notes = [.. document.Notes.All.Select(note => note with { Blocks = links.Resolve(note.Blocks) })],
            Pictures = document.Pictures.All,
            Sources = document.Sources.All,
            Remarks = document.Remarks.ToImmutable(),
        };
    }

    private static string? TakeTitle(WordDocument document, List<FlatBlock> flat)
    {
        if (Take(flat, ParagraphRole.Title) is { } title) return title;
        var first = flat.FindIndex(block => block.Finished is not DraftBlock.Comment);
        var isTitle = first >= 0 && IsTop(flat[first]) && flat.Count(IsTop) == 1 && flat[first].Text.Length > 0
            && InlineNotes.Count(flat[first].Inlines) == 0;
        if (isTitle)
        {
            var heading = flat[first].Text;
            flat.RemoveAt(first);
            document.Remarks.Add(RemarkKind.Mapped, "The only heading of the first level is the title.", () => "");
            return heading;
        }

        var relations = PartRelations.Read("", document.Package.Read("_rels/.rels"));
        var named = relations.FirstOfType("core-properties") is { } part
            ? document.Package.Read(part)?.Child("dc:title")?.Text.Trim()
            : null;
        if (string.IsNullOrEmpty(named)) return null;
        document.Remarks.Add(RemarkKind.Mapped, "The title is that of the file's properties. Check it.", () => "");
        return document.Cleaner.Clean(Shorten.ToLength(named, 300), () => "");
    }

    private static bool IsTop(FlatBlock block) => block is { Role: ParagraphRole.Heading, Level: 1 };

    // A title with a note stays in the text, or the note would have no mark.
    private static string? Take(List<FlatBlock> flat, ParagraphRole role)
    {
        var at = flat.FindIndex(block => block.Role == role);
        if (at < 0 || flat[at].Text is not { Length: > 0 } text || InlineNotes.Count(flat[at].Inlines) > 0) return null;
        flat.RemoveAt(at);
        return text;
    }

    private static PartialDate? TakeDate(List<FlatBlock> flat)
    {
        var at = flat.FindIndex(block => block.Role == ParagraphRole.Date);
        if (at < 0 || !PartialDate.TryParse(flat[at].Text, out var date)) return null;
        flat.RemoveAt(at);
        return date;
    }

    // The title of a brief is its heading of the first level, so sections begin with the second.
    private static List<FlatBlock> WithLevels(List<FlatBlock> flat)
    {
        ImmutableArray<ParagraphRole> headings = [ParagraphRole.Heading, ParagraphRole.Title];
        var isFirstUsed = flat.Exists(block => headings.Contains(block.Role) && block.Level < 2);
        return [.. flat.Select(block => !headings.Contains(block.Role) ? block : block with
        {
            Role = ParagraphRole.Heading,
            Level = Math.Clamp(block.Level + (isFirstUsed ? 1 : 0), 2, DeepestHeading),
        })];
    }
}

/// <summary>Counts the marks of notes and citations in inlines.</summary>
internal static class InlineNotes
{
    public static int Count(ImmutableArray<DraftInline> inlines) => inlines.Sum(inline => inline switch
    {
        DraftInline.NoteMark or DraftInline.Citation or DraftInline.Image => 1,
        DraftInline.Strong strong => Count(strong.Inlines),
        DraftInline.Emphasis emphasis => Count(emphasis.Inlines),
        DraftInline.Strike strike => Count(strike.Inlines),
        DraftInline.Link link => Count(link.Inlines),
        _ => 0,
    });
}
