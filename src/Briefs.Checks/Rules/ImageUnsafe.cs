namespace Briefs.Checks.Rules;

/// <summary>image-unsafe: an SVG that contains more than a drawing, or has no size.</summary>
public sealed class ImageUnsafe : DocumentRule
{
    private const string Start = ExampleText.Head + "images:\n  post.svg: A. Editor\n---\nThe post:\n\n";

    private const string Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 90 60\">\n";

    public override RuleInfo Info { get; } = new()
    {
        Id = "image-unsafe",
        Group = RuleGroup.Pictures,
        Severity = Severity.Error,
        IsFinal = true,
        Message = "The picture {0} contains {1} on line {2}, which an SVG on this site must not contain.",
        Help = "Remove that part of the file, or export the drawing again as “plain SVG”. If that doesn't work, export the drawing as "
            + "PNG.",
        Why = """
            An SVG is a text file that tells the browser what to draw, but it can do more than draw: run code, load files from other
            websites, or keep the browser busy forever. Readers could be tracked or harmed. Briefs publishes an SVG only if it
            contains nothing but the elements and attributes of a drawing.
            """,
        Bad = [
            RuleExample.FromFiles(
                ("content/briefs/border.md", Start + "⟦![A border post in snow](post.svg)⟧\n"),
                ("content/images/post.svg", Svg + "<script>alert(1)</script>\n</svg>\n"))],
        Good = [
            RuleExample.FromFiles(
                ("content/briefs/border.md", Start + "![A border post in snow](post.svg)\n"),
                ("content/images/post.svg", Svg + "<rect x=\"40\" width=\"10\" height=\"60\" fill=\"#8a2a1c\"/>\n</svg>\n"))],
    };

    public override IEnumerable<Diagnostic> Check(CheckedSite site, Brief document) => Found(PicturesOf.Shown(site, document));

    public override IEnumerable<Diagnostic> CheckShared(CheckedSite site) => Found(PicturesOf.Logo(site));

    // The first one of each kind: a drawing program repeats the same mistake in thousands of lines.
    private IEnumerable<Diagnostic> Found(IEnumerable<ShownPicture> pictures) =>
        from shown in pictures
        where shown.Picture.Facts is not null
        from fault in shown.Picture.Facts!.Unsafe
        select Info.CreateDiagnostic(
            shown.File, shown.Span, shown.Picture.Path, fault.What, fault.Line.ToString(CultureInfo.InvariantCulture))
            with
        { Help = fault.Advice };
}
