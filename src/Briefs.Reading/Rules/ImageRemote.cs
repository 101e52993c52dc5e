namespace Briefs.Reading.Rules;

public sealed class ImageRemote : StageRule
{
    public static ImageRemote Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "image-remote",
        Group = RuleGroup.Pictures,
        Severity = Severity.Error,
        Message = "The picture {0} is not stored in this site.",
        Help = "If you may publish the picture, save it in content/images/ and write its file name here.",
        Why = """
            If a picture is on another server, that server learns who reads the brief and when, and the picture can change or disappear
            at any time. Every picture in a brief must be stored in the site.
            """,
        Bad = ["⟦![A border post](https://example.org/border.png)⟧", "⟦![A border post](data:image/png;base64,AAAA)⟧"],
        Good = ["A border post in snow, seen from the road."],
    };
}
