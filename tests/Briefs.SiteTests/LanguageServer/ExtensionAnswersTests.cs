using System.Text.RegularExpressions;
using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.LanguageServer;

/// <summary>The extension for VS Code reads what the command line prints: each pattern of <c>answers.ts</c> finds it there.</summary>
public sealed partial class ExtensionAnswersTests : IDisposable
{
    private static readonly string Source = File.ReadAllText(Repository.PathOf("src/Briefs.VSCode/src/answers.ts"));

    private readonly TestSite _site = TestSite.Good();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void The_path_of_a_new_brief() =>
        Assert.Equal("content/briefs/what-the-law-says.md",
            Read("createdBrief", BriefsHere.Run("new", "What the law says", "--site", _site.Folder).Output));

    // Without a page, the entry has blanks, and the output is the same but for their list.
    [Fact]
    public void The_citation_of_a_new_source() =>
        Assert.Equal("[@source]", Read("proposedCitation",
            BriefsHere.Run("add", "source", "--shared", "--site", _site.Folder, "--", "http://127.0.0.1:9/").Output));

    [Fact]
    public void The_version() => Assert.Matches(@"^\d+\.\d+\.\d+$", Read("versionOf", BriefsHere.Run("--version").Output));

    // The error with its line comes before the address.
    [Fact]
    public async Task The_address_of_the_preview_and_not_one_in_a_line_of_the_site()
    {
        _site.With("content/briefs/border.md",
            TestTexts.Brief("At the border", "\n“The site is at http://127.0.0.1:9/ until noon,” she said.\n"));
        using var serve = BriefsProcess.Start(_site.Folder, [], "serve");
        try
        {
            var said = new StringBuilder();
            while (await serve.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            {
                said.Append(line).Append('\n');
                if (line.StartsWith("The site is at ", StringComparison.Ordinal)) break;
            }

            Assert.Contains("| “The site is at http://127.0.0.1:9/", said.ToString(), StringComparison.Ordinal);
            Assert.Matches(@"^http://127\.0\.0\.1:\d{4,}/briefs/$", Read("servedAddress", said.ToString()));
        }
        finally
        {
            serve.Kill(entireProcessTree: true);
        }
    }

    /// <summary>What the pattern of a function finds in an output.</summary>
    private static string Read(string function, string output)
    {
        var pattern = Assert.Single(Pattern().Matches(Source), m => m.Groups["function"].Value == function);
        var options = pattern.Groups["flags"].Value == "m" ? RegexOptions.Multiline : RegexOptions.None;
        var found = Regex.Match(output, pattern.Groups["pattern"].Value, options);
        Assert.True(found.Success, $"{function}: {output}");
        return found.Groups[1].Value;
    }

    [GeneratedRegex(@"^export function (?<function>\w+)\([^\n]*\n  return [^\n]*?/(?<pattern>\^[^\n]*)/(?<flags>\w*)\.exec\(", RegexOptions.Multiline)]
    private static partial Regex Pattern();
}
