using Briefs.Import.Drafts;

namespace Briefs.Tests.Import;

/// <summary>Drafts made at random, with text that looks like markup.</summary>
internal sealed class RandomDrafts(int seed)
{
    private static readonly string[] s_words =
    [
        "border", "“We", "will", "not", "go,”", "she", "said.", "*", "**bold**", "_under_", "snake_case", "[the", "minister]", "[…]",
        "[sic]", "[a](b)", "[^1]", "[x]:", "<b>", "a<b", "&amp;", "&", "#", "# one", "1.", "12)", "-", "+", ">", "|", "a|b", "\\", "\\*",
        "`code`", "~~x~~", "~50", "---", "===", "***", "!", "![x](y)", "http://example.org/a_b_c", "«нет»", "Жители", "границы", "قال",
        "الوزير:", "「不是」", "他说",
        "{.x}", "name@host", "(see", "below)", ":", "text:", "2 * 3 * 4", "C#", "100%", "<!-- no -->", "$5", "^up^", "A.", "é", "…",
    ];

    private readonly Random _random = new(seed);
    private readonly List<DraftNote> _notes = [];
    private int _links;
    private bool _isInNote;

    public Draft Next()
    {
        _notes.Clear();
        var blocks = new List<DraftBlock>();
        for (var count = _random.Next(2, 9); count > 0; count--)
        {
            var block = Block();
            if (blocks.Count > 0 && block is DraftBlock.Quote or DraftBlock.Code && blocks[^1].GetType() == block.GetType()) continue;
            blocks.Add(block);
        }

        return new Draft { Blocks = [.. blocks], Notes = [.. _notes] };
    }

    private DraftBlock Block() => _random.Next(12) switch
    {
        0 => new DraftBlock.Heading(_random.Next(2, 5), Inlines(1, 4)),
        1 => List(0),
        2 => List(0),
        3 => new DraftBlock.Quote([.. Enumerable.Range(0, _random.Next(1, 3)).Select(_ => Paragraph())]),
        4 => Table(),
        5 => new DraftBlock.Code("", $"if (a < b) {{\n  return `x`; // {Word()}\n}}"),
        6 => new DraftBlock.ThematicBreak(),
        _ => Paragraph(),
    };

    private DraftBlock.Paragraph Paragraph() => new(Inlines(2, 12));

    private DraftBlock.List List(int depth) => new(
        _random.Next(2) == 0 ? null : _random.Next(1, 4),
        [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Item(depth))]);

    private DraftItem Item(int depth)
    {
        var blocks = new List<DraftBlock> { Paragraph() };
        if (_random.Next(6) == 0) blocks.Add(Paragraph());
        if (depth < 2 && _random.Next(4) == 0) blocks.Add(List(depth + 1));
        return new DraftItem([.. blocks]);
    }

    private DraftBlock.Table Table()
    {
        var columns = _random.Next(2, 5);
        DraftRow Row(int least) => new([.. Enumerable.Range(0, columns).Select(_ => new DraftCell(Inlines(least, 3)))]);
        return new DraftBlock.Table(
            [.. Enumerable.Repeat(ColumnAlignment.Default, columns)],
            Row(1),
            [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Row(0))]);
    }

    private ImmutableArray<DraftInline> Inlines(int least, int most)
    {
        var inlines = new List<DraftInline>();
        for (var count = _random.Next(least, most + 1); count > 0; count--)
        {
            if (inlines.Count > 0 && _random.Next(4) > 0) inlines.Add(new DraftInline.Text(" "));
            inlines.Add(Inline());
        }

        // A paragraph of nothing but dashes is a thematic break in Word.
        if (least > 0)
        {
            var word = new DraftInline.Text(inlines.Count % 2 == 0 ? " word " : "word");
            inlines.Insert(_random.Next(2) == 0 ? 0 : inlines.Count, word);
        }

        return [.. inlines];
    }

    private DraftInline Inline() => _random.Next(16) switch
    {
        0 => new DraftInline.Strong([new DraftInline.Text(Words())]),
        1 => new DraftInline.Emphasis([new DraftInline.Text(Words())]),
        2 => new DraftInline.Emphasis([new DraftInline.Text(Words()), new DraftInline.Strong([new DraftInline.Text(Words())])]),
        3 => new DraftInline.Strike([new DraftInline.Text(Words())]),
        4 => new DraftInline.Link($"https://example.org/{_links++}?a=1&b=(2)", [new DraftInline.Text("link" + Words())]),
        5 => new DraftInline.Code("x = " + _random.Next(9)),
        6 when !_isInNote => Note(),
        7 => new DraftInline.LineBreak(),
        _ => new DraftInline.Text(Words()),
    };

    private DraftInline.NoteMark Note()
    {
        _isInNote = true;
        var label = (_notes.Count + 1).ToString(CultureInfo.InvariantCulture);
        _notes.Add(new DraftNote(label, [Paragraph()]));
        _isInNote = false;
        return new DraftInline.NoteMark(label);
    }

    private string Words() => string.Join(' ', Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Word()));

    private string Word() => s_words[_random.Next(s_words.Length)];
}
