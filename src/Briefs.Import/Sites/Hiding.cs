namespace Briefs.Import.Sites;

/// <summary>What hides a text from the readers of the old site.</summary>
/// <param name="Subject">The setting, as the subject of a sentence.</param>
/// <param name="Line">The line of the text, 1-based.</param>
internal sealed record Hiding(string Subject, int Line)
{
    /// <summary>The file that sets it, if it is not the text itself.</summary>
    public string? Origin { get; init; }

    /// <summary>Why it is not certain that it hides the text: a clause after a comma, or empty. Null if it is certain.</summary>
    public string? Doubt { get; init; }

    /// <summary>Whether it depends on the day.</summary>
    public bool IsDated { get; init; }

    /// <summary>The subject of a sentence that ends in <c>hides this text</c>.</summary>
    public string What => Subject + (Origin is null ? "" : $" of {Origin}") + (string.IsNullOrEmpty(Doubt) ? "" : $", {Doubt},")
        + (Doubt is null ? "" : " possibly");
}
