using System.Globalization;
using System.Text;
using Briefs.Import.Drafts;
using Briefs.Import.Html;
using Briefs.Import.Writing;
using AngleSharp.Html.Parser;
using Xunit;

namespace Briefs.SiteTests.Import;

/// <summary>Every word of a page is written once: none is doubled, and none is lost.</summary>
public sealed class WordsOnceTests
{
    private const int Pages = 2_000;

    private static readonly string[] s_groups =
        ["p", "div", "blockquote", "ul", "ol", "table", "figure", "section", "h2", "em", "strong", "a", "span", "dl", "q", "details"];

    [Theory]
    [InlineData("<table><tr><td><p>One.</p><p>Two.</p></td></tr></table>", "One.\n\nTwo.\n")]
    [InlineData("<table><caption>Three.</caption><tr><td>One.</td></tr><tr><td>Two.</td></tr></table>", "Three.\n\nOne.\n\nTwo.\n")]
    [InlineData("<table><tr><td><table><tr><td>One.</td></tr></table></td></tr></table>", "One.\n")]
    [InlineData("<figure><img src='a.png' alt='One.'><p>Two.</p><figcaption>Three.</figcaption></figure>",
        "![One.](a.png)\n\nTwo.\n\nThree.\n")]
    public void A_table_or_figure_that_only_groups_is_written_once(string html, string expected) => Assert.Equal(expected, Convert(html));

    [Fact]
    public void No_word_of_a_random_page_is_doubled_or_lost()
    {
        for (var seed = 0; seed < Pages; seed++)
        {
            var page = new RandomPage(new Random(seed));
            var html = page.Write();
            var written = Convert(html);
            for (var word = 0; word < page.Words; word++)
            {
                var count = written.Split(RandomPage.Word(word)).Length - 1;
                Assert.True(count == 1, $"seed {seed}: {RandomPage.Word(word)} is written {count} times in\n{written}\nof\n{html}");
            }
        }
    }

    private static string Convert(string html)
    {
        using var page = new HtmlParser().ParseDocument("<body>" + html);
        return MarkdownWriter.Write(new Draft { Blocks = HtmlBlockConverter.ConvertContent(page.Body!, new HtmlContext()) });
    }

    private sealed class RandomPage(Random random)
    {
        private readonly StringBuilder _html = new();

        public int Words { get; private set; }

        public static string Word(int number) => $"w{number.ToString(CultureInfo.InvariantCulture)}w";

        public string Write()
        {
            for (var at = random.Next(1, 4); at > 0; at--) Element(0);
            return _html.ToString();
        }

        private void Element(int depth)
        {
            var name = depth > 3 ? "" : s_groups[random.Next(s_groups.Length)];
            switch (name)
            {
                case "":
                    Add();
                    break;
                case "ul" or "ol":
                    Enclose(name, () => Enclose("li", () => Content(depth)));
                    break;
                case "dl":
                    Enclose("dl", () =>
                    {
                        Enclose("dt", Add);
                        Enclose("dd", () => Content(depth));
                    });
                    break;
                case "table":
                    Enclose("table", () => Rows(depth));
                    break;
                case "figure":
                    Enclose("figure", () =>
                    {
                        Content(depth);
                        Enclose("figcaption", Add);
                    });
                    break;
                case "a":
                    _html.Append("<a href='https://post.samplonia.net/1'>");
                    Add();
                    _html.Append("</a>");
                    break;
                default:
                    Enclose(name, () => Content(depth));
                    break;
            }
        }

        private void Rows(int depth)
        {
            if (random.Next(3) == 0) Enclose("caption", Add);
            var columns = random.Next(1, 4);
            for (var row = random.Next(1, 3); row > 0; row--)
            {
                Enclose("tr", () =>
                {
                    for (var column = random.Next(1, columns + 1); column > 0; column--) Enclose("td", () => Content(depth));
                });
            }
        }

        private void Content(int depth)
        {
            Add();
            if (random.Next(2) == 0) Element(depth + 1);
            if (random.Next(3) == 0) Element(depth + 1);
        }

        private void Add() => _html.Append(' ').Append(Word(Words++)).Append(' ');

        private void Enclose(string name, Action content)
        {
            _html.Append('<').Append(name).Append('>');
            content();
            _html.Append("</").Append(name).Append('>');
        }
    }
}
