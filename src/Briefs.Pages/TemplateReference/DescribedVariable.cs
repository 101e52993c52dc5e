namespace Briefs.Pages.TemplateReference;

/// <summary>A variable that a template may use.</summary>
/// <param name="Name">The way to it: <c>brief.topics[].title</c>, where <c>[]</c> stands for every entry of a list.</param>
/// <param name="Says">What it holds, in a few words without a full stop; also when it is null.</param>
public sealed record DescribedVariable(string Name, VariableKind Kind, string Says);
