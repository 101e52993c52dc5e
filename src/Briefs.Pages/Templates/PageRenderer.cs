using Briefs.Pages.Output;
using Briefs.Pages.Rules;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Briefs.Pages.Templates;

/// <summary>Renders pages from templates. Thread-safe.</summary>
internal class PageRenderer(TemplateSet templates)
{
    private const string Layout = "layout.html";

    private readonly ScriptObject _functions = TemplateFunctions.Create();

    /// <param name="address">Of the page, for messages.</param>
    /// <param name="model">The variables; must not be shared between pages, because a template may set variables in it.</param>
    /// <param name="file">The content file of the page; null for a list, whose errors are reported in the template.</param>
    public virtual Checked<PooledBuffer?> Render(string address, ScriptObject model, ContentFile? file = null)
    {
        if (!templates.TryGet(Layout, out var layout))
            throw new ArgumentException("a set of templates without a layout", nameof(model));
        var output = new PageOutput();
        var page = Written(layout, output, address, model, file);
        if (page.Value is null) output.Dispose();
        return page;
    }

    private Checked<PooledBuffer?> Written(PageTemplate layout, PageOutput output, string address, ScriptObject model, ContentFile? file)
    {
        var context = new PageContext(templates, _functions, output);
        context.PushGlobal(model);
        try
        {
            context.Evaluate(layout.Page);
        }
        catch (ScriptRuntimeException error) when (!context.IsWritingHtml)
        {
            return new(null, [Met(Finding(layout, context, error), address, file)]);
        }

        if (context.Outside is { } outside)
            return new(null, [HtmlOutsideVocabulary.Rule.CreateDiagnostic(outside.File, default, outside.What)]);
        return output.IsTooLarge
            ? new(null, [HtmlTooLarge.Rule.CreateDiagnostic(file ?? ContentFile.Whole(PathOf(model)), default, address)])
            : new(new PooledBuffer(output.Written, output), []);
    }

    private Diagnostic Finding(PageTemplate layout, PageContext context, ScriptRuntimeException error)
    {
        var at = context.NotFound is { } missing
            && missing.Span.Start.Offset >= error.Span.Start.Offset
            && missing.Span.FileName == error.Span.FileName
            ? missing
            : default;
        var file = FileOf(error.Span, layout);
        return at.Name is { } name
            ? Meant(TemplateUnknownVariable.Rule.CreateDiagnostic(file, TemplateErrors.SpanOf(error.Span), name), at.Meant)
            : TemplateMalformed.Rule.CreateDiagnostic(
                file, TemplateErrors.SpanOf(error.Span), TemplateErrors.Sentence(error.OriginalMessage));
    }

    private static Diagnostic Meant(Diagnostic diagnostic, string? meant) =>
        meant is null ? diagnostic : diagnostic with { Help = $"Did you mean {meant}? {diagnostic.Help}" };

    // A template may work for a hundred briefs and fail for one: the message names the brief, or the page if it has no file.
    private static Diagnostic Met(Diagnostic diagnostic, string address, ContentFile? file) => file is null
        ? diagnostic with { Help = $"{diagnostic.Help} Found while rendering {(address.Length == 0 ? "the home page" : address)}." }
        : diagnostic with { Related = [new RelatedPlace(file, default, "found while rendering the page of this file")] };

    private ContentFile FileOf(SourceSpan span, PageTemplate layout) =>
        span.FileName is { } path && templates.TryGet(Path.GetFileName(path), out var template) ? template.File : layout.File;

    private static string PathOf(ScriptObject model) => "templates/" + model["template"];
}
