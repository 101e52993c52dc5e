using Briefs.Reading.QuotationMarks;
using Briefs.Reading.Rules;

namespace Briefs.Reading.Citations;

/// <summary>Reads the declarations <c>{.…}</c> directly after closing marks, and recognises known names and titles.</summary>
internal sealed class DeclarationReader(ContentFile file, KnownNames names)
{
    private readonly KnownNames _names = names;
    private readonly DiagnosticBag _diagnostics = new(file);
    private readonly List<Declaration> _declarations = [];

    private static readonly Dictionary<string, DeclaredAs> Kinds = new(StringComparer.Ordinal)
    {
        ["term"] = DeclaredAs.Term,
        ["title"] = DeclaredAs.Title,
        ["name"] = DeclaredAs.Name,
        ["own"] = DeclaredAs.Own,
        ["translation"] = DeclaredAs.Translation,
    };

    /// <summary>Sets <see cref="MarkedRun.Declared"/> and <see cref="MarkedRun.IsKnown"/>.</summary>
    /// <param name="names">
    /// The known names. Receives the <c>.name</c> and <c>.title</c> declarations of this brief as they are read.
    /// </param>
    /// <returns>The declarations.</returns>
    public static Checked<ImmutableArray<Declaration>> Declare(CollectedBody body, KnownNames names)
    {
        var declare = new DeclarationReader(body.File, names);
        foreach (var block in body.Blocks)
        {
            HashSet<int> declared = [];
            foreach (var run in MarkedRun.EndingIn(block)) declare.Declare(run, declared);
            declare.ReportStray(block, declared);
        }

        return new([.. declare._declarations], declare._diagnostics.ToImmutable());
    }

    private void Declare(MarkedRun run, HashSet<int> declared)
    {
        var (block, at) = (run.Parts[^1].Block, run.Parts[^1].End);
        var text = block.Visible.Text;
        var end = DeclarationText.EndOf(block.Visible, at);
        if (end < 0 && WithoutDot(block, at) is { } dotless)
        {
            _diagnostics.Add(
                DeclarationMalformed.Rule.WithoutDot(_diagnostics.File, block.Visible.SpanOf(at, at + dotless.Length + 2), dotless));
            run.IsKnown = true;
            return;
        }

        if (end < 0)
        {
            run.KnownBy = Known(run, _names);
            run.IsKnown = run.KnownBy is not null;
            return;
        }

        declared.Add(at);
        block.Dropped.Add((at, end));
        var kind = text[(at + 2)..(end - 1)];
        if (!Kinds.TryGetValue(kind, out var declaredAs))
        {
            _diagnostics.Add(DeclarationMalformed.Rule.Unknown(_diagnostics.File, block.Visible.SpanOf(at, end), text[at..end]));
            run.IsKnown = true;
            return;
        }

        run.Declared = declaredAs;
        _declarations.Add(new Declaration(run.Span, run.Text, declaredAs, DeclaredBy.Mark));
        var words = run.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        if (declaredAs == DeclaredAs.Term && words > TermTooLong.MaxWords)
            _diagnostics.Add(TermTooLong.Rule, run.Span, words.ToString(CultureInfo.InvariantCulture));
        if (declaredAs is DeclaredAs.Name or DeclaredAs.Title) _names.AddEarlier(run.Text, declaredAs);
    }

    // “camps”{term}: the kind that was meant; null for anything else.
    private static string? WithoutDot(ProseBlock block, int at)
    {
        var text = block.Visible.Text;
        if (at >= text.Length || text[at] != '{' || block.Visible.IsCode(at)) return null;
        var close = text.IndexOf('}', at);
        return close > at && Kinds.ContainsKey(text[(at + 1)..close]) ? text[(at + 1)..close] : null;
    }

    private static KnownName? Known(MarkedRun run, KnownNames names)
    {
        if (names.Find(run.Text) is { } known) return known;
        var part = run.Parts[0];
        return run.Parts.Count == 1 && LegalForms.Excuse(part.Block.Visible.Text, part.Start, part.End)
            ? new KnownName(DeclaredBy.LegalForm, DeclaredAs.Name)
            : null;
    }

    // `“woke” {.term}` with a space, or `{.term}` after a plain word or inside another quotation: readers would see the braces.
    private void ReportStray(ProseBlock block, HashSet<int> declared)
    {
        var text = block.Visible.Text;
        for (var at = text.IndexOf("{.", StringComparison.Ordinal); at >= 0; at = text.IndexOf("{.", at + 1, StringComparison.Ordinal))
        {
            var end = DeclarationText.EndOf(text, at);
            if (end < 0 || declared.Contains(at) || block.Visible.IsCode(at) || !Kinds.ContainsKey(text[(at + 2)..(end - 1)])) continue;
            var before = text.AsSpan(0, at).TrimEnd();
            var isBehindSpace = before.Length < at && before.Length > 0 && MarkCharacters.IsMark(before[^1]);
            var (span, written) = (block.Visible.SpanOf(at, end), text[at..end]);
            _diagnostics.Add(isBehindSpace
                ? DeclarationMalformed.Rule.BehindSpace(_diagnostics.File, span, written)
                : DeclarationMalformed.Rule.Stray(_diagnostics.File, span, written));
        }
    }
}
