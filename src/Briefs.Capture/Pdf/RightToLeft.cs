namespace Briefs.Capture.Pdf;

/// <summary>
/// Scripts that run from right to left. A PDF keeps their signs as they are painted: in the other order, and in their joined forms.
/// </summary>
internal static class RightToLeft
{
    /// <summary>
    /// Hebrew, Arabic, Syriac, Thaana, N’Ko and their presentation forms; those beyond the first plane by their first half.
    /// </summary>
    public static bool IsIn(char c) =>
        c is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFE') or '\uD802' or '\uD803'
            or '\uD83A' or '\uD83B';
}
