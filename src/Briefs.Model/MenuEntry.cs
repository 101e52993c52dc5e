namespace Briefs.Model;

/// <summary>An entry of <c>menu:</c> or <c>footer:</c> in <c>site.yml</c>.</summary>
/// <param name="Title">Null for the name of what the link leads to.</param>
/// <param name="Link">As written: <c>about.md</c>, <c>topics/asylum</c>, <c>people</c>, <c>https://…</c>; without
/// the fragment of a page's heading.</param>
/// <param name="HeadingId">The <see cref="Heading.Id"/> of a heading; null for a whole page.</param>
/// <param name="Span">The place of the link.</param>
public sealed record MenuEntry(LocalizedText? Title, string Link, string? HeadingId, TextSpan Span);
