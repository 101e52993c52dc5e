using System.Text.Json;

namespace Briefs.Tests.LanguageServer;

/// <summary>The quick fixes that cite a quotation, and that confirm a proposed citation.</summary>
public sealed class CitationActionTests
{
    [Fact]
    public void The_citation_that_the_message_offers_is_inserted_before_the_full_stop()
    {
        var (title, edit, preferred) = Action("“We stay,” said Mills in [it](https://example.org/news).", "Cite ");
        Assert.Equal(("Cite [@mills in @news]", "55 55  [@mills in @news]", false), (title, edit, preferred));
    }

    [Fact]
    public void A_proposed_citation_is_confirmed_by_taking_out_the_question_mark()
    {
        var (title, edit, preferred) = Action("“We stay,” said Mills [?@mills in @news].", "Confirm");
        Assert.Equal(("Confirm: remove the ?", "23 24 ", false), (title, edit, preferred));
    }

    [Fact]
    public void The_person_who_goes_on_from_the_paragraph_before_is_one_keystroke()
    {
        var (title, edit, _) = Action("“We stay,” said Mills [@mills in @news].\n\n“We wait,” she said.", "Cite ");
        Assert.Equal(("Cite [@mills]", "19 19  [@mills]"), (title, edit));
    }

    [Theory]
    [InlineData("“We stay,” said Mills [@mills in @news, thr", "throughout")]
    [InlineData("“We stay,” said Mills [@mills in @news, t", "throughout")]
    [InlineData("“We stay,” said Mills [@mills in @news, p", "")]
    [InlineData("“We stay,” said Mills, thr", "")]
    public void The_keyword_for_a_whole_paragraph_is_completed(string body, string expected)
    {
        var items = GivenEditor.Answer(
            body, "textDocument/completion", last => new { position = new { line = last, character = body.Length } })
            .GetProperty("items").EnumerateArray().Select(i => i.GetProperty("label").GetString());
        Assert.Equal(expected, string.Join(' ', items));
    }

    [Fact]
    public void The_keyword_for_a_whole_paragraph_is_described()
    {
        const string Body = "“We stay,” said Mills [@mills in @news, throughout].";
        var answer = GivenEditor.Answer(
            Body, "textDocument/hover", last => new { position = new { line = last, character = Body.Length - 5 } });
        Assert.Contains("every quotation before it in this paragraph", answer.GetProperty("contents").GetProperty("value").GetString()!,
            StringComparison.Ordinal);
    }

    // Title, "START END TEXT" on the last line, and whether an editor may apply it without asking.
    private static (string Title, string Edit, bool IsPreferred) Action(string body, string title)
    {
        var action = GivenEditor.Answer(body, "textDocument/codeAction", last => new
        {
            range = new { start = new { line = last, character = 0 }, end = new { line = last, character = body.Length } },
            context = new { diagnostics = Array.Empty<string>() },
        }).EnumerateArray().First(a => a.GetProperty("title").GetString()!.StartsWith(title, StringComparison.Ordinal));
        var edit = action.GetProperty("edit").GetProperty("changes").EnumerateObject().Single().Value[0];
        var at = edit.GetProperty("range");
        return (action.GetProperty("title").GetString()!,
            $"{Character(at, "start")} {Character(at, "end")} {edit.GetProperty("newText").GetString()}",
            action.GetProperty("isPreferred").GetBoolean());
    }

    private static int Character(JsonElement range, string end) => range.GetProperty(end).GetProperty("character").GetInt32();
}
