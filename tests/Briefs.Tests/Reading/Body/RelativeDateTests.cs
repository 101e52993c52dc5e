using Briefs.Tests.Rules;
using Briefs.Tests.Running;
using CsCheck;

namespace Briefs.Tests.Reading.Body;

/// <summary>Dates that are true on the day of writing only; the brief of these tests is of Friday, 10 January 2020.</summary>
public sealed class RelativeDateTests
{
    private static readonly string[] s_words =
        ["last", "year", "May", "5", "31", "ago", "two", "of", "this", "’s", ".", "\n", "`", "“", "”", "February", "Tuesday", "week",
            "yesterday", "\uFFFC", "е\u0301", "\uD83D\uDE00", "next", "2019", ","];

    [Theory]
    [InlineData("They were detained in October last year in Almaty.", "October last year", "October 2019", "October 2019")]
    [InlineData("They were detained last year.", "last year", "2019", "in 2019")]
    [InlineData("Last year they were detained.", "Last year", "2019", "In 2019")]
    [InlineData("Last year was the worst.", "Last year", "2019", "2019")]
    [InlineData("It has been closed since last year.", "last year", "2019", "2019")]
    [InlineData("It follows last year’s elections.", "last year’s", "2019", "the 2019")]
    [InlineData("It follows last month's ruling.", "last month's", "December 2019", "the December 2019")]
    [InlineData("The court met yesterday.", "yesterday", "9 January 2020", "on 9 January 2020")]
    [InlineData("The court will meet tomorrow.", "tomorrow", "11 January 2020", "on 11 January 2020")]
    [InlineData("They met the day before yesterday.", "the day before yesterday", "8 January 2020", "on 8 January 2020")]
    [InlineData("They fled last month.", "last month", "December 2019", "in December 2019")]
    [InlineData("They fled last October.", "last October", "October 2019", "in October 2019")]
    [InlineData("The law changes next May.", "next May", "May 2020", "in May 2020")]
    [InlineData("It was closed on 5 May last year.", "5 May last year", "5 May 2019", "5 May 2019")]
    [InlineData("It was closed on May 5 last year.", "May 5 last year", "5 May 2019", "5 May 2019")]
    [InlineData("It was closed on the 5th of May last year.", "the 5th of May last year", "5 May 2019", "5 May 2019")]
    [InlineData("She spoke to us this week.", "this week", "the week of 6 January 2020", "in the week of 6 January 2020")]
    [InlineData("She spoke to us last week.", "last week", "the week of 30 December 2019", "in the week of 30 December 2019")]
    [InlineData("She spoke on Tuesday last week.", "Tuesday last week", "31 December 2019", "31 December 2019")]
    [InlineData("The verdict is due next Tuesday.", "next Tuesday", "14 January 2020", "on 14 January 2020")]
    [InlineData("The verdict came last Friday.", "last Friday", "3 January 2020", "on 3 January 2020")]
    [InlineData("The police came last night.", "last night", "9 January 2020", "on the night of 9 January 2020")]
    [InlineData("They fled two months ago.", "two months ago", "November 2019", "in November 2019")]
    [InlineData("They fled 3 years ago.", "3 years ago", "2017", "in 2017")]
    [InlineData("A year ago they fled.", "A year ago", "2019", "In 2019")]
    [InlineData("They were tried earlier this year.", "this year", "2020", "in 2020")]
    [InlineData("A new law is expected next year.", "next year", "2021", "in 2021")]
    [InlineData("They were *tried* last\nyear.", "last year", "2019", "in 2019")]
    public void An_English_date_is_told(string body, string words, string meant, string repair) => Told("en", body, (words, meant, repair));

    [Theory]
    [InlineData("It was the last year of the war.")]
    [InlineData("In the last year the prices rose.")]
    [InlineData("He spent his last year in prison, and her last month there.")]
    [InlineData("Last years’ crops; the war will last years; last year-round post.")]
    [InlineData("He was freed two years later, and two years earlier he had fled.")]
    [InlineData("Within two years; in two years; for the previous year; the following month; the next year.")]
    [InlineData("They last may march in August. At last, May came.")]
    [InlineData("They meet on the last Tuesday of each month, and every last Friday.")]
    [InlineData("Three or four years ago. 2–3 years ago. 400 years ago. Two and a half years ago.")]
    [InlineData("The leaders of tomorrow; as if it were only yesterday; yesterday’s men.")]
    [InlineData("They met last Tuesday, 7 January, and last week, on 3 January.")]
    [InlineData("They met last year, 2019, in Almaty; and last year (2019) in Oral.")]
    [InlineData("They came at last. Year after year.")]
    [InlineData("The key `last year` counts.")]
    [InlineData("She said that they fled “last year” [@mills in @news].")]
    [InlineData("> They fled last year.\n>\n> — [@mills in @news]")]
    [InlineData("The film “Last Year at Marienbad”{.title} was shown.")]
    public void An_English_text_without_one_is_left_alone(string body) => Assert.Empty(Found("en", body).Select(f => f.Message));

    [Theory]
    [InlineData("Ils ont fui l’année dernière.", "l’année dernière", "2019", "en 2019")]
    [InlineData("Ils ont fui l'an dernier.", "l'an dernier", "2019", "en 2019")]
    [InlineData("Depuis l’an passé, rien n’a changé.", "l’an passé", "2019", "2019")]
    [InlineData("Le tribunal s’est réuni hier.", "hier", "9 January 2020", "le 9 janvier 2020")]
    [InlineData("Le tribunal s’est réuni avant-hier.", "avant-hier", "8 January 2020", "le 8 janvier 2020")]
    [InlineData("Le procès s’ouvrira demain.", "demain", "11 January 2020", "le 11 janvier 2020")]
    [InlineData("Le mois dernier, ils ont fui.", "Le mois dernier", "December 2019", "En décembre 2019")]
    [InlineData("Le jugement du mois dernier est définitif.", "du mois dernier", "December 2019", "de décembre 2019")]
    [InlineData("Ils ont fui en octobre dernier.", "octobre dernier", "October 2019", "octobre 2019")]
    [InlineData("Ils ont fui le 5 octobre dernier.", "5 octobre dernier", "5 October 2019", "5 octobre 2019")]
    [InlineData("Ils ont fui en octobre de l’année dernière.", "octobre de l’année dernière", "October 2019", "octobre 2019")]
    [InlineData("Ils ont fui il y a deux ans.", "il y a deux ans", "2018", "en 2018")]
    [InlineData("Ils ont fui il y a trois mois.", "il y a trois mois", "October 2019", "en octobre 2019")]
    [InlineData("Ils ont fui jeudi dernier.", "jeudi dernier", "9 January 2020", "le 9 janvier 2020")]
    [InlineData("Le verdict tombera mardi prochain.", "mardi prochain", "14 January 2020", "le 14 janvier 2020")]
    [InlineData("La semaine dernière, elle est partie.", "La semaine dernière", "the week of 30 December 2019",
        "Dans la semaine du 30 décembre 2019")]
    [InlineData("La loi entrera en vigueur l’année prochaine.", "l’année prochaine", "2021", "en 2021")]
    [InlineData("Cette année, rien n’a changé.", "Cette année", "2020", "En 2020")]
    public void A_French_date_is_told(string body, string words, string meant, string repair) => Told("fr", body, (words, meant, repair));

    [Theory]
    [InlineData("Aujourd’hui, le monde d’hier n’est plus.")]
    [InlineData("La dernière année de la guerre fut la pire.")]
    [InlineData("L’année passée en prison l’a changée.")]
    [InlineData("Cette année-là, ils ont fui.")]
    [InlineData("Deux ans plus tard, et l’année précédente ; au cours des dernières années.")]
    [InlineData("Il y a deux ans de prison pour ce délit.")]
    [InlineData("Le monde de demain ; du jour au lendemain.")]
    [InlineData("Ils se sont vus jeudi dernier, le 9 janvier.")]
    [InlineData("Elle dit avoir fui « l’année dernière » [@mills in @news].")]
    [InlineData("Le dernier mardi de chaque mois ; la dernière semaine.")]
    public void A_French_text_without_one_is_left_alone(string body) => Assert.Empty(Found("fr", body).Select(f => f.Message));

    [Theory]
    [InlineData("Das Gericht tagte gestern.", "gestern", "9 January 2020", "am 9. Januar 2020")]
    [InlineData("Gestern tagte das Gericht.", "Gestern", "9 January 2020", "Am 9. Januar 2020")]
    [InlineData("Sie flohen vorgestern.", "vorgestern", "8 January 2020", "am 8. Januar 2020")]
    [InlineData("Sie flohen letztes Jahr.", "letztes Jahr", "2019", "im Jahr 2019")]
    [InlineData("Sie flohen im vergangenen Jahr.", "im vergangenen Jahr", "2019", "im Jahr 2019")]
    [InlineData("Sie flohen im Oktober letzten Jahres.", "Oktober letzten Jahres", "October 2019", "Oktober 2019")]
    [InlineData("Sie flohen im Oktober des vergangenen Jahres.", "Oktober des vergangenen Jahres", "October 2019", "Oktober 2019")]
    [InlineData("Sie flohen am 5. Mai letzten Jahres.", "5. Mai letzten Jahres", "5 May 2019", "5. Mai 2019")]
    [InlineData("Die Wahlen des vergangenen Jahres gelten.", "des vergangenen Jahres", "2019", "des Jahres 2019")]
    [InlineData("Sie flohen im vergangenen Oktober.", "im vergangenen Oktober", "October 2019", "im Oktober 2019")]
    [InlineData("Heute vor 3 Jahren flohen sie.", "Heute vor 3 Jahren", "10 January 2017", "Am 10. Januar 2017")]
    [InlineData("Sie flohen vor zwei Monaten.", "vor zwei Monaten", "November 2019", "im November 2019")]
    [InlineData("Vor drei Jahren flohen sie.", "Vor drei Jahren", "2017", "Im Jahr 2017")]
    [InlineData("Sie flohen letzte Woche.", "letzte Woche", "the week of 30 December 2019", "in der Woche ab dem 30. Dezember 2019")]
    [InlineData("Sie flohen in der vergangenen Woche.", "in der vergangenen Woche", "the week of 30 December 2019",
        "in der Woche ab dem 30. Dezember 2019")]
    [InlineData("Sie flohen am vergangenen Dienstag.", "am vergangenen Dienstag", "7 January 2020", "am 7. Januar 2020")]
    [InlineData("Seit letztem Jahr und letzten Monat ist alles anders.", "letzten Monat", "December 2019", "im Dezember 2019")]
    [InlineData("Das Urteil fällt nächsten Dienstag.", "nächsten Dienstag", "14 January 2020", "am 14. Januar 2020")]
    [InlineData("Das Gesetz gilt ab nächstes Jahr.", "nächstes Jahr", "2021", "Jahr 2021")]
    public void A_German_date_is_told(string body, string words, string meant, string repair) => Told("de", body, (words, meant, repair));

    [Theory]
    [InlineData("Es war das letzte Jahr des Krieges.")]
    [InlineData("Im letzten Jahr des Krieges und im letzten Jahr seines Lebens.")]
    [InlineData("In den letzten Jahren; im Lauf der vergangenen Monate.")]
    [InlineData("Zwei Jahre später; zwei Jahre zuvor; binnen zwei Jahren; nach zwei Monaten.")]
    [InlineData("Die Welt von gestern. Das Gestern lebt.")]
    [InlineData("Sie kommen jeden letzten Dienstag im Monat.")]
    [InlineData("Am letzten Montag im Oktober wird gestreikt.")]
    [InlineData("Im Vorjahr und im selben Jahr; in diesem Jahr 1989.")]
    [InlineData("Sie trafen sich letzten Dienstag, 7. Januar, in Bonn.")]
    [InlineData("Sie sagte: „Wir flohen letztes Jahr.“ [@mills in @news]")]
    [InlineData("Die letzte Woche ihres Lebens.")]
    public void A_German_text_without_one_is_left_alone(string body) => Assert.Empty(Found("de", body).Select(f => f.Message));

    [Theory]
    [InlineData("Суд заседал вчера.", "вчера", "9 January 2020", "9 января 2020 года")]
    [InlineData("Вчера заседал суд.", "Вчера", "9 January 2020", "9 января 2020 года")]
    [InlineData("Они бежали в прошлом году.", "в прошлом году", "2019", "в 2019 году")]
    [InlineData("В минувшем году они бежали.", "В минувшем году", "2019", "В 2019 году")]
    [InlineData("Их задержали в октябре прошлого года.", "в октябре прошлого года", "October 2019", "в октябре 2019 года")]
    [InlineData("Их задержали 5 мая прошлого года.", "5 мая прошлого года", "5 May 2019", "5 мая 2019 года")]
    [InlineData("С октября прошлого года их не видели.", "октября прошлого года", "October 2019", "октября 2019 года")]
    [InlineData("Летом прошлого года их не видели.", "прошлого года", "2019", "2019 года")]
    [InlineData("Они бежали на прошлой неделе.", "на прошлой неделе", "the week of 30 December 2019", "на неделе с 30 декабря 2019 года")]
    [InlineData("Они бежали в прошлом месяце.", "в прошлом месяце", "December 2019", "в декабре 2019 года")]
    [InlineData("Они бежали два года назад.", "два года назад", "2018", "в 2018 году")]
    [InlineData("Они бежали 5 лет назад.", "5 лет назад", "2015", "в 2015 году")]
    [InlineData("Они бежали три месяца тому назад.", "три месяца тому назад", "October 2019", "в октябре 2019 года")]
    [InlineData("Год назад они бежали.", "Год назад", "2019", "В 2019 году")]
    [InlineData("Их задержали в прошлую среду.", "в прошлую среду", "8 January 2020", "8 января 2020 года")]
    [InlineData("В этом году их будут судить.", "В этом году", "2020", "В 2020 году")]
    [InlineData("Их будут судить на следующей неделе.", "на следующей неделе", "the week of 13 January 2020",
        "на неделе с 13 января 2020 года")]
    public void A_Russian_date_is_told(string body, string words, string meant, string repair) => Told("ru", body, (words, meant, repair));

    [Theory]
    [InlineData("В последний год войны; в последние годы; последний месяц.")]
    [InlineData("Два года спустя; через два года; за два года до войны.")]
    [InlineData("В том же году; годом раньше; накануне; в прошлом.")]
    [InlineData("Полтора года назад; 21 год назад; много лет назад; два с половиной года назад.")]
    [InlineData("Она сказала: «Мы бежали в прошлом году» [@mills in @news].")]
    [InlineData("Их задержали в прошлую среду, 8 января.")]
    [InlineData("Вчерашний день и завтрашний день.")]
    [InlineData("Не откладывай на завтра.")]
    [InlineData("Он шагнул назад. Год назад не вернёшь: за год назад.")]
    [InlineData("В будущем и в этом смысле.")]
    public void A_Russian_text_without_one_is_left_alone(string body)
    {
        var found = Found("ru", body);
        Assert.Equal(body.StartsWith("Он шагнул", StringComparison.Ordinal) ? ["Год назад"] : [], found.Select(Words));
    }

    [Fact]
    public void What_the_day_of_writing_does_not_tell_is_not_made_up() =>
        Assert.DoesNotContain("it meant", Assert.Single(Found("en", "It was closed on 29 February last year.")).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("title: A border closes", "title: A border closed last year")]
    [InlineData("summary: A short summary.", "summary: It was closed last year.")]
    public void Title_and_summary_age_as_the_text_does(string before, string after) =>
        Assert.Single(Relative(GivenBrief.Whole(Head("en", "2020-01-10").Replace(before, after, StringComparison.Ordinal)
            + "Nothing.\n").Diagnostics));

    [Fact]
    public void A_language_whose_dates_are_unknown_is_left_alone() => Assert.Empty(Found("es", "Huyeron el año pasado. Last year. Вчера."));

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void The_machine_s_culture_changes_no_date(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Told("en", "THEY FLED IN JULY LAST YEAR.", ("JULY LAST YEAR", "July 2019", "July 2019"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void An_allowance_with_a_reason_leaves_a_block_aside()
    {
        var body = Head("en", "2020-01-10")
            + "<!-- allow relative-date: the day is not public -->\n\nThey fled last year.\n\nThey came last month.\n";
        var example = new ExampleSite(System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty
            .Add("content/site.yml", "title: The Desk\nurl: https://example.org/\n").Add("content/briefs/x.md", body), []);

        Assert.Equal("last month", Words(Assert.Single(Relative(RunExample.Found(example)))));
    }

    [Fact]
    public void Any_words_of_dates_in_any_order_end_in_a_report() =>
        Gen.Int[0, s_words.Length - 1].Select(i => s_words[i])
            .List[0, 30].Select(words => string.Join(' ', words))
            .Sample(body => Assert.All(Found("en", body), found => Assert.True(found.Span.End > found.Span.Start)),
            iter: Repetitions.Times(300, 2_000));

    [Theory]
    [InlineData("last year ")]
    [InlineData("5 May of last ")]
    [InlineData("the day before ")]
    [InlineData("two years ")]
    public void Long_texts_are_work_in_proportion(string bit)
    {
        Work.GrowsWith(Repetitions.Times(80_000, 200_000), size =>
        {
            var text = string.Concat(Enumerable.Repeat(bit, size / bit.Length));
            return () => Found("en", text);
        });
    }

    private static void Told(string lang, string body, (string Words, string Meant, string Repair) expected)
    {
        var found = Assert.Single(Found(lang, body));
        Assert.Equal(expected.Words, Words(found));
        Assert.EndsWith($"on the day of publication, 2020-01-10, it meant {expected.Meant}.", found.Message, StringComparison.Ordinal);
        Assert.Contains($"`{expected.Repair}`", found.Help, StringComparison.Ordinal);
    }

    private static string Words(Diagnostic found) => found.Message[1..found.Message.IndexOf('”', StringComparison.Ordinal)];

    private static string Head(string lang, string date) =>
        GivenBrief.Head.Replace("LANG", lang, StringComparison.Ordinal)
            .Replace("date: 2024-03-01", "date: " + date, StringComparison.Ordinal);

    private static List<Diagnostic> Found(string lang, string body) =>
        Relative(GivenBrief.Whole(Head(lang, "2020-01-10") + body + "\n").Diagnostics);

    private static List<Diagnostic> Relative(IEnumerable<Diagnostic> found) => [.. found.Where(d => d.Rule.Id == "relative-date")];
}
