using Briefs.Reading.QuotationMarks;
using Briefs.Reading.Rules;

namespace Briefs.Reading.Citations;

/// <summary>Reads what <c>{.…}</c> directly behind a closing mark declares, and recognises names and titles that are known.</summary>
internal static class DeclareRuns
{
    private static readonly Dictionary<string, DeclaredAs> Kinds = new(StringComparer.Ordinal)
    {
        ["term"] = DeclaredAs.Term,
        ["title"] = DeclaredAs.Title,
        ["name"] = DeclaredAs.Name,
        ["own"] = DeclaredAs.Own,
        ["translation"] = DeclaredAs.Translation,
    };

    /// <summary>Sets <see cref="MarkedRun.Declared"/> and <see cref="MarkedRun.IsKnown"/>; adds to the brief's declarations.</summary>
    /// <param name="names">Known already; receives the <c>.name</c> and <c>.title</c> of this brief as they come.</param>
    public static void Declare(BriefDraft draft, KnownNames names)
    {
        foreach (var block in draft.Blocks)
        {
            HashSet<int> declared = [];
            foreach (var run in MarkedRun.EndingIn(block)) Declare(draft, run, names, declared);
            ReportStray(draft, block, declared);
        }
    }

    private static void Declare(BriefDraft draft, MarkedRun run, KnownNames names, HashSet<int> declared)
    {
        var (block, at) = (run.Parts[^1].Block, run.Parts[^1].End);
        var text = block.Visible.Text;
        var end = DeclarationText.EndOf(block.Visible, at);
        if (end < 0)
        {
            run.KnownBy = Known(run, names);
            run.IsKnown = run.KnownBy is not null;
            return;
        }

        declared.Add(at);
        block.Dropped.Add((at, end));
        var kind = text[(at + 2)..(end - 1)];
        if (!Kinds.TryGetValue(kind, out var declaredAs))
        {
            draft.Found.Add(DeclarationMalformed.Rule.Unknown(draft.File, block.Visible.SpanOf(at, end), text[at..end]));
            run.IsKnown = true;
            return;
        }

        run.Declared = declaredAs;
        draft.Declarations.Add(new Declaration(run.Span, run.Text, declaredAs, DeclaredBy.Mark));
        var words = run.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        if (declaredAs == DeclaredAs.Term && words > TermTooLong.MaxWords)
            draft.Found.Add(
                TermTooLong.Rule.CreateDiagnostic(draft.File, run.Span, words.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        if (declaredAs is DeclaredAs.Name or DeclaredAs.Title) names.AddEarlier(run.Text, declaredAs);
    }

    private static KnownName? Known(MarkedRun run, KnownNames names)
    {
        if (names.Find(run.Text) is { } known) return known;
        var part = run.Parts[0];
        return run.Parts.Count == 1 && LegalForms.Excuse(part.Block.Visible.Text, part.Start, part.End)
            ? new KnownName(DeclaredBy.LegalForm, DeclaredAs.Name)
            : null;
    }

    // `“woke” {.term}` with a space, `{.term}` behind a plain word or inside another quotation: readers would see the braces.
    private static void ReportStray(BriefDraft draft, ProseBlock block, HashSet<int> declared)
    {
        var text = block.Visible.Text;
        for (var at = text.IndexOf("{.", StringComparison.Ordinal); at >= 0; at = text.IndexOf("{.", at + 1, StringComparison.Ordinal))
        {
            var end = DeclarationText.EndOf(text, at);
            if (end < 0 || declared.Contains(at) || block.Visible.IsCode(at) || !Kinds.ContainsKey(text[(at + 2)..(end - 1)])) continue;
            var before = text.AsSpan(0, at).TrimEnd();
            var isBehindSpace = before.Length < at && before.Length > 0 && MarkCharacters.IsMark(before[^1]);
            var (span, written) = (block.Visible.SpanOf(at, end), text[at..end]);
            draft.Found.Add(isBehindSpace
                ? DeclarationMalformed.Rule.BehindSpace(draft.File, span, written)
                : DeclarationMalformed.Rule.Stray(draft.File, span, written));
        }
    }
}
