using System.CommandLine.Parsing;
using System.CommandLine;

namespace Briefs.Cli.Commands;

/// <summary>The option <c>--site</c> of commands whose argument is something else.</summary>
internal static class SiteOption
{
    public static Option<string> Make()
    {
        var site = new Option<string>("--site")
        {
            Description = "The site's folder, the one that holds content/. Default: the current folder.",
            HelpName = "DIR",
            DefaultValueFactory = _ => ".",
        };
        site.Validators.Add(result => NamedPlace.Check(result, "--site names no folder."));
        return site;
    }

    /// <summary>Absolute, without a separator at its end.</summary>
    public static string FolderOf(ParseResult parsed, Option<string> site) =>
        Path.TrimEndingDirectorySeparator(Path.GetFullPath(parsed.GetRequiredValue(site)));
}

/// <summary>Refuses the value of an option.</summary>
internal static class OptionValue
{
    public static void Check(OptionResult result, Func<string, bool> isGood, string message)
    {
        if (result.Tokens.Count > 0 && !isGood(result.Tokens[0].Value)) result.AddError(message);
    }
}

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
