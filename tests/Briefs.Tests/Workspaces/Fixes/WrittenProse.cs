
namespace Briefs.Tests.Workspaces.Fixes;

/// <summary>Text, and for each mark in it the one that its author means to be its partner.</summary>
internal sealed class WrittenProse
{
    private readonly StringBuilder _text = new();
    private readonly List<int> _partners = [];
    private readonly List<int> _repeated = [];

    public string Text => _text.ToString();

    /// <summary>For each mark of the text in order the index of its partner among them; -1 for an apostrophe or one left over.</summary>
    public ImmutableArray<int> Partners => [.. _partners];

    /// <summary>Adds text; every mark in it is by itself.</summary>
    public void Add(string text)
    {
        _text.Append(text);
        _partners.AddRange(Enumerable.Repeat(-1, text.Count(Folding.IsMark)));
    }

    /// <summary>Adds marks with something between; one that is empty was forgotten.</summary>
    public void Add(string open, string close, Action between)
    {
        var opens = _partners.Count;
        Add(open);
        between();
        var closes = _partners.Count;
        Add(close);
        if (open.Count(Folding.IsMark) + close.Count(Folding.IsMark) == 2) (_partners[opens], _partners[closes]) = (closes, opens);
        foreach (var repeated in _repeated) _partners[repeated] = closes;
        _repeated.Clear();
    }

    /// <summary>Adds the mark with which a further paragraph of a quotation begins.</summary>
    public void AddRepeated(string mark)
    {
        _repeated.Add(_partners.Count);
        Add(mark);
    }
}
