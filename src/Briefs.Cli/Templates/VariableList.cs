using System.Diagnostics;
using Briefs.Pages.TemplateReference;

namespace Briefs.Cli.Templates;

/// <summary>Formats the variables of a template for a terminal.</summary>
internal static class VariableList
{
    /// <param name="template">A page template, or any other, which has only the variables of every template.</param>
    public static string Format(string template)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        if (AllVariables.Own.TryGetValue(template, out var own) && !own.IsEmpty)
        {
            text.Write($"Only in {template}:\n\n");
            Write(text, own);
            text.Write('\n');
        }

        text.Write("In every template:\n\n");
        Write(text, AllVariables.OfEveryPage);
        return text.ToString();
    }

    public static string NameOf(VariableKind kind) => kind switch
    {
        VariableKind.Text => "text",
        VariableKind.Html => "HTML",
        VariableKind.Number => "number",
        VariableKind.YesOrNo => "yes or no",
        VariableKind.Group => "group",
        VariableKind.List => "list",
        _ => throw new UnreachableException(),
    };

    private static void Write(StringWriter text, ImmutableArray<DescribedVariable> variables)
    {
        var width = variables.Max(v => v.Name.Length);
        foreach (var variable in variables)
            text.Write($"{variable.Name.PadRight(width)}  {NameOf(variable.Kind),-9}  {variable.Says}\n");
    }
}
