namespace Briefs.LanguageServer.Completion;

/// <summary>Kinds of <c>CompletionItemKind</c>, LSP 3.17.</summary>
internal enum OfferKind
{
    Key = 10, Value = 12, Entry = 15, File = 17, Id = 18, Word = 20,
}
