using System.CommandLine.Parsing;
using System.CommandLine;

namespace Briefs.Cli.Commands;

/// <summary>The option <c>--site</c> of commands whose argument is not the site.</summary>
internal static class SiteOption
{
    public static Option<string> Make()
    {
        var site = new Option<string>("--site")
        {
            Description = "The site folder, which contains content/.",
            HelpName = "DIR",
            DefaultValueFactory = _ => ".",
        };
        site.Validators.Add(result => NamedPlace.Check(result, "--site must name a folder."));
        return site;
    }

    /// <summary>The folder as an absolute path without a separator at the end.</summary>
    public static string FolderOf(ParseResult parsed, Option<string> site) =>
        Path.TrimEndingDirectorySeparator(Path.GetFullPath(parsed.GetRequiredValue(site)));
}

/// <summary>Validates the value of an option.</summary>
internal static class OptionValue
{
    public static void Check(OptionResult result, Func<string, bool> isGood, string message)
    {
        if (result.Tokens.Count > 0 && !isGood(result.Tokens[0].Value)) result.AddError(message);
    }
}

/// <summary>
/// Validates names of folders and files. System.CommandLine passes an unknown option as an argument.
/// </summary>
internal static class NamedPlace
{
    /// <summary>For an argument. A mistyped option would pass as a name.</summary>
    /// <param name="nothing">The error for an empty name, such as <c>SITE must name a folder.</c></param>
    public static void Check(ArgumentResult result, string nothing)
    {
        if (result.Tokens is not [{ Value: var text }, ..]) return;
        if (text.StartsWith('-')) result.AddError($"Unknown option: {text}");
        else if (!IsName(text)) result.AddError(nothing);
    }

    /// <summary>For the value of an option.</summary>
    public static void Check(OptionResult result, string nothing)
    {
        if (result.Tokens is [{ Value: var text }, ..] && !IsName(text)) result.AddError(nothing);
    }

    /// <summary>For files and folders that are written: refuses names that Windows does not allow.</summary>
    public static void CheckNew(SymbolResult result)
    {
        foreach (var token in result.Tokens)
            if (PathName.FindError(token.Value) is { } error) result.AddError($"{error} Choose another name.");
    }

    private static bool IsName(string text) => text.Length > 0 && !text.Contains('\0', StringComparison.Ordinal);
}
