using System.Text.Json;

namespace Briefs.SiteTests.Diff;

/// <summary>An <c>evidence.json</c> as somebody may have written it by hand.</summary>
public static class PublishedText
{
    /// <summary>One that has a text in every place where a text can be.</summary>
    /// <param name="text">Any.</param>
    /// <param name="state">Stands beside it, so that two states differ everywhere.</param>
    public static string Of(string text, string state) => JsonSerializer.Serialize(new
    {
        version = 1,
        site = "https://example.org/",
        documents = new object[]
        {
            Document($"content/briefs/x{text}.md", $"{text} {state}", "briefs/x/"),
            Document($"content/briefs/{state}{text}.md", text,
                $"briefs/{text.Replace("..", "", StringComparison.Ordinal).Trim('/')}{state}/"),
        },
        quotations = new object[]
        {
            Quotation($"q-{state}", $"content/briefs/x{text}.md", $"then {text} said {state}", (text, state)),
            Quotation("q-same", $"content/briefs/x{text}.md", text, (text, state)),
            Quotation($"q-{state}{text}", $"content/briefs/{state}{text}.md", text, (text, "")),
        },
        declared = new object[] { new { brief = $"content/briefs/x{text}.md", line = 1, text = $"{text} {state}", @as = text } },
        kept = new object[] { new { source = text, sha256 = text + state } },
        sources = new object[] { Source($"s{text}", $"{text} {state}"), Source(text + state, text) },
        people = new object[] { new { id = text, name = $"{text} {state}", role = text + state } },
    });

    private static object Document(string path, string title, string address) =>
        new { path, kind = "brief", title, address, aliases = Array.Empty<string>(), corrections = Array.Empty<string>() };

    private static object Quotation(string id, string brief, string text, (string Text, string State) hostile) => new
    {
        id,
        brief,
        text,
        status = hostile.Text + hostile.State,
        speakerName = hostile.Text + hostile.State,
        citations = new object[] { new { source = hostile.Text, speaker = hostile.Text + hostile.State, toldBy = hostile.Text,
            via = hostile.Text, locator = hostile.Text, said = hostile.Text, original = hostile.Text } },
    };

    private static object Source(string id, string text) =>
        new { id, type = text, title = text, author = text, publisher = text, date = text, place = text, original = text, archive = text };
}
