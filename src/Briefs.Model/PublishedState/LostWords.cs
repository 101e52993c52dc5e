namespace Briefs.Model.PublishedState;

/// <summary>Words that a published brief quoted and does not quote any more.</summary>
/// <param name="Before">As it was published.</param>
/// <param name="Now">Index of the quotation that has taken its place; null when none has.</param>
public sealed record LostWords(PublishedQuotation Before, int? Now);
