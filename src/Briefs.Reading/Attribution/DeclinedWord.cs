namespace Briefs.Reading.Attribution;

/// <summary>Recognises a declined form by its beginning: министра is министр, газете is газета.</summary>
internal static class DeclinedWord
{
    /// <summary>Most letters that a form has more than its word: министром.</summary>
    private const int MostAdded = 2;

    /// <summary>Least letters that both have in common: «по», «и» and «of» begin many words.</summary>
    private const int LeastShared = 3;

    /// <param name="form">Lower case.</param>
    /// <param name="word">As dictionaries list it, lower case.</param>
    public static bool IsFormOf(ReadOnlySpan<char> form, ReadOnlySpan<char> word) =>
        form.CommonPrefixLength(word) >= Math.Max(word.Length - 1, LeastShared) && form.Length - word.Length <= MostAdded;
}
