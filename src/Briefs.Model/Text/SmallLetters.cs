
namespace Briefs.Model.Text;

/// <summary>
/// Lower-cases text by the rules of a language (SpecialCasing.txt of Unicode): the Turkish and Azerbaijani I, the Greek final sigma. A
/// capital İ becomes i in every language.
/// </summary>
public static class SmallLetters
{
    private const char DotlessSmall = 'ı';
    private const char Sigma = 'σ';
    private const char FinalSigma = 'ς';

    /// <param name="lang">BCP 47; empty if unknown.</param>
    public static string ToLower(string text, string lang)
    {
        var isTurkic = lang.Split('-')[0].ToLowerInvariant() is "tr" or "az" or "crh" or "gag";
        var small = new StringBuilder(text.Length);
        foreach (var rune in NormalForm.Convert(text, NormalizationForm.FormC).EnumerateRunes())
        {
            if (rune.Value == 'İ') small.Append('i');
            else if (rune.Value == 'I' && isTurkic) small.Append(DotlessSmall);
            else small.Append(Rune.ToLowerInvariant(rune).ToString());
        }

        for (var at = 1; at < small.Length; at++)
            if (small[at] == Sigma && char.IsLetter(small[at - 1]) && (at + 1 == small.Length || !char.IsLetter(small[at + 1])))
                small[at] = FinalSigma;
        return small.ToString();
    }
}
