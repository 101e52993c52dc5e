namespace Briefs.Pages.Indexes;

/// <summary>A correction and the brief that has it.</summary>
/// <param name="Number">Its number in the brief, from 1.</param>
internal sealed record ListedCorrection(Brief Brief, Correction Correction, int Number)
{
    public static IEnumerable<ListedCorrection> List(Brief brief) =>
        brief.Corrections.Select((correction, i) => new ListedCorrection(brief, correction, i + 1));
}
