namespace Briefs.Model;

/// <summary>A run of words as the quotation and as the copy has it.</summary>
/// <param name="Quoted">As quoted; empty for words that only the copy has.</param>
/// <param name="Kept">As the copy has it; empty for words that only the quotation has.</param>
public sealed record WordDifference(string Quoted, string Kept)
{
    public bool IsSame => string.Equals(Quoted, Kept, StringComparison.Ordinal);
}
