
namespace Briefs.Benchmarks.Corpus;

/// <summary>Writes the front matter of a brief: the same values for all, in the form that each engine can use.</summary>
internal static class WriteHead
{
    public static string Of(PeerBrief brief, Engine engine)
    {
        var head = new StringBuilder().Append(CultureInfo.InvariantCulture,
            $"---\ntitle: {brief.Title}\ndate: {brief.Date}\nsummary: {brief.Summary}\ntopics: [{string.Join(", ", brief.Topics)}]\n");
        if (engine == Engine.Briefs) Entries(head, brief);
        else Lists(head, brief);
        return head.Append("---\n\n").ToString();
    }

    private static void Entries(StringBuilder head, PeerBrief brief)
    {
        head.Append("sources:\n");
        foreach (var s in brief.Sources)
            head.Append(CultureInfo.InvariantCulture,
                $"  {s.Id}:\n    title: {s.Title}\n    publisher: {s.Publisher}\n    date: {s.Date}\n    url: {s.Url}\n");
        head.Append("quoted:\n");
        foreach (var p in brief.People)
            head.Append(CultureInfo.InvariantCulture,
                $"  {p.Id}:\n    name: {p.Name}\n    role: {p.Role}\n    organization: {p.Organization}\n");
    }

    private static void Lists(StringBuilder head, PeerBrief brief)
    {
        head.Append(CultureInfo.InvariantCulture, $"people: [{string.Join(", ", brief.People.Select(p => p.Id))}]\nsources:\n");
        foreach (var s in brief.Sources)
            head.Append(CultureInfo.InvariantCulture,
                $"  - id: {s.Id}\n    title: {s.Title}\n    publisher: {s.Publisher}\n    date: \"{s.Date}\"\n    url: {s.Url}\n");
        head.Append("quoted:\n");
        foreach (var p in brief.People)
            head.Append(CultureInfo.InvariantCulture,
                $"  - id: {p.Id}\n    name: {p.Name}\n    role: {p.Role}\n    organization: {p.Organization}\n");
    }
}
