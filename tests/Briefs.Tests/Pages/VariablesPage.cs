using Briefs.Cli.Templates;
using Briefs.Pages.TemplateReference;

namespace Briefs.Tests.Pages;

/// <summary>The manual's page of what templates may use, made from the same list as <c>briefs templates --variables</c>.</summary>
internal static class VariablesPage
{
    /// <summary>Its path in the repository's own site.</summary>
    public const string Path = "content/pages/template-variables.md";

    private const string Top =
        """
        ---
        title: What templates may use
        summary: Every variable of every template, and what it holds.
        ---
        <!-- Made from src/Briefs.Pages/TemplateReference by BRIEFS_ACCEPT=1 dotnet test: change a variable there, not here. -->

        [Changing the look](changing-the-look.md) tells how a site changes its templates. A name that is not in these lists is an error, with its place. `[]` stands for every
        entry of a list: `brief.topics[].title` is `topic.title` within `{{ for topic in brief.topics }}`. What may be null is asked for with `if`.

        Everything is escaped when it is printed, but for what is called *HTML* here: that is printed as it is, and can be neither captured nor passed to a function.
        A part such as `pager.html` sees what the page sees that includes it.

        ## Functions

        Most of Scriban’s `array`, `math`, `object` and `string`, and `include 'NAME.html'`. None that knows the time, rolls dice, reads JSON, or runs text as code.
        100,000 turns of all loops together, includes 50 deep, a page of 8 MB: beyond that the build fails, and nothing is cut.

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
            if (variables.IsEmpty) page.Write("\nNothing besides.\n");
            else if (template == "page.html") page.Write("\nThe same as `brief.html`.\n");
            else WriteList(page, variables);
        }

        return page.ToString();
    }

    // No table: its long names would make it scroll sideways on a phone, where no keyboard can reach it.
    private static void WriteList(StringWriter page, ImmutableArray<DescribedVariable> variables)
    {
        page.Write("\n");
        foreach (var variable in variables) page.Write($"- `{variable.Name}` ({VariableList.NameOf(variable.Kind)}): {variable.Says}\n");
    }
}
