using System.Text.Json;
using Briefs.Capture.Extraction;
using Briefs.Evidence;
using Xunit;

namespace Briefs.Tests.Capture.Extraction;

/// <summary>
/// What is quoted faithfully from a page or a PDF is verified, and what is altered is not: documents by three programs, and web pages.
/// </summary>
public sealed class SavedCopyTests
{
    private const string Waits = "waits: ";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Cases", "copies");

    private static readonly Lazy<Dictionary<string, string>> Texts = new(() => Directory.EnumerateFiles(Folder)
        .Where(file => file.EndsWith(".pdf", StringComparison.Ordinal) || IsPage(file))
        .ToDictionary(file => Path.GetFileName(file), TextOf));

    public static TheoryData<string, string, string, bool> Passages
    {
        get
        {
            var passages = new TheoryData<string, string, string, bool>();
            foreach (var line in File.ReadLines(Path.Combine(Folder, "passages.jsonl")))
            {
                using var row = JsonDocument.Parse(line);
                string Of(string name) => row.RootElement.GetProperty(name).GetString()!;
                passages.Add(Of("copy"), row.RootElement.TryGetProperty("waits", out var waits) ? $"{Waits}{waits.GetString()}"
                    : Of("kind"), Of("quoted"), row.RootElement.GetProperty("verified").GetBoolean());
            }

            return passages;
        }
    }

    [Theory]
    [MemberData(nameof(Passages))]
    public void A_faithful_passage_is_verified_and_an_altered_one_is_not(string copy, string kind, string quoted, bool verified)
    {
        Assert.SkipWhen(kind.StartsWith(Waits, StringComparison.Ordinal), kind);
        var language = Path.GetFileNameWithoutExtension(copy)[^2..];
        var text = Texts.Value[copy];
        var isVerified = QuotationMatcher.Match(
            SearchableCopy.Create(new SourceId("report"), text), new ComparedWords(quoted, language)).IsVerified;
        Assert.True(isVerified == verified, $"{kind}: “{quoted}” in\n{text}");
    }

    [Fact]
    public void There_are_enough_of_both()
    {
        var all = Passages.Select(row => row.Data).ToList();
        Assert.True(all.Count(p => p.Item4) >= 60 && all.Count(p => !p.Item4) >= 60);
        Assert.Empty(all.Where(p => !p.Item4).Select(p => p.Item3).Intersect(all.Where(p => p.Item4).Select(p => p.Item3)));
    }

    // Of a title that runs over pages one is kept; a drop cap and a letter-spaced heading are letters alone for the other program.
    [Theory]
    [InlineData("hearing-en", 3, "The closing of the Sarn pass")]
    [InlineData("colonnes-fr", 2, "")]
    [InlineData("zayavlenie-ru", 2, "Заявление жителей долины Комитет пастухов, село Ост")]
    [InlineData("informe-es", 2, "Informe sobre el cierre del paso de Sarn Página")]
    [InlineData("protokoll-de", 2, "Protokoll der Anhörung vom 9. März Seite")]
    [InlineData("report-en", 3, "The office that lost the files Ombudsman of Sarn")]
    [InlineData("rapport-fr", 2, "Rapport sur les dossiers égarés")]
    [InlineData("otchet-ru", 2, "Отчёт о пропавших делах")]
    public void Each_word_of_a_PDF_is_in_its_copy_once(string name, int pages, string title)
    {
        var (text, all) = (Texts.Value[name + ".pdf"], File.ReadAllText(Path.Combine(Folder, name + ".words.txt")));
        var titles = string.Concat(Enumerable.Repeat(title + " ", pages - 1));
        if (name == "colonnes-fr") Assert.Equal(Letters(all), Letters(text));
        else Assert.Equal(Words(all), Words(text + " " + titles));
        Assert.Equal(pages - 1, text.Count(c => c == '\f'));
    }

    private static IEnumerable<string> Words(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => string.Concat(Normal(word).Where(char.IsLetter)))
            .Where(word => word.Length > 0).Order(StringComparer.Ordinal);

    private static string Letters(string text) => string.Concat(Normal(text).Where(char.IsLetter).Order());

    private static string Normal(string text) => text.Normalize(System.Text.NormalizationForm.FormKC);

    private static bool IsPage(string file) =>
        Path.GetFileName(file) is "letter-en.html" or "aussage-de.html" or "bayan-ar.html" or "shengming-zh.html";

    private static string TextOf(string file)
    {
        var kind = IsPage(file) ? CapturedKind.Html : CapturedKind.Pdf;
        return Assert.IsType<ExtractionResult.Extracted>(
            TextExtractor.Extract(File.ReadAllBytes(file), kind, "text/html; charset=utf-8")).Text;
    }
}
