using System.Text.Json.Nodes;

namespace Briefs.LanguageServer.Completion;

/// <summary>A completion item.</summary>
/// <param name="Label">The text in the editor's list.</param>
/// <param name="Kind">A <c>CompletionItemKind</c> of LSP.</param>
/// <param name="Says">A description.</param>
/// <param name="NewText">The text to insert.</param>
internal sealed record CompletionItem(string Label, CompletionItemKind Kind, string Says, string NewText)
{
    // The editor indents the inserted lines like the current line.
    private const int AdjustIndentation = 2;

    /// <summary>Shown next to the label.</summary>
    public string Detail { get; init; } = "";

    /// <summary>The kind of <see cref="NewText"/>.</summary>
    public InsertTextFormat Writes { get; init; }

    /// <summary>Returns whether the typed text is part of the label or of the detail.</summary>
    public bool IsLike(string written) =>
        Label.Contains(written, StringComparison.OrdinalIgnoreCase)
            || (IsFoundByDetail && Detail.Contains(written, StringComparison.OrdinalIgnoreCase));

    private bool IsFoundByDetail => Kind is CompletionItemKind.Value or CompletionItemKind.Id && Detail.Length > 0;

    /// <param name="number">The position in the list.</param>
    /// <param name="span">The text to replace: what was typed so far.</param>
    public JsonObject Item(LineMap lines, TextSpan span, int number)
    {
        var item = new JsonObject
        {
            ["label"] = Label,
            ["kind"] = (int)Kind,
            ["sortText"] = number.ToString("D4", System.Globalization.CultureInfo.InvariantCulture),
            ["insertTextFormat"] = Writes == InsertTextFormat.Snippets ? 2 : 1,
            ["insertTextMode"] = AdjustIndentation,
            ["textEdit"] = new JsonObject { ["range"] = PositionMapper.Range(lines, span), ["newText"] = NewText },
        };
        if (Detail.Length > 0) item["detail"] = Detail;
        if (IsFoundByDetail) item["filterText"] = $"{Label} {Detail}";
        if (Says.Length > 0) item["documentation"] = Says;
        return item;
    }
}

/// <summary>Values of <c>CompletionItemKind</c>, LSP 3.17.</summary>
internal enum CompletionItemKind
{
    Key = 10, Value = 12, Entry = 15, File = 17, Id = 18, Word = 20,
}
