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
        s_ofPlaces.Contains(method) || method is "textDocument/documentSymbol" or "textDocument/codeAction";

    public static bool HasWhatItNeeds(IncomingMessage.Request request) =>
        request.Params.Document() is not null
        && (!s_ofPlaces.Contains(request.Method) || request.Params.Position("position") is not null)
        && (request.Method != "textDocument/codeAction" || Range(request) is not null);

    /// <returns>Null if there is no answer.</returns>
    public static JsonNode? Answer(Session session, IncomingMessage.Request request)
    {
        var given = request.Params;
        var place = given.Position("position") ?? Range(request)?.Start ?? default;
        var glance = request.Method == "textDocument/completion" ? session.QuickGlanceAt(given, place) : session.GlanceAt(given, place);
        if (glance is null) return null;
        return request.Method switch
        {
            "textDocument/completion" => CompletionHandler.Answer(glance, session.Writes),
            "textDocument/hover" => HoverHandler.Answer(glance),
            "textDocument/definition" => LocationHandler.Definition(glance),
            "textDocument/references" =>
                LocationHandler.References(
                    glance, given.Part("context").IsTrue("includeDeclaration") ? IncludeDeclaration.Included : IncludeDeclaration.LeftOut),
            "textDocument/documentSymbol" => SymbolHandler.Answer(glance),
            _ => Actions(glance, request),
        };
    }

    private static JsonArray Actions(CursorContext glance, IncomingMessage.Request request)
    {
        var end = PositionMapper.OffsetOf(glance.Text.File.Lines, Range(request)!.Value.End);
        var only = request.Params.Part("context").Items("only")
            .Select(k => k.ValueKind == System.Text.Json.JsonValueKind.String ? k.GetString() : null).OfType<string>();
        return CodeActionHandler.Answer(glance, new TextSpan(glance.Offset, Math.Max(glance.Offset, end)), [.. only]);
    }

    private static (Position Start, Position End)? Range(IncomingMessage.Request request) =>
        request.Params.Part("range") is var range && range.Position("start") is { } start && range.Position("end") is { } end
            ? (start, end) : null;
}
