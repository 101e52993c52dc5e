using System.Diagnostics;
using Briefs.Reading.Schema;

namespace Briefs.SiteTests.Schemas;

/// <summary>Values of each form, as JSON: what stands behind a key rightly, and what does not.</summary>
internal static class Samples
{
    private static readonly string[] s_noText = ["[\"a\"]", "{\"a\": \"b\"}", "\"\"", "null"];

    public static string[] Right(Key key) => (key.Name, key.Form) switch
    {
        ("cname", _) => ["\"briefs.example.org\""],
        ("logo" or "icon", _) => ["\"logo.png\""],
        (_, KeyForm.Text or KeyForm.Word) => ["\"A text\"", "1984", "1.5"],
        (_, KeyForm.TextByLanguage) => ["\"A text\"", "1984", "{\"en\": \"Laura Mills\", \"zh-Hant\": \"x\"}", "{}"],
        (_, KeyForm.TextsByLanguage) => ["null", "{}", "{\"asylum\": {\"en\": \"Asylum\", \"fr\": \"Asile\"}}", "{\"asylum\": \"Asylum\"}"],
        (_, KeyForm.TextsByName) => ["null", "{}", "{\"hotline\": \"+7 727\", \"press_2\": {\"en\": \"Press\", \"fr\": \"Presse\"}}"],
        (_, KeyForm.Texts) => ["[\"a\", 1984]", "[]", "null"],
        (_, KeyForm.OneOf oneOf) => [.. oneOf.Words.Select(word => $"\"{word}\"")],
        (_, KeyForm.YesOrNo) => ["true", "false"],
        (_, KeyForm.Day) => ["\"2024-03-05\"", "\"2028-02-29\""],
        (_, KeyForm.Date date) => ["\"2024-03-05\"", "\"2024-03\"", "\"2024\"", "2024", .. date.OrElse.Select(word => $"\"{word}\"")],
        (_, KeyForm.Moment) => ["\"2020-01-10T09:00+05:00\"", "\"2020-01-10T09:00:30-03:30\"", "\"2020-01-10T09:00Z\""],
        (_, KeyForm.Language) => ["\"en\"", "\"zh-Hant-TW\"", "\"sl-rozaj\"", "\"es-419\""],
        (_, KeyForm.Address) => ["\"https://example.org/a/\"", "\"HTTP://пример.рф\""],
        (_, KeyForm.Id) => ["\"mills-2\"", "7"],
        (_, KeyForm.Entry or KeyForm.Entries) => ["null"],
        (_, KeyForm.EntriesById) => ["null", "{}", "{\"mills-2\": {}, \"rfa\": null}"],
        (_, KeyForm.Credits) => ["null", "{\"a.jpg\": \"Getty\"}", "{\"a.jpg\": {\"credit\": \"Getty\"}}"],
        (_, KeyForm.Severities) => ["null", "{\"relative-date\": \"off\", \"source-unused\": \"error\"}"],
        (_, KeyForm.Suppressions) => ["null", "{\"relative-date\": \"the day is not public\"}"],
        (_, KeyForm.Anything) => ["null", "\"x\"", "[{\"a\": 1}]"],
        _ => throw new UnreachableException(key.Form.ToString()),
    };

    public static string[] Wrong(KeyForm form) => form switch
    {
        KeyForm.Text or KeyForm.Word => s_noText,
        KeyForm.TextByLanguage => ["[\"a\"]", "\"\"", "null", "{\"in English\": \"a\"}", "{\"en\": [\"a\"]}"],
        KeyForm.TextsByLanguage => ["\"a\"", "[\"a\"]", "{\"asylum\": [\"a\"]}", "{\"asylum\": {\"in English\": \"a\"}}"],
        KeyForm.TextsByName => ["\"a\"", "[\"a\"]", "{\"hotline\": [\"a\"]}", "{\"my hotline\": \"a\"}", "{\"hotline\": {\"by\": {}}}"],
        KeyForm.Texts => ["\"a\"", "{\"a\": \"b\"}", "[[\"a\"]]"],
        KeyForm.OneOf => ["\"nonsense\"", "[\"draft\"]", "\"\""],
        KeyForm.YesOrNo => ["\"yes\"", "1", "[true]"],
        KeyForm.Day => ["\"2024-03\"", "\"2023-02-29\"", "2024", "\"5 March 2024\"", "[\"2024-03-05\"]"],
        KeyForm.Date => ["\"March 2024\"", "\"2024-13\"", "\"2023-02-29\"", "\"unknown\"", "[2024]"],
        KeyForm.Moment => ["\"2020-01-10\"", "\"2020-01-10T09:00\"", "\"tomorrow\"", "[\"2020-01-10T09:00Z\"]"],
        KeyForm.Language => ["\"English\"", "\"e\"", "\"en_US\"", "[\"en\"]"],
        KeyForm.Address => ["\"example.org\"", "\"ftp://example.org/\"", "\"https://\"", "[\"https://example.org/\"]", "7"],
        KeyForm.Id => ["\"Laura Mills\"", "\"itself\"", "[\"mills\"]"],
        KeyForm.Entry => ["\"border.jpg\"", "[\"border.jpg\"]"],
        KeyForm.Entries => ["\"none\"", "{\"a\": \"b\"}", "[\"none\"]"],
        KeyForm.EntriesById => ["\"none\"", "[\"mills\"]", "{\"Laura Mills\": {}}", "{\"itself\": {}}", "{\"mills\": \"Laura Mills\"}"],
        KeyForm.Credits => ["\"Getty\"", "{\"a.jpg\": [\"Getty\"]}", "{\"a.jpg\": {\"author\": \"Getty\"}}", "{\"a.jpg\": null}"],
        KeyForm.Severities =>
            ["\"off\"", "{\"quote-without-source\": \"warning\"}", "{\"no-such-rule\": \"error\"}", "{\"relative-date\": \"loud\"}"],
        KeyForm.Suppressions => ["\"relative-date\"", "[\"relative-date\"]", "{\"relative-date\": [\"x\"]}"],
        _ => [],
    };
}
