using System.Text.Json.Nodes;
using Briefs.Reading.FrontMatter;
using Briefs.Reading.Schema;
using Briefs.Workspaces;

namespace Briefs.LanguageServer.Completion;

/// <summary>Completes front matter and YAML files with the same key tables that the reader uses.</summary>
internal static class YamlCompletion
{
    /// <returns>Empty outside YAML.</returns>
    public static IEnumerable<JsonObject> Complete(CursorContext cursor, InsertTextFormat writes)
    {
        var (path, text) = (cursor.Text.File.Path, cursor.Text.Text);
        if (ContentForm.FindByPath(path) is not { } schema || YamlForm.RegionAt(path, text, cursor.Offset) is not { } region) return [];
        if (YamlPlace.Find(text, region, cursor.Offset) is not { } place) return [];
        var span = new TextSpan(place.Start, cursor.Offset);
        var written = text[span.Start..span.End];
        var offers = Offers(cursor, schema.Form, place, writes);
        // Lazy instead of sorted: for ten thousand briefs, only the items that are sent are created.
        return offers.Where(offer => Begins(offer, written)).Concat(offers.Where(offer => !Begins(offer, written) && offer.IsLike(written)))
            .Select((offer, number) => offer.Item(cursor.Text.File.Lines, span, number));
    }

    private static bool Begins(CompletionItem offer, string written) => offer.Label.StartsWith(written, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<CompletionItem> Offers(CursorContext cursor, KeyForm root, YamlPlace place, InsertTextFormat writes)
    {
        var form = YamlForm.Find(root, place.Path);
        if (place.Key is { } key)
        {
            return form switch
            {
                KeyForm.Severities severities when AllRules.Find(key) is { } rule => ValueCompletion.Weights(rule, severities.Words),
                KeyForm.Entry { Keys: var keys } when keys.Find(key) is { } described => ValueCompletion.Offer(described, cursor),
                KeyForm.Entries { Keys: var keys } when keys.Find(key) is { } described => ValueCompletion.Offer(described, cursor),
                _ => [],
            };
        }

        // In a list of texts, an item is in the place of a key.
        return form is KeyForm.Texts && place.IsInItem && YamlForm.Find(root, place.Path[..^1]) is KeyForm.Entry { Keys: var around }
            ? ValueCompletion.Offer(around.Find(place.Path[^1])!, cursor)
            : form is null ? [] : new KeyCompletion(cursor, place, writes).Offer(form);
    }
}

/// <summary>Describes the key at a place.</summary>
internal static class KeyDescriptions
{
    /// <returns>The span of the key and its description as Markdown; null if there is no known key.</returns>
    public static (TextSpan Span, string Says)? Describe(CursorContext cursor)
    {
        var (path, text) = (cursor.Text.File.Path, cursor.Text.Text);
        if (ContentForm.FindByPath(path) is not { } schema || YamlForm.RegionAt(path, text, cursor.Offset) is not { } region) return null;
        var line = YamlLine.Parse(text, cursor.Offset == 0 ? 0 : text.LastIndexOf('\n', cursor.Offset - 1) + 1, region.End);
        if (line.Key is not { } name || cursor.Offset < line.Content || cursor.Offset > line.Content + name.Length) return null;
        if (YamlPlace.Find(text, region, line.Content) is not { } place) return null;
        var table = YamlForm.Find(schema.Form, place.Path) switch
        {
            KeyForm.Entry entry => entry.Keys,
            KeyForm.Entries entries => entries.Keys,
            _ => null,
        };
        return table?.Find(name) is { } key ? (new TextSpan(line.Content, line.Content + name.Length), Says(key)) : null;
    }

    private static string Says(Key key) =>
        key.Example is "" or ">-" ? key.Description : $"{key.Description}\n\n{InertMarkdown.Code($"{key.Name}: {key.Example}")}";
}

/// <summary>Finds the YAML of a file, and the key table for a place in it.</summary>
internal static class YamlForm
{
    /// <summary>Returns the form of the value at a path of keys; null if no table describes it.</summary>
    public static KeyForm? Find(KeyForm root, IEnumerable<string> path)
    {
        var form = (KeyForm?)root;
        foreach (var key in path)
        {
            form = form switch
            {
                KeyForm.Entry entry => entry.Keys.Find(key)?.Form,
                KeyForm.Entries entries => entries.Keys.Find(key)?.Form,
                KeyForm.EntriesById entries => new KeyForm.Entry(entries.Keys),
                KeyForm.TextsByLanguage or KeyForm.TextsByName => new KeyForm.TextByLanguage(),
                KeyForm.Credits credits => new KeyForm.Entry(credits.Keys),
                _ => null,
            };
        }

        return form;
    }

    /// <summary>Returns the YAML region that contains a place; null if the place is outside YAML.</summary>
    public static TextSpan? RegionAt(string path, string text, int offset) =>
        Region(path, text) is { } region && offset >= region.Start && offset <= region.End ? region : null;

    private static TextSpan? Region(string path, string text)
    {
        if (!path.EndsWith(".md", StringComparison.Ordinal)) return new TextSpan(0, text.Length);
        var region = FrontMatterRegion.Find(text);
        // Without the lines of the fences. Front matter that is not closed goes to the end of the file.
        if (region.Yaml is { } yaml) return yaml.Length == 0 ? null : new TextSpan(yaml.Start, yaml.End - 1);
        return region.IsOpen && text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var first ? new TextSpan(first + 1, text.Length)
            : null;
    }
}
