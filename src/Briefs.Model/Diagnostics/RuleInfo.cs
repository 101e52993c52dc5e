using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Briefs.Model.Diagnostics;

/// <summary>
/// The description of a rule. The rule's page in the manual, <c>briefs explain</c>, the SARIF rule table and the rule's tests are generated
/// from it, and every <see cref="Diagnostic"/> is created from it.
/// </summary>
public sealed record RuleInfo
{
    /// <summary>The problem in words: <c>quote-without-source</c>. Never changes.</summary>
    public required string Id { get; init; }

    public required RuleGroup Group { get; init; }

    /// <summary>The default, which <c>site.yml</c> may override.</summary>
    public required Severity Severity { get; init; }

    /// <summary>One sentence: the cause. <c>{0}</c>, <c>{1}</c> … are the arguments of <see cref="CreateDiagnostic"/>.</summary>
    public required string Message { get; init; }

    /// <summary>The repair, with the same arguments.</summary>
    public required string Help { get; init; }

    /// <summary>The reason for the rule, for readers who do not program.</summary>
    public required string Why { get; init; }

    /// <summary>Examples that report only this rule, at their marks.</summary>
    public required ImmutableArray<RuleExample> Bad { get; init; }

    /// <summary>Examples without diagnostics.</summary>
    public required ImmutableArray<RuleExample> Good { get; init; }

    /// <summary>Whether <c>site.yml</c> may make the rule more lenient and an editor may suppress it.</summary>
    public bool CanBeLowered => !IsFinal && /* guard: gate-lowered */ Group is not (RuleGroup.Quotations or RuleGroup.Sources);

    /// <summary>Whether a diagnostic means that there is nothing to publish, such as a page that could not be rendered.</summary>
    public bool IsFinal { get; init; }

    /// <summary>
    /// Whether only <c>briefs links</c> checks the rule, which needs the web; <c>build</c> and <c>check</c> never use it.
    /// </summary>
    public bool AsksTheWeb { get; init; }

    /// <summary>Creates a diagnostic of this rule.</summary>
    /// <param name="file">The file with the problem.</param>
    /// <param name="span">The place of the problem; may be empty.</param>
    /// <param name="arguments">For <see cref="Message"/> and <see cref="Help"/>; at most ten.</param>
    public Diagnostic CreateDiagnostic(ContentFile file, TextSpan span, params string[] arguments) =>
        new(this, file, span, ImmutableCollectionsMarshal.AsImmutableArray(arguments));

    /// <summary>A message or help with … in place of the arguments.</summary>
    public static string WithoutPlaceholders(string template) => Fill(template, s_ellipses);

    private static readonly string[] s_ellipses = [.. Enumerable.Repeat(Shorten.Ellipsis, 10)];

    // Not string.Format: help texts contain {.term}, and an argument may itself contain {0}.
    internal static string Fill(string template, ReadOnlySpan<string> arguments)
    {
        if (!template.Contains('{', StringComparison.Ordinal)) return template;
        var filled = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[512]);
        var left = template.AsSpan();
        for (int brace; (brace = left.IndexOf('{')) >= 0;)
        {
            filled.AppendFormatted(left[..brace]);
            left = left[brace..];
            var isArgument = left.Length > 2 && char.IsAsciiDigit(left[1]) && left[2] == '}' && left[1] - '0' < arguments.Length;
            filled.AppendFormatted(isArgument ? arguments[left[1] - '0'] : left[..1]);
            left = left[(isArgument ? 3 : 1)..];
        }

        filled.AppendFormatted(left);
        return filled.ToStringAndClear();
    }
}

/// <summary>The subject of a rule. The manual is ordered by it.</summary>
public enum RuleGroup
{
    /// <summary>Quotations and declared marks. Can be made stricter, but not more lenient, and cannot be suppressed.</summary>
    Quotations,

    /// <summary>Sources, people and citations. Can be made stricter, but not more lenient, and cannot be suppressed.</summary>
    Sources,

    FrontMatter,

    Links,

    Pictures,

    /// <summary>Files for readers to download.</summary>
    Attachments,

    Footnotes,

    /// <summary>Prose that becomes outdated or unclear to distant readers.</summary>
    Prose,

    /// <summary>The site as a whole, its files and size limits.</summary>
    Site,
}
