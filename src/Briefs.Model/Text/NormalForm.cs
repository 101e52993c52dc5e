
namespace Briefs.Model.Text;

/// <summary>
/// Normal forms of Unicode for whatever text a stranger sends. .NET throws at half of a character and at U+FFFE, which is none; an
/// entity, an escape in JSON, a name on disk or a kept copy brings them in past every look at the text, so nothing else in Briefs calls it.
/// </summary>
public static class NormalForm
{
    /// <summary>The text in the form. What has no normal form stays as it is, and what stands on either side of it is normalised.</summary>
    public static string Of(string text, NormalizationForm form)
    {
        var at = FirstWithoutForm(text);
        if (at < 0) return OrderMarks.In(text).Normalize(form);
        var normal = new StringBuilder(text.Length);
        var from = 0;
        for (; at >= 0; at = FirstWithoutForm(text.AsSpan(from)))
        {
            normal.Append(OrderMarks.In(text.Substring(from, at)).Normalize(form)).Append(text[from + at]);
            from += at + 1;
        }

        return normal.Append(OrderMarks.In(text[from..]).Normalize(form)).ToString();
    }

    /// <summary>Whether the text is what <see cref="Of"/> would make of it.</summary>
    public static bool IsOf(string text, NormalizationForm form)
    {
        if (FirstWithoutForm(text) >= 0) return string.Equals(Of(text, form), text, StringComparison.Ordinal);
        var ordered = OrderMarks.In(text);
        return string.Equals(ordered, text, StringComparison.Ordinal) && ordered.IsNormalized(form);
    }

    private static int FirstWithoutForm(ReadOnlySpan<char> text)
    {
        for (var i = text.IndexOfAnyInRange('\uD800', '\uFFFE'); i >= 0 && i < text.Length; i++)
        {
            if (text[i] == '\uFFFE') return i;
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return i;
            i++;
        }

        return -1;
    }
}
