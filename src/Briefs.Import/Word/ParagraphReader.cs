using Briefs.Import.Drafts;
using Briefs.Import.References;

namespace Briefs.Import.Word;

/// <summary>Reads the content of a paragraph as pieces.</summary>
/// <param name="story">Where the paragraph is: its part, its fields.</param>
/// <param name="style">The style of the paragraph; null for none.</param>
internal sealed class ParagraphReader(WordDocument document, StoryReader story, string? style)
{
    private readonly RunReader _runs = new(document, story, style);

    /// <summary>What the paragraph contains so far.</summary>
    public List<Piece> Pieces => _runs.Pieces;

    /// <summary>Blocks of text boxes, to be put after the paragraph.</summary>
    public List<FlatBlock> Boxes => _runs.Boxes;

    /// <summary>Names of the bookmarks in the paragraph.</summary>
    public List<string> Bookmarks { get; } = [];

    private ParagraphPieces Content => new(Pieces, Boxes);

    public void Read(IReadOnlyList<WordElement> elements)
    {
        Dictionary<string, int>? ends = null;
        for (var i = 0; i < elements.Count; i++)
        {
            if (elements[i].Name == "w:bookmarkStart" && ReadCitation(elements[i], i, ends ??= EndsIn(elements)) is { } end) i = end;
            else Read(elements[i]);
        }
    }

    // A citation that Zotero stores as a bookmark: the index of its end, or null.
    private int? ReadCitation(WordElement bookmark, int start, Dictionary<string, int> ends)
    {
        if (document.BookmarkedCitations.Take(bookmark["w:name"]) is not { } code) return null;
        var id = bookmark["w:id"];
        if (!CitationField.IsCitation(code))
        {
            if (CitationField.IsBibliography(code)) story.BeginList(id, Content);
            return null;
        }

        if (id is null || !ends.TryGetValue(id, out var end) || end < start) return null;
        return story.Fields.IsVisible && !_runs.AddCitation(code) ? null : end;
    }

    // Where each bookmark ends; the first place, if a damaged file has several.
    private static Dictionary<string, int> EndsIn(IReadOnlyList<WordElement> elements)
    {
        var ends = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < elements.Count; i++)
            if (elements[i] is { Name: "w:bookmarkEnd" } end && end["w:id"] is { } id) ends.TryAdd(id, i);
        return ends;
    }

    private void Read(WordElement element)
    {
        switch (element.Name)
        {
            case "w:r": _runs.Read(element); break;
            case "w:hyperlink": ReadLink(element); break;
            case "w:fldSimple": ReadSimpleField(element); break;
            case "w:ins" or "w:del" or "w:moveFrom" or "w:moveTo":
                if (document.Changes.Keeps(element.Name, story.Place)) Read(element.Children);
                break;
            case "w:bookmarkStart":
                if (element["w:name"] is { } name) Bookmarks.Add(name);
                break;
            case "w:bookmarkEnd": story.EndList(element["w:id"], Content); break;
            case "w:sdt": ReadControl(element); break;
            case "m:oMath" or "m:oMathPara": ReadMath(element); break;
            case "mc:AlternateContent": Read(AlternateContent.Choose(element)); break;
            case "w:smartTag" or "w:customXml" or "w:dir" or "w:bdo" or "w:sdtContent": Read(element.Children); break;
            case "w:subDoc" or "w:contentPart":
                document.Remarks.Add(RemarkKind.Dropped, "Documents within the document were left out.", story.Place);
                break;
        }
    }

    private void ReadLink(WordElement element)
    {
        var relation = story.Relations.Find(element["r:id"]);
        var address = (relation is { IsExternal: true } ? relation.Target : "")
            + (element["w:anchor"] is { Length: > 0 } anchor ? "#" + anchor : "");
        var outer = story.Fields.Link;
        story.Fields.Link = story.Links.Check(address) ?? outer;
        Read(element.Children);
        story.Fields.Link = outer;
    }

    private void ReadSimpleField(WordElement element)
    {
        story.Fields.Begin();
        story.Fields.AddInstruction(element["w:instr"] ?? "");
        _runs.SeparateField();
        Read(element.Children);
        story.Fields.End();
    }

    private void ReadControl(WordElement element)
    {
        var properties = element.Child("w:sdtPr");
        // The grey text that asks to click here is a placeholder of Word.
        if (properties?.Toggle("w:showingPlcHdr") == true) return;
        if (ContentControls.CitationIn(properties) is { } citation && _runs.AddCitation(citation)) return;
        Read(element.Child("w:sdtContent")?.Children ?? []);
    }

    private void ReadMath(WordElement element)
    {
        var text = MathText.Write(element);
        if (text.Length == 0) return;
        document.Remarks.Add(RemarkKind.Mapped, "Equations are plain text now. Check them.", story.Place);
        _runs.AddText(text, RunFormat.Plain);
    }
}

/// <summary>Content in a new and an old form, of which only one may be read.</summary>
internal static class AlternateContent
{
    /// <summary>The content of the first choice; of the fallback, if there is no choice.</summary>
    public static IReadOnlyList<WordElement> Choose(WordElement element) =>
        (element.Child("mc:Choice") ?? element.Child("mc:Fallback"))?.Children ?? [];
}

/// <summary>Content controls with a meaning.</summary>
internal static class ContentControls
{
    private const string Mendeley = "MENDELEY_CITATION_v3_";

    /// <summary>The citation of Mendeley Cite, in JSON; null for another control.</summary>
    public static string? CitationIn(WordElement? properties)
    {
        var tag = properties?.Child("w:tag")?.Value;
        if (tag is null || !tag.StartsWith(Mendeley, StringComparison.Ordinal)) return null;
        var bytes = new byte[tag.Length];
        var isRead = Convert.TryFromBase64String(tag[Mendeley.Length..], bytes, out var length);
        return isRead ? Encoding.UTF8.GetString(bytes, 0, length) : null;
    }

    /// <summary>Whether a control has a list that Word or a reference manager writes: contents, bibliography.</summary>
    public static bool IsGenerated(WordElement? properties) =>
        properties?.Child("w:bibliography") is not null
        || properties?.Child("w:docPartObj")?.Child("w:docPartGallery")?.Value is "Table of Contents" or "Bibliographies"
        || properties?.Child("w:tag")?.Value?.StartsWith("MENDELEY_BIBLIOGRAPHY", StringComparison.Ordinal) == true;
}

/// <summary>Equations in one line of text.</summary>
internal static class MathText
{
    public static string Write(WordElement element)
    {
        var text = new StringBuilder();
        foreach (var child in element.Children) Add(child, text);
        return text.ToString();
    }

    private static void Add(WordElement element, StringBuilder text)
    {
        switch (element.Name)
        {
            case "m:t": text.Append(element.Text); break;
            case "m:f": Join(element, "/", text); break;
            case "m:sSup": Join(element, "^", text); break;
            case "m:sSub": Join(element, "_", text); break;
            case "m:rad":
                text.Append('√');
                Join(element, "", text);
                break;
            default:
                foreach (var child in element.Children) Add(child, text);
                break;
        }
    }

    private static void Join(WordElement element, string between, StringBuilder text)
    {
        var isFirst = true;
        foreach (var part in element.Children)
        {
            if (part.Name is not ("m:num" or "m:den" or "m:e" or "m:sup" or "m:sub")) continue;
            var written = Write(part);
            if (written.Length == 0) continue;
            if (!isFirst) text.Append(between);
            text.Append(written.Length > 1 && between.Length > 0 && written.AsSpan().ContainsAny("+- /") ? $"({written})" : written);
            isFirst = false;
        }
    }
}
