namespace Briefs.LanguageServer.Completion;

/// <summary>What an editor can insert.</summary>
internal enum Writes
{
    /// <summary>Text as it is.</summary>
    PlainText,

    /// <summary>Text with places to be filled in, one after the other.</summary>
    Snippets,
}
