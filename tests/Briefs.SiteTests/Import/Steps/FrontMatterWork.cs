namespace Briefs.SiteTests.Import.Steps;

/// <summary>The part of the work that is in the front matter: blanks, and the entries that the import has not found.</summary>
internal sealed class FrontMatterWork(EditedBrief brief, ArticleTruth truth, StepCount count)
{
    private readonly Dictionary<string, string> _people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _sources = new(StringComparer.Ordinal);

    /// <summary>Fills in the blanks: one line each.</summary>
    public void FillIn()
    {
        foreach (var blank in Placeholder.FindAll(brief.Text).Reverse())
        {
            var key = KeyBefore(blank.Start);
            count.Lines++;
            count.Log.Add($"line: {key}: {blank.What}");
            brief.Text = brief.Text[..blank.Start] + Answer(key) + brief.Text[blank.End..];
        }
    }

    private string KeyBefore(int at)
    {
        var lines = brief.Text[..at].Split('\n');
        var line = lines[^1].Contains(':', StringComparison.Ordinal) ? lines[^1] : lines[^2];
        return line.Trim().Split(':')[0];
    }

    /// <summary>Adds the people and sources of the quotations that have no entry.</summary>
    public void AddEntries()
    {
        var read = brief.Read().Brief;
        foreach (var (quotation, words) in brief.Matched(read))
        {
            if (words is not { IsSpeech: true, Speaker: { } speaker } || quotation.EchoOf is not null) continue;
            if (truth.SourceOf(words) is { } source) AddSource(read, source);
            else ToUs(brief.Read().Brief);
            if (!words.IsOfDocument) AddPerson(read, speaker);
            if (words.Via is { } teller) AddPerson(read, teller);
        }
    }

    /// <summary>A whole citation of the words.</summary>
    public string Citation(TrueQuotation words)
    {
        var source = truth.SourceOf(words) is { } found ? _sources[KeyOf(found)] : ToUs(brief.Read().Brief);
        if (words.IsOfDocument) return $"itself in @{source}";
        return $"{_people[words.Speaker!]}{(words.Via is { } via ? $" via @{_people[via]}" : "")} in @{source}";
    }

    /// <summary>Whether a citation has the speaker and the source of the words.</summary>
    public bool IsRight(Citation citation, TrueQuotation words)
    {
        if (!words.IsSpeech) return false;
        var source = truth.SourceOf(words) is { } found ? _sources.GetValueOrDefault(KeyOf(found)) : ToUs(brief.Read().Brief);
        if (citation.Source?.Value != source) return false;
        return words.IsOfDocument ? citation is { Itself: true, Speaker: null }
            : citation.Speaker?.Value == _people.GetValueOrDefault(words.Speaker ?? "")
                && citation.ToldBy?.Value == (words.Via is { } via ? _people.GetValueOrDefault(via) : null);
    }

    private static string KeyOf(TrueSource source) => source.Url ?? source.Note!;

    private void AddPerson(Brief read, string speaker)
    {
        if (_people.ContainsKey(speaker)) return;
        var declared = read.DeclaredPeople.FirstOrDefault(p => p.Names.Values.Contains(speaker, StringComparer.Ordinal)
            || (p.Names.IsEmpty && string.Equals(p.Organization, speaker, StringComparison.OrdinalIgnoreCase)));
        if (declared is not null)
        {
            _people.Add(speaker, declared.Id.Value);
            return;
        }

        var id = $"speaker-{(_people.Count + 1).ToString(CultureInfo.InvariantCulture)}";
        var key = truth.IsNamed(speaker) ? "name" : truth.IsOrganization(speaker) ? "organization" : "description";
        Insert("quoted", [$"  {id}:", $"    {key}: >-", $"      {speaker}"]);
        // The name and the id; that it is folded here is for names with a colon.
        count.Lines += 2;
        count.Log.Add($"entry: {key} {speaker}");
        _people.Add(speaker, id);
    }

    private void AddSource(Brief read, TrueSource source)
    {
        if (_sources.ContainsKey(KeyOf(source))) return;
        var declared = source.Url is { } url ? read.DeclaredSources.FirstOrDefault(s => Address(s.Url) == Address(url))
            : read.DeclaredSources.FirstOrDefault(s => s is { Url: null, Title: { } title }
                && NoteOf(source).Contains(title, StringComparison.OrdinalIgnoreCase));
        if (declared is not null)
        {
            _sources.Add(KeyOf(source), declared.Id.Value);
            return;
        }

        var id = $"source-{(_sources.Count + 1).ToString(CultureInfo.InvariantCulture)}";
        string[] lines =
        [
            $"  {id}:", "    title: The title", "    publisher: The publisher", "    date: 2026-01-01",
            source.Url is { } address ? $"    url: {address}" : "    no-url: On paper",
        ];
        Insert("sources", lines);
        count.Lines += lines.Length;
        count.Log.Add($"entry: source {KeyOf(source)}");
        _sources.Add(KeyOf(source), id);
    }

    // The text of the footnote that gives a source on paper.
    private string NoteOf(TrueSource source) =>
        brief.Text.Split('\n').FirstOrDefault(line => line.StartsWith(source.Note + ":", StringComparison.Ordinal)) ?? "";

    private static string? Address(string? url) => url?.Split("://")[^1].TrimEnd('/');

    private string ToUs(Brief read)
    {
        if (read.DeclaredSources.FirstOrDefault(s => s.Url is null) is { } declared) return declared.Id.Value;
        string[] lines = ["  interviews:", "    date: 2026-01-01", "    type: interview", "    no-url: Our interviews"];
        Insert("sources", lines);
        count.Lines += lines.Length;
        count.Log.Add("entry: source of our own");
        return "interviews";
    }

    private void Insert(string section, IEnumerable<string> lines)
    {
        var at = brief.Text.IndexOf($"\n{section}:\n", StringComparison.Ordinal) + section.Length + 3;
        brief.Text = brief.Text.Insert(at, string.Concat(lines.Select(line => line + "\n")));
    }

    private static string Answer(string key) => key switch
    {
        "date" => "2026-07-01",
        "type" => "interview",
        "no-url" => "Our own interviews",
        _ => "What an editor writes here",
    };
}
