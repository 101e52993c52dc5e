using System.Text.Encodings.Web;
using System.Text.Json;
using Briefs.Model.Addresses;
using Briefs.Model.Text;
using Briefs.Pages.Reuse;

namespace Briefs.Pages.Search;

/// <summary>
/// The search index as files that a browser loads as needed: <c>index.json</c> says which file has which words, <c>words/N.json</c> has
/// words with their pages, <c>pages/N.json</c> what is shown of the pages. A search needs one file for each word and one or two of pages.
/// </summary>
internal sealed class SearchFiles
{
    private const int PagesInFile = 50;
    private const int LongestNote = 200;

    // The HTML of about thirty briefs: a file of words is then at most about 10 KB when compressed.
    private const int TextOfFile = 200_000;

    // The files are fetched as JSON and never embedded in HTML, so letters of all scripts stay unescaped.
    private static readonly JsonWriterOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly PublishedSite _site;
    private readonly ImmutableArray<SearchedPage> _pages;
    private readonly int _count;

    // Made when the first file is written: check and serve plan the site too, and seldom need it.
    private readonly Lazy<List<List<KeyValuePair<string, string>>>> _words;

    private SearchFiles(PublishedSite site)
    {
        (_site, _pages) = (site, [.. SearchedPages.List(site)]);
        var length = site.Library.Documents.Sum(document => (long)document.Body.Html.Length);
        _count = 1 + (int)(length / TextOfFile);
        _words = new(() => Distribute(KeptSearchIndex.FindWords(site, _pages, length), _count));
    }

    public static IEnumerable<PlannedFile> Plan(PublishedSite site)
    {
        var files = new SearchFiles(site);
        yield return new PlannedFile.Streamed(SiteAddresses.SearchData + "index.json", files.WriteIndex)
        {
            Inputs = hash => hash.AddHash(site.HashOfDocuments),
        };
        foreach (var number in Enumerable.Range(0, files._count))
        {
            yield return new PlannedFile.Streamed(
                FormattableString.Invariant($"{SiteAddresses.SearchData}words/{number}.json"), stream => files.WriteWords(stream, number))
            {
                Inputs = hash => hash.AddHash(site.HashOfDocuments),
            };
        }

        foreach (var number in Enumerable.Range(0, (files._pages.Length + PagesInFile - 1) / PagesInFile))
        {
            yield return new PlannedFile.Streamed(
                FormattableString.Invariant($"{SiteAddresses.SearchData}pages/{number}.json"), stream => files.WritePages(stream, number))
            {
                Inputs = hash => files.AddPages(hash, number),
            };
        }
    }

    // Consecutive words, in files of about the same size. The last ones are empty if there are fewer words than files.
    private static List<List<KeyValuePair<string, string>>> Distribute(List<KeyValuePair<string, string>> words, int count)
    {
        var files = Enumerable.Range(0, count).Select(_ => new List<KeyValuePair<string, string>>()).ToList();
        var (total, before) = (words.Sum(SizeOf), 0L);
        foreach (var word in words)
        {
            files[(int)(before * count / Math.Max(1, total))].Add(word);
            before += SizeOf(word);
        }

        files.RemoveAll(file => file.Count == 0);
        files.AddRange(Enumerable.Range(files.Count, count - files.Count).Select(_ => new List<KeyValuePair<string, string>>()));
        return files;

        static long SizeOf(KeyValuePair<string, string> word) => word.Key.Length + word.Value.Length;
    }

    // The first word of each file, in ordinal order: UTF-16 code units, as JavaScript compares.
    private void WriteIndex(Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, s_json);
        json.WriteStartObject();
        json.WriteNumber("pages", PagesInFile);
        json.WriteStartArray("words");
        foreach (var file in _words.Value.Where(file => file.Count > 0)) json.WriteStringValue(file[0].Key);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteWords(Stream stream, int number)
    {
        using var json = new Utf8JsonWriter(stream, s_json);
        json.WriteStartObject();
        foreach (var (word, pages) in _words.Value[number]) json.WriteString(word, pages);
        json.WriteEndObject();
    }

    private IEnumerable<SearchedPage> PagesOf(int number) => _pages.Skip(number * PagesInFile).Take(PagesInFile);

    private void AddPages(InputHash hash, int number)
    {
        foreach (var page in PagesOf(number))
            hash.Add(page.Title).Add(page.Address).Add(page.Lang).Add(page.Note).Add(page.Date?.ToString());
    }

    private void WritePages(Stream stream, int number)
    {
        var words = _site.Languages.GetLanguage(_site.Settings.Language);
        using var json = new Utf8JsonWriter(stream, s_json);
        json.WriteStartArray();
        foreach (var page in PagesOf(number))
        {
            json.WriteStartObject();
            json.WriteString("title", page.Title);
            json.WriteString("link", _site.Link(page.Address));
            json.WriteString("lang", page.Lang);
            if (page.Note is { } note) json.WriteString("note", Shorten.ToLength(note, LongestNote));
            if (page.Date is { } date) json.WriteString("date", words.Date(date));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
