using System.Security.Cryptography;

namespace Briefs.Reading.Citations;

/// <summary>Gives each quotation its place in the brief's list and its id: the first ten hex digits of its folded text's SHA-256.</summary>
internal static class NumberQuotations
{
    /// <param name="quotations">By place.</param>
    public static void In(List<FoundQuotation> quotations)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        for (var i = 0; i < quotations.Count; i++)
        {
            SHA256.HashData(Encoding.UTF8.GetBytes(Folding.Typographic(quotations[i].Text)), hash);
            var id = "q-" + Convert.ToHexStringLower(hash[..5]);
            var count = seen[id] = seen.GetValueOrDefault(id) + 1;
            quotations[i].Index = i;
            quotations[i].Id = count == 1 ? id : $"{id}-{count}";
        }
    }
}
