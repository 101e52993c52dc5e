namespace Briefs.Model.WebLinks;

/// <summary>What the address of an archived copy says by itself.</summary>
/// <param name="Fault">None also for an address in an archive whose addresses say nothing.</param>
/// <param name="Captured">The day of the copy, where the address tells it.</param>
/// <param name="Original">The address of the page that was copied, where this one tells it.</param>
/// <param name="Mended">What it should be, where that is certain.</param>
public sealed record ArchiveAddress(ArchiveFault Fault, DateOnly? Captured = null, string? Original = null, string? Mended = null);
