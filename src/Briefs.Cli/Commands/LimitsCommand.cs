using System.CommandLine;
using Briefs.Pages;
using Briefs.Reading.Body;
using Briefs.Reading.Discovery;

namespace Briefs.Cli.Commands;

/// <summary>Builds <c>briefs limits</c>. The numbers are the constants that the readers enforce.</summary>
internal static class LimitsCommand
{
    private static readonly (string What, int Most, string Of)[] Limits =
    [
        ("a brief or page (.md)", ReadingLimits.BriefBytes, "bytes"),
        ("the front matter of a file; site.yml", ReadingLimits.FrontMatterBytes, "bytes"),
        ("people.yml, authors.yml, sources.yml, images.yml, a template", ReadingLimits.SharedBytes, "bytes each"),
        ("a saved copy (.txt); evidence.lock.json", ReadingLimits.CopyBytes, "bytes"),
        ("a line", ReadingLimits.LineLength, "characters"),
        ("a file name without its extension", ReadingLimits.SlugLength, "characters"),
        ("the URL of a source or of the site", ReadingLimits.AddressLength, "characters"),
        ("the URL of a link in the text", ReadingLimits.LinkLength, "characters"),
        ("a citation with its brackets", ReadingLimits.CitationLength, "characters"),
        ("nested lists and keys in front matter", ReadingLimits.YamlDepth, "levels"),
        ("nested folders in images/, pages/ and templates/", ReadingLimits.FolderDepth, "levels"),
        ("nested lists and block quotes", BodyLimits.Nesting, "levels"),
        ("headings in a brief", BodyLimits.Headings, ""),
        ("link and footnote definitions in a brief", BodyLimits.Definitions, ""),
        ("opening brackets in a paragraph", BodyLimits.Brackets, ""),
        ("characters * _ ~ ` in a paragraph", BodyLimits.Emphasis, ""),
        ("quotation marks and apostrophes in a paragraph", BodyLimits.Marks, ""),
        ("a table, rows times columns", BodyLimits.TableCells, "cells"),
        ("a picture", PictureLimits.Bytes, "bytes"),
        ("an SVG", PictureLimits.SvgBytes, "bytes"),
        ("elements that an SVG draws", PictureLimits.SvgElements, ""),
        ("nested elements of an SVG", PictureLimits.SvgDepth, "levels"),
        ("a picture, width times height", PictureLimits.Pixels, "pixels"),
        ("an attachment", AttachmentLimits.Bytes, "bytes"),
        ("fonts for social cards in templates/fonts/", CardLimits.Fonts, ""),
        ("a font for social cards (.ttf, .otf)", CardLimits.FontBytes, "bytes"),
        ("a font for pages (.woff2)", WebFont.MostBytes, "bytes"),
        ("a page of the site", SitePlanner.LargestPage, "bytes"),
        ("iterations of a loop in a template", SitePlanner.MostTurns, ""),
    ];

    public static Command Make(CommandContext context)
    {
        var command = new Command("limits", "Print the size limits.");
        command.SetAction(_ =>
        {
            var text = new StringBuilder();
            foreach (var (what, most, of) in Limits)
                text.Append(string.Create(CultureInfo.InvariantCulture, $"{what,-52} {most,12:N0} {of}").TrimEnd()).Append('\n');
            text.Append("\nAnything larger is an error, most often limit-exceeded, image-too-large or html-too-large.\n");
            context.Print(text.ToString());
            return (int)ExitCode.Done;
        });
        return command;
    }
}
