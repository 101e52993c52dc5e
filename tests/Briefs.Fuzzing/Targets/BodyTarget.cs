using System.Text.Json;
using System.Xml;
using Briefs.Pages;

namespace Briefs.Fuzzing.Targets;

/// <summary>Markdown up to the finished page, whose HTML holds nothing that is not in the short list, and the feeds and exports.</summary>
internal sealed class BodyTarget : FuzzTarget
{
    private static readonly TemplateSet Templates = TemplateReader.Read(ImmutableSortedDictionary<string, string>.Empty).Value;

    // The one form that every page has.
    private const string SearchBox = "<form class=\"search-box\" role=\"search\" action=\"/search/\">";

    // An address may hold any word, but begin with none of these.
    private static readonly string[] Never =
        ["<iframe", "<object", "<embed", "<form", "<base", "<style", "=javascript:", " style=", " onerror=", " onload=", " onclick="];

    public override string Name => "body";

    public override void Run(byte[] input)
    {
        if (GivenSite.Read(input) is not var (brief, found, text)) return;
        Promise(GivenSite.AreInside(found, text), "A finding lies outside the file.");
        if (found.Any(d => d.Severity == Severity.Error) || brief.Pictures.Length > 0) return;
        var library = new Library { Settings = GivenSite.Settings, Briefs = [brief], Pages = [] };
        var (plan, faults) = SitePlanner.Plan(library, Templates, new SiteProfile("https://example.org/", DateTimeOffset.UnixEpoch));
        Promise(faults.IsEmpty, "The site cannot be planned: " + string.Join(' ', faults.Select(f => f.Rule.Id)));
        var page = plan.Files.OfType<PlannedFile.Rendered>().Single(f => f.Path == "briefs/x/index.html").Render();
        Promise(page.Diagnostics.All(f => f.Rule.Id == "html-too-large"), string.Join(' ', page.Diagnostics.Select(f => f.Message)));
        // What a reader reads may well hold these words, with its signs escaped: between tags there is no <, and in a tag no attribute.
        var tags = Tags(Encoding.UTF8.GetString(page.Value.Span).Replace(SearchBox, "", StringComparison.Ordinal));
        foreach (var word in Never) Promise(!tags.Contains(word, StringComparison.OrdinalIgnoreCase), $"There is {word} on the page.");
        ReadByMachines(plan);
    }

    // The same words in feeds and exports: what XML or JSON cannot hold was reported when it was read.
    private static void ReadByMachines(SitePlan plan)
    {
        foreach (var file in plan.Files.OfType<PlannedFile.Rendered>().Where(f => f.Path.EndsWith("feed.xml", StringComparison.Ordinal)))
        {
            using var reader = XmlReader.Create(
                new MemoryStream(file.Render().Value.ToArray()), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            while (reader.Read()) continue;
        }

        foreach (var file in plan.Files.OfType<PlannedFile.Streamed>())
        {
            using var bytes = new MemoryStream();
            file.WriteTo(bytes);
            if (!file.Path.EndsWith(".json", StringComparison.Ordinal)) continue;
            using var read = JsonDocument.Parse(bytes.ToArray());
        }
    }

    // Tags without the values of their attributes, but for addresses.
    private static string Tags(string html)
    {
        var tags = new StringBuilder();
        for (var open = html.IndexOf('<', StringComparison.Ordinal); open >= 0; open = html.IndexOf('<', open + 1))
        {
            var at = open;
            var (quote, name) = ('\0', "");
            for (; at < html.Length && (quote != '\0' || html[at] != '>'); at++)
            {
                if (quote == html[at]) quote = '\0';
                else if (quote == '\0' && html[at] is '"') (quote, name) = ('"', tags.ToString()[^Math.Min(tags.Length, 7)..]);
                else if (quote == '\0' || name.EndsWith("href=", StringComparison.Ordinal)
                    || name.EndsWith("src=", StringComparison.Ordinal)) tags.Append(html[at]);
            }

            open = at;
            if (open >= html.Length) break;
        }

        return tags.ToString();
    }
}
