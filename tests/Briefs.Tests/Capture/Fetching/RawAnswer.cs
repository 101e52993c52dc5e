namespace Briefs.Tests.Capture.Fetching;

/// <summary>Writes an answer, or what passes for one.</summary>
internal delegate Task RawAnswer(Stream to, CancellationToken stop);
