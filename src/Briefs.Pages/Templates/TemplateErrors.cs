using Briefs.Pages.Rules;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Briefs.Pages.Templates;

/// <summary>Finds errors in a template before any page is rendered.</summary>
internal static class TemplateErrors
{
    /// <param name="known">Whether a template with a name exists.</param>
    public static ImmutableArray<Diagnostic> Find(PageTemplate template, string text, Func<string, bool> known)
    {
        var diagnostics = new DiagnosticBag();
        foreach (var message in template.Parsed.Messages.Where(m => m.Type == ParserMessageType.Error))
            diagnostics.Add(TemplateMalformed.Rule.CreateDiagnostic(template.File, SpanOf(message.Span), Sentence(message.Message)));
        if (!diagnostics.IsEmpty) return diagnostics.ToImmutable();
        if (UnclosedCode(text) is { } unclosed)
            diagnostics.Add(TemplateMalformed.Rule.CreateDiagnostic(
                template.File, unclosed, "“{{” opens here but is never closed with “}}”"));
        var includes = new Includes();
        includes.Visit(template.Parsed.Page);
        foreach (var (name, span) in includes.Found.Where(i => !known(i.Name)))
            diagnostics.Add(TemplateMalformed.Rule.CreateDiagnostic(template.File, span, $"the template {name} was not found"));
        return diagnostics.ToImmutable();
    }

    /// <summary>Converts the engine's spans, whose end is the last character and not the position after it.</summary>
    public static TextSpan SpanOf(SourceSpan span) => new(span.Start.Offset, Math.Max(span.Start.Offset, span.End.Offset + 1));

    /// <summary>The engine's message as part of a sentence.</summary>
    public static string Sentence(string message) => message.Trim().TrimEnd('.').ReplaceLineEndings(" ");

    // Without "}}", the engine ends the code at the end of the file and prints nothing after "{{".
    private static TextSpan? UnclosedCode(string text)
    {
        TextSpan? open = null;
        foreach (var token in new Lexer(text, "", LexerOptions.Default))
        {
            if (token.Type == TokenType.CodeEnter) open = new TextSpan(token.Start.Offset, token.End.Offset + 1);
            else if (token.Type == TokenType.CodeExit) open = null;
        }

        return open;
    }

    private sealed class Includes : ScriptVisitor
    {
        public List<(string Name, TextSpan Span)> Found { get; } = [];

        public override void Visit(ScriptFunctionCall node)
        {
            if (node.Target is ScriptVariable { Name: "include" } && node.Arguments is [ScriptLiteral { Value: string name }, ..])
                Found.Add((name, SpanOf(node.Span)));
            base.Visit(node);
        }
    }
}
