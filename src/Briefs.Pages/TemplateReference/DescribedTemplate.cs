namespace Briefs.Pages.TemplateReference;

/// <summary>A built-in file of <c>templates/</c>, as a list of them tells somebody who wants to change it.</summary>
/// <param name="Name"><c>brief.html</c>.</param>
/// <param name="Shows">What it makes, in a few words without a full stop.</param>
public sealed record DescribedTemplate(string Name, string Shows);
