namespace Briefs.Cli;

/// <summary>Looks at start whether the machine can do what the comparison of words relies on.</summary>
public static class SelfTest
{
    // With invariant globalization, or without the ICU library, Normalize changes nothing and says nothing.
    private const string Decomposed = "e\u0301";

    /// <summary>What is missing, in words for whoever set up the machine; null when nothing is.</summary>
    public static string? Fault() => /* guard: unicode */ Decomposed.Normalize(NormalizationForm.FormC).Length == 1
        ? null
        : "this machine cannot compare words in Unicode. Unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT, or install the ICU library (libicu).";
}
