using System.Diagnostics;

namespace Briefs.Cli;

/// <summary>What is said when Briefs itself is at fault.</summary>
internal static class BugReport
{
    /// <summary>Says so, and what to report. The words of the exception are left out: they may be the content's.</summary>
    public static void Write(Surroundings surroundings, Exception bug)
    {
        var remarks = surroundings.Remarks;
        remarks.WriteLine("briefs: Sorry, this is a fault of Briefs, not of your texts. What was published before is as it was.");
        remarks.WriteLine($"briefs: Please report it, with this line: Briefs {BriefsVersion.Number} "
            + $"({BriefsVersion.Commit ?? "no commit"}), {bug.GetType().Name} in {Place(bug)}.");
        if (surroundings.Environment("BRIEFS_DEBUG") == "1")
            foreach (var line in bug.ToString().Split('\n')) remarks.WriteLine($"briefs: {SafeText.Escape(line.TrimEnd('\r'))}");
        else remarks.WriteLine("briefs: With BRIEFS_DEBUG=1 in the environment it says more.");
    }

    private static string Place(Exception bug)
    {
        var method = new StackTrace(bug).GetFrames()
            .Select(DiagnosticMethodInfo.Create)
            .FirstOrDefault(m => m?.DeclaringTypeName.StartsWith("Briefs.", StringComparison.Ordinal) == true);
        return method is null ? "an unknown place" : $"{method.DeclaringTypeName}.{method.Name}";
    }
}
