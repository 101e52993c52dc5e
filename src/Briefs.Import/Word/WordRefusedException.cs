namespace Briefs.Import.Word;

/// <summary>A file that is not read further: not a Word file, damaged, or beyond a limit.</summary>
internal sealed class WordRefusedException(string message, string help) : Exception(message)
{
    /// <summary>What to do, as an imperative.</summary>
    public string Help { get; } = help;

    public static WordRefusedException Damaged(string what) => new(
        $"The Word file is damaged: {what}.", "Open it in Word or LibreOffice, save it again as .docx, and import the new file.");

    public static WordRefusedException TooLarge(string what) => new(
        $"The Word file is too large: {what}.", "Split it into several files, or remove pictures and other embedded files.");
}
