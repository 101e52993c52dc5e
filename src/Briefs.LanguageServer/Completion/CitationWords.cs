namespace Briefs.LanguageServer.Completion;

/// <summary>The words of a citation that completion offers and hovering describes.</summary>
internal static class CitationWords
{
    public const string Throughout = "throughout";

    public const string ThroughoutMeans = "covers every quotation before it in this paragraph that has no citation of its own";
}
