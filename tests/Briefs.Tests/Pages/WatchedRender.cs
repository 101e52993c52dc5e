using Briefs.Pages.Templates;
using Briefs.Pages;
using Scriban.Runtime;

namespace Briefs.Tests.Pages;

/// <summary>Renders as ever, and shows what each page was made from.</summary>
internal sealed class WatchedRender(TemplateSet templates, Action<ScriptObject> seen) : RenderPage(templates)
{
    public override Checked<LentBytes?> With(string address, ScriptObject model, ContentFile? file = null)
    {
        seen(model);
        return base.With(address, model, file);
    }
}
