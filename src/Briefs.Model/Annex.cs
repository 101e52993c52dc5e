namespace Briefs.Model;

/// <summary>A document that belongs to a brief: an attachment, or another brief or page.</summary>
/// <param name="Target">An attachment or a document; broken if the path was reported.</param>
/// <param name="Title">Null for the title of the page.</param>
/// <param name="Date">The date of the document.</param>
/// <param name="Source">The source that the document is, or is taken from.</param>
/// <param name="Span">The entry.</param>
public sealed record Annex(BodyLink Target, string? Title, PrintedText? Description, PartialDate? Date, SourceId? Source, TextSpan Span)
{
    private const string Prefix = "annex-";

    /// <summary>The id on the page of its brief.</summary>
    /// <param name="number">From 1, in the order of the brief.</param>
    public static string IdOf(int number) => Prefix + number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Reads the number of a link's <c>#annex-2</c>, which is stored like the id of a heading.</summary>
    /// <param name="headingId">As in <see cref="BodyLink.Section"/>.</param>
    public static bool TryRead(string headingId, out int number)
    {
        number = 0;
        return headingId.StartsWith(Heading.IdPrefix + Prefix, StringComparison.Ordinal)
            && int.TryParse(
                headingId.AsSpan((Heading.IdPrefix + Prefix).Length), NumberStyles.None, CultureInfo.InvariantCulture, out number)
            && headingId == Heading.IdPrefix + IdOf(number) && number > 0;
    }
}
