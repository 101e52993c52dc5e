using System.CommandLine;
using Briefs.Pages;
using Briefs.Reading.Body;
using Briefs.Reading.Discovery;

namespace Briefs.Cli.Commands;

/// <summary><c>briefs limits</c>: how large and how deep things may be. The numbers are those the rooms themselves go by.</summary>
internal static class LimitsCommand
{
    private static readonly (string What, int Most, string Of)[] Limits =
    [
        ("a brief or page (.md)", ReadingLimits.BriefBytes, "bytes"),
        ("its front matter, and site.yml", ReadingLimits.FrontMatterBytes, "bytes"),
        ("people.yml, sources.yml, images.yml, a template", ReadingLimits.SharedBytes, "bytes each"),
        ("a kept copy (.txt), and evidence.lock.json", ReadingLimits.CopyBytes, "bytes"),
        ("a line", ReadingLimits.LineLength, "characters"),
        ("a file's name before its ending", ReadingLimits.SlugLength, "characters"),
        ("a web address of a source, of the site", ReadingLimits.AddressLength, "characters"),
        ("the address of a link in a text", ReadingLimits.LinkLength, "characters"),
        ("a citation with its brackets", ReadingLimits.CitationLength, "characters"),
        ("front matter, lists and keys within one another", ReadingLimits.YamlDepth, "levels"),
        ("folders in images/, pages/ and templates/", ReadingLimits.FolderDepth, "levels"),
        ("lists and block quotes within one another", BodyLimits.Nesting, "levels"),
        ("headings of a brief", BodyLimits.Headings, ""),
        ("definitions of links and footnotes of a brief", BodyLimits.Definitions, ""),
        ("opening brackets of a paragraph", BodyLimits.Brackets, ""),
        ("characters * _ ~ ` of a paragraph", BodyLimits.Emphasis, ""),
        ("quotation marks and apostrophes of a paragraph", BodyLimits.Marks, ""),
        ("a table, rows times columns", BodyLimits.TableCells, "cells"),
        ("a picture", PictureLimits.Bytes, "bytes"),
        ("a picture, width times height", PictureLimits.Pixels, "pixels"),
        ("fonts in templates/fonts/", CardLimits.Fonts, ""),
        ("a font", CardLimits.FontBytes, "bytes"),
        ("a page of the site", PlanSite.LargestPage, "bytes"),
        ("turns of one loop of a template", PlanSite.MostTurns, ""),
    ];

    public static Command Make(Surroundings surroundings)
    {
        var command = new Command("limits", "Says how large and how deep things may be.");
        command.SetAction(_ =>
        {
            var text = new StringBuilder();
            foreach (var (what, most, of) in Limits)
                text.Append(string.Create(CultureInfo.InvariantCulture, $"{what,-52} {most,12:N0} {of}").TrimEnd()).Append('\n');
            text.Append("\nMore ends in an error, most often of the rule limit-exceeded, image-too-large or html-too-large, never in a "
                + "slow or broken build.\n");
            surroundings.Print(text.ToString());
            return (int)ExitCode.Done;
        });
        return command;
    }
}
