namespace Briefs.Reading.Markdown;

/// <summary>Where a run of a visible text stands in the file.</summary>
/// <param name="At">Index of its first character in the text.</param>
/// <param name="Start">Where that begins in the file.</param>
/// <param name="End">Where a run of characters that stand for something as a whole ends; -1 when each is one of the file's, one after
/// another.</param>
internal readonly record struct PlaceRun(int At, int Start, int End)
{
    public int StartOf(int index) => End < 0 ? Start + index - At : Start;

    public int EndOf(int index) => End < 0 ? Start + index - At + 1 : End;
}
