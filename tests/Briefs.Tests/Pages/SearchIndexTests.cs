using System.Text.Json;
using Briefs.Pages;
using Briefs.Pages.Search;
using Briefs.Tests.Running;
using Xunit;

namespace Briefs.Tests.Pages;

/// <summary>The search index has every word of every public page, and only those.</summary>
public sealed class SearchIndexTests
{
    [Theory]
    [InlineData("Les Cafés – l’école ÉTÉ", "les cafes l ecole ete")]
    [InlineData("庇护法 x 你", "庇护 护法 法 x 你")]
    [InlineData("اللاجئين، المدرسة", "لاجيين مدرسه")]
    [InlineData("Ещё Мой ΟΔΟΣ", "еще мои οδοσ")]
    [InlineData("한국어 a1b2 3,5", "한국어 a1b2 3 5")]
    [InlineData("𠀀好 …", "𠀀 好")]
    public void Words_are_without_case_accents_and_vowel_marks(string text, string words)
    {
        var found = new List<string>();
        SearchWordFinder.FindWords(text, word => found.Add(word.ToString()));
        Assert.Equal(words.Split(' '), found);
    }

    // Latin has no letters that are joined or written in two ways, so that these words can be found without Briefs.
    [Fact]
    public void Words_are_those_of_the_whole_text_normalized_and_split()
    {
        const string Characters = "aBz09 .,-'<=\n\u0301\u0338\u00BD\u00A0éÅﬁ“’…ß";
        var random = new Random(7);
        for (var round = 0; round < Repetitions.Times(2_000, 50_000); round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Characters[random.Next(Characters.Length)]));
            var letters = text.Normalize(NormalizationForm.FormKD)
                .Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                .Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ');
            var found = new List<string>();
            SearchWordFinder.FindWords(text, word => found.Add(word.ToString()));
            Assert.Equal(string.Concat(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries), found);
        }
    }

    [Fact]
    public void Pages_of_a_word_are_read_back_as_they_were_added()
    {
        var random = new Random(11);
        for (var round = 0; round < Repetitions.Times(200, 2_000); round++)
        {
            var share = random.NextDouble();
            var pages = Enumerable.Range(0, 300).Where(_ => random.NextDouble() < share).ToList();
            var titles = pages.Where(_ => random.Next(4) == 0).ToList();
            if (pages.Count == 0) continue;
            var word = new Occurrences();
            foreach (var page in pages)
            {
                if (titles.Contains(page)) word.AddTitle(page);
                word.Add(page);
            }

            var parts = word.ToString().Split('|');
            Assert.Equal(pages, Numbers(parts[0]));
            Assert.Equal(titles, parts.Length > 1 ? Numbers(parts[1]) : []);
        }
    }

    [Fact]
    public void A_topic_has_its_name_in_the_language_of_the_site_and_says_that_it_is_a_list()
    {
        var names = LocalizedText.NoneByName.Add("asylum", "Right to asylum");
        var site = BuiltSite.Of(
            SampleLibrary.Library with { Settings = SampleLibrary.Library.Settings with { Topics = new TopicNames(names) } });
        var found = Json(site["search/data/pages/0.json"]).EnumerateArray()
            .Single(p => p.GetProperty("title").GetString() == "Right to asylum");
        Assert.EndsWith("/topics/asylum/", found.GetProperty("link").GetString(), StringComparison.Ordinal);
        Assert.Matches("^[0-9]+ briefs?$", found.GetProperty("note").GetString());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(400)]
    public void Every_word_of_a_page_is_in_the_file_that_the_index_names(int paragraphs)
    {
        var gate = SampleLibrary.Gate();
        var words = Enumerable.Range(0, paragraphs).Select(n => $"<p>Word{n:x4} <em>no</em>tes, {new string('x', 30 + (n % 9))}{n}.</p>");
        var html = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(string.Concat(words), paragraphs > 1 ? 30 : 1)));
        var site = BuiltSite.Of(SampleLibrary.With(gate with { Body = new Body(html, [new Piece(PieceKind.Html, 0, html.Length)]) }));
        var first = Json(site["search/data/index.json"]).GetProperty("words").EnumerateArray().Select(w => w.GetString()!).ToList();
        Assert.Equal(first.Order(StringComparer.Ordinal), first);
        Assert.Equal(paragraphs > 1, first.Count > 2);
        var number = Json(site["search/data/pages/0.json"]).EnumerateArray().ToList()
            .FindIndex(page => page.GetProperty("title").GetString() == gate.Title.Plain);
        foreach (var word in Enumerable.Range(0, paragraphs).Select(n => $"word{n:x4}").Append("notes").Append("gate"))
        {
            var file = first.FindLastIndex(start => string.CompareOrdinal(start, word) <= 0);
            var pages = Json(site[$"search/data/words/{file}.json"]).GetProperty(word).GetString()!;
            Assert.Contains(number, Numbers(pages.Split('|')[0]));
            Assert.Equal(word == "gate", pages.Contains('|', StringComparison.Ordinal));
        }
    }

    private static JsonElement Json(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    private static List<int> Numbers(string text)
    {
        var (pages, last) = (new List<int>(), 0);
        foreach (var part in text.Split(' '))
        {
            var step = part.Split('+');
            pages.Add(last += FromBase36(step[0]));
            for (var more = step.Length > 1 ? FromBase36(step[1]) : 0; more > 0; more--) pages.Add(++last);
        }

        return pages;
    }

    private static int FromBase36(string text) =>
        text.Aggregate(0, (number, c) => (number * 36) + (char.IsDigit(c) ? c - '0' : c - 'a' + 10));
}
