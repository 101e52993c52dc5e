
namespace Briefs.Reading.Yaml;

/// <summary>Puts together a text character by character, each with its place.</summary>
internal sealed class PlacedTextBuilder
{
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<int>.Builder _offsets = ImmutableArray.CreateBuilder<int>();

    public void Add(char c, int offset)
    {
        _text.Append(c);
        _offsets.Add(offset);
    }

    /// <summary>Adds what an escape stands for; all of it has the escape's place.</summary>
    public void Add(string text, int offset)
    {
        foreach (var c in text) Add(c, offset);
    }

    /// <param name="end">The place behind the last character.</param>
    public PlacedText ToPlacedText(int end)
    {
        _offsets.Add(_offsets.Count > 0 ? Math.Max(end, _offsets[^1]) : end);
        return PlacedText.Mapped(_text.ToString(), _offsets.ToImmutable());
    }
}
