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
        WordSplitter.FindWords(text, word => found.Add(word.ToString()));
        Assert.Equal(words.Split(' '), found);
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
    public void Every_word_of_a_text_is_in_the_file_that_the_index_names()
    {
        var site = BuiltSite.Of(SampleLibrary.Library);
        using var index = JsonDocument.Parse(site["search/data/index.json"]);
        var first = index.RootElement.GetProperty("words").EnumerateArray().Select(word => word.GetString()!).ToList();
        var files = first.Select((_, number) => JsonDocument.Parse(site[$"search/data/words/{number}.json"]).RootElement).ToList();
        var pages = JsonDocument.Parse(site["search/data/pages/0.json"]).RootElement;
        Assert.Equal(first, first.Order(StringComparer.Ordinal));
        for (var number = 0; number < files.Count; number++)
        {
            Assert.All(files[number].EnumerateObject(), word =>
            {
                Assert.True(string.CompareOrdinal(first[number], word.Name) <= 0);
                Assert.True(number + 1 == first.Count || string.CompareOrdinal(word.Name, first[number + 1]) < 0);
                Assert.All(Numbers(word.Value.GetString()!.Split('|')[0]), page => Assert.InRange(page, 0, pages.GetArrayLength() - 1));
            });
        }

        Assert.Contains(pages.EnumerateArray(), page => page.GetProperty("title").GetString() == SampleLibrary.Gate().Title.Plain);
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
