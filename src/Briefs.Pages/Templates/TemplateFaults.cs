using Briefs.Pages.Rules;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Briefs.Pages.Templates;

/// <summary>Finds what is wrong with a template before any page is made from it.</summary>
internal static class TemplateFaults
{
    /// <param name="known">Whether a template of a name exists.</param>
    public static ImmutableArray<Diagnostic> Find(PageTemplate template, string text, Func<string, bool> known)
    {
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var message in template.Parsed.Messages.Where(m => m.Type == ParserMessageType.Error))
            found.Add(TemplateMalformed.Info.CreateDiagnostic(template.File, SpanOf(message.Span), Sentence(message.Message)));
        if (found.Count > 0) return found.ToImmutable();
        if (UnclosedCode(text) is { } unclosed)
            found.Add(TemplateMalformed.Info.CreateDiagnostic(template.File, unclosed, "“{{” opens here but is never closed with “}}”"));
        var includes = new Includes();
        includes.Visit(template.Parsed.Page);
        foreach (var (name, span) in includes.Found.Where(i => !known(i.Name)))
            found.Add(TemplateMalformed.Info.CreateDiagnostic(template.File, span, $"the template {name} was not found"));
        return found.ToImmutable();
    }

    /// <summary>The engine's places are offsets too, but its ends are the last character.</summary>
    public static TextSpan SpanOf(SourceSpan span) => new(span.Start.Offset, Math.Max(span.Start.Offset, span.End.Offset + 1));

    /// <summary>The engine's words as part of a sentence of ours.</summary>
    public static string Sentence(string message) => message.Trim().TrimEnd('.').ReplaceLineEndings(" ");

    // The engine takes the end of the file for the end of the code, and prints nothing of what follows "{{".
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
