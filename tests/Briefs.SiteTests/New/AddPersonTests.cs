using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.New;

/// <summary><c>briefs add person</c>.</summary>
public sealed class AddPersonTests : IDisposable
{
    private const string Brief = "content/briefs/border.md";

    private readonly TestSite _site = TestSite.Good();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Somebody_is_written_among_the_people_of_a_brief_and_all_else_stays()
    {
        var before = _site.Read(Brief);
        var run = Run("Laura Mills", "--to", "border", "--role", "Researcher", "--organization", "Human Rights Watch");
        Assert.True(run.Exit == 0, run.All);
        Assert.Equal($"Added mills to {Brief}.\nCite: “…” [@mills in @SOURCE].\n", run.Output);
        Assert.Equal(before.Replace("    role: Minister\n",
            "    role: Minister\n  mills:\n    name: Laura Mills\n    role: Researcher\n    organization: Human Rights Watch\n",
                StringComparison.Ordinal), _site.Read(Brief));
    }

    [Fact]
    public void What_is_not_known_is_a_blank_that_check_names()
    {
        var run = Run("Laura Mills", "--to", Brief);
        Assert.Contains(", to fill in: the role at the time of the quotation", run.Output, StringComparison.Ordinal);
        Assert.Equal(["blank-unfilled", "speaker-unused"], BriefsHere.Run("check", _site.Folder, "--format", "json").Rules());
    }

    [Fact]
    public void Only_the_blanks_of_the_new_entry_are_listed()
    {
        Assert.Equal(0, Run("Laura Mills", "--to", Brief).Exit);
        var run = Run("Ada Stone", "--to", Brief, "--role", "Judge");
        Assert.Equal($"Added stone to {Brief}.\n  line 22, to fill in: the organisation at that time\nCite: “…” [@stone in @SOURCE].\n",
            run.Output);
    }

    [Fact]
    public void Without_a_brief_it_is_for_the_whole_site()
    {
        Assert.Equal(0, Run("Laura Mills", "--role", "Researcher", "--organization", "HRW").Exit);
        Assert.Equal(0, Run("Ада Mills", "--role", "Judge", "--organization", "Court: north").Exit);
        Assert.Equal("mills:\n  name: Laura Mills\n  role: Researcher\n  organization: HRW\nada-mills:\n  name: Ада Mills\n  role: "
            + "Judge\n  organization: >-\n    Court: north\n", _site.Read("content/people.yml"));
    }

    [Fact]
    public void Somebody_who_is_there_is_named_by_the_id_and_not_written_again()
    {
        var before = TestSite.TreeOf(_site.Folder);
        var refused = Run("ivan  IVANOV", "--to", "border");
        Assert.Equal(2, refused.Exit);
        Assert.Contains("[@ivanov in @SOURCE]", refused.Remarks, StringComparison.Ordinal);
        Assert.Equal(before, TestSite.TreeOf(_site.Folder));
    }

    [Fact]
    public void Somebody_whom_another_brief_quotes_keeps_the_id()
    {
        _site.With("content/briefs/second.md", "---\ntitle: Second\ndate: 2024-03-01\n---\n\nNobody.\n")
            .With(Brief, _site.Read(Brief).Replace("ivanov", "minister-of-1994", StringComparison.Ordinal));
        var run = Run("Ivan Ivanov", "--to", "second");
        Assert.True(run.Exit == 0, run.All);
        Assert.StartsWith("Added minister-of-1994 to", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("王沪宁", "--id dilmanov", null)]
    [InlineData("Laura Mills", "No brief “boarder”", "boarder")]
    [InlineData("Laura Mills", "Did you mean border?", "boarder")]
    public void What_cannot_be_done_is_said_plainly(string name, string said, string? to)
    {
        var refused = to is null ? Run(name) : Run(name, "--to", to);
        Assert.Equal(2, refused.Exit);
        Assert.Contains(said, refused.Remarks, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_that_is_none_or_is_taken_is_refused()
    {
        Assert.Equal(2, Run("Laura Mills", "--id", "Laura Mills").Exit);
        var taken = Run("Laura Mills", "--id", "ivanov", "--to", "border");
        Assert.Equal(2, taken.Exit);
        Assert.Contains("[front-matter-duplicate-key]", taken.Remarks, StringComparison.Ordinal);
    }

    private BriefsResult Run(string name, params string[] more) => BriefsHere.Run(["add", "person", name, .. more, "--site", _site.Folder]);
}
