namespace Briefs.Import.Word;

/// <summary>
/// The citations that Zotero stores as bookmarks: the text is within a bookmark <c>ZOTERO_BREF_x</c>, and the data in custom properties of
/// the document, cut into the pieces <c>ZOTERO_BREF_x_1</c>, <c>ZOTERO_BREF_x_2</c> and so on.
/// </summary>
internal sealed class BookmarkedCitations
{
    private const string Prefix = "ZOTERO_BREF_";

    private readonly Lazy<Dictionary<string, string>> _properties;
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public BookmarkedCitations(WordPackage package) => _properties = new(() => ReadProperties(package));

    /// <summary>
    /// The data of a citation or bibliography; null if the bookmark is not one of Zotero's, or has no data. A name is unique in a document:
    /// a second bookmark with it is only text.
    /// </summary>
    public string? Take(string? bookmark)
    {
        if (bookmark is null || !bookmark.StartsWith(Prefix, StringComparison.Ordinal) || !_taken.Add(bookmark)) return null;
        var code = new StringBuilder();
        for (var number = 1; Piece(bookmark, number) is { } piece; number++)
        {
            if (code.Length + piece.Length > WordLimits.Instruction) throw WordRefusedException.TooLarge("a citation has more than 1 MB");
            code.Append(piece);
        }

        return code.Length > 0 ? code.ToString() : _properties.Value.GetValueOrDefault(bookmark);
    }

    private string? Piece(string bookmark, int number) =>
        _properties.Value.GetValueOrDefault($"{bookmark}_{number.ToString(CultureInfo.InvariantCulture)}");

    private static Dictionary<string, string> ReadProperties(WordPackage package)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        var part = package.RelationsOf("").FirstOfType("custom-properties") ?? "docProps/custom.xml";
        foreach (var property in package.Read(part)?.Children ?? [])
            if (property["name"] is { } name && property.Children is [var value, ..]) found.TryAdd(name, value.Text);
        return found;
    }
}
