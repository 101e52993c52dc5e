
namespace Briefs.Pages.Rendering;

/// <summary>How notes and the references to them are called in the page.</summary>
internal static class NoteId
{
    /// <param name="number">Of the note.</param>
    public static string Of(int number) => "n-" + number.ToString(CultureInfo.InvariantCulture);

    /// <param name="number">Of the note.</param>
    /// <param name="occurrence">1 for the first reference to it.</param>
    public static string OfReference(int number, int occurrence) => occurrence == 1
        ? "r-" + number.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"r-{number}-{occurrence}");

    /// <summary>a, b … z, aa, ab …</summary>
    /// <param name="occurrence">1-based.</param>
    public static string Letter(int occurrence) => occurrence <= 26
        ? ((char)('a' + occurrence - 1)).ToString()
        : Letter((occurrence - 1) / 26) + Letter(((occurrence - 1) % 26) + 1);
}
