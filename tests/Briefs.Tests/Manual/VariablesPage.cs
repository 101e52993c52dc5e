using Briefs.Cli.Templates;
using Briefs.Pages.TemplateReference;

namespace Briefs.Tests.Manual;

/// <summary>The manual's page of what templates may use, made from the same list as <c>briefs templates --variables</c>.</summary>
internal static class VariablesPage
{
    /// <summary>Where it is in the repository's own site.</summary>
    public const string Path = "content/pages/template-variables.md";

    private const string Top =
        """
        ---
        title: Template variables
        summary: The variables and functions that each template can use.
        ---
        <!-- Generated from src/Briefs.Pages/TemplateReference by BRIEFS_ACCEPT=1 dotnet test. Change the variable there, not here. -->

        To edit a template, see [Change the look](change-the-look.md).

        - `[]` in a name means every entry of a list: `brief.topics[].title` is `topic.title` inside `{{ for topic in brief.topics }}`.
        - Use `if` to test a variable that can be null.
        - A *text* value is escaped on output. An *HTML* value is inserted as is; you can't capture it or pass it to a function.
        - A partial such as `pager.html` can use the variables of the page that includes it.
        - If a template contains an unknown name, Briefs reports an error with the file, line and column.

        ## Functions

        | Available | Disabled |
        |---|---|
        | most functions of Scriban’s `array`, `math`, `object` and `string`; `include 'NAME.html'` | date, random, JSON and eval functions |

        | Limit for one page | Value |
        |---|---|
        | loop iterations, in all loops together | 100,000 |
        | nested includes | 50 |
        | output | 8 MB |

        If a page exceeds a limit, the build fails.

        """;

    /// <summary>The whole page, with its front matter; LF line ends.</summary>
    public static string Write()
    {
        var page = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        page.Write(Top.ReplaceLineEndings("\n"));
        page.Write("\n## Every template\n");
        WriteList(page, AllVariables.OfEveryPage);
        foreach (var (template, variables) in AllVariables.Own)
        {
            page.Write($"\n## {template}\n");
            if (variables.IsEmpty) page.Write("\nNo other variables.\n");
            else if (template == "page.html") page.Write("\nThe same as `brief.html`.\n");
            else WriteList(page, variables);
        }

        return page.ToString();
    }

    // Not a table: the long names would make it scroll sideways on a phone, where no keyboard can reach it.
    private static void WriteList(StringWriter page, ImmutableArray<DescribedVariable> variables)
    {
        page.Write("\n");
        foreach (var variable in variables) page.Write($"- `{variable.Name}` ({VariableList.NameOf(variable.Kind)}): {variable.Says}\n");
    }
}
