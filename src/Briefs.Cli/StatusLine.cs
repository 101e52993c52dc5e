namespace Briefs.Cli;

/// <summary>
/// A line of a terminal that is overwritten. It uses only carriage returns and spaces, because not every terminal interprets escape
/// sequences. Callers use one thread at a time.
/// </summary>
internal sealed class StatusLine(CommandContext context)
{
    private int _width;

    public void Show(string text)
    {
        context.Remarks.Write($"\r{text.PadRight(_width)}");
        context.Remarks.Flush();
        _width = text.Length;
    }

    /// <summary>Leaves an empty line for what is printed next.</summary>
    public void Clear()
    {
        if (_width == 0) return;
        Show("");
        context.Remarks.Write("\r");
        context.Remarks.Flush();
    }
}
