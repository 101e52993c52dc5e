using Scriban.Runtime;
using Scriban.Syntax;
using Scriban;

namespace Briefs.Pages.Templates;

/// <summary>
/// <c>include 'name.html'</c>: writes another template of the set in this place. Unlike the engine's own it goes straight to
/// the page, where the engine's makes a string that would then be escaped; and it knows names, never paths.
/// </summary>
internal sealed class IncludeTemplate : IScriptCustomFunction
{
    public int RequiredParameterCount => 1;

    public int ParameterCount => 1;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(string), "name");

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var name = arguments[0] as string ?? "";
        if (!((PageContext)context).Templates.TryGet(name, out var template))
            throw new ScriptRuntimeException(callerContext?.Span ?? default, $"there is no template named {name}");
        context.EnterRecursive(callerContext);
        context.Evaluate(template.Page);
        context.ExitRecursive(callerContext);
        return null;
    }

    public ValueTask<object?> InvokeAsync(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));
}
