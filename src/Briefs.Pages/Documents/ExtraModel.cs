using Briefs.Model.Text;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Briefs.Pages.Documents;

/// <summary>
/// The texts of <c>extra</c>, for the site's own templates. A name that a brief does not have is null and not an error, because one
/// template prints all briefs.
/// </summary>
internal sealed class ExtraModel : ScriptObject
{
    /// <param name="lang">BCP 47, of the page.</param>
    /// <param name="siteLang">BCP 47.</param>
    public ExtraModel(ImmutableSortedDictionary<string, LocalizedText> texts, string lang, string siteLang)
    {
        foreach (var (name, text) in texts) this[name] = text.Find(lang, siteLang).Text;
        IsReadOnly = true;
    }

    public override bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        if (!base.TryGetValue(context, span, member, out value)) value = null;
        return true;
    }
}
