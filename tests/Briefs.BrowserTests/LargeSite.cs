namespace Briefs.BrowserTests;

/// <summary>A site with 5,000 quotations in five languages, built once.</summary>
public sealed class LargeSite() : WrittenSite("https://briefs.example/repo/")
{
    private const int Briefs = 500;
    private static readonly (string Lang, string Words)[] Spoken =
    [
        ("en", "Nobody will be sent back to the Café"), ("ru", "Никого не вернут, всё решено"), ("ar", "لن يُعاد أحدٌ إلى هناك"),
            ("zh", "任何人都不会被送回那里"), ("fr", "Personne ne sera renvoyé là-bas, c’est décidé"),
    ];

    protected override void Write(string folder) => Write(folder, Briefs);

    /// <summary>Writes what such a site is made from.</summary>
    internal static void Write(string folder, int briefs)
    {
        Directory.CreateDirectory(Path.Combine(folder, "content", "briefs"));
        File.WriteAllText(Path.Combine(folder, "content", "site.yml"), "title: Large\nurl: https://briefs.example/\nlanguage: en\n");
        for (var i = 1; i <= briefs; i++)
        {
            var (lang, words) = Spoken[i % Spoken.Length];
            var (year, who) = (2000 + (i % 25), i % 40);
            var text = new StringBuilder()
                .Append(CultureInfo.InvariantCulture,
                $"---\ntitle: Brief {i}\nsummary: One of many.\ndate: {year}-03-04\ntopics: [topic {i % 9}]\nsources:\n  paper-{i}:\n   "
                    + $" title: Paper {i}\n    publisher: The Press\n    date: {year}-03-01\n    url: "
                    + $"https://press.example/{i}\nquoted:\n  p{who}:\n    name: Person {who}\n    role: speaker\n    organization: "
                    + $"House {i % 12}\n---\n");
            for (var q = 0; q < 10; q++)
                text.Append(CultureInfo.InvariantCulture,
                    $"\nHe said: “{(q == 0 ? words : "A statement")} {i} of {q}.” [@p{who} in @paper-{i}]\n");
            File.WriteAllText(Path.Combine(folder, "content", "briefs", lang == "en" ? $"b{i}.md" : $"b{i}.{lang}.md"), text.ToString());
        }
    }
}
