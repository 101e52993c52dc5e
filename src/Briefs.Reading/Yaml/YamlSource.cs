using YamlDotNet.Core;

namespace Briefs.Reading.Yaml;

/// <summary>A file and the part of it that is YAML, with the characters that misled the parser masked.</summary>
internal sealed class YamlSource(FileText file, TextSpan region)
{
    // Replaces a masked character: a letter, so that it cannot open or close anything.
    private const char Mask = 'x';

    private readonly SortedSet<int> _masked = [];

    public FileText File => file;

    public TextSpan Region => region;

    /// <summary>The file as written.</summary>
    public string Original => file.Text;

    /// <summary>The whole file as the parser sees it; as long as <see cref="Original"/>.</summary>
    public string Text { get; private set; } = file.Text;

    /// <summary>The offset in the file of a parser's mark, which may be after the end.</summary>
    public int PlaceOf(Mark mark) => Math.Min(region.Start + (int)mark.Index, region.End);

    /// <summary>Masks one more character; false if it was masked already.</summary>
    public bool TryMask(int offset)
    {
        if (!_masked.Add(offset)) return false;
        Text = string.Concat(Text.AsSpan(0, offset), [Mask], Text.AsSpan(offset + 1));
        return true;
    }

    /// <summary>Puts back the characters that were masked for the parser.</summary>
    public MappedText Restore(MappedText placed)
    {
        if (_masked.Count == 0 || _masked.GetViewBetween(placed.Span.Start, placed.Span.End).Count == 0) return placed;
        var restored = new MappedTextBuilder();
        for (var i = 0; i < placed.Text.Length; i++)
        {
            var offset = placed.OffsetOf(i);
            restored.Add(_masked.Contains(offset) ? Original[offset] : placed.Text[i], offset);
        }

        return restored.ToPlacedText(placed.OffsetOf(placed.Text.Length));
    }
}

/// <summary>Builds a text character by character, each with its place.</summary>
internal sealed class MappedTextBuilder
{
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<int>.Builder _offsets = ImmutableArray.CreateBuilder<int>();

    public void Add(char c, int offset)
    {
        _text.Append(c);
        _offsets.Add(offset);
    }

    /// <summary>Adds the text of a decoded escape; all of it has the escape's place.</summary>
    public void Add(string text, int offset)
    {
        foreach (var c in text) Add(c, offset);
    }

    /// <param name="end">The place after the last character.</param>
    public MappedText ToPlacedText(int end)
    {
        _offsets.Add(_offsets.Count > 0 ? Math.Max(end, _offsets[^1]) : end);
        return MappedText.Mapped(_text.ToString(), _offsets.ToImmutable());
    }
}
