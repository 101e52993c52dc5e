
namespace Briefs.Tests.Rules;

/// <summary>A text in which ⟦ ⟧ stand around places.</summary>
/// <param name="Text">Without them.</param>
/// <param name="Places">In the order of their opening marks.</param>
internal sealed record MarkedText(string Text, ImmutableArray<TextSpan> Places)
{
    public static MarkedText Read(string marked)
    {
        var text = new StringBuilder(marked.Length);
        var open = new Stack<int>();
        var places = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var c in marked)
        {
            if (c == '⟦') open.Push(text.Length);
            else if (c == '⟧') places.Add(new TextSpan(open.Pop(), text.Length));
            else text.Append(c);
        }

        Assert.Empty(open);
        places.Sort();
        return new MarkedText(text.ToString(), places.ToImmutable());
    }
}
