namespace Briefs.Model.Text;

/// <summary>Formats numbers with nouns, and lists, in English.</summary>
public static class CountText
{
    /// <summary><c>1 brief</c>, <c>3 briefs</c>, <c>no briefs</c>.</summary>
    /// <param name="noun">Singular of a noun whose plural is formed with s.</param>
    public static string Format(int count, string noun) => count switch
    {
        0 => $"no {noun}s",
        1 => $"1 {noun}",
        _ => $"{Number(count)} {noun}s",
    };

    /// <summary><c>0 copies</c>, <c>1 copy</c>, <c>1,200 copies</c>.</summary>
    /// <param name="one">The singular.</param>
    /// <param name="many">The plural.</param>
    public static string Format(int count, string one, string many) => $"{Number(count)} {(count == 1 ? one : many)}";

    /// <summary><c>1,200</c>.</summary>
    public static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary><c>one, two and three</c>.</summary>
    public static string List(IReadOnlyList<string> parts)
    {
        return parts.Count < 2 ? string.Concat(parts) : $"{string.Join(", ", parts.Take(parts.Count - 1))} and {parts[^1]}";
    }
}
