using Briefs.Model.Addresses;
using Briefs.Pages;
using Xunit;

namespace Briefs.Tests.Pages;

public sealed class DeskPageTests
{
    private const string Folder = "0123456789ab";

    private static readonly byte[] s_script = [1, 2, 3];

    /// <summary>A program of one file.</summary>
    internal static DeskProgram Program { get; } = new(
        Folder,
        ImmutableSortedDictionary.Create<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal).Add($"{Folder}/desk.js", s_script),
        "{}"u8.ToArray());

    [Fact]
    public void The_desk_is_a_page_with_the_program_and_the_data_of_the_site()
    {
        var files = Plan(new SiteProfile("https://example.org/watch/", DateTimeOffset.UnixEpoch) { Desk = Program });
        var page = Text(files["desk/index.html"]);
        Assert.Contains($"<script type=\"module\" src=\"{Folder}/desk.js\"></script>", page, StringComparison.Ordinal);
        Assert.Contains("<meta name=\"robots\" content=\"noindex\">", page, StringComparison.Ordinal);
        Assert.Equal("{}", Text(files["desk/site.json"]));
        Assert.Equal("\u0001\u0002\u0003", Text(files[$"desk/{Folder}/desk.js"]));
        Assert.DoesNotContain("/desk/", Text(files["sitemap.xml"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_page_of_the_desk_may_run_WebAssembly()
    {
        var files = Plan(new SiteProfile("https://example.org/watch/", DateTimeOffset.UnixEpoch) { Desk = Program });
        var pages = files.Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal)).ToList();
        Assert.Equal(["desk/index.html"], pages.Where(p => Text(p.Value).Contains("wasm", StringComparison.Ordinal)).Select(p => p.Key));
        Assert.True(pages.Count > 5);
        Assert.All(pages, page => Assert.DoesNotContain("unsafe-inline", Text(page.Value), StringComparison.Ordinal));
    }

    [Fact]
    public void A_site_without_a_desk_and_a_preview_have_no_file_of_it()
    {
        var profile = new SiteProfile("https://example.org/watch/", DateTimeOffset.UnixEpoch);
        foreach (var without in (SiteProfile[])[profile, profile with { Desk = Program, Preview = "pr-7" }])
            Assert.DoesNotContain(Plan(without).Keys, path => path.StartsWith(SiteAddresses.Desk, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_other_page_is_the_same_with_and_without_the_desk()
    {
        var profile = new SiteProfile("https://example.org/watch/", DateTimeOffset.UnixEpoch);
        var (without, with) = (Plan(profile), Plan(profile with { Desk = Program }));
        Assert.Equal(without.Keys, with.Keys.Where(path => !path.StartsWith(SiteAddresses.Desk, StringComparison.Ordinal)));
        Assert.All(without, file => Assert.Equal(Text(file.Value), Text(with[file.Key])));
    }

    [Fact]
    public void A_page_can_have_the_address_of_the_desk_only_on_a_site_without_it()
    {
        var page = SampleLibrary.Library.Pages[0] with { Slug = "desk" };
        var library = SampleLibrary.Library with { Pages = [page] };
        Assert.Empty(AddressPlanner.Plan(library).Collisions);
        var collision = Assert.Single(
            AddressPlanner.Plan(library with { Settings = library.Settings with { Desk = true } }).Collisions);
        Assert.Equal("the desk", collision.Holder.Owner);
    }

    private static Dictionary<string, PlannedFile> Plan(SiteProfile profile) =>
        SitePlanner.Plan(SampleLibrary.Library, TemplateReader.Read(new Dictionary<string, string>()).Value, profile).Value.Files
            .Where(f => f is PlannedFile.Rendered or PlannedFile.Streamed).ToDictionary(f => f.Path, StringComparer.Ordinal);

    private static string Text(PlannedFile file)
    {
        if (file is PlannedFile.Rendered rendered) return Encoding.UTF8.GetString(rendered.Render().Value.Span);
        using var bytes = new MemoryStream();
        ((PlannedFile.Streamed)file).WriteTo(bytes);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
