
namespace Briefs.Fuzzing.Targets;

/// <summary>The finder of quotations, on words and marks and nothing that could excuse a mark: none may be passed over.</summary>
internal sealed class QuotationTarget : FuzzTarget
{
    private const string Doubles = "“”«»\"";

    public override string Name => "quotations";

    public override void Run(byte[] input)
    {
        var words = new StringBuilder("a ");
        foreach (var c in Encoding.UTF8.GetString(input))
        {
            // Four spaces before a line would make code of it.
            if (c == ' ' && words[^1] is ' ' or '\n') continue;
            if (c is ' ' or ',' or '.' or '?' or '\n' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= 'а' and <= 'я')
                || Doubles.Contains(c, StringComparison.Ordinal)) words.Append(c);
        }

        if (GivenSite.Read(Encoding.UTF8.GetBytes(words.ToString())) is not var (brief, found, text)) return;
        Promise(GivenSite.AreInside(found, text), "A finding lies outside the file.");
        if (found.Any(d => d.Rule.Id == "limit-exceeded")) return;
        var body = text[GivenSite.Head.Length..];
        var marks = brief.Marks.Where(m => m.Span.Start >= GivenSite.Head.Length).ToList();
        Promise(marks.Count == body.Count(c => Doubles.Contains(c, StringComparison.Ordinal)),
            $"{marks.Count} marks are accounted for, of {body.Count(c => Doubles.Contains(c, StringComparison.Ordinal))}.");
        foreach (var mark in marks)
            Promise(
                mark.Role is MarkRole.Quotation or MarkRole.Inside or MarkRole.InsideUnclosed or MarkRole.Unclosed or MarkRole.Unopened
                    or MarkRole.Empty or MarkRole.Known || (mark.Role == MarkRole.Arrow && mark.Glyph == '»'),
                $"{mark.Glyph} is taken for {mark.Role}.");
    }
}
