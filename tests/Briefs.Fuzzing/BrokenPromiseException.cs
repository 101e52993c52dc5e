namespace Briefs.Fuzzing;

/// <summary>An input for which something does not hold that must hold for every input.</summary>
public sealed class BrokenPromiseException(string what) : Exception(what);
