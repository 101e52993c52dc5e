
namespace Briefs.Pages.Output;

/// <summary>
/// What a template may print without escaping: it writes itself, straight into the page. Text of any other type is escaped.
/// Has no public members on purpose: the template engine would offer them to templates.
/// </summary>
internal abstract class Html
{
    /// <summary>What it is made from; whatever it writes is held against the vocabulary of content.</summary>
    internal abstract ContentFile File { get; }

    internal abstract void WriteTo(PageOutput output);
}
