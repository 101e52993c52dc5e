using Briefs.Import.Drafts;

namespace Briefs.Import.Word;

/// <summary>Reads drawings: pictures, text boxes and lines.</summary>
internal sealed class DrawingReader(WordDocument document, StoryReader story)
{
    public List<DraftInline.Image> Images { get; } = [];

    public List<FlatBlock> Blocks { get; } = [];

    public void Read(WordElement element)
    {
        if (element.Name == "w:object")
            document.Remarks.Add(RemarkKind.Dropped, "Embedded objects were left out, but for their preview picture.", story.Place);
        var properties = element.Descendant("wp:docPr");
        Walk(element, properties?["descr"] is { Length: > 0 } alt ? alt : properties?["title"] ?? "");
    }

    private void Walk(WordElement element, string alt)
    {
        switch (element.Name)
        {
            case "wp:inline" or "wp:anchor":
                var own = element.Child("wp:docPr");
                alt = own?["descr"] is { Length: > 0 } described ? described : own?["title"] ?? alt;
                break;
            case "a:blip":
                AddImage(element["r:embed"] ?? element["r:link"], alt);
                return;
            case "v:imagedata":
                AddImage(element["r:id"], alt.Length > 0 ? alt : element["o:title"] ?? "");
                return;
            case "v:shape" or "v:rect" when element["alt"] is { Length: > 0 } description:
                alt = description;
                break;
            case "w:txbxContent":
                document.Remarks.Add(RemarkKind.Mapped, "Text boxes are after the paragraph to which they belong.", story.Place);
                Blocks.AddRange(new StoryReader(document, story.Part).Read(element.Children));
                return;
        }

        if (element["o:hr"] is "t" or "true" or "1")
        {
            Blocks.Add(FlatBlock.Ready(new DraftBlock.ThematicBreak()));
            return;
        }

        foreach (var child in element.Name == "mc:AlternateContent" ? AlternateContent.Choose(element) : element.Children) Walk(child, alt);
    }

    private void AddImage(string? id, string alt)
    {
        if (document.Pictures.Add(story.Relations.Find(id), story.Place) is not { } name) return;
        var text = document.Cleaner.Clean(string.Join(' ', alt.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), story.Place);
        document.CountText(text.Length);
        if (text.Length == 0) document.Remarks.Add(RemarkKind.Mapped, "Pictures without a description need one.", story.Place);
        Images.Add(new DraftInline.Image(name, text));
    }
}
