
namespace Briefs.Pages.Rendering;

/// <summary>Somebody whom a brief quotes.</summary>
/// <param name="Said">For each office in which they spoke, the first time: a minister's words and a senator's are not the same office's,
/// though the same person's. Never empty.</param>
internal sealed record QuotedHere(Person Person, ImmutableArray<PartialDate?> Said);
