using Briefs.Pages.Templates;
using Briefs.Pages;
using Scriban.Runtime;

namespace Briefs.Tests.Pages;

/// <summary>Renders as ever, and shows what each page was made from.</summary>
internal sealed class WatchedRender(TemplateSet templates, Action<ScriptObject> seen) : PageRenderer(templates)
{
    public override Checked<PooledBuffer?> Render(string address, ScriptObject model, ContentFile? file = null)
    {
        seen(model);
        return base.Render(address, model, file);
    }
}
