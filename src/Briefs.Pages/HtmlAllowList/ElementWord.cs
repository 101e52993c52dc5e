
namespace Briefs.Pages.HtmlAllowList;

/// <summary>An element that content may have.</summary>
internal sealed class ElementWord(string name, Holds holds, params AttributeWord[] attributes)
{
    private readonly byte[] _name = Encoding.ASCII.GetBytes(name);

    public ReadOnlySpan<byte> Name => _name;

    public Holds Holds { get; } = holds;

    public bool IsVoid => Holds is Holds.Nothing or Holds.NothingInline;

    public bool IsPhrase => Holds is Holds.PhrasesInline or Holds.NothingInline;

    public bool TakesBlocks => Holds == Holds.Blocks;

    public bool IsLink { get; } = name == "a";

    /// <summary>Of a name in lower case; -1 when the element has none such.</summary>
    public int IndexOf(ReadOnlySpan<byte> attribute)
    {
        for (var i = 0; i < attributes.Length; i++)
            if (attributes[i].Name.SequenceEqual(attribute)) return i;
        return -1;
    }

    public AttributeWord this[int index] => attributes[index];
}
