using Briefs.Pages.HtmlAllowList;
using Briefs.Pages.Output;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using Scriban;

namespace Briefs.Pages.Templates;

/// <summary>One template being written: everything it prints is escaped unless it is <see cref="Html"/>, and every limit is set.</summary>
internal sealed class PageContext : TemplateContext
{
    private readonly PageOutput _output;
    private readonly CheckVocabulary _vocabulary = new();

    public PageContext(TemplateSet templates, ScriptObject functions, PageOutput output)
        : base(functions)
    {
        Templates = templates;
        _output = output;
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedIndexerAccess = false;
        EnableRelaxedTargetAccess = false;
        EnableRelaxedFunctionAccess = false;
        LoopLimit = PlanSite.MostTurns;
        RecursiveLimit = 50;
        ObjectRecursionLimit = 20;
        // The engine cuts what is longer without a word: so a value may be as long as a page, which then counts for itself
        // that it is too large, and the output as a whole has no limit (zero) of the engine's.
        LimitToString = PageOutput.Limit;
        OutputLimit = 0;
        RegexTimeOut = TimeSpan.FromMilliseconds(250);
        TryGetVariable = (_, span, variable, out value) =>
            Unknown(span, variable.Name, (CurrentGlobal?.GetMembers() ?? []).Concat(functions.Keys), out value);
        TryGetMember = (_, span, target, member, out value) =>
            Unknown(span, member, target is ScriptObject known ? known.Keys : [], out value);
        PushCulture(CultureInfo.InvariantCulture);
        PushOutput(output);
    }

    public TemplateSet Templates { get; }

    /// <summary>The last name looked up in vain, with its place and the one that was perhaps meant; null when all were found.</summary>
    public (SourceSpan Span, string Name, string? Meant)? NotFound { get; private set; }

    /// <summary>
    /// The first thing in HTML made from content that content never has, and the file it was made from; null when there is none.
    /// </summary>
    public (ContentFile File, string What)? Outside { get; private set; }

    /// <summary>Whether a fault that ended the page happened while Briefs wrote its own HTML: then it is no fault of a template.</summary>
    public bool IsWritingHtml { get; private set; }

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        // Inside `capture` another output is on top; what is captured becomes a string, and is escaped when it is printed.
        if (!ReferenceEquals(Output, _output))
        {
            return textAsObject is Html or LinkedGraph
                ? throw new ScriptRuntimeException(span, "this is HTML, which is written to the page directly and cannot be captured")
                : base.Write(span, textAsObject);
        }

        switch (textAsObject)
        {
            case null: break;
            case string text: _output.Text(text); break;
            case Html html:
                IsWritingHtml = true;
                _output.Mark();
                html.WriteTo(_output);
                // What was cut at the limit of a page is reported as that.
                if (!_output.IsTooLarge && _vocabulary.FaultIn(_output.SinceMark) is { } fault) Outside ??= (html.File, fault);
                IsWritingHtml = false;
                break;
            case LinkedGraph data: data.WriteTo(_output); break;
            default: _output.Text(ObjectToString(textAsObject)); break;
        }

        return this;
    }

    private bool Unknown(SourceSpan span, string name, IEnumerable<string> known, out object? value)
    {
        NotFound = (span, name, Nearest.FindClosest(name, known.Order(StringComparer.Ordinal)));
        value = null;
        return false;
    }
}
