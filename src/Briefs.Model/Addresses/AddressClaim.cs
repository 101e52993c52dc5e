
namespace Briefs.Model.Addresses;

/// <summary>Something that is published, and where.</summary>
/// <param name="Address">Relative to the base path, not percent-encoded: <c>briefs/x/</c>, <c>feed.xml</c>.</param>
/// <param name="Owner">What it is, in words that fit into a sentence: "the list of people".</param>
/// <param name="File">The file that asks for the address; null for what Briefs itself makes.</param>
/// <param name="Span">Where it asks; empty for the file as a whole.</param>
public sealed record AddressClaim(string Address, string Owner, ContentFile? File, TextSpan Span);
