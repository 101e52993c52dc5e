namespace Briefs.Reading.Rules;

public sealed class CardWithoutTitle : StageRule
{
    private const string Picture = "[![A barrier](post.gif)](https://video.example/karsa)";

    public static CardWithoutTitle Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "card-without-title",
        Group = RuleGroup.Links,
        Severity = Severity.Warning,
        Message = "This linked picture has no title.",
        Help = "Write the title on the next line, directly below the picture: `{0}`. The picture and the title become a card.",
        Why = "Without a title, readers cannot tell what the picture links to. A card shows a title and where the link leads.",
        Bad = [CardExample.WithBody($"⟦{Picture}⟧")],
        Good = [CardExample.WithBody($"{Picture}\nThe crossing at Karsa (video, 4 minutes)")],
    };
}
