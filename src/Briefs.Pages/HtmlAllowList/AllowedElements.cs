namespace Briefs.Pages.HtmlAllowList;

/// <summary>
/// The table of all elements and attributes allowed in HTML of content. If you add an element or attribute to the output, add it here with
/// the reason. Never add anything that runs, loads, submits, embeds or styles.
/// </summary>
internal static class AllowedElements
{
    private static readonly AttributeWord Class = new("class", AttributeValues.IsNames);
    private static readonly AttributeWord Id = new("id", AttributeValues.IsId);

    // For text in another language than the page's.
    private static readonly AttributeWord[] Language = [new("lang", AttributeValues.IsLanguage), new("dir", AttributeValues.IsDirection)];

    private static readonly ElementWord[] All =
    [
        // Blocks of CommonMark.
        // The id is that of a numbered paragraph.
        new("p", ContentModel.Phrases, [Class, Id, .. Language]),
        new("h1", ContentModel.Phrases, Id), new("h2", ContentModel.Phrases, Id), new("h3", ContentModel.Phrases, Id),
        new("h4", ContentModel.Phrases, Id), new("h5", ContentModel.Phrases, Id), new("h6", ContentModel.Phrases, Id),
        new("blockquote", ContentModel.Blocks, Language),
        new("ul", ContentModel.Blocks, Class),
        new("ol", ContentModel.Blocks, Class, new("start", AttributeValues.IsNumber)),
        // The id is that of a note, to which its numbers in the text link.
        new("li", ContentModel.Blocks, Id, Class),
        new("pre", ContentModel.Phrases),
        new("hr", ContentModel.Nothing),
        // Tables, in a box that scrolls and can be focused with the keyboard.
        new("table", ContentModel.Blocks), new("thead", ContentModel.Blocks), new("tbody", ContentModel.Blocks),
            new("tr", ContentModel.Blocks),
        new("th", ContentModel.Blocks, Class, new("scope", AttributeValues.IsName)), new("td", ContentModel.Blocks, Class),
        new("div", ContentModel.Blocks, Class, Id, new("tabindex", AttributeValues.IsNumber), new("role", AttributeValues.IsName)),
        // Block quotes and pictures.
        new("figure", ContentModel.Blocks, Class, Id), new("figcaption", ContentModel.Blocks, Class),
        new(
            "img",
            ContentModel.NothingInline,
            new("src", AttributeValues.IsOwnAddress),
            new("alt", AttributeValues.IsText),
            new("width", AttributeValues.IsNumber),
            new("height", AttributeValues.IsNumber),
            new("loading", AttributeValues.IsName),
            new("decoding", AttributeValues.IsName),
            Class),
        // The smaller copies of a picture. The browser chooses one of them.
        new("picture", ContentModel.PhrasesInline),
        new(
            "source",
            ContentModel.NothingInline,
            new("type", AttributeValues.IsPictureType),
            new("srcset", AttributeValues.IsOwnSrcSet),
            new("sizes", AttributeValues.IsSizes)),
        // Phrases.
        new("em", ContentModel.PhrasesInline),
        new("strong", ContentModel.PhrasesInline),
        new("del", ContentModel.PhrasesInline),
        new("code", ContentModel.PhrasesInline),
        new("br", ContentModel.NothingInline),
        new("sup", ContentModel.PhrasesInline, Class),
        new("cite", ContentModel.PhrasesInline, Language),
        new("bdi", ContentModel.PhrasesInline, Language),
        new("time", ContentModel.PhrasesInline, new AttributeWord("datetime", AttributeValues.IsName)),
        new("span", ContentModel.PhrasesInline, [Class, Id, .. Language, new("role", AttributeValues.IsName)]),
        // A link in the text, a note's number, the link back from the note, a source's title.
        new(
            "a", ContentModel.PhrasesInline, new("href", AttributeValues.IsAddress), Id, Class, new("role", AttributeValues.IsName),
            new("rel", AttributeValues.IsNames),
            // The facts of a card describe its link.
            new("aria-describedby", AttributeValues.IsId),
            new("title", AttributeValues.IsText), new("aria-label", AttributeValues.IsText), new("hreflang", AttributeValues.IsLanguage),
            // Robust Links: the other of a source's two addresses, and the date of the copy. Browsers load nothing from there.
            new("data-originalurl", AttributeValues.IsAddress),
            new("data-versionurl", AttributeValues.IsAddress),
            new("data-versiondate", AttributeValues.IsName)),
    ];

    private static readonly FrozenDictionary<UInt128, ElementWord> s_byName = All.ToFrozenDictionary(e => KeyOf(e.Name));

    /// <summary>The element with a lower-case name; null if it is not allowed.</summary>
    public static ElementWord? Find(ReadOnlySpan<byte> name) => name.Length <= 16 ? s_byName.GetValueOrDefault(KeyOf(name)) : null;

    // A name has at most sixteen letters, so its bytes fit into the key and the lookup allocates nothing.
    private static UInt128 KeyOf(ReadOnlySpan<byte> name)
    {
        UInt128 key = 0;
        foreach (var letter in name) key = (key << 8) | letter;
        return key;
    }
}

/// <summary>What an element may contain, and whether it is a block or a phrase.</summary>
internal enum ContentModel
{
    /// <summary>A block that contains blocks and phrases.</summary>
    Blocks,

    /// <summary>A block that contains phrases.</summary>
    Phrases,

    /// <summary>A phrase that contains phrases.</summary>
    PhrasesInline,

    /// <summary>A void block.</summary>
    Nothing,

    /// <summary>A void phrase.</summary>
    NothingInline,
}

/// <summary>An element that content may contain.</summary>
internal sealed class ElementWord(string name, ContentModel holds, params AttributeWord[] attributes)
{
    private readonly byte[] _name = Encoding.ASCII.GetBytes(name);

    public ReadOnlySpan<byte> Name => _name;

    public ContentModel Holds { get; } = holds;

    public bool IsVoid => Holds is ContentModel.Nothing or ContentModel.NothingInline;

    public bool IsPhrase => Holds is ContentModel.PhrasesInline or ContentModel.NothingInline;

    public bool TakesBlocks => Holds == ContentModel.Blocks;

    public bool IsLink { get; } = name == "a";

    /// <summary>The index of an attribute with a lower-case name; -1 if it is not allowed.</summary>
    public int IndexOf(ReadOnlySpan<byte> attribute)
    {
        for (var i = 0; i < attributes.Length; i++)
            if (attributes[i].Name.SequenceEqual(attribute)) return i;
        return -1;
    }

    public AttributeWord this[int index] => attributes[index];
}

/// <summary>An attribute that an element of content may have, and its allowed values.</summary>
internal sealed class AttributeWord(string name, AttributeValues.Accepts accepts)
{
    private readonly byte[] _name = Encoding.ASCII.GetBytes(name);

    public ReadOnlySpan<byte> Name => _name;

    public bool IsId { get; } = name == "id";

    /// <param name="value">The text between the quotes, in UTF-8.</param>
    public bool Takes(ReadOnlySpan<byte> value) => accepts(value);
}
