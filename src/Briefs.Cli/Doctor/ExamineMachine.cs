using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Briefs.Cli.Publish;

namespace Briefs.Cli.Doctor;

/// <summary>Looks at what Briefs runs on.</summary>
internal static class ExamineMachine
{
    // In the order in which they count.
    private static readonly string[] s_locale = ["LC_ALL", "LC_CTYPE", "LANG"];

    public static IEnumerable<Finding> Examine(Surroundings surroundings)
    {
        var commit = BriefsVersion.Commit is { } built ? $" ({built})" : "";
        yield return Finding.Fine(
            $"Briefs {BriefsVersion.Number}{commit} runs on {RuntimeInformation.FrameworkDescription}, "
                + $"{RuntimeInformation.RuntimeIdentifier}.");
        yield return Unicode();
        yield return Sdk(surroundings);
        if (Letters(surroundings) is { } letters) yield return letters;
    }

    private static Finding Unicode() => SelfTest.Fault() is { } fault
        ? Finding.Missing("Words cannot be compared: the machine does not know Unicode’s forms of letters.",
        char.ToUpperInvariant(fault[0]) + fault[1..])
        : Finding.Fine("Words can be compared in Unicode (ICU).");

    // A native program is whole by itself; as a tool, or from its sources, Briefs needs the SDK.
    private static Finding Sdk(Surroundings surroundings)
    {
        if (FindProgram.Find(surroundings.Environment("PATH"), "dotnet") is { } program)
            return Finding.Fine($"The .NET SDK or runtime is at {program}.");
        return RuntimeFeature.IsDynamicCodeSupported
            ? Finding.Doubtful("The terminal does not find the program dotnet.",
            "Briefs can be updated only with it: get the .NET 10 SDK from https://dotnet.microsoft.com/download.")
            : Finding.Fine("This is the native program, which needs no .NET.");
    }

    private static Finding? Letters(Surroundings surroundings)
    {
        if (OperatingSystem.IsWindows() || !surroundings.Terminals.HasFlag(Terminals.Output)) return null;
        var locale = s_locale.Select(surroundings.Environment).FirstOrDefault(value => !string.IsNullOrEmpty(value));
        return locale is not null && locale.Replace("-", "", StringComparison.Ordinal).Contains("utf8", StringComparison.OrdinalIgnoreCase)
            ? Finding.Fine($"The terminal takes letters of every script ({locale}).")
            : Finding.Doubtful($"The terminal may show quotation marks and letters wrongly (LANG is {locale ?? "not set"}).",
            "Set it to a locale that ends in UTF-8: export LANG=C.UTF-8");
    }
}
