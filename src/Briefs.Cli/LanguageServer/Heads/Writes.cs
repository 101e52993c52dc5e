namespace Briefs.Cli.LanguageServer.Heads;

/// <summary>What an editor can insert.</summary>
internal enum Writes
{
    /// <summary>Text as it is.</summary>
    PlainText,

    /// <summary>Text with places to be filled in, one after the other.</summary>
    Snippets,
}
