namespace Briefs.Import.Word;

/// <summary>The fields that are open at a place. A field may begin in one paragraph and end in another.</summary>
internal sealed class FieldStack
{
    private readonly Stack<WordField> _open = new();

    /// <summary>The link of an element around the place; null for none.</summary>
    public string? Link { get; set; }

    /// <summary>The innermost link; null for none.</summary>
    public string? LinkHere => _open.Select(f => f.Link).FirstOrDefault(link => link is not null) ?? Link;

    /// <summary>Whether a text at this place belongs to the document.</summary>
    public bool IsVisible => _open.All(f => f.IsInResult && f.Result == FieldResult.Kept);

    /// <summary>The innermost field; null for none.</summary>
    public WordField? Current => _open.TryPeek(out var top) ? top : null;

    public void Begin()
    {
        if (_open.Count >= WordLimits.Depth) throw WordRefusedException.Damaged("its fields are nested more than 200 levels deep");
        _open.Push(new WordField());
    }

    public void AddInstruction(string text)
    {
        if (Current is { IsInResult: false } field) field.AddInstruction(text);
    }

    public void End()
    {
        _open.TryPop(out _);
    }
}
