using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using A = DocumentFormat.OpenXml.Drawing;
using P = DocumentFormat.OpenXml.Drawing.Pictures;
using W = DocumentFormat.OpenXml.Wordprocessing;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace Briefs.Tests.Import;

/// <summary>Word files made with Microsoft's library, one for each thing that an import maps.</summary>
internal static class SdkDocument
{
    private static readonly DateTime s_day = new(2026, 1, 5, 0, 0, 0, DateTimeKind.Utc);

    public static byte[] Make(string name)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var part = document.AddMainDocumentPart();
            part.Document = new W.Document(new W.Body(Content(name, part)));
        }

        return stream.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Content(string name, MainDocumentPart part) => name switch
    {
        "headings" => Headings(part),
        "lists" => Lists(part),
        "table" => [Table()],
        "footnotes" => [Footnotes(part)],
        "endnotes" => [Endnotes(part)],
        "comments" => [Comments(part)],
        "changes" => [Changes()],
        "right-to-left" => [RightToLeft()],
        "picture" => [Picture(part)],
        "fields" => [Fields()],
        _ => [Formatting()],
    };

    private static W.Paragraph[] Headings(MainDocumentPart part)
    {
        static W.Style Style(string id, string name) =>
            new(new W.StyleName { Val = name }) { Type = W.StyleValues.Paragraph, StyleId = id };
        static W.Paragraph Styled(string style, string text) =>
            new(new W.ParagraphProperties(new W.ParagraphStyleId { Val = style }), Run(text));
        part.AddNewPart<StyleDefinitionsPart>().Styles = new W.Styles(Style("a", "heading 1"), Style("b", "heading 2"));
        return [Styled("a", "The border"), Paragraph(Run("It is shut.")), Styled("b", "What open means"), Paragraph(Run("Nothing."))];
    }

    private static W.Paragraph[] Lists(MainDocumentPart part)
    {
        static W.Level Level(int at, W.NumberFormatValues format, string text) => new(
            new W.StartNumberingValue { Val = 1 }, new W.NumberingFormat { Val = format }, new W.LevelText { Val = text })
        {
            LevelIndex = at,
        };
        static W.Paragraph Item(int level, string text) => new(
            new W.ParagraphProperties(new W.NumberingProperties(
                new W.NumberingLevelReference { Val = level }, new W.NumberingId { Val = 1 })),
            Run(text));
        part.AddNewPart<NumberingDefinitionsPart>().Numbering = new W.Numbering(
            new W.AbstractNum(Level(0, W.NumberFormatValues.Decimal, "%1."), Level(1, W.NumberFormatValues.Bullet, "•"))
            {
                AbstractNumberId = 1,
            },
            new W.NumberingInstance(new W.AbstractNumId { Val = 1 }) { NumberID = 1 });
        return [Item(0, "one"), Item(1, "detail"), Item(0, "two")];
    }

    private static W.Table Table()
    {
        static W.TableCell Cell(string text, params OpenXmlElement[] properties) =>
            new(new W.TableCellProperties(properties), Paragraph(Run(text)));
        return new W.Table(
            new W.TableProperties(new W.TableWidth { Width = "0", Type = W.TableWidthUnitValues.Auto }),
            new W.TableGrid(new W.GridColumn(), new W.GridColumn()),
            new W.TableRow(Cell("Both", new W.GridSpan { Val = 2 })),
            new W.TableRow(Cell("May"), Cell("120")),
            new W.TableRow(Cell("May"), Cell("130")));
    }

    private static W.Paragraph Footnotes(MainDocumentPart part)
    {
        var notes = part.AddNewPart<FootnotesPart>();
        var link = notes.AddHyperlinkRelationship(new Uri("https://example.org/a"), isExternal: true);
        notes.Footnotes = new W.Footnotes(
            new W.Footnote(Paragraph(new W.Run(new W.SeparatorMark()))) { Type = W.FootnoteEndnoteValues.Separator, Id = -1 },
            new W.Footnote(Paragraph(
                new W.Run(new W.FootnoteReferenceMark()),
                Run(" The New Arab, "),
                new W.Hyperlink(Run("2020")) { Id = link.Id },
                Run(".")))
            { Id = 1 });
        return Paragraph(Run("“We will not go.”"), new W.Run(new W.FootnoteReference { Id = 1 }), Run(" End."));
    }

    private static W.Paragraph Endnotes(MainDocumentPart part)
    {
        part.AddNewPart<EndnotesPart>().Endnotes = new W.Endnotes(
            new W.Endnote(Paragraph(new W.Run(new W.EndnoteReferenceMark()), Run(" Letter, 3 May."))) { Id = 1 });
        return Paragraph(Run("He left."), new W.Run(new W.EndnoteReference { Id = 1 }));
    }

    private static W.Paragraph Comments(MainDocumentPart part)
    {
        part.AddNewPart<WordprocessingCommentsPart>().Comments = new W.Comments(
            new W.Comment(Paragraph(Run("check"))) { Id = "0", Author = "Ann Smith", Date = s_day });
        return Paragraph(
            Run("The "), new W.CommentRangeStart { Id = "0" }, Run("minister"), new W.CommentRangeEnd { Id = "0" },
            new W.Run(new W.CommentReference { Id = "0" }), Run(" said so."));
    }

    private static W.Paragraph Changes() => Paragraph(
        Run("The crossing is "),
        new W.DeletedRun(new W.Run(new W.DeletedText("closed ") { Space = SpaceProcessingModeValues.Preserve }))
        {
            Id = "1", Author = "Ann", Date = s_day,
        },
        new W.InsertedRun(Run("open ")) { Id = "2", Author = "Ann", Date = s_day },
        Run("today."));

    private static W.Paragraph RightToLeft() => Paragraph(
        new W.ParagraphProperties(new W.BiDi()),
        new W.Run(new W.RunProperties(new W.RightToLeftText(), new W.Languages { Bidi = "ar-SA" }), new W.Text("قال الوزير: «لن نغادر»")));

    private static W.Paragraph Picture(MainDocumentPart part)
    {
        var image = part.AddImagePart(ImagePartType.Png);
        image.FeedData(new MemoryStream([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]));
        var picture = new P.Picture(
            new P.NonVisualPictureProperties(
                new P.NonVisualDrawingProperties { Id = 1, Name = "gate" }, new P.NonVisualPictureDrawingProperties()),
            new P.BlipFill(new A.Blip { Embed = part.GetIdOfPart(image) }, new A.Stretch(new A.FillRectangle())),
            new P.ShapeProperties(
                new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = 9525, Cy = 9525 }),
                new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle }));
        var graphic = new A.Graphic(new A.GraphicData(picture) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" });
        return Paragraph(new W.Run(new W.Drawing(new Wp.Inline(
            new Wp.Extent { Cx = 9525, Cy = 9525 },
            new Wp.DocProperties { Id = 1, Name = "gate", Description = "A blue gate" },
            graphic))));
    }

    private static W.Paragraph Fields() => Paragraph(
        Run("See "),
        new W.SimpleField(Run("the report")) { Instruction = " HYPERLINK \"https://example.org/report\" " },
        Run(" and "),
        new W.SdtRun(new W.SdtProperties(new W.Tag { Val = "t" }), new W.SdtContentRun(Run("text in a control"))),
        Run("."));

    private static W.Paragraph Formatting()
    {
        static W.Run Formatted(string text, OpenXmlElement property) => new(new W.RunProperties(property), new W.Text(text));
        return Paragraph(
            Formatted("bold", new W.Bold()), Run(" and "), Formatted("struck", new W.Strike()), Run(" m"),
            Formatted("2", new W.VerticalTextAlignment { Val = W.VerticalPositionValues.Superscript }),
            new W.Run(new W.TabChar(), new W.Text("a"), new W.Break(), new W.Text("b")));
    }

    private static W.Paragraph Paragraph(params OpenXmlElement[] content) => new(content);

    private static W.Run Run(string text) => new(new W.Text(text) { Space = SpaceProcessingModeValues.Preserve });
}
