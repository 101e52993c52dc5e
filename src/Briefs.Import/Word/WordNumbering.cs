namespace Briefs.Import.Word;

/// <summary>The level of a list at which a paragraph is an item.</summary>
/// <param name="ListId">The number of the list; two lists never share it.</param>
/// <param name="Level">From 0.</param>
internal readonly record struct ListPlace(string ListId, int Level, NumberForm Form, int Start);

internal enum NumberForm
{
    Bullet,
    Number,

    /// <summary>No bullet and no number: a further paragraph of the item before.</summary>
    Nothing,
}

/// <summary>The lists of a Word file.</summary>
internal sealed class WordNumbering
{
    private const int Levels = 9;

    private readonly Dictionary<string, WordElement> _abstract = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordElement> _lists = new(StringComparer.Ordinal);
    private readonly WordStyles _styles;

    public WordNumbering(WordElement? root, WordStyles styles)
    {
        _styles = styles;
        foreach (var element in root?.Children ?? [])
        {
            if (element.Name == "w:abstractNum" && element["w:abstractNumId"] is { } definition) _abstract.TryAdd(definition, element);
            if (element.Name == "w:num" && element["w:numId"] is { } list) _lists.TryAdd(list, element);
        }
    }

    /// <summary>The item that a paragraph is; null for none.</summary>
    /// <param name="paragraph">The properties of the paragraph.</param>
    public ListPlace? Find(WordElement? paragraph, string? style)
    {
        var own = paragraph?.Child("w:numPr");
        if (own?.Child("w:numId")?.Value is { } id) return Place(id, LevelIn(own));
        foreach (var based in _styles.ChainOf(style))
        {
            var inherited = based.Child("w:pPr")?.Child("w:numPr");
            if (inherited?.Child("w:numId")?.Value is not { } list) continue;
            return Place(list, own is null ? LevelIn(inherited) : LevelIn(own));
        }

        return null;
    }

    private ListPlace? Place(string id, int level)
    {
        if (id == "0" || !_lists.TryGetValue(id, out var list)) return null;
        var definition = DefinitionOf(list);
        var changed = list.Children.FirstOrDefault(o => o.Name == "w:lvlOverride" && o["w:ilvl"] == Written(level));
        var found = changed?.Child("w:lvl")
            ?? definition?.Children.FirstOrDefault(l => l.Name == "w:lvl" && l["w:ilvl"] == Written(level));
        var format = found?.Child("w:numFmt")?.Value ?? "decimal";
        var text = found?.Child("w:lvlText")?.Value;
        var isBlank = text is not null && string.IsNullOrWhiteSpace(text) && found?.Child("w:lvlPicBulletId") is null;
        var form = format == "none" || isBlank ? NumberForm.Nothing
            : format == "bullet" ? NumberForm.Bullet
            : NumberForm.Number;
        var start = changed?.Child("w:startOverride")?.Value ?? found?.Child("w:start")?.Value;
        return new ListPlace(id, level, form, int.TryParse(start, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Math.Min(number, 999_999_999) : 1);
    }

    // A definition may only name a style that has the list.
    private WordElement? DefinitionOf(WordElement list)
    {
        var definition = _abstract.GetValueOrDefault(list.Child("w:abstractNumId")?.Value ?? "");
        if (definition?.Child("w:numStyleLink")?.Value is not { } style) return definition;
        var linked = _styles.ChainOf(style).Select(s => s.Child("w:pPr")?.Child("w:numPr")?.Child("w:numId")?.Value)
            .FirstOrDefault(n => n is not null);
        return linked is not null && _lists.TryGetValue(linked, out var other)
            ? _abstract.GetValueOrDefault(other.Child("w:abstractNumId")?.Value ?? "") ?? definition
            : definition;
    }

    private static int LevelIn(WordElement properties) =>
        int.TryParse(properties.Child("w:ilvl")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var level)
            ? Math.Min(level, Levels - 1) : 0;

    private static string Written(int level) => level.ToString(CultureInfo.InvariantCulture);
}
