using Briefs.Pages;
using Xunit;

namespace Briefs.Tests.Pages;

/// <summary>A site made in memory.</summary>
internal sealed class BuiltSite
{
    private readonly SitePlan _plan;

    private BuiltSite(SitePlan plan) => _plan = plan;

    public IEnumerable<string> Paths => _plan.Files.Select(f => f.Path);

    public static BuiltSite Of(Library library, string baseUrl = "https://example.org/watch/", params (
        string Name, string Text)[] templates)
    {
        var (set, faults) = TemplateReader.Read(templates.ToDictionary(t => t.Name, t => t.Text));
        Assert.Empty(faults);
        var (plan, found) = SitePlanner.Plan(library, set, new SiteProfile(baseUrl, DateTimeOffset.UnixEpoch));
        Assert.Empty(found);
        return new BuiltSite(plan);
    }

    /// <summary>The text of a file; fails when there were findings.</summary>
    public string this[string path]
    {
        get
        {
            if (_plan.Files.Single(f => f.Path == path) is PlannedFile.Streamed streamed)
            {
                using var stream = new MemoryStream();
                streamed.WriteTo(stream);
                return Encoding.UTF8.GetString(stream.ToArray());
            }

            var (bytes, found) = Render(path);
            Assert.Empty(found);
            return Encoding.UTF8.GetString(bytes.Span);
        }
    }

    public Checked<ReadOnlyMemory<byte>> Render(string path) =>
        Assert.IsType<PlannedFile.Rendered>(_plan.Files.Single(f => f.Path == path)).Render();
}
