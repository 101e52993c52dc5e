namespace Briefs.Model.Diagnostics;

/// <summary>
/// All there is to say of a rule. The rule's page in the manual, <c>briefs explain</c>, the SARIF rule table and the rule's
/// tests are made from it, and a <see cref="Diagnostic"/> can be made from nothing else.
/// </summary>
public sealed record RuleInfo
{
    /// <summary>The fault in words: <c>quote-without-source</c>. Stable for ever.</summary>
    public required string Id { get; init; }

    public required RuleGroup Group { get; init; }

    /// <summary>Unless <c>site.yml</c> says otherwise.</summary>
    public required Severity Severity { get; init; }

    /// <summary>One sentence, what is wrong; <c>{0}</c>, <c>{1}</c> … stand for the arguments of <see cref="CreateDiagnostic"/>.</summary>
    public required string Message { get; init; }

    /// <summary>What to do; with the same arguments.</summary>
    public required string Help { get; init; }

    /// <summary>Why the rule exists, for somebody who does not program.</summary>
    public required string Why { get; init; }

    /// <summary>Examples that raise this rule, at their marks, and nothing else.</summary>
    public required ImmutableArray<RuleExample> Bad { get; init; }

    /// <summary>Examples that raise nothing.</summary>
    public required ImmutableArray<RuleExample> Good { get; init; }

    /// <summary>Whether <c>site.yml</c> may set it below its default and an editor may leave it aside.</summary>
    public bool CanBeLowered => !IsFinal && Group is not (RuleGroup.Quotations or RuleGroup.Sources);

    /// <summary>Whether what it finds leaves nothing to publish, such as a page that could not be made.</summary>
    public bool IsFinal { get; init; }

    /// <summary>Whether only <c>briefs links</c> can find it, which asks the web; <c>build</c> and <c>check</c> never do.</summary>
    public bool AsksTheWeb { get; init; }

    /// <summary>A finding of this rule.</summary>
    /// <param name="file">The file at fault.</param>
    /// <param name="span">The place at fault; may be empty.</param>
    /// <param name="arguments">For <see cref="Message"/> and <see cref="Help"/>; at most ten.</param>
    public Diagnostic CreateDiagnostic(ContentFile file, TextSpan span, params string[] arguments) => new(this, file, span)
    {
        Message = Fill(Message, arguments),
        Help = Fill(Help, arguments),
    };

    /// <summary>A message or help with … where a diagnostic has its own words.</summary>
    public static string WithoutPlaceholders(string template) => Fill(template, s_ellipses);

    private static readonly string[] s_ellipses = [.. Enumerable.Repeat(Shorten.Ellipsis, 10)];

    // Not string.Format: help texts are full of {.term}, and an argument may itself hold {0}.
    private static string Fill(string template, string[] arguments)
    {
        var filled = new StringBuilder(template.Length + 32);
        for (var i = 0; i < template.Length; i++)
        {
            if (template[i] == '{' && i + 2 < template.Length && char.IsAsciiDigit(template[i + 1]) && template[i + 2] == '}'
                && template[i + 1] - '0' < arguments.Length)
            {
                filled.Append(arguments[template[i + 1] - '0']);
                i += 2;
            }
            else filled.Append(template[i]);
        }

        return filled.ToString();
    }
}

/// <summary>What a rule watches over; the manual is ordered by it.</summary>
public enum RuleGroup
{
    /// <summary>Quotations and declared marks. Can be raised, never lowered, never left aside.</summary>
    Quotations,

    /// <summary>Sources, people and citations. Can be raised, never lowered, never left aside.</summary>
    Sources,

    FrontMatter,

    Links,

    Pictures,

    Footnotes,

    /// <summary>Prose that will not age or travel well.</summary>
    Prose,

    /// <summary>The site as a whole, its files and limits.</summary>
    Site,
}
