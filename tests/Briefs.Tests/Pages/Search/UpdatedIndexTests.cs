using Briefs.Pages.Search;
using Briefs.Tests.Running;
using Xunit;

namespace Briefs.Tests.Pages.Search;

/// <summary>An index that was updated is the index of the same pages made from nothing.</summary>
public sealed class UpdatedIndexTests
{
    private static readonly string[] s_words =
        ["border", "court", "Court", "ministry", "prison", "law", "закон", "法院", "a1", "no"];

    [Fact]
    public void After_any_change_of_pages_it_equals_a_new_one()
    {
        var random = new Random(20261130);
        for (var round = 0; round < Repetitions.Times(50, 300); round++)
        {
            var pages = Enumerable.Range(0, random.Next(1, 90)).Select(_ => Page(random)).ToList();
            for (var step = 0; step < 4; step++)
            {
                var before = Written(SearchIndex.Create([.. pages]));
                var now = Changed(pages, random);
                var numbers = pages.Select(page => now.IndexOf(page)).ToArray();
                var read = before.Select(word => KeyValuePair.Create(word.Key, Occurrences.Read(word.Value, int.MaxValue)));
                Assert.Equal(Written(SearchIndex.Create([.. now])), Written(SearchIndex.Create([.. now], read, numbers)));
                pages = now;
            }
        }
    }

    private static List<KeyValuePair<string, string>> Written(SearchIndex index) =>
        [.. index.Words.Select(word => KeyValuePair.Create(word.Key, word.Value.ToString()))];

    private static List<SearchedPage> Changed(List<SearchedPage> pages, Random random)
    {
        var now = pages.Select(page => random.Next(12) == 0 ? Page(random) : page).Where(_ => random.Next(20) > 0).ToList();
        if (random.Next(3) == 0) now.Insert(random.Next(now.Count + 1), Page(random));
        if (random.Next(4) == 0) now.Reverse();
        return now;
    }

    private static SearchedPage Page(Random random)
    {
        var (title, text) = (Words(random, 2), Words(random, 5));
        // Each page is a value of its own, as if its address were.
        return new SearchedPage(title, Guid.NewGuid().ToString(), "en", null, null, () => [text]) { AddTexts = hash => hash.Add(text) };
    }

    private static string Words(Random random, int most) =>
        string.Join(' ', Enumerable.Range(0, random.Next(most + 1)).Select(_ => s_words[random.Next(s_words.Length)]));
}
