using Briefs.Tests.Reading.Body;
using CsCheck;

namespace Briefs.Tests.Workspaces.Fixes;

/// <summary>
/// Writes a brief from a row of numbers, each of which decides one thing: how many blocks, of which kind, with which marks.
/// </summary>
internal sealed class WriteProse
{
    /// <summary>Ids that are one slip away from those of the tests, and as long.</summary>
    public static (string Wrong, string Right)[] Slips { get; } = [("@milsl", "@mills"), ("@nwes", "@news"), ("@reprot", "@report")];

    private static readonly string[] s_marks =
    [
        "\"\"", "\"\"", "\"\"", "\"\"", "''", "“”", "‘’", "„“", "„”", "«»", "»«", "””", "‹›", "「」", "“\"", "\"”", "„\"", "”“", "““", "''",
            "‚‘", "’’", "“|\u201C",
    ];

    private static readonly string[] s_citations =
    [
        " [@mills in @news]", " [@mills in @news]", " [@ivanov in @report, p. 3]", "  [@mills in @news] ", " [@itself in @report]", "", "",
            " [@milsl in @nwes]", " [@news]", " [@sister]",
        " [@mills in @reprot]", " [@mills in @news, throughout]", " [@mills in @report; @news]",
    ];

    private readonly int[] _choices;
    private readonly ProseLanguage _language;
    private readonly WrittenProse _prose = new();
    private int _next;
    private int _notes;

    private WriteProse(int[] choices)
    {
        _choices = choices;
        _language = One(ProseLanguage.All);
    }

    /// <summary>Briefs of one to five blocks.</summary>
    public static Gen<WrittenProse> Any { get; } = Gen.Int[0, 10_000].Array[8, 90].Select(choices => new WriteProse(choices).Whole());

    private WrittenProse Whole()
    {
        var head = GivenBrief.Head.Replace("LANG", _language.Code, StringComparison.Ordinal);
        if (Is(4)) Title(head);
        else _prose.Add(head);
        for (var block = 1 + Choose(5); block > 0; block--) Block();
        return _prose;
    }

    private void Title(string head)
    {
        var title = "A border closes";
        var at = head.IndexOf(title, StringComparison.Ordinal);
        _prose.Add(head[..at] + ">-\n  ");
        Quotation();
        _prose.Add(head[(at + title.Length)..]);
    }

    private void Block()
    {
        switch (Choose(10))
        {
            case 0: Line("> "); break;
            case 1: Line("- "); break;
            case 2: Line("## "); break;
            case 3: Table(); break;
            case 4: Paragraphs(); break;
            case 5: Note(); break;
            default: Line(""); break;
        }

        _prose.Add("\n\n");
    }

    private void Line(string start)
    {
        _prose.Add(start);
        for (var sentence = 1 + Choose(3); sentence > 0; sentence--) Sentence();
    }

    private void Table()
    {
        _prose.Add("| a | b |\n|---|---|\n| ");
        Sentence();
        _prose.Add(" | ");
        Quotation();
        _prose.Add(One(s_citations) + " |");
    }

    private void Note()
    {
        Quotation();
        _prose.Add($"[^{++_notes}].\n\n[^{_notes}]: ");
        _prose.Add(One(_language.Own) + One(s_citations));
    }

    // Each paragraph begins with the mark, and the last one ends with it.
    private void Paragraphs()
    {
        var marks = One(s_marks);
        _prose.Add(marks[..1], marks[^1..], () =>
        {
            _prose.Add(One(_language.Said) + ".\n\n");
            _prose.AddRepeated(marks[..1]);
            _prose.Add(One(_language.Said));
        });
        _prose.Add(One(_language.After) + One(s_citations) + ".");
    }

    private void Sentence()
    {
        switch (Choose(6))
        {
            case 0: _prose.Add(One(_language.Own)); break;
            case 1:
                _prose.Add(One(_language.Before));
                Quotation();
                Cited();
                break;
            case 2:
                Quotation();
                _prose.Add(One(_language.After));
                Cited();
                break;
            case 3:
                Quotation();
                _prose.Add(One(_language.After) + (Is(2) ? One(s_citations) : "") + ", ");
                Quotation();
                Cited();
                break;
            case 4:
                Quotation();
                _prose.Add(One(_language.After));
                Cited();
                _prose.Add(" ");
                Quotation();
                Cited();
                break;
            default:
                _prose.Add(One(_language.Before));
                Quotation();
                _prose.Add(" – " + One(_language.Own).TrimEnd('.'));
                Cited();
                break;
        }

        _prose.Add(" ");
    }

    private void Cited() => _prose.Add(One(s_citations) + ".");

    private void Quotation()
    {
        var marks = One(s_marks);
        // A single mark without its partner is an apostrophe to any reader, so that only double ones are forgotten here.
        var forgotten = "'‘‚‹’".Contains(marks[0], StringComparison.Ordinal) ? 0 : Choose(24);
        var space = _language.Code == "fr" && Is(3) ? " " : "";
        _prose.Add(forgotten == 1 ? "" : marks[..1] + space, forgotten == 2 ? "" : space + marks[^1..], () =>
        {
            _prose.Add(One(_language.Said));
            if (!Is(4)) return;
            _prose.Add(" ");
            var inner = One(s_marks);
            _prose.Add(inner[..1], inner[^1..], () => _prose.Add(One(_language.Inner)));
            if (Is(2)) _prose.Add(" " + One(_language.Inner));
        });
        if (Is(20)) _prose.Add(One(["{.term}", "{.title}", "\u00AD", "\"", "'"]));
    }

    private int Choose(int of) => _next < _choices.Length ? _choices[_next++] % of : of - 1;

    private bool Is(int onceIn) => Choose(onceIn) == 0;

    private T One<T>(T[] things) => things[Choose(things.Length)];
}
