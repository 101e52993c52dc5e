using Briefs.Import.Drafts;

namespace Briefs.Import.Word;

/// <summary>Reads one story of a document: its body, a note, a text box.</summary>
internal sealed class StoryReader
{
    private const int PlaceWords = 40;

    private readonly WordDocument _document;
    private readonly List<FlatBlock> _blocks = [];
    private List<Piece> _continued = [];
    private WordElement? _current;
    private int _number;
    private bool _isInCell;
    private int _cell;
    private int _cells;
    private OpenList? _list;
    private PiecesLength? _listEnd;
    private OpenParagraph _paragraph = OpenParagraph.None;

    /// <param name="part">The part that contains the story.</param>
    public StoryReader(WordDocument document, string part)
    {
        (_document, Part) = (document, part);
        Relations = document.Package.RelationsOf(part);
        Links = new LinkChecker(document, this);
    }

    public string Part { get; }

    public PartRelations Relations { get; }

    public FieldStack Fields { get; } = new();

    public LinkChecker Links { get; }

    /// <summary>The place of the paragraph that is read, for a remark.</summary>
    public string Place() => _current is null ? ""
        : string.Create(CultureInfo.InvariantCulture,
            $"paragraph {_number}, “{Shorten.ToLength(SafeText.Escape(ElementText.Read(_current)), PlaceWords)}”");

    /// <summary>A bibliography begins in this paragraph. It goes once its end is found: without one, nothing is lost.</summary>
    /// <param name="id">Of its bookmark.</param>
    /// <param name="before">What the paragraph has before it.</param>
    public void BeginList(string? id, ParagraphPieces before)
    {
        if (id is not null) _list ??= new OpenList(id, _blocks.Count, _cell, _paragraph with { Content = before.Copy() });
    }

    /// <summary>A bookmark ends in this paragraph.</summary>
    /// <param name="upTo">What the paragraph has up to there.</param>
    public void EndList(string? id, ParagraphPieces upTo)
    {
        if (_list is { } list && list.Bookmark == id && list.Cell == _cell) _listEnd ??= upTo.Length;
    }

    // The words of the author before and after it in its first and last paragraph stay.
    private void DropList(ParagraphPieces last)
    {
        // A paragraph without an end goes on in the next one, which then ends the list.
        if (_listEnd is not { } end || _list is not { } list || _continued.Count > 0) return;
        (_list, _listEnd) = (null, null);
        _blocks.RemoveRange(list.Start, _blocks.Count - list.Start);
        var after = _paragraph with { Content = last.Rest(end) };
        if (list.First.Number == after.Number) AddWords(after with { Content = list.First.Content.Join(after.Content) });
        else
        {
            AddWords(list.First);
            AddWords(after);
        }

        _document.Remarks.Add(RemarkKind.Dropped, "The bibliography was left out: a brief lists its sources itself.", Place);
    }

    private void AddWords(OpenParagraph paragraph)
    {
        if (paragraph.Content.IsEmpty) return;
        AddParagraph(paragraph.Content, paragraph.Properties, paragraph.Style);
    }

    public List<FlatBlock> Read(IEnumerable<WordElement> elements)
    {
        foreach (var element in elements) Read(element);
        if (_continued.Count > 0) AddParagraph(new ParagraphPieces(_continued, []), null, null);
        return _blocks;
    }

    /// <summary>The blocks of a table cell, apart from those of the story.</summary>
    public List<FlatBlock> ReadCell(IEnumerable<WordElement> elements)
    {
        var (count, continued, isInCell) = (_blocks.Count, _continued, _isInCell);
        var outer = _cell;
        (_continued, _isInCell, _cell) = ([], true, ++_cells);
        foreach (var element in elements) Read(element);
        if (_continued.Count > 0) AddParagraph(new ParagraphPieces(_continued, []), null, null);
        (_continued, _isInCell, _cell) = (continued, isInCell, outer);
        var cell = _blocks.GetRange(count, _blocks.Count - count);
        _blocks.RemoveRange(count, cell.Count);
        return cell;
    }

    private void Read(WordElement element)
    {
        switch (element.Name)
        {
            case "w:p":
                DropList(ReadParagraph(element));
                break;
            case "w:bookmarkEnd":
                var none = new ParagraphPieces([.. _continued], []);
                EndList(element["w:id"], none);
                DropList(none);
                break;
            case "w:tbl": _blocks.AddRange(new TableReader(_document, this).Read(element)); break;
            case "w:sdt": ReadControl(element); break;
            case "w:customXml" or "w:smartTag":
                foreach (var child in element.Children) Read(child);
                break;
            case "w:ins" or "w:del" or "w:moveFrom" or "w:moveTo" when _document.Changes.Keeps(element.Name, Place):
                foreach (var child in element.Children) Read(child);
                break;
            case "mc:AlternateContent":
                foreach (var child in AlternateContent.Choose(element)) Read(child);
                break;
            case "w:altChunk":
                _document.Remarks.Add(RemarkKind.Dropped, "Documents within the document were left out.", Place);
                break;
        }
    }

    private void ReadControl(WordElement element)
    {
        if (ContentControls.IsGenerated(element.Child("w:sdtPr")))
        {
            _document.Remarks.Add(
                RemarkKind.Dropped, "Lists that Word keeps up to date, such as contents and bibliography, were left out.", Place);
            return;
        }

        foreach (var child in element.Child("w:sdtContent")?.Children ?? []) Read(child);
    }

    private ParagraphPieces ReadParagraph(WordElement element)
    {
        (_current, _number) = (element, _number + 1);
        var properties = _document.Changes.Properties(element.Child("w:pPr"), "w:pPrChange");
        var style = properties?.Child("w:pStyle")?.Value ?? _document.Styles.DefaultId;
        _paragraph = new OpenParagraph(_number, OpenParagraph.None.Content, properties, style);
        var reader = new ParagraphReader(_document, this, style);
        var content = new ParagraphPieces(reader.Pieces, reader.Boxes);
        reader.Pieces.AddRange(_continued);
        _continued = [];
        reader.Read(element.Children);
        if (!_document.Changes.KeepsMark(element.Child("w:pPr")?.Child("w:rPr"), Place))
        {
            _continued = reader.Pieces;
            _blocks.AddRange(reader.Boxes);
            return content;
        }

        if (reader.Bookmarks.Count > 0 && RoleOf(properties, style).Role is ParagraphRole.Heading or ParagraphRole.Title)
            foreach (var name in reader.Bookmarks)
                _document.HeadingBookmarks.TryAdd(name, InlineText.Join([.. reader.Pieces.Select(piece => piece.Inline)]));
        AddParagraph(content, properties, style);
        return content;
    }

    private void AddParagraph(ParagraphPieces paragraph, WordElement? properties, string? style)
    {
        var role = RoleOf(properties, style);
        if (role.Role == ParagraphRole.Contents)
        {
            _document.Remarks.Add(RemarkKind.Dropped, "The table of contents was left out: a brief makes its own.", Place);
            return;
        }

        var item = role.Role is ParagraphRole.Text or ParagraphRole.Quote or ParagraphRole.Code
            ? _document.Numbering.Find(properties, style)
            : null;
        var builder = new ParagraphBuilder(_document.Remarks, Place) { ReadsTypedMarkers = !_isInCell };
        var blocks = builder.Build(paragraph.Pieces, role, item);
        var isRule = blocks.IsEmpty && paragraph.Boxes.Count == 0 && role.Role == ParagraphRole.Text
            && properties?.Child("w:pBdr") is { } borders && (borders.Child("w:bottom") ?? borders.Child("w:top")) is not null;
        if (isRule) _blocks.Add(FlatBlock.Ready(new DraftBlock.ThematicBreak()));
        _blocks.AddRange(blocks);
        _blocks.AddRange(paragraph.Boxes);
    }

    private StyledRole RoleOf(WordElement? properties, string? style)
    {
        var styled = _document.Styles.RoleOf(style);
        return styled.Role == ParagraphRole.Text && properties?.Child("w:outlineLvl")?.Value is { } outline
            && WordStyles.LevelOf(outline) is > 0 and var level
            ? new StyledRole(ParagraphRole.Heading, level)
            : styled;
    }

    /// <summary>A bibliography whose end was not found yet.</summary>
    /// <param name="Start">Index of its first block.</param>
    /// <param name="Cell">The table cell in which it begins; 0 for none.</param>
    /// <param name="First">The paragraph in which it begins, with what is before it.</param>
    private sealed record OpenList(string Bookmark, int Start, int Cell, OpenParagraph First);

    private sealed record OpenParagraph(int Number, ParagraphPieces Content, WordElement? Properties, string? Style)
    {
        public static OpenParagraph None { get; } = new(0, new ParagraphPieces([], []), null, null);
    }
}
