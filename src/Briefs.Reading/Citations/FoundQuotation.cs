using System.Security.Cryptography;
using Briefs.Reading.QuotationMarks;

namespace Briefs.Reading.Citations;

/// <summary>A quotation while its sources are being sought.</summary>
internal sealed class FoundQuotation
{
    public required TextSpan Span { get; init; }

    public required string Text { get; init; }

    public required Surface Surface { get; init; }

    /// <summary>Its marked run; null for a block quote.</summary>
    public MarkedRun? Run { get; init; }

    public bool IsBlock => Run is null;

    public List<Citation> Citations { get; } = [];

    /// <summary>A citation that was reported stands where its own should: it is not blamed a second time.</summary>
    public bool IsCitedFaultily { get; set; }

    /// <summary>Words inside it are struck out, or a picture is among them.</summary>
    public bool IsInterrupted { get; init; }

    /// <summary>Its sentence has a negation before it.</summary>
    public bool FollowsNegation { get; init; }

    /// <summary>A citation covers it, faulty or not.</summary>
    public bool IsCovered => Citations.Count > 0 || IsCitedFaultily;

    /// <summary>The quotation of the brief whose words it repeats.</summary>
    public FoundQuotation? EchoOf { get; set; }

    /// <summary>Those declared whom its sentence names outside the marks; only sought where it has no speaker.</summary>
    public ImmutableArray<PersonId> Named { get; set; } = [];

    /// <summary>The label of a footnote after it that has no citation; else null.</summary>
    public string? BareNote { get; set; }

    /// <summary>Our translation of it, in brackets behind it.</summary>
    public string? Translation { get; set; }

    /// <summary>Its place in <see cref="Brief.Quotations"/>.</summary>
    public int Index { get; set; }

    public string Id { get; set; } = "";
}

/// <summary>Gives each quotation its place in the brief's list and its id: the first ten hex digits of its folded text's SHA-256.</summary>
internal static class NumberQuotations
{
    /// <param name="quotations">By place.</param>
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
