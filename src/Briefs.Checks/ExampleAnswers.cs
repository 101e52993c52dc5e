using Briefs.Model.WebLinks;

namespace Briefs.Checks;

/// <summary>What the examples of several rules about links to the web have in common: a brief that links, and answers.</summary>
internal static class ExampleAnswers
{
    /// <summary>The address that the brief links to.</summary>
    public const string Page = "https://example.org/appeal/2024";

    /// <summary>The address of its source.</summary>
    public const string News = "https://example.org/news";

    /// <summary>A brief that links to <see cref="Page"/>, the link marked.</summary>
    public const string Marked = ExampleText.Head + "---\nSee ⟦[the appeal](" + Page + ")⟧.\n";

    /// <summary>The same, without the mark.</summary>
    public const string Brief = ExampleText.Head + "---\nSee [the appeal](" + Page + ").\n";

    /// <summary>The brief, where its page is there.</summary>
    public static RuleExample Good { get; } = RuleExample.Asked(Brief, (Page, Ok));

    public static LinkAnswer Ok =>
        new() { State = LinkState.Ok, Status = 200, Asked = new DateOnly(2024, 3, 1), Since = new DateOnly(2024, 3, 1) };

    public static LinkAnswer Dead => Ok with { State = LinkState.Dead, Status = 404, Reason = "the server has no such page (404)" };

    public static LinkAnswer Unclear =>
        Ok with { State = LinkState.Unknown, Status = 403, Reason = "the server does not let programs read it (403)" };
}
