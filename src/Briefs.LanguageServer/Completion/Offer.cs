using System.Text.Json.Nodes;

namespace Briefs.LanguageServer.Completion;

/// <summary>Something that may be written next.</summary>
/// <param name="Label">What the editor lists.</param>
/// <param name="Kind">Of LSP's <c>CompletionItemKind</c>.</param>
/// <param name="Says">What it is.</param>
/// <param name="NewText">What is written in its place.</param>
internal sealed record Offer(string Label, OfferKind Kind, string Says, string NewText)
{
    // Lines of what is inserted go in as far as the one it is inserted into.
    private const int AdjustIndentation = 2;

    /// <summary>Shown beside the label.</summary>
    public string Detail { get; init; } = "";

    /// <summary>How <see cref="NewText"/> is meant.</summary>
    public Writes Writes { get; init; }

    /// <summary>Whether what has been written of it may be a part of its name, or of what is said beside it.</summary>
    public bool IsLike(string written) =>
        Label.Contains(written, StringComparison.OrdinalIgnoreCase)
            || (IsFoundByDetail && Detail.Contains(written, StringComparison.OrdinalIgnoreCase));

    private bool IsFoundByDetail => Kind is OfferKind.Value or OfferKind.Id && Detail.Length > 0;

    /// <param name="number">Its place in the list.</param>
    /// <param name="span">What it takes the place of: what was written of it so far.</param>
    public JsonObject Item(LineMap lines, TextSpan span, int number)
    {
        var item = new JsonObject
        {
            ["label"] = Label,
            ["kind"] = (int)Kind,
            ["sortText"] = number.ToString("D4", System.Globalization.CultureInfo.InvariantCulture),
            ["insertTextFormat"] = Writes == Writes.Snippets ? 2 : 1,
            ["insertTextMode"] = AdjustIndentation,
            ["textEdit"] = new JsonObject { ["range"] = Places.Range(lines, span), ["newText"] = NewText },
        };
        if (Detail.Length > 0) item["detail"] = Detail;
        if (IsFoundByDetail) item["filterText"] = $"{Label} {Detail}";
        if (Says.Length > 0) item["documentation"] = Says;
        return item;
    }
}

/// <summary>Kinds of <c>CompletionItemKind</c>, LSP 3.17.</summary>
internal enum OfferKind
{
    Key = 10, Value = 12, Entry = 15, File = 17, Id = 18, Word = 20,
}
