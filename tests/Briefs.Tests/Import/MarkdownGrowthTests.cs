using System.Text;
using Briefs.Import.Drafts;
using Briefs.Import.Markup;
using Briefs.Import.Pictures;
using Briefs.Import.Sites;
using Briefs.Tests.Running;
using Xunit;

namespace Briefs.Tests.Import;

/// <summary>Whatever pieces a Markdown text has many of, reading it is work in proportion.</summary>
public sealed class MarkdownGrowthTests
{
    [Theory]
    [InlineData("“x ![a](m{0}.png) y”", 1_600)]
    [InlineData("x ![a](m{0}.png) y", 1_600)]
    [InlineData("{% comment %}\n\n{% endx %}\n\n", 16_000)]
    [InlineData("{% comment %}\n\n", 16_000)]
    [InlineData("{% comment %}\n\na\n\n    {% endcomment %}\n\n", 6_000)]
    [InlineData("{{< comment ", 4_000)]
    [InlineData("{% comment ", 4_000)]
    [InlineData("{% raw %}\n\n{% comment %}\n\n", 8_000)]
    [InlineData("{% endraw %}{% raw %}{% comment %}\n\n{% endcomment %}\n\n", 4_000)]
    public void Many_pieces_are_work_in_proportion(string piece, int times) => IsInProportion("", piece, "", times);

    [Theory]
    [InlineData("* TOC", " ", "x", 20_000)]
    [InlineData("[TOC]", " ", "x", 20_000)]
    [InlineData("{% ", " ", "x", 20_000)]
    [InlineData("{% /", " ", "x", 20_000)]
    [InlineData("x {", ".a ", "x", 20_000)]
    [InlineData("# a {#", "a", " x", 20_000)]
    [InlineData("{:", "a", "x", 20_000)]
    public void A_long_line_is_work_in_proportion(string start, string piece, string end, int times) =>
        IsInProportion(start, piece, end, times);

    private static void IsInProportion(string start, string piece, string end, int times) =>
        Work.GrowsWith(Repetitions.Times(times / 2, times), count =>
        {
            var text = new StringBuilder("---\ntitle: Old\ndate: 2020-01-10\n---\n").Append(start);
            for (var at = 0; at < count; at++)
                text.Append(piece.Replace("{0}", at.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
            text.Append(end);
            var file = DraftFile.Single("old.md", Encoding.UTF8.GetBytes(text.ToString()));
            return () => Assert.IsType<DraftResult.Read>(Read(file));
        });

    private static DraftResult Read(DraftFile file)
    {
        var old = OldSite.Read([file.Path], file.Open, new OldSiteOptions("en") { Chosen = [file.Path] });
        return new MarkdownDraftReader(old, new PictureNames(_ => null), new MarkdownSurroundings(new PartialDate(2024, 3, 5), "en"))
            .Read(file, new DraftOptions());
    }
}
