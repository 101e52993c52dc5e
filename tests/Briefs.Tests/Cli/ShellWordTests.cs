using Briefs.Cli;
using Xunit;

namespace Briefs.Tests.Cli;

/// <summary>Commands that Briefs prints can be pasted into the shells of the system.</summary>
public sealed class ShellWordTests
{
    [Theory]
    [InlineData("our-site", "our-site")]
    [InlineData("/srv/desk/_site", "/srv/desk/_site")]
    [InlineData("", "''")]
    [InlineData("our site", "'our site'")]
    [InlineData("Ana's", @"'Ana'\''s'")]
    [InlineData("$HOME", "'$HOME'")]
    [InlineData(@"a\b", @"'a\b'")]
    [InlineData("~", "'~'")]
    public void In_bash_zsh_and_fish(string word, string written) => Assert.Equal(written, ShellWord.QuoteForPosix(word));

    [Theory]
    [InlineData(@"C:\desk\our-site", @"C:\desk\our-site")]
    [InlineData("", "\"\"")]
    [InlineData("our site", "\"our site\"")]
    [InlineData("başka", "\"başka\"")]
    [InlineData("Ana's", "\"Ana's\"")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("R&D", "\"R&D\"")]
    [InlineData(@"C:\our site\", @"""C:\our site\\""")]
    [InlineData("$5 and Ana's", "'$5 and Ana''s'")]
    [InlineData("our “new” site", "'our “new” site'")]
    [InlineData("„Ana’s“ $5", "'„Ana’’s“ $5'")]
    [InlineData("Ana’s site", "\"Ana’s site\"")]
    public void In_cmd_and_PowerShell(string word, string written) => Assert.Equal(written, ShellWord.QuoteForWindows(word));
}
