using System.Globalization;

namespace Briefs.Cli.Reviewing;

/// <summary>Numbers with nouns whose plural is no s.</summary>
internal static class Plural
{
    /// <summary><c>0 copies</c>, <c>1 copy</c>, <c>1,200 copies</c>.</summary>
    public static string Of(int count, string one, string many) => $"{Number(count)} {(count == 1 ? one : many)}";

    public static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
