namespace Briefs.Reading.Rules;

public sealed class ImageRemote : StageRule
{
    public static ImageRemote Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "image-remote",
        Group = RuleGroup.Pictures,
        Severity = Severity.Error,
        Message = "The picture {0} does not lie in this site.",
        Help = "Save the picture in content/images/ and write its file name here, if you may publish it.",
        Why = """
            A picture from another place tells that place who reads the brief, and when; it can be changed or vanish at any
            time. Every picture of a brief is kept with the brief.
            """,
        Bad = ["⟦![A border post](https://example.org/border.png)⟧", "⟦![A border post](data:image/png;base64,AAAA)⟧"],
        Good = ["A border post in snow, seen from the road."],
    };
}
