using Scriban;
using Scriban.Functions;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Briefs.Pages.Templates;

/// <summary>
/// The functions that templates may call: those of the engine, without those for time, random numbers, evaluation of code and regular
/// expressions of unbounded cost, and without those that escape text, which pages would escape again.
/// </summary>
internal static class TemplateFunctions
{
    // An allow-list: functions added by a later version of the engine are not included automatically.
    private static readonly (string Group, string[] Functions)[] s_kept =
    [
        ("array", ["concat", "first", "last", "limit", "offset", "reverse", "size", "contains", "join", "compact", "uniq"]),
        ("math", ["abs", "ceil", "floor", "round", "plus", "minus", "times", "modulo", "divided_by", "is_number"]),
        ("object", ["default", "has_key", "size", "keys"]),
        ("string", ["append", "prepend", "contains", "starts_with", "ends_with", "capitalize", "downcase", "upcase", "replace", "remove",
            "slice", "slice1", "split", "strip", "lstrip", "rstrip", "size", "truncate", "truncatewords", "pad_left", "pad_right",
            "index_of",
            "empty", "whitespace", "equals_ignore_case", "to_int"]),
    ];

    /// <summary>Read-only, so that pages rendered in parallel can share it.</summary>
    public static ScriptObject Create()
    {
        var all = new BuiltinFunctions();
        var functions = /* guard: template-functions */ new ScriptObject { ["include"] = new TemplateInclude() };
        foreach (var (group, names) in s_kept)
        {
            var from = (ScriptObject)all[group]!;
            var kept = new ScriptObject();
            foreach (var name in names) kept[name] = from[name];
            kept.IsReadOnly = /* guard: template-read-only */ true;
            functions[group] = kept;
        }

        functions.IsReadOnly = true;
        return functions;
    }
}

/// <summary>
/// <c>include 'name.html'</c>: renders another template in place. The engine's own function returns a string, which would be escaped; this
/// one writes to the page directly. Accepts only names of templates, no paths.
/// </summary>
internal sealed class TemplateInclude : IScriptCustomFunction
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
            throw new ScriptRuntimeException(callerContext?.Span ?? default, $"the template {name} was not found");
        context.EnterRecursive(callerContext);
        context.Evaluate(template.Page);
        context.ExitRecursive(callerContext);
        return null;
    }

    public ValueTask<object?> InvokeAsync(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));
}
