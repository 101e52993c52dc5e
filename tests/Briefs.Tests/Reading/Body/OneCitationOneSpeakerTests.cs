
namespace Briefs.Tests.Reading.Body;

/// <summary>Whatever two declared people say in a sentence, one citation of one of them is told.</summary>
public sealed class OneCitationOneSpeakerTests
{
    // A language, its marks, verbs of saying, and a word that joins two clauses.
    private static readonly string[][] s_languages =
    [
        ["en", "“”", "said told added insisted", "and while"],
        ["de", "„“", "sagte erklärte betonte", "und während"],
        ["fr", "«»", "déclare affirme ajoute", "et mais"],
        ["es", "«»", "dijo afirmó añadió", "y mientras"],
        ["it", "«»", "dice afferma aggiunge", "e mentre"],
        ["pt", "“”", "disse afirmou", "e enquanto"],
        ["ru", "«»", "сказал заявил добавил", "а но"],
        ["uk", "«»", "сказав заявив додав", "а але"],
        ["pl", "„”", "powiedział dodał", "a ale"],
        ["cs", "„“", "řekl dodal", "a ale"],
    ];

    // What the cited person and the other may be called.
    private static readonly string[] s_cited = ["Laura Mills", "Mills", "Human Rights Watch"];
    private static readonly string[] s_other = ["Ivan Ivanov", "Ivanov", "Minister Ivanov", "The Ministry"];

    [Fact]
    public void Two_declared_people_never_share_a_citation()
    {
        var missed = Sentences().Where(s => !GivenBrief.WithBody(s.Body, s.Lang).Diagnostics.Any(
            d => d.Rule.Id == "citation-covers-two-speakers"));

        Assert.Equal([], missed.Select(s => s.Body));
    }

    [Fact]
    public void Nobody_is_offered_whom_the_sentence_does_not_name()
    {
        string[] sentences = ["“We go,” she said.", "The report says that the road is closed.", "“We go,” they were told [@news].",
            "“We go.”[^1]\n\n[^1]: The Paper.", "The documents say otherwise."];
        foreach (var sentence in sentences)
        {
            var found = GivenBrief.WithBody($"So it is [@ivanov in @report].\n\n{sentence}\n").Diagnostics;
            Assert.All(found, d => Assert.DoesNotContain("@ivanov", d.Help, StringComparison.Ordinal));
            Assert.All(found, d => Assert.DoesNotContain("@mills", d.Help, StringComparison.Ordinal));
        }
    }

    private sealed record Sentence(string Lang, string Body);

    private static IEnumerable<Sentence> Sentences() =>
        from language in s_languages
        from verb in language[2].Split(' ')
        from joint in language[3].Split(' ')
        from cited in s_cited
        from other in s_other
        from body in Orders(language[1], verb, joint, [cited, other])
        select new Sentence(language[0], body);

    private static IEnumerable<string> Orders(string marks, string verb, string join, string[] who)
    {
        var (a, b) = ($"{marks[0]}we go{marks[1]}", $"{marks[0]}we stay{marks[1]}");
        const string Cited = "[@mills in @news]";
        yield return $"{who[0]} {verb} {a}, {join} {who[1]} {verb} {b} {Cited}.";
        yield return $"{who[1]} {verb} {a}, {join} {who[0]} {verb} {b} {Cited}.";
        yield return $"{a}, {who[0]} {verb}, {join} {who[1]} {verb}: {b} {Cited}.";
        yield return $"{a}, {verb} {who[0]}, {join} {who[1]} {verb} {b} {Cited}.";
        yield return $"{a}, {verb} {who[1]}, {join} {b}, {verb} {who[0]} {Cited}.";
        yield return $"{a}, {verb} {who[1]} {Cited}.";
    }
}
