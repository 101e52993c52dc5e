using System.Text.RegularExpressions;
using Xunit;

namespace Briefs.Tests.Architecture;

/// <summary>The same input gives the same bytes, faults are found and not swallowed, and only the command line speaks.</summary>
public sealed partial class PurityTests
{
    [Fact]
    public void The_clock_is_read_where_the_program_meets_its_surroundings() =>
        Assert.Empty(Outside(Clock(), f => f.Path is "src/Briefs.Cli/Program.cs" or "src/Briefs.Cli/CommandContext.cs"
            or "src/Briefs.Desk/DeskSession.cs"));

    [Fact]
    public void Nothing_below_the_command_line_is_left_to_chance() => Assert.Empty(Outside(Chance(), f => f.Project == "src/Briefs.Cli"));

    [Fact]
    public void The_console_belongs_to_the_command_line() => Assert.Empty(Outside(Terminal(), f => f.Project == "src/Briefs.Cli"));

    [Fact]
    public void The_disk_is_touched_by_reading_and_by_the_command_line() =>
        Assert.Empty(Outside(Disk(), f => f.Project is "src/Briefs.Cli"
            || f.Path is "src/Briefs.Workspace/FileStamps.cs" or "src/Briefs.Workspace/Workspace.cs"
                or "src/Briefs.Workspace/WorkspaceSnapshot.cs"
            // A browser's disk is memory of the page.
            || f.Path is "src/Briefs.Desk/SiteInMemory.cs" or "src/Briefs.Desk/WarmUp.cs"
            || f.Path.StartsWith("src/Briefs.Reading/Discovery/", StringComparison.Ordinal)));

    [Fact]
    public void Nothing_below_the_command_line_catches_everything() =>
        Assert.Empty(Outside(CatchAll(), f => f.Project == "src/Briefs.Cli"));

    [Fact]
    public void An_invariant_culture_is_asked_for_and_the_machine_s_never() =>
        Assert.Empty(Outside(MachineCulture(), f => f.Path == "src/Briefs.Cli/Program.cs"));

    // .NET throws at U+FFFE and at half of a character, and strangers send both.
    [Fact]
    public void Text_is_normalised_in_one_place() =>
        Assert.Empty(Outside(Normalising(), f => f.Path is "src/Briefs.Model/Text/NormalForm.cs" or "src/Briefs.Cli/SelfTest.cs"));

    // The desk's program does without the engine that this option needs.
    [Fact]
    public void Only_patterns_of_others_need_the_engine_without_backtracking() =>
        Assert.Empty(Outside(Linear(), f => f.Path == "src/Briefs.Import/Sites/ForeignPattern.cs"));

    [Fact]
    public void No_state_is_shared()
    {
        // The compiler remembers in these fields the functions of JavaScript that it has bound.
        var changing = Room.Fields.Where(f => f.IsStatic && !f.IsInitOnly && !f.IsLiteral)
            .Where(f => !f.Name.StartsWith("__signature_", StringComparison.Ordinal))
            .Select(f => $"{f.DeclaringType!.FullName}.{f.Name}");
        Assert.Empty(changing);
    }

    // A pattern that finds nothing because it is wrong would pass for ever.
    [Theory]
    [InlineData("var now = DateTime.UtcNow;", "Clock")]
    [InlineData("var now = TimeProvider.System.GetUtcNow();", "Clock")]
    [InlineData("var id = Guid.NewGuid();", "Chance")]
    [InlineData("Console.WriteLine(1);", "Terminal")]
    [InlineData("File.ReadAllText(path)", "Disk")]
    [InlineData("catch (Exception e)", "CatchAll")]
    [InlineData("catch", "CatchAll")]
    [InlineData("RegexOptions.NonBacktracking", "Linear")]
    [InlineData("CultureInfo.CurrentCulture", "MachineCulture")]
    [InlineData("word.Normalize()", "Normalising")]
    [InlineData("name.IsNormalized(form)", "Normalising")]
    public void A_pattern_finds_what_it_looks_for(string code, string pattern) => Assert.Matches(Named(pattern), code);

    [Theory]
    [InlineData("catch (YamlException e)", "CatchAll")]
    [InlineData("catch (Exception e) when (e is IOException or UnauthorizedAccessException)", "CatchAll")]
    [InlineData("File.Path", "Disk")]
    [InlineData("SpectreConsole.Write(x)", "Terminal")]
    public void A_pattern_leaves_the_rest(string code, string pattern) => Assert.DoesNotMatch(Named(pattern), code);

    private static Regex Named(string pattern) => pattern switch
    {
        "Clock" => Clock(),
        "Chance" => Chance(),
        "Terminal" => Terminal(),
        "Disk" => Disk(),
        "CatchAll" => CatchAll(),
        "Normalising" => Normalising(),
        "Linear" => Linear(),
        _ => MachineCulture(),
    };

    private static IEnumerable<string> Outside(Regex pattern, Func<SourceFile, bool> allowed) =>
        Repository.SourceFiles("src").Where(f => !allowed(f)).SelectMany(f => f.Where(pattern));

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Utc)?(Now|Today)\b|\bTimeProvider\.System\b")]
    private static partial Regex Clock();

    [GeneratedRegex(@"\bNonBacktracking\b")]
    private static partial Regex Linear();

    [GeneratedRegex(@"\bnew Random\b|\bRandom\.Shared\b|\bRandomNumberGenerator\b|\bGuid\.(NewGuid|CreateVersion7)\b")]
    private static partial Regex Chance();

    [GeneratedRegex(@"\b(Ansi)?Console\.")]
    private static partial Regex Terminal();

    private const string CallsDisk =
        @"(?<![\w.])(File|Directory)\.(Read|Write|Append|Open|Create|Delete|Exists|Move|Copy|Replace|Enumerate|Get|Set|Resolve)";

    private const string OpensFile = @"\bnew (FileInfo|DirectoryInfo|FileStream|StreamWriter)\b";

    [GeneratedRegex($"{CallsDisk}|{OpensFile}")]
    private static partial Regex Disk();

    [GeneratedRegex(@"\bcatch\s*($|\{|\((System\.)?Exception\b[^)]*\)(?!\s*when\b))")]
    private static partial Regex CatchAll();

    [GeneratedRegex(@"\.(IsNormalized|Normalize)\(")]
    private static partial Regex Normalising();

    [GeneratedRegex(@"\bCultureInfo\.(Current|Default|Installed)|\bTimeZoneInfo\.Local\b|\bStringComparison\.(CurrentCulture|InvariantCulture)")]
    private static partial Regex MachineCulture();
}
