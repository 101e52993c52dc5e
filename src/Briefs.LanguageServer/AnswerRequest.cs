using System.Text.Json.Nodes;
using Briefs.LanguageServer.Handlers;
using Briefs.LanguageServer.Protocol;

namespace Briefs.LanguageServer;

/// <summary>Answers a request about a document.</summary>
internal static class AnswerRequest
{
    private static readonly HashSet<string> s_ofPlaces =
        ["textDocument/completion", "textDocument/hover", "textDocument/definition", "textDocument/references"];

    public static bool Knows(string method) =>
        s_ofPlaces.Contains(method) || method is "textDocument/documentSymbol" or "textDocument/codeAction";

    public static bool HasWhatItNeeds(Received.Request request) =>
        request.Params.Document() is not null
        && (!s_ofPlaces.Contains(request.Method) || request.Params.Position("position") is not null)
        && (request.Method != "textDocument/codeAction" || Range(request) is not null);

    /// <returns>Null if there is no answer.</returns>
    public static JsonNode? Answer(EditorSession session, Received.Request request)
    {
        var given = request.Params;
        var place = given.Position("position") ?? Range(request)?.Start ?? default;
        var glance = request.Method == "textDocument/completion" ? session.QuickGlanceAt(given, place) : session.GlanceAt(given, place);
        if (glance is null) return null;
        return request.Method switch
        {
            "textDocument/completion" => AnswerCompletion.Answer(glance, session.Writes),
            "textDocument/hover" => AnswerHover.Answer(glance),
            "textDocument/definition" => AnswerPlaces.Definition(glance),
            "textDocument/references" =>
                AnswerPlaces.References(glance, given.Part("context").IsTrue("includeDeclaration") ? Declared.Included : Declared.LeftOut),
            "textDocument/documentSymbol" => AnswerSymbols.Answer(glance),
            _ => Actions(glance, request),
        };
    }

    private static JsonArray Actions(Glance glance, Received.Request request)
    {
        var end = Places.OffsetOf(glance.Text.File.Lines, Range(request)!.Value.End);
        var only = request.Params.Part("context").Items("only")
            .Select(k => k.ValueKind == System.Text.Json.JsonValueKind.String ? k.GetString() : null).OfType<string>();
        return AnswerActions.Answer(glance, new TextSpan(glance.Offset, Math.Max(glance.Offset, end)), [.. only]);
    }

    private static (Position Start, Position End)? Range(Received.Request request) =>
        request.Params.Part("range") is var range && range.Position("start") is { } start && range.Position("end") is { } end
            ? (start, end) : null;
}
