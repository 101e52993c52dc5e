using Briefs.Import.Drafts;
using Briefs.Import.Writing;
using Briefs.Reading.Scaffolding;

namespace Briefs.Import.Composition;

/// <summary>Writes a draft as a whole brief: front matter in the order of the manual, with blanks for what only the editor knows.</summary>
/// <param name="words">The language of the blanks.</param>
public sealed class BriefComposer(BlankWords words)
{
    private const int Step = 2;

    private readonly StringBuilder _head = new();

    /// <param name="draft">Its pictures have their final names.</param>
    /// <param name="lang">The language to write into the front matter; null where the file name or the site says it.</param>
    public static string Compose(Draft draft, BlankWords words, string? lang)
    {
        var composer = new BriefComposer(words);
        composer.WriteHead(draft, lang);
        var body = draft.Markdown ?? MarkdownWriter.Write(draft);
        return $"---\n{composer._head}---\n{(body.Length > 0 ? "\n" : "")}{body}";
    }

    private void WriteHead(Draft draft, string? lang)
    {
        Field("title", draft.Title ?? words.Blank(words.Title), FieldForm.Folded);
        Field("summary", FactOf(draft, "summary") ?? words.Blank(words.Summary), FieldForm.Folded);
        Field("date", draft.Date is { } day ? Day(day) : words.Blank(words.Date), FieldForm.Word);
        List("authors", draft);
        if (lang is not null) Field("lang", lang, FieldForm.Word);
        if (FactOf(draft, "status") is { } status) Field("status", status, FieldForm.Word);
        if (FactOf(draft, "embargo") is { } embargo) Field("embargo", embargo, FieldForm.Word);
        List("topics", draft);
        if (draft.Image is { } image) Image(image);
        Credits(draft);
        Sources(draft);
        _head.Append("quoted:\n");
        List("related", draft);
        List("aliases", draft);
        Private(draft.Private);
    }

    // A month or a year is not a day of publication; the editor fills in the rest.
    private string Day(PartialDate date) => date.IsDay ? date.ToString() : words.Blank(words.Date);

    private void Field(string key, string value, FieldForm form, int indent = 0) =>
        _head.Append(new YamlLines(indent).Field(new EntryField(key, OneLine(value), form)));

    private void List(string key, Draft draft)
    {
        var values = draft.Facts.Where(fact => fact.Key == key).SelectMany(fact => fact.Values).ToList();
        if (values.Count == 0) return;
        _head.Append(key).Append(":\n");
        foreach (var value in values) _head.Append(' ', Step).Append("- ").Append(ListItem.Format(value)).Append('\n');
    }

    private void Image(DraftImage image)
    {
        _head.Append("image:\n");
        Field("src", image.Source, FieldForm.Word, Step);
        Field("alt", image.Alt ?? words.Blank(words.Alt), FieldForm.Text, Step);
        if (image.Caption is { } caption) Field("caption", caption, FieldForm.Text, Step);
        Field("credit", image.Credit ?? words.Blank(words.Credit), FieldForm.Text, Step);
    }

    private void Credits(Draft draft)
    {
        var pictures = draft.Pictures.Where(picture => picture.Name != draft.Image?.Source || IsInBody(draft, picture.Name)).ToList();
        if (pictures.Count == 0) return;
        _head.Append("images:\n");
        foreach (var picture in pictures)
            Field(ListItem.Format(picture.Name), picture.Credit ?? words.Blank(words.Credit), FieldForm.Text, Step);
    }

    private static bool IsInBody(Draft draft, string name) =>
        draft.Markdown?.Contains($"]({name}", StringComparison.Ordinal) ?? true;

    private void Sources(Draft draft)
    {
        _head.Append("sources:\n");
        foreach (var source in draft.Sources) _head.Append(new YamlLines(Step).Entry(SourceFields.Create(source)));
    }

    private void Private(string notes)
    {
        if (notes.Length == 0) return;
        _head.Append("private:\n");
        foreach (var line in notes.TrimEnd('\n').Split('\n')) _head.Append(' ', Step).Append(line).Append('\n');
    }

    private static string? FactOf(Draft draft, string key) => draft.Facts.FirstOrDefault(fact => fact.Key == key)?.Values[0];

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>An item of a list, or a key, on one line of YAML.</summary>
internal static class ListItem
{
    public static string Format(string text) => IsPlain(text) ? text
        : '"' + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + '"';

    private static bool IsPlain(string text) =>
        text.Length > 0 && (char.IsLetterOrDigit(text[0]) || text[0] == '/') && text[^1] != ' '
        && text.All(c => char.IsLetterOrDigit(c) || c is ' ' or '.' or '-' or '_' or '/' or '(' or ')' or '’')
        && !text.Contains("  ", StringComparison.Ordinal);
}

/// <summary>The entry of a source from a reference manager.</summary>
internal static class SourceFields
{
    public static NewEntry Create(Source source)
    {
        EntryField?[] fields =
        [
            Text("title", source.Title),
            Text("publisher", source.Publisher),
            Text("author", source.Author),
            Word("date", source.Date?.ToString() ?? (source.Undated ? "undated" : null)
                ?? Placeholder.Format("the publication date such as 2020-01-09 or undated")),
            Word("accessed", source.Accessed?.ToString()),
            Word("url", source.Url),
            Text("no-url", source.NoUrl ?? (source.Url is null ? Placeholder.Format("why it has no address") : null)),
            Word("archive", source.Archive),
            Word("type", source.DeclaredType is { } type ? NameOf(type) : null),
            Word("lang", source.Lang),
            Text("place", source.Place),
        ];
        return new NewEntry(source.Id.Value, [.. fields.OfType<EntryField>()]);
    }

    private static string NameOf(SourceType type) =>
        type == SourceType.PressRelease ? "press-release" : CultureInfo.InvariantCulture.TextInfo.ToLower(type.ToString());

    private static EntryField? Text(string key, string? value) => string.IsNullOrWhiteSpace(value) ? null
        : new EntryField(key, string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    private static EntryField? Word(string key, string? value) => value is null ? null : new EntryField(key, value, FieldForm.Word);
}
