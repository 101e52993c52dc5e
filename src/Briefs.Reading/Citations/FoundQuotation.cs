using System.Security.Cryptography;
using Briefs.Reading.QuotationMarks;

namespace Briefs.Reading.Citations;

/// <summary>A quotation while its citations are being looked for.</summary>
internal sealed class FoundQuotation
{
    public required TextSpan Span { get; init; }

    public required string Text { get; init; }

    /// <summary>The same text as lists print it, with its no-break spaces.</summary>
    public required string Printed { get; init; }

    public required QuotationContext Context { get; init; }

    /// <summary>Its run of text in quotation marks; null for a block quote.</summary>
    public MarkedRun? Run { get; init; }

    public bool IsBlock => Run is null;

    public List<Citation> Citations { get; } = [];

    /// <summary>Whether a citation with an error is where its own should be, so that no second error is reported.</summary>
    public bool IsCitedFaultily { get; set; }

    /// <summary>Whether the citation at the end of its paragraph covers it.</summary>
    public bool IsCitedThroughout { get; set; }

    /// <summary>
    /// Whether the citation at the end of its paragraph does not cover it, because its own sentence says that someone else speaks.
    /// </summary>
    public bool HasOtherSpeaker { get; set; }

    /// <summary>Whether the citation that covers it is in a later sentence.</summary>
    public bool IsCitedLater { get; set; }

    /// <summary>Whether its sentence continues the quotation before it, and neither has a citation.</summary>
    public bool ContinuesUncited { get; set; }

    /// <summary>Whether words inside it are struck out, or it contains a picture.</summary>
    public bool IsInterrupted { get; init; }

    /// <summary>Whether a negation comes before it in its sentence.</summary>
    public bool FollowsNegation { get; init; }

    /// <summary>Whether a citation covers it, with or without errors.</summary>
    public bool IsCovered => Citations.Count > 0 || IsCitedFaultily;

    /// <summary>The quotations of the brief whose words it repeats, in order.</summary>
    public List<FoundQuotation> Echoes { get; } = [];

    /// <summary>The first of them, or null.</summary>
    public FoundQuotation? EchoOf => Echoes.Count > 0 ? Echoes[0] : null;

    /// <summary>The declared people whom its sentence names outside the quotation marks. Only filled if it has no speaker.</summary>
    public ImmutableArray<PersonId> Named { get; set; } = [];

    /// <summary>What the text says about its citation. Only filled if nothing covers it.</summary>
    public CitationClue? Clue { get; set; }

    /// <summary>The label of a footnote after it that contains no citation, or null.</summary>
    public string? BareNote { get; set; }

    /// <summary>The author's translation of it, given in brackets after it.</summary>
    public string? Translation { get; set; }

    /// <summary>Its index in <see cref="Brief.Quotations"/>.</summary>
    public int Index { get; set; }

    public string Id { get; set; } = "";
}

/// <summary>Gives each quotation its index in the brief and its id: the first ten hex digits of the SHA-256 of its folded text.</summary>
internal static class QuotationNumbering
{
    /// <param name="quotations">In order of position.</param>
    public static void Number(ImmutableArray<FoundQuotation> quotations)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        for (var i = 0; i < quotations.Length; i++)
        {
            SHA256.HashData(Encoding.UTF8.GetBytes(Folding.Typographic(quotations[i].Text)), hash);
            var id = "q-" + Convert.ToHexStringLower(hash[..5]);
            var count = seen[id] = seen.GetValueOrDefault(id) + 1;
            quotations[i].Index = i;
            quotations[i].Id = count == 1 ? id : $"{id}-{count}";
        }
    }
}
