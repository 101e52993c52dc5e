using System.Reflection;

namespace Briefs.Cli;

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
