using System.Text.Json.Nodes;
using Briefs.Workspaces.Fixes;

namespace Briefs.LanguageServer.Handlers;

/// <summary>Returns the fixes of the diagnostics at a place, and on request all safe fixes of the file.</summary>
internal static class CodeActionHandler
{
    public const string OfAll = "source.fixAll.briefs";

    private const string OfOne = "quickfix";

    /// <param name="range">The selection, which begins at the place of the request.</param>
    /// <param name="only">The requested kinds; empty for all except those of the whole file.</param>
    public static JsonArray Answer(CursorContext cursor, TextSpan range, IReadOnlyCollection<string> only)
    {
        var actions = new JsonArray();
        if (only.Count == 0 || only.Any(k => IsOf(OfOne, k)))
        {
            foreach (var diagnostic in cursor.State.GetDiagnostics(cursor.Text.File.Path).Where(f => Touch(f.Span, range)))
                foreach (var fix in diagnostic.Fixes.Concat(SuggestedEdits.Offer(cursor, diagnostic)).Where(f => !f.Edits.IsEmpty)
                    .DistinctBy(f => f.Title))
                    actions.Add((JsonNode)Action(cursor, diagnostic, fix));
        }

        if (only.Any(k => IsOf(OfAll, k)) && All(cursor) is { } all) actions.Add((JsonNode)all);
        return actions;
    }

    // `source` requests all kinds that begin with it.
    private static bool IsOf(string kind, string asked) => kind == asked || kind.StartsWith(asked + ".", StringComparison.Ordinal);

    private static bool Touch(TextSpan found, TextSpan range) => found.Start <= range.End && range.Start <= found.End;

    private static JsonObject Action(CursorContext cursor, Diagnostic diagnostic, Model.Diagnostics.Fix fix) => new()
    {
        ["title"] = fix.Title,
        ["kind"] = OfOne,
        ["diagnostics"] = new JsonArray(DiagnosticWriter.Write(diagnostic, cursor.AddressOf)),
        ["isPreferred"] = fix.Applicability == Applicability.Safe,
        ["edit"] = Edit(cursor, fix.Edits),
    };

    private static JsonObject? All(CursorContext cursor)
    {
        var text = cursor.Text.Text;
        var changed = new TextFixer(cursor.State.Library).Fix(cursor.Text.File.Path, text).Text;
        if (string.Equals(changed, text, StringComparison.Ordinal)) return null;
        return new JsonObject
        {
            ["title"] = "Apply all safe fixes",
            ["kind"] = OfAll,
            ["edit"] = Edit(cursor, [Between(text, changed)]),
        };
    }

    // Replaces only the changed part, so that the cursor stays where it is.
    private static TextEdit Between(string before, string after)
    {
        var head = before.AsSpan().CommonPrefixLength(after);
        var tail = 0;
        while (tail < Math.Min(before.Length, after.Length) - head && before[^(tail + 1)] == after[^(tail + 1)]) tail++;
        return new TextEdit(new TextSpan(head, before.Length - tail), after[head..^tail]);
    }

    private static JsonObject Edit(CursorContext cursor, IEnumerable<TextEdit> edits) => new()
    {
        ["changes"] = new JsonObject
        {
            [cursor.AddressOf(cursor.Text.File.Path)] = new JsonArray([.. edits.Select(e => new JsonObject
            {
                ["range"] = PositionMapper.Range(cursor.Text.File.Lines, e.Span),
                ["newText"] = e.Replacement,
            })]),
        },
    };
}
