using Briefs.Tests.Manual;
using Xunit;

namespace Briefs.Tests;

/// <summary>
/// Compares output with a committed file. With BRIEFS_ACCEPT=1 the file is written instead, so that a person reads the change in the diff.
/// </summary>
internal static class Snapshot
{
    /// <summary>Fails at the first line that differs.</summary>
    /// <param name="path">Of the committed file, from the root of the repository.</param>
    public static void Matches(string path, string text)
    {
        var full = Path.Combine(ManualPage.Repository(), path);
        if (ManualPage.IsAccepting)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, text, new UTF8Encoding(false));
        }

        Assert.True(File.Exists(full), $"{path} is missing; BRIEFS_ACCEPT=1 dotnet test --project tests/Briefs.Tests writes it.");
        var (expected, actual) = (File.ReadAllText(full).Split('\n'), text.Split('\n'));
        var same = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
        Assert.True(same == expected.Length && same == actual.Length, $"""
            {path}:{same + 1} differs. If the change is meant, BRIEFS_ACCEPT=1 dotnet test --project tests/Briefs.Tests writes the file again.
            expected: {expected.ElementAtOrDefault(same)}
            actual:   {actual.ElementAtOrDefault(same)}
            """);
    }
}
