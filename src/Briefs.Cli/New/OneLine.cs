namespace Briefs.Cli.New;

/// <summary>A text that was typed or pasted, on one line.</summary>
internal static class OneLine
{
    /// <summary>White space of all kinds is one space: what is pasted from a page brings line breaks along.</summary>
    public static string Collapse(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
