using Briefs.Pages.Rules;

namespace Briefs.Pages;

/// <summary>The rules for templates and pages, which are checked while pages are rendered.</summary>
public static class PageRules
{
    /// <summary>Sorted by id. Add new rules here.</summary>
    public static ImmutableArray<Rule> Rules { get; } =
    [
        CardNotDrawn.Rule,
        HtmlOutsideVocabulary.Rule,
        HtmlTooLarge.Rule,
        LanguageWithoutWords.Rule,
        TemplateMalformed.Rule,
        TemplateUnknownVariable.Rule,
        WordsMalformed.Rule,
    ];
}
