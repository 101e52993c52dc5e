using System.Diagnostics;
using System.Reflection;

namespace Briefs.Cli;

/// <summary>What is said when Briefs itself is at fault.</summary>
internal static class BugReport
{
    /// <summary>Says so, and what to report. The words of the exception are left out: they may be the content's.</summary>
    public static void Write(CommandContext context, Exception bug)
    {
        context.Warn("Sorry, this is a bug in Briefs, not an error in your text. The published site has not changed.");
        context.Warn($"Please report it, with this line: Briefs {BriefsVersion.Number} "
            + $"({BriefsVersion.Commit ?? "no commit"}), {bug.GetType().Name} in {Place(bug)}.");
        if (context.Environment("BRIEFS_DEBUG") == "1")
            foreach (var line in bug.ToString().Split('\n')) context.Warn(line.TrimEnd('\r'));
        else context.Warn("For details, run the command again with BRIEFS_DEBUG=1 in the environment.");
    }

    private static string Place(Exception bug)
    {
        var method = new StackTrace(bug).GetFrames()
            .Select(DiagnosticMethodInfo.Create)
            .FirstOrDefault(m => m?.DeclaringTypeName.StartsWith("Briefs.", StringComparison.Ordinal) == true);
        return method is null ? "an unknown place" : $"{method.DeclaringTypeName}.{method.Name}";
    }
}

/// <summary>Which Briefs this is.</summary>
public static class BriefsVersion
{
    /// <summary>The version, without the commit it was built from.</summary>
    public static string Number { get; } = Informational.Split('+')[0];

    /// <summary>The first twelve digits of the commit that it was built from; null when it was built outside git.</summary>
    public static string? Commit { get; } = Informational.Split('+') is [_, { Length: >= 12 } commit] ? commit[..12] : null;

    // NUMBER+COMMIT, as git gave it to the compiler.
    private static string Informational =>
        typeof(BriefsVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";
}
