using System.Text.Json.Nodes;
using Briefs.LanguageServer.Handlers;
using Briefs.LanguageServer.Protocol;

namespace Briefs.LanguageServer;

/// <summary>Answers a request about a document.</summary>
internal static class RequestRouter
{
    private static readonly HashSet<string> s_ofPlaces =
        ["textDocument/completion", "textDocument/hover", "textDocument/definition", "textDocument/references"];

    public static bool Knows(string method) =>
        s_ofPlaces.Contains(method)
        || method is "textDocument/documentSymbol" or "textDocument/codeAction" or DocumentStatusHandler.Method;

    public static bool HasWhatItNeeds(IncomingMessage.Request request) =>
        request.Params.Document() is not null
        && (!s_ofPlaces.Contains(request.Method) || request.Params.Position("position") is not null)
        && (request.Method != "textDocument/codeAction" || Range(request) is not null);

    /// <returns>Null if there is no answer.</returns>
    public static JsonNode? Answer(Session session, IncomingMessage.Request request)
    {
        var given = request.Params;
        var place = given.Position("position") ?? Range(request)?.Start ?? default;
        var cursor = request.Method == "textDocument/completion" ? session.QuickGlanceAt(given, place) : session.GlanceAt(given, place);
        if (cursor is null) return null;
        return request.Method switch
        {
            "textDocument/completion" => CompletionHandler.Answer(cursor, session.Writes),
            "textDocument/hover" => HoverHandler.Answer(cursor),
            "textDocument/definition" => LocationHandler.Definition(cursor),
            "textDocument/references" =>
                LocationHandler.References(
                    cursor, given.Part("context").IsTrue("includeDeclaration") ? IncludeDeclaration.Included : IncludeDeclaration.LeftOut),
            "textDocument/documentSymbol" => SymbolHandler.Answer(cursor),
            DocumentStatusHandler.Method => DocumentStatusHandler.Answer(cursor),
            _ => Actions(cursor, request),
        };
    }

    private static JsonArray Actions(CursorContext cursor, IncomingMessage.Request request)
    {
        var end = PositionMapper.OffsetOf(cursor.Text.File.Lines, Range(request)!.Value.End);
        var only = request.Params.Part("context").Items("only")
            .Select(k => k.ValueKind == System.Text.Json.JsonValueKind.String ? k.GetString() : null).OfType<string>();
        return CodeActionHandler.Answer(cursor, new TextSpan(cursor.Offset, Math.Max(cursor.Offset, end)), [.. only]);
    }

    private static (Position Start, Position End)? Range(IncomingMessage.Request request) =>
        request.Params.Part("range") is var range && range.Position("start") is { } start && range.Position("end") is { } end
            ? (start, end) : null;
}
