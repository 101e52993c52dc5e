
namespace Briefs.Reading.QuotationMarks;

/// <summary>
/// What pairing made of one mark. A mark of a run shares the run's fate, which is known only when all are declared and bound.
/// </summary>
/// <param name="At">Index in the visible text.</param>
/// <param name="Fate">What it is, unless it is a run's.</param>
/// <param name="Run">The run that it opens, closes or goes on with; null when there is none.</param>
internal readonly record struct MarkReading(int At, MarkFate Fate, MarkedRun? Run = null);
