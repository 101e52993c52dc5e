namespace Briefs.Cli.Reviewing;

/// <summary>Cuts a text that would leave no room for others.</summary>
internal static class Cut
{
    /// <summary>The text, or its beginning and an ellipsis; never half a character.</summary>
    public static string To(string text, int longest)
    {
        if (text.Length <= longest) return text;
        var end = char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
        return text[..end] + "…";
    }
}
