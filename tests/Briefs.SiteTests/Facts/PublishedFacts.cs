using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Briefs.SiteTests.Facts;

/// <summary>
/// Everything that a built site says of its quotations, sources and people, read back from its files: what readers see on pages, and what
/// programs read in linked data, <c>evidence.json</c>, tables and lists of sources. Facts are independent of how a page is laid out.
/// </summary>
internal sealed class PublishedFacts
{
    private readonly SortedDictionary<string, SortedSet<string>> _facts = new(StringComparer.Ordinal);
    private readonly string _folder;
    private readonly string _site;

    private PublishedFacts(string folder, string site) => (_folder, _site) = (folder, site);

    /// <summary>The facts by subject, such as <c>quotes/ briefs/gate/#q-1</c>: what the list of quotations says of one of them.</summary>
    public IReadOnlyDictionary<string, SortedSet<string>> BySubject => _facts;

    /// <param name="folder">A built site.</param>
    /// <param name="site">The address that it was built for.</param>
    public static PublishedFacts Read(string folder, string site)
    {
        var facts = new PublishedFacts(folder, site);
        var linked = new LinkedDataFacts(site);
        foreach (var file in Directory.EnumerateFiles(folder, "index.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var address = Path.GetRelativePath(folder, file).Replace('\\', '/')[..^"index.html".Length];
            var page = new HtmlParser().ParseDocument(File.ReadAllText(file));
            facts.AddPage(page, address);
            if (page.QuerySelector("script[type='application/ld+json']") is { } script)
                linked.Add(JsonDocument.Parse(script.TextContent).RootElement, address, page);
        }

        linked.CopyTo(facts.Add);
        DataFacts.Read(folder, facts.Add);
        return facts;
    }

    private void Add(string subject, string fact)
    {
        if (!_facts.TryGetValue(subject, out var known)) _facts[subject] = known = new SortedSet<string>(StringComparer.Ordinal);
        known.Add(fact.Replace(_site, "SITE/", StringComparison.Ordinal));
    }

    private void AddPage(IDocument page, string address)
    {
        foreach (var anchor in page.QuerySelectorAll("[id^='q-']")) Add($"page {address}#{anchor.Id}", "text " + QuotedText.Of(anchor));
        foreach (var note in page.QuerySelectorAll("ol.notes > li")) AddSeen($"page {address} {note.Id}", note);
        foreach (var source in page.QuerySelectorAll("li[id^='s-']")) AddSeen($"page {address} {source.Id}", source);
        foreach (var person in page.QuerySelectorAll("section[aria-labelledby='people'] li")) AddSeen($"page {address} people", person);
        foreach (var section in page.QuerySelectorAll("article.brief section, article.brief header"))
            AddSeen($"page {address} {section.GetAttribute("aria-labelledby") ?? "head"}", section);
        if (page.QuerySelector("ol.said") is null) return;
        foreach (var entry in page.QuerySelectorAll("#main figure.quotation")) AddListed(address, entry);
        foreach (var person in page.QuerySelectorAll("ul.entries > li")) AddSeen($"list {address}", person);
    }

    private void AddListed(string address, IElement entry)
    {
        var place = entry.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!)
            .Single(href => href.Contains("/#q-", StringComparison.Ordinal));
        var subject = $"list {address} {place}";
        AddSeen(subject, entry);
        var words = entry.QuerySelector("blockquote")!;
        Add(subject, "lang " + words.Closest("[lang]")!.GetAttribute("lang"));
        Add(subject, "dir " + words.Closest("[dir]")!.GetAttribute("dir"));
        foreach (var time in entry.QuerySelectorAll("time")) Add(subject, "time " + time.GetAttribute("datetime"));
        foreach (var tick in entry.QuerySelectorAll(".tick")) Add(subject, "tick " + tick.GetAttribute("aria-label"));
        // A list may name the brief once, above all quotations from it.
        if (entry.Closest("ol.said")!.PreviousElementSibling is { ClassName: "of-brief" } brief) AddSeen(subject, brief);
    }

    // What is seen is compared word by word, because a caption may say the same in another order, or once instead of twice.
    private void AddSeen(string subject, IElement element)
    {
        var seen = (IElement)element.Clone();
        foreach (var back in seen.QuerySelectorAll(".back")) back.Remove();
        // Paragraphs are apart, also without a line break between them.
        foreach (var paragraph in seen.QuerySelectorAll("p")) paragraph.AppendChild(element.Owner!.CreateTextNode(" "));
        foreach (var word in seen.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            Add(subject, "word " + word.Trim('.', ',', ';', ':', '(', ')', '“', '”', '«', '»', '\u202F'));
        foreach (var link in seen.QuerySelectorAll("a[href]")) Add(subject, "link " + link.GetAttribute("href"));
    }
}

/// <summary>The words of a quotation on its page.</summary>
internal static class QuotedText
{
    /// <param name="anchor">The element with the id of the quotation.</param>
    public static string Of(IElement anchor)
    {
        var words = (IElement)(anchor.QuerySelector("blockquote") ?? anchor).Clone();
        foreach (var number in words.QuerySelectorAll("sup.ref")) number.Remove();
        return Folded(words.TextContent);
    }

    /// <summary>Without marks at the edges and with single spaces.</summary>
    public static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        .Trim('“', '”', '«', '»', '"', ' ', '\u202F');
}
