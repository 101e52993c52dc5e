using Briefs.Pages.Rules;

namespace Briefs.Pages;

/// <summary>The rules of templates and pages, which are checked while pages are made.</summary>
public static class PageRules
{
    /// <summary>By id. Add a rule here.</summary>
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
