namespace Briefs.Reading.QuotationMarks;

/// <summary>A verb of saying beside a name.</summary>
/// <param name="Start">Where the verb begins.</param>
/// <param name="Stop">The last comma or stop near before it.</param>
internal readonly record struct ReportPlace(int Start, int Stop);
