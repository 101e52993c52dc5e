using System.Text.RegularExpressions;
using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Manual;

/// <summary>The manual documents every command and every option that the help lists.</summary>
public sealed partial class DocumentedTests
{
    private static readonly string s_manual = string.Concat(
        new[] { "commands", "change-the-look", "editors", "import" }
            .Select(page => File.ReadAllText(Repository.PathOf($"content/pages/{page}.md"))));

    public static TheoryData<string> Commands =>
        [.. Listed("--help").SelectMany(name =>
            name is "add" or "export" ? Listed(name, "--help").Select(inner => $"{name} {inner}") : [name])];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_and_its_options(string command)
    {
        Assert.Contains($"`briefs {command}", s_manual, StringComparison.Ordinal);
        var help = BriefsHere.Run([.. command.Split(' '), "--help"]).Output;
        Assert.All(Option().Matches(help).Select(match => match.Groups[1].Value).Where(option => option is not ("--help" or "--version")),
            option => Assert.Matches($"{option}(?![a-z-])", s_manual));
    }

    private static List<string> Listed(params string[] call)
    {
        var help = BriefsHere.Run(call).Output;
        var names = Command().Matches(help[help.IndexOf("Commands:", StringComparison.Ordinal)..]).Select(match => match.Groups[1].Value);
        return names.ToList() is { Count: > 0 } listed ? listed : throw new InvalidOperationException("The help lists no commands.");
    }

    [GeneratedRegex("^  ([a-z]+)", RegexOptions.Multiline)]
    private static partial Regex Command();

    [GeneratedRegex("^  (--[a-z-]+)", RegexOptions.Multiline)]
    private static partial Regex Option();
}
