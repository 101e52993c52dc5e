using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Briefs.Cli.Publish;

namespace Briefs.Cli.Doctor;

/// <summary>Checks the machine that Briefs runs on.</summary>
internal static class MachineChecks
{
    // In order of precedence (POSIX).
    private static readonly string[] s_locale = ["LC_ALL", "LC_CTYPE", "LANG"];

    public static IEnumerable<DoctorCheck> Examine(CommandContext context)
    {
        var commit = BriefsVersion.Commit is { } built ? $" ({built})" : "";
        yield return DoctorCheck.Fine(
            $"Briefs {BriefsVersion.Number}{commit} runs on {RuntimeInformation.FrameworkDescription}, "
                + $"{RuntimeInformation.RuntimeIdentifier}.");
        yield return Unicode();
        yield return Sdk(context);
        if (Letters(context) is { } letters) yield return letters;
    }

    private static DoctorCheck Unicode() => SelfTest.Fault() is { } error
        ? DoctorCheck.Missing("Quotations can't be compared: Unicode support (ICU) is missing or damaged.",
        char.ToUpperInvariant(error[0]) + error[1..])
        : DoctorCheck.Fine("Unicode support (ICU) found.");

    // Only the native program runs without .NET.
    private static DoctorCheck Sdk(CommandContext context)
    {
        if (ProgramFinder.Find(context.Environment("PATH"), "dotnet") is { } program)
            return DoctorCheck.Fine($"The .NET SDK or runtime is at {program}.");
        return RuntimeFeature.IsDynamicCodeSupported
            ? DoctorCheck.Doubtful("dotnet not found.",
            "You need it to update Briefs. Install the .NET 10 SDK from https://dotnet.microsoft.com/download.")
            : DoctorCheck.Fine("This is the native program, which doesn't need .NET.");
    }

    private static DoctorCheck? Letters(CommandContext context)
    {
        if (OperatingSystem.IsWindows() || !context.Terminals.HasFlag(TtyStreams.Output)) return null;
        var locale = s_locale.Select(context.Environment).FirstOrDefault(value => !string.IsNullOrEmpty(value));
        return locale is not null && locale.Replace("-", "", StringComparison.Ordinal).Contains("utf8", StringComparison.OrdinalIgnoreCase)
            ? DoctorCheck.Fine($"The terminal uses UTF-8 ({locale}).")
            : DoctorCheck.Doubtful($"The terminal may show quotation marks and letters incorrectly (LANG is {locale ?? "not set"}).",
            "Set it to a locale that ends in UTF-8: export LANG=C.UTF-8");
    }
}
