namespace Briefs.Reading.Rules;

public sealed class MarkupNotUnderstood : StageRule
{
    private const int MaxShown = 60;

    public static MarkupNotUnderstood Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "markup-not-understood",
        Group = RuleGroup.Prose,
        Severity = Severity.Warning,
        Message = "Possible markup error: “{0}” {1}.",
        Help = "{2} The manual lists the supported Markdown.",
        Why = """
            Briefs publishes unsupported markup as plain text. Readers then see brackets, braces or a list that runs together on one
            line.
            """,
        Bad =
        [
            "See ⟦[the report](https://example.org/my report.pdf)⟧.",
            "## What it means\n\nSee ⟦[above](#What it means)⟧.",
            "See ⟦[the report][ref]⟧.",
            "See ⟦[[another brief]]⟧.",
            "The border was closed ⟦[see @un-report, p. 3]⟧.",
            "The border was closed ⟦[-@un-report]⟧.",
            "The border was closed ⟦[ @un-report ]⟧.",
            "The border was closed, says ⟦@un-report⟧.",
            "The border was closed ⟦[un-report, p. 3]⟧.",
            "[Write to us](mailto:desk@example.org)⟦{.button}⟧",
            "⟦{{< youtube x1Y2z3 >}}⟧",
            "⟦https://www.youtube.com/watch?v=x1Y2z3⟧",
            "⟦{% include form.html %}⟧",
            "⟦:::note⟧\nThe border is closed.\n:::",
            "⟦[TOC]⟧\n\nThe border is closed.",
            "⟦• The border is closed.⟧\n• The road is open.",
            "⟦The border is closed.\n---⟧\nThe road is open.",
        ],
        Good =
        [
            "See [the report](https://example.org/my%20report.pdf), and [above](#what-it-means).\n\n## What it means\n\nNo one crossed.",
            "The border was closed [@un-report, p. 3]. Write to desk@example.org, or to @desk.",
            "- The border is closed.\n- The road is open.\n\n---\n\nThe words `[[page]]` and `{{< x >}}` in code, and \\[\\[page]] "
                + "escaped, stay as they are.",
            "The tender (file [2019] 14, lots A–C) was published; “They [sic] said […] nothing,” she wrote [@mills in @news].",
        ],
    };

    /// <param name="arguments">The text as the file has it; the rest of the sentence that begins with it; what to write.</param>
    public override Diagnostic CreateDiagnostic(ContentFile file, TextSpan span, params string[] arguments) =>
        base.CreateDiagnostic(file, span, Shorten.ToLength(arguments[0], MaxShown), arguments[1], arguments[2]);
}
