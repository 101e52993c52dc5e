namespace Briefs.Reading.Rules;

public sealed class CardLink : StageRule
{
    private const string Title = "[![A barrier](post.gif)](https://video.example/karsa)\nThe crossing at Karsa";

    public static CardLink Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "card-link",
        Group = RuleGroup.Links,
        Severity = Severity.Error,
        Message = "The title of this card contains a link.",
        Help = "Move the link into a paragraph of its own, before or after the card.",
        Why = "The whole card is a link, and a link cannot contain another link.",
        Bad = [CardExample.WithBody(Title + ", from ⟦[the archive](https://archive.example/)⟧.")],
        Good = [CardExample.WithBody(Title + ".\n\nIt is from [the archive](https://archive.example/).")],
    };
}

/// <summary>Briefs with a card, for examples.</summary>
internal static class CardExample
{
    /// <summary>A brief and the picture <c>post.gif</c>.</summary>
    public static RuleExample WithBody(string body) => RuleExample.FromFiles(
        ("content/briefs/border.md", "---\ntitle: At the border\ndate: 2024-03-01\nsummary: No one crossed.\nimages:\n"
            + "  post.gif: A. Editor\n---\nWe saw the film.\n\n" + body + "\n"),
        ("content/images/post.gif", "GIF89a\u0001\0\u0001\0\0\0\0,\0\0\0\0\u0001\0\u0001\0\0\u0002\u0002D\u0001\0;"));
}
