
namespace Briefs.Pages.HtmlAllowList;

/// <summary>An attribute that an element of content may have, and what it may say.</summary>
internal sealed class AttributeWord(string name, AttributeValues.Accepts accepts)
{
    private readonly byte[] _name = Encoding.ASCII.GetBytes(name);

    public ReadOnlySpan<byte> Name => _name;

    public bool IsId { get; } = name == "id";

    /// <param name="value">As it stands between the quotes, in UTF-8.</param>
    public bool Takes(ReadOnlySpan<byte> value) => accepts(value);
}
