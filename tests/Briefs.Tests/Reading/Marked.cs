
namespace Briefs.Tests.Reading;

/// <summary>A text in which ⟦ ⟧ stand around the places that must be reported.</summary>
internal sealed record Marked(string Text, ImmutableArray<TextSpan> Spans)
{
    public static Marked From(string marked)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        var text = new System.Text.StringBuilder();
        var open = new Stack<int>();
        foreach (var c in marked)
        {
            if (c == '⟦') open.Push(text.Length);
            else if (c == '⟧') spans.Add(new TextSpan(open.Pop(), text.Length));
            else text.Append(c);
        }

        spans.Sort();
        return new Marked(text.ToString(), spans.ToImmutable());
    }

    /// <summary>What was found, as <c>rule@start..end</c>, one a line, by place.</summary>
    public static string Written(IEnumerable<Diagnostic> found) =>
        string.Join('\n', found.OrderBy(d => d.Span).ThenBy(d => d.Rule.Id, StringComparer.Ordinal).Select(d => $"{d.Rule.Id}@{d.Span}"));

    /// <summary>The same for this text's marks, all of one rule.</summary>
    public string Expected(string rule) => string.Join('\n', Spans.Select(s => $"{rule}@{s}"));
}
