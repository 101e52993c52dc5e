using System.CommandLine.Parsing;

namespace Briefs.Cli.Commands;

/// <summary>
/// Refuses what cannot be the name of a folder or a file. System.CommandLine takes an option it does not know for an argument.
/// </summary>
internal static class NamedPlace
{
    /// <summary>For an argument: a mistyped option would pass as a name.</summary>
    /// <param name="nothing">What a name that is none is called: <c>SITE names no folder.</c></param>
    public static void Check(ArgumentResult result, string nothing)
    {
        if (result.Tokens is not [{ Value: var text }, ..]) return;
        if (text.StartsWith('-')) result.AddError($"There is no option {text}.");
        else if (!IsName(text)) result.AddError(nothing);
    }

    /// <summary>For the value of an option.</summary>
    public static void Check(OptionResult result, string nothing)
    {
        if (result.Tokens is [{ Value: var text }, ..] && !IsName(text)) result.AddError(nothing);
    }

    private static bool IsName(string text) => text.Length > 0 && !text.Contains('\0', StringComparison.Ordinal);
}
