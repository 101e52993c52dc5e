using System.Text.Encodings.Web;
using System.Text.Json;
using Briefs.Model.Addresses;
using Briefs.Model.Text;

namespace Briefs.Pages.Search;

/// <summary>
/// The search index as files that a browser loads as needed: <c>index.json</c> says which file has which words, <c>words/N.json</c> has
/// words with their pages, <c>pages/N.json</c> what is shown of the pages. A search needs one file for each word and one or two of pages.
/// </summary>
internal sealed class SearchFiles
{
    private const int PagesInFile = 50;
    private const int LongestNote = 200;

    // In characters: about 10 KB when compressed.
    private const int LargestFile = 32_000;

    // The files are fetched as JSON and never embedded in HTML, so letters of all scripts stay unescaped.
    private static readonly JsonWriterOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly PublishedSite _site;
    private readonly SearchIndex _index;
    private readonly List<List<KeyValuePair<string, string>>> _files;

    private SearchFiles(PublishedSite site)
    {
        (_site, _index) = (site, SearchIndex.Create(site));
        _files = Distribute(_index.Words.Select(word => KeyValuePair.Create(word.Key, word.Value.ToString())));
    }

    public static IEnumerable<PlannedFile> Plan(PublishedSite site)
    {
        // The number of files is only known when the index exists, which all of them share.
        var files = new SearchFiles(site);
        yield return new PlannedFile.Streamed(SiteAddresses.SearchData + "index.json", files.WriteIndex);
        foreach (var number in Enumerable.Range(0, files._files.Count))
        {
            yield return new PlannedFile.Streamed(
                FormattableString.Invariant($"{SiteAddresses.SearchData}words/{number}.json"), stream => files.WriteWords(stream, number));
        }

        foreach (var number in Enumerable.Range(0, (files._index.Pages.Length + PagesInFile - 1) / PagesInFile))
        {
            yield return new PlannedFile.Streamed(
                FormattableString.Invariant($"{SiteAddresses.SearchData}pages/{number}.json"), stream => files.WritePages(stream, number));
        }
    }

    private static List<List<KeyValuePair<string, string>>> Distribute(IEnumerable<KeyValuePair<string, string>> words)
    {
        var files = new List<List<KeyValuePair<string, string>>>();
        var size = LargestFile;
        foreach (var word in words)
        {
            size += word.Key.Length + word.Value.Length;
            if (size > LargestFile)
            {
                files.Add([]);
                size = word.Key.Length + word.Value.Length;
            }

            files[^1].Add(word);
        }

        return files;
    }

    // The first word of each file, in ordinal order: UTF-16 code units, as JavaScript compares.
    private void WriteIndex(Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, s_json);
        json.WriteStartObject();
        json.WriteNumber("pages", PagesInFile);
        json.WriteStartArray("words");
        foreach (var file in _files) json.WriteStringValue(file[0].Key);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteWords(Stream stream, int number)
    {
        using var json = new Utf8JsonWriter(stream, s_json);
        json.WriteStartObject();
        foreach (var (word, pages) in _files[number]) json.WriteString(word, pages);
        json.WriteEndObject();
    }

    private void WritePages(Stream stream, int number)
    {
        var words = _site.Languages.GetLanguage(_site.Settings.Language);
        using var json = new Utf8JsonWriter(stream, s_json);
        json.WriteStartArray();
        foreach (var page in _index.Pages.Skip(number * PagesInFile).Take(PagesInFile))
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
