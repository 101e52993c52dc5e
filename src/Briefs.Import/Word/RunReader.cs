using Briefs.Import.Drafts;
using Briefs.Import.References;

namespace Briefs.Import.Word;

/// <summary>Reads runs: text with the same properties, fields, notes, pictures.</summary>
internal sealed class RunReader(WordDocument document, StoryReader story, string? style)
{
    public List<Piece> Pieces { get; } = [];

    public List<FlatBlock> Boxes { get; } = [];

    public void Read(WordElement run)
    {
        var properties = document.Changes.Properties(run.Child("w:rPr"), "w:rPrChange");
        var format = document.Formats.Read(properties);
        foreach (var element in run.Children)
        {
            if (format.IsHidden && element.Name is "w:t" or "w:sym" or "w:drawing" or "w:pict")
            {
                if (!string.IsNullOrWhiteSpace(element.Text) || element.Name != "w:t")
                    document.Remarks.Add(RemarkKind.Dropped, "Hidden text was left out.", story.Place);
                continue;
            }

            if (element.Name == "w:t") document.Languages.Count(element.Text, properties, style);
            Read(element, format);
        }
    }

    private void Read(WordElement element, RunFormat format)
    {
        switch (element.Name)
        {
            case "w:t" or "w:delText": AddText(element.Text, format); break;
            case "w:tab" or "w:ptab": AddText("\t", format); break;
            case "w:noBreakHyphen": AddText("-", format); break;
            case "w:br" when element["w:type"] is null or "textWrapping": Add(new DraftInline.LineBreak(), format); break;
            case "w:cr": Add(new DraftInline.LineBreak(), format); break;
            case "w:softHyphen":
                document.Remarks.Add(RemarkKind.Cleaned, "Soft hyphens were removed.", story.Place);
                break;
            case "w:sym": AddSymbol(element, format); break;
            case "w:fldChar": ReadField(element); break;
            case "w:instrText" or "w:delInstrText": story.Fields.AddInstruction(element.Text); break;
            case "w:footnoteReference": AddNote("footnotes", element["w:id"]); break;
            case "w:endnoteReference": AddNote("endnotes", element["w:id"]); break;
            case "w:commentReference":
                if (document.Comments.Find(element["w:id"], story.Place) is { } comment)
                    Pieces.Add(new Piece(new DraftInline.Comment(comment), RunFormat.Plain, null));
                break;
            case "w:drawing" or "w:pict" or "w:object": ReadDrawing(element); break;
            case "mc:AlternateContent":
                foreach (var child in AlternateContent.Choose(element)) Read(child, format);
                break;
            case "w:ruby": ReadRuby(element); break;
        }
    }

    public void AddText(string text, RunFormat format)
    {
        if (text.Length == 0 || !story.Fields.IsVisible) return;
        var clean = document.Cleaner.Clean(text, story.Place);
        if (format.IsRaised || format.IsLowered)
        {
            clean = format.IsRaised ? RaisedCharacters.Raise(clean) : RaisedCharacters.Lower(clean);
            document.Remarks.Add(RemarkKind.Mapped, "Raised and lowered text is plain text now, digits in their raised form.", story.Place);
        }

        if (format.IsUnderlined && story.Fields.LinkHere is null && !string.IsNullOrWhiteSpace(clean))
            document.Remarks.Add(RemarkKind.Dropped, "Underlining was left out.", story.Place);
        Add(new DraftInline.Text(clean), format);
        document.CountText(clean.Length);
    }

    /// <summary>The end of a field's instruction: what becomes of its result.</summary>
    public void SeparateField()
    {
        if (story.Fields.Current is not { IsInResult: false } field) return;
        field.IsInResult = true;
        var (instruction, kind) = (field.Instruction, FieldInstruction.KindOf(field.Instruction));
        if (CitationField.IsCitation(instruction)) field.Result = AddCitation(instruction) ? FieldResult.Dropped : FieldResult.Kept;
        else if (CitationField.IsBibliography(instruction) || kind is "BIBLIOGRAPHY")
        {
            document.Remarks.Add(RemarkKind.Dropped, "The bibliography was left out: a brief lists its sources itself.", story.Place);
            field.Result = FieldResult.Dropped;
        }
        else if (kind is "TOC" or "INDEX" or "TOA")
        {
            document.Remarks.Add(RemarkKind.Dropped, "The table of contents was left out: a brief makes its own.", story.Place);
            field.Result = FieldResult.Dropped;
        }
        else if (kind is "PAGE" or "NUMPAGES" or "XE" or "TC") field.Result = FieldResult.Dropped;
        else if (kind is "HYPERLINK") field.Link = FieldInstruction.Address(instruction) is { } address ? story.Links.Check(address) : null;
        else if (instruction.Contains("EN.CITE", StringComparison.Ordinal) || kind is "CITATION")
            document.Remarks.Add(
                RemarkKind.Mapped, "Citations of another reference manager than Zotero or Mendeley are plain text now.", story.Place);
    }

    /// <returns>Whether the citation could be read.</returns>
    /// <param name="instruction">A text that contains the citation's JSON.</param>
    public bool AddCitation(string instruction)
    {
        var works = CitationField.Read(instruction);
        if (works.IsEmpty || document.Sources.Count + works.Length > WordLimits.Notes)
        {
            document.Remarks.Add(
                RemarkKind.Dropped, "Citations of a reference manager without readable data are plain text now.", story.Place);
            return false;
        }

        var parts = new List<string>();
        foreach (var work in works)
        {
            if (document.Sources.Add(work) is not { } id) return false;
            parts.Add($"@{id.Value}" + (work.Locator.Length > 0 ? ", " + work.Locator : ""));
        }

        var prefix = string.Join(' ', works.Select(work => work.Prefix).Where(text => text.Length > 0));
        var suffix = string.Join(' ', works.Select(work => work.Suffix).Where(text => text.Length > 0));
        if (prefix.Length > 0) AddText(prefix.TrimEnd() + " ", RunFormat.Plain);
        Add(new DraftInline.Citation("?" + string.Join("; ", parts)), RunFormat.Plain);
        if (suffix.Length > 0) AddText((char.IsPunctuation(suffix[0]) ? "" : " ") + suffix, RunFormat.Plain);
        document.Remarks.Add(
            RemarkKind.Mapped, "Citations of a reference manager are citations of the brief, to be confirmed.", story.Place);
        return true;
    }

    private void ReadField(WordElement element)
    {
        switch (element["w:fldCharType"])
        {
            case "begin": story.Fields.Begin(); break;
            case "separate": SeparateField(); break;
            case "end":
                SeparateField();
                story.Fields.End();
                break;
        }
    }

    private void AddNote(string type, string? id)
    {
        if (!story.Fields.IsVisible || document.Notes.Add(type, id, story.Place) is not { } label) return;
        // A space before the mark belongs to no form of Markdown.
        Add(new DraftInline.NoteMark(label), RunFormat.Plain);
    }

    private void AddSymbol(WordElement element, RunFormat format)
    {
        if (SymbolFonts.Find(element["w:font"], element["w:char"]) is { } known)
        {
            AddText(known, format);
            return;
        }

        var shown = SafeText.Escape(PartNames.Shown($"{element["w:font"]} {element["w:char"]}"));
        document.Remarks.Add(
            RemarkKind.Dropped, $"Characters of symbol fonts that have no Unicode character are [symbol] now: {shown}", story.Place);
        AddText("[symbol]", format);
    }

    private void ReadRuby(WordElement element)
    {
        document.Remarks.Add(RemarkKind.Mapped, "Readings above characters are in parentheses now.", story.Place);
        foreach (var run in element.Child("w:rubyBase")?.Children ?? []) Read(run);
        AddText("(", RunFormat.Plain);
        foreach (var run in element.Child("w:rt")?.Children ?? []) Read(run);
        AddText(")", RunFormat.Plain);
    }

    private void ReadDrawing(WordElement element)
    {
        if (!story.Fields.IsVisible) return;
        var drawing = new DrawingReader(document, story);
        drawing.Read(element);
        foreach (var image in drawing.Images) Pieces.Add(new Piece(image, RunFormat.Plain, null));
        Boxes.AddRange(drawing.Blocks);
    }

    private void Add(DraftInline inline, RunFormat format)
    {
        if (story.Fields.IsVisible) Pieces.Add(new Piece(inline, format, inline is DraftInline.NoteMark ? null : story.Fields.LinkHere));
    }
}
