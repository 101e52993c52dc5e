using System.Text.Json;
using Briefs.Reading;

namespace Briefs.Tests.Reading.Body;

/// <summary>
/// A quotation never reaches another speaker than the text names without a diagnostic, and none is reported where the text and its citation
/// agree. Mills, a researcher of Human Rights Watch, Sadyk, a teacher, a guard without a name and the Ministry of Transit are declared in
/// the brief, Askar Dilmanov, deputy chief of the Border Committee, in people.yml.
/// </summary>
public sealed class WrongSpeakerTests
{
    private const string Head = """
        ---
        title: A border closes
        summary: A short summary.
        date: 2024-03-01
        lang: LANG
        sources:
          news: {title: The news, publisher: The Paper, date: 2024-02-01, url: "https://example.org/news"}
          report: {title: The report, publisher: The Office, date: 2024-02-02, url: "https://example.org/report", type: report}
        quoted:
          mills: {name: MILLS, role: RESEARCHER, organization: Human Rights Watch}
          sadyk: {name: SADYK, role: TEACHER, to-us: 2024-01-03}
          guard: {description: A guard at the prison}
          ministry: {organization: Ministry of Transit}
        ---

        """;

    private static readonly Dictionary<string, string[]> s_people = new()
    {
        ["en"] = ["Laura Mills", "researcher", "Aigul Sadyk", "teacher"],
        ["fr"] = ["Laura Mills", "chercheuse", "Aigul Sadyk", "enseignante"],
        ["de"] = ["Laura Mills", "Forscherin", "Aigul Sadyk", "Lehrerin"],
        ["es"] = ["Laura Mills", "investigadora", "Aigul Sadyk", "maestra"],
        ["ru"] = ["Лаура Миллс", "исследовательница", "Айгуль Садык", "учительница"],
        ["ar"] = ["لورا ميلز", "باحثة", "أيغول صادق", "معلمة"],
    };

    private static readonly string[] s_rules =
        ["citation-covers-two-speakers", "speaker-unclear", "speaker-ambiguous", "citation-without-source"];

    public static TheoryData<string> Cases { get; } =
        new(File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases", "speakers.jsonl")));

    /// <summary>Each case: the rules that report it, uncited for a quotation without a citation, or nothing.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void Words_that_the_text_gives_to_another_are_reported_and_no_others(string line)
    {
        var given = JsonDocument.Parse(line).RootElement;
        var (brief, found) = Read(given.GetProperty("markdown").GetString()!, given.GetProperty("lang").GetString()!);
        var reported = found.Select(d => d.Rule.Id).Where(s_rules.Contains)
            .Concat(brief.Quotations.Where(q => q is { Status: QuotationStatus.Unsourced, IsCitedFaultily: false }).Select(_ => "uncited"));

        Assert.Equal(given.GetProperty("reported").GetString(), string.Join(' ', reported.Distinct().Order(StringComparer.Ordinal)));
        Assert.DoesNotContain(found, d => d.Severity == Severity.Error && !s_rules.Contains(d.Rule.Id));
    }

    private static Checked<Brief> Read(string body, string lang)
    {
        var people = s_people[lang];
        var head = Head.Replace("LANG", lang, StringComparison.Ordinal).Replace("MILLS", people[0], StringComparison.Ordinal)
            .Replace("RESEARCHER", people[1], StringComparison.Ordinal).Replace("SADYK", people[2], StringComparison.Ordinal)
            .Replace("TEACHER", people[3], StringComparison.Ordinal);
        var shared = new Person
        {
            Id = new PersonId("dilmanov"),
            File = ContentFile.Whole("content/people.yml"),
            Span = default,
            Names = ImmutableSortedDictionary<string, string>.Empty
                .Add("", "Askar Dilmanov").Add("ru", "Аскар Дильманов").Add("ar", "أسكار ديلمانوف"),
            Role = "Deputy Chief",
            Organization = "Border Committee",
        };
        var entries = new SharedEntries(
            ImmutableSortedDictionary<PersonId, Person>.Empty.Add(shared.Id, shared),
            ImmutableSortedDictionary<SourceId, Source>.Empty,
            ImmutableSortedDictionary<string, string>.Empty);
        return BriefReader.Read(
            FileText.Create("content/briefs/x.md", head + body), DocumentKind.Brief, new ReadingContext(GivenBrief.Settings, entries));
    }
}
