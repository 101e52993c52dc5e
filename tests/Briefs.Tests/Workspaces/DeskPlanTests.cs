using Briefs.Pages;
using Briefs.Tests.Desk;
using Briefs.Tests.Reading.Body;
using Briefs.Workspaces;

namespace Briefs.Tests.Workspaces;

/// <summary>The plan of a site has the desk if the site asks for it and the program contains it.</summary>
public sealed class DeskPlanTests
{
    private static readonly DeskFiles s_desk = new("0123456789ab", ImmutableSortedDictionary
        .Create<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal).Add("0123456789ab/desk.js", new byte[] { 1 }));

    [Theory]
    [InlineData("desk: true\n", true, "desk/0123456789ab/desk.js desk/index.html desk/site.json")]
    [InlineData("desk: true\n", false, "")]
    [InlineData("desk: false\n", true, "")]
    [InlineData("", true, "")]
    public void It_has_the_desk_for_those_who_ask(string key, bool contains, string expected)
    {
        var folder = DeskSite.Write(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal)
            .Add("content/site.yml", "title: The Desk\nurl: https://example.org/\n" + key)
            .Add("content/briefs/open.md", GivenBrief.Head.Replace("LANG", "en", StringComparison.Ordinal)
                + "“We stay,” said Mills [@mills in @news].\n"));
        try
        {
            var options = new WorkspaceOptions
            {
                SiteFolder = folder.FullName,
                AsOf = DateTimeOffset.UnixEpoch,
                Desk = new(() => contains ? s_desk : null),
            };
            var plan = Workspace.Open(options).Current.Plan();
            Assert.NotEmpty(plan.Value.Files);
            Assert.Equal(expected, string.Join(' ', plan.Value.Files.Select(file => file.Path)
                .Where(path => path.StartsWith("desk/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
