using Briefs.LanguageServer.Handlers;
using Briefs.Reading.Schema;
using Briefs.Workspaces;

namespace Briefs.LanguageServer.Completion;

/// <summary>Completion items for missing keys of an entry, and for new entries.</summary>
internal sealed class KeyCompletion(CursorContext cursor, YamlPlace place, InsertTextFormat writes)
{
    private readonly PartialDate _today = PartialDate.FromDay(DateOnly.FromDateTime(cursor.State.Options.AsOf.UtcDateTime));

    public IEnumerable<CompletionItem> Offer(KeyForm form) => form switch
    {
        KeyForm.Entry entry => Missing(entry.Keys, key => NewText().Key(key)),
        KeyForm.Entries entries => Missing(entries.Keys, key => place.IsInItem ? NewText().Key(key) : NewText().Item(key)),
        KeyForm.EntriesById entries => [NewEntry(entries.Keys)],
        KeyForm.Credits =>
            ValueCompletion.Pictures(cursor).Where(IsNew)
                .Select(name => new CompletionItem(name, CompletionItemKind.File, "", $"{name}: ")),
        KeyForm.Severities => AllRules.Infos.Where(rule => IsNew(rule.Id)).Select(Rule),
        KeyForm.Suppressions => AllRules.Infos.Where(rule => rule.CanBeLowered && IsNew(rule.Id)).Select(Rule),
        KeyForm.TextsByLanguage =>
            cursor.Names.Topics.Where(topic => IsNew(topic.Topic))
                .Select(topic => new CompletionItem(topic.Topic, CompletionItemKind.Value, "", $"{topic.Topic}: ")),
        KeyForm.TextByLanguage =>
            ValueCompletion.Languages(cursor).Where(lang => IsNew(lang.Label)).Select(lang => lang with { NewText = $"{lang.Label}: " }),
        _ => [],
    };

    // Whether the key of an existing line is being changed: then its value stays.
    private bool IsRenaming =>
        cursor.Text.Text.AsSpan(cursor.Offset) is var rest && rest[..(rest.IndexOf('\n') is >= 0 and var end ? end : rest.Length)]
            .IndexOf(':') >= 0;

    private IEnumerable<CompletionItem> Missing(KeyTable table, Func<Key, string> text) => table.Keys
        .Where(key => key.AliasOf is null && IsNew(key.Name))
        .Where(key => !table.Apart.Any(pair => (pair.One == key.Name && !IsNew(pair.Other)) || (
        pair.Other == key.Name && !IsNew(pair.One))))
        .Select(key => IsRenaming
            ? new CompletionItem(key.Name, CompletionItemKind.Key, key.Description, key.Name)
            : new CompletionItem(key.Name, CompletionItemKind.Key, key.Description, text(key))
            {
                Writes = writes,
                Detail = key.IsRequired ? "required" : "",
            });

    private bool IsNew(string name) => !place.Beside.Contains(name);

    private EntryText NewText() => new(writes, _today);

    // Text that was already typed becomes the id.
    private CompletionItem NewEntry(KeyTable keys)
    {
        var written = cursor.Text.Text[place.Start..cursor.Offset];
        var id = EntryLocation.IsId(written) ? written : null;
        var what = keys.Find("url") is null ? "a person" : "a source";
        return new CompletionItem(id ?? "id", CompletionItemKind.Entry,
            $"An entry for {what}. The id can contain lower-case letters, digits and hyphens.", NewText()
            .Entry(id, keys))
        {
            Writes = writes,
            Detail = $"{what}, with the usual keys",
        };
    }

    private static CompletionItem Rule(RuleInfo rule) =>
        new(rule.Id, CompletionItemKind.Word, RuleInfo.WithoutPlaceholders(rule.Message), $"{rule.Id}: ");
}
