using Briefs.Pages.HtmlAllowList;
using Briefs.Pages.Output;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using Scriban;

namespace Briefs.Pages.Templates;

/// <summary>The context of rendering one page: escapes everything except <see cref="HtmlFragment"/>, and enforces all limits.</summary>
internal sealed class PageContext : TemplateContext
{
    private readonly PageOutput _output;
    private readonly HtmlAllowListChecker _vocabulary = new();

    public PageContext(TemplateSet templates, ScriptObject functions, PageOutput output)
        : base(functions)
    {
        Templates = templates;
        _output = output;
        StrictVariables = /* guard: template-names */ true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedIndexerAccess = false;
        EnableRelaxedTargetAccess = false;
        EnableRelaxedFunctionAccess = false;
        LoopLimit = /* guard: limit-turns */ SitePlanner.MostTurns;
        RecursiveLimit = /* guard: limit-recursion */ 50;
        ObjectRecursionLimit = 20;
        // The engine truncates longer values silently. A value may therefore be as long as a page, which detects itself that it is too
        // large, and the engine's limit for the whole output is off (zero).
        LimitToString = /* guard: limit-value */ PageOutput.Limit;
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

    /// <summary>The last unknown name, its location and the closest known name; null if all names were found.</summary>
    public (SourceSpan Span, string Name, string? Meant)? NotFound { get; private set; }

    /// <summary>The first disallowed part in HTML of content, with the content file; null when there is none.</summary>
    public (ContentFile File, string What)? Outside { get; private set; }

    /// <summary>Whether an error occurred while Briefs wrote its own HTML, which makes it a bug and not an error in a template.</summary>
    public bool IsWritingHtml { get; private set; }

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        // Inside `capture`, another output is active: the captured text becomes a string, which is escaped when printed.
        if (!ReferenceEquals(Output, _output))
        {
            return textAsObject is HtmlFragment or LinkedGraph
                ? throw new ScriptRuntimeException(span, "this is HTML, which is written to the page directly and cannot be captured")
                : base.Write(span, textAsObject);
        }

        switch (textAsObject)
        {
            case null: break;
            case string text: _output.Text(text); break;
            case HtmlFragment html:
                IsWritingHtml = true;
                _output.Mark();
                html.WriteTo(_output);
                // HTML truncated at the page limit is reported as too large instead.
                if (!_output.IsTooLarge && /* guard: html-vocabulary */ _vocabulary.FaultIn(_output.SinceMark) is { } error)
                    Outside ??= (html.File, error);
                IsWritingHtml = false;
                break;
            case LinkedGraph data: data.WriteTo(_output); break;
            default: _output.Text(ObjectToString(textAsObject)); break;
        }

        return this;
    }

    private bool Unknown(SourceSpan span, string name, IEnumerable<string> known, out object? value)
    {
        NotFound = (span, name, EditDistance.FindClosest(name, known.Order(StringComparer.Ordinal)));
        value = null;
        return false;
    }
}
