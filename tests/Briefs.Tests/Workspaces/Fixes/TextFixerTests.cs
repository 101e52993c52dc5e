using Briefs.Workspaces.Fixes;
using Briefs.Tests.Reading.Body;
using Briefs.Tests.Running;
using CsCheck;

namespace Briefs.Tests.Workspaces.Fixes;

/// <summary>What is mended, what is left, and that no repair changes what is quoted.</summary>
public sealed class TextFixerTests
{
    private static readonly TextFixer s_mend = new(new Library { Settings = GivenBrief.Settings, Briefs = [], Pages = [] });

    [Theory]
    [InlineData("en", "\"We stay,\" she said [@mills in @news].", "“We stay,” she said [@mills in @news].")]
    [InlineData("en", "'We stay,' she said [@mills in @news].", "‘We stay,’ she said [@mills in @news].")]
    [InlineData("en", "\"He said 'no' to us,\" she said [@mills in @news].", "“He said ‘no’ to us,” she said [@mills in @news].")]
    [InlineData("en", "“He said \"no\" to us,” she said [@mills in @news].", "“He said ‘no’ to us,” she said [@mills in @news].")]
    [InlineData("en", "He called it “a disgrace\" [@mills in @news].", "He called it “a disgrace” [@mills in @news].")]
    [InlineData("en", "He called it ”a disgrace” [@mills in @news].", "He called it “a disgrace” [@mills in @news].")]
    [InlineData("en", "They don't call it \"home\"{.term}.", "They don't call it “home”{.term}.")]
    [InlineData("en", "He said &quot;no&quot; [@mills in @news].", "He said “no” [@mills in @news].")]
    [InlineData("en", "\"We stay.\n\n\"We will not go,\" she said [@mills in @news].",
        "“We stay.\n\n“We will not go,” she said [@mills in @news].")]
    [InlineData("en", "\"We left in 1989\" was all [@mills in @news].", "“We left in 1989” was all [@mills in @news].")]
    [InlineData("tr", "\"hayır\"ı da [@mills in @news].", "“hayır”ı da [@mills in @news].")]
    [InlineData("ar", "قال \"نحن\" و\"هم\" [@mills in @news].", "قال ”نحن“ و”هم“ [@mills in @news].")]
    [InlineData("zh", "她说\"我们不走\"，\"你们走\" [@mills in @news]。", "她说“我们不走”，“你们走” [@mills in @news]。")]
    [InlineData("fr", "« Un “deux” et “trois” ici », puis \"non\" [@mills in @news].",
        "« Un “deux” et “trois” ici », puis «\u00A0non\u00A0» [@mills in @news].")]
    [InlineData("es", "“Uno” y “dos” y \"tres\" [@mills in @news].", "“Uno” y “dos” y “tres” [@mills in @news].")]
    [InlineData("de", "\"Wir bleiben\", sagt sie [@mills in @news].", "„Wir bleiben“, sagt sie [@mills in @news].")]
    [InlineData("fr", "\"Nous restons\", dit-elle [@mills in @news].", "«\u00A0Nous restons\u00A0», dit-elle [@mills in @news].")]
    [InlineData("fr", "\" Nous restons \", dit-elle [@mills in @news].", "« Nous restons », dit-elle [@mills in @news].")]
    [InlineData("ru", "\"Мы остаёмся\", — сказала она [@mills in @news].", "«Мы остаёмся», — сказала она [@mills in @news].")]
    [InlineData("en", "She said “we stay”   [@mills in @news].", "She said “we stay” [@mills in @news].")]
    [InlineData("en", "She said “we stay” [@mills in @news] .", "She said “we stay” [@mills in @news].")]
    [InlineData("en", "She said “we stay” [@milsl in @news].", "She said “we stay” [@mills in @news].")]
    [InlineData("en", "She said “we stay” [@mills in @repotr].", "She said “we stay” [@mills in @report].")]
    [InlineData("en", "See [it](https://example.org/a?utm_source=x&b=1).", "See [it](https://example.org/a?b=1).")]
    public void What_is_certain_is_mended(string lang, string written, string mended) =>
        Assert.Equal(Whole(mended, lang), Mended("content/briefs/x.md", Whole(written, lang)));

    [Theory]
    [InlineData("en", "He measured 6\" and 5' 2\" by the gate's end.")]
    [InlineData("en", "`code \"with marks\"` and <https://example.org/?q=\"x\">.")]
    [InlineData("en", "> \"We stay,\" she said.\n>\n> [@mills in @news]")]
    [InlineData("en", "| a | b |\n|---|---|\n|   [@news] | x |")]
    [InlineData("en", "She said “we stay” [@witness-2 in @news].")]
    [InlineData("en", "She said “we stay” [@someone-else in @news].")]
    [InlineData("en", "He called it \"a disgrace [@mills in @news].")]
    [InlineData("en", "In '89 the workers' council met.")]
    [InlineData("en", "They spoke of 'the workers' rights' in the hall [@mills in @news].")]
    [InlineData("en", "“A,” said Evan Greer. Millions … rights.” And “more\" too [@mills in @news].")]
    [InlineData("en", "'We will go, he said.")]
    [InlineData("fr", "« Nous restons », dit-elle [@mills in @news] ; puis elle partit.")]
    [InlineData("en", "The letters e\u0301 of a text are the editor's.")]
    [InlineData("en", "<!-- allow pasted-residue: the address itself is what the report is about -->\n\nSee "
        + "[it](https://example.org/a?utm_source=x).")]
    public void What_is_not_certain_is_left(string lang, string body) =>
        Assert.Equal(Whole(body, lang), Mended("content/briefs/x.md", Whole(body, lang)));

    [Theory]
    [InlineData("title: Kazakhstan: no way back", "title: >-\n  Kazakhstan: no way back")]
    [InlineData("title: \"We stay\" she said", "title: >-\n  “We stay” she said")]
    [InlineData("title: '90s camps are back", "title: >-\n  '90s camps are back")]
    [InlineData("title: Zoë in Zu\u0308rich", "title: Zoë in Z\u00FCrich")]
    [InlineData("title: Two men #1", "title: Two men #1")]
    [InlineData("title: Kazakhstan: no way\n  back", "title: Kazakhstan: no way\n  back")]
    public void Front_matter_that_YAML_misreads_is_put_on_a_line_of_its_own(string written, string mended)
    {
        var rest = $"\ndate: 2024-03-01\n---\n\nShe said “we stay” [@mills in @news].\n";
        Assert.Equal("---\n" + mended + rest, Mended("content/briefs/x.md", "---\n" + written + rest));
    }

    [Fact]
    public void Line_ends_and_byte_order_mark_stay_as_they_are()
    {
        var text = "\uFEFF" + Whole("\"We stay,\" she said [@mills in @news].\n\nNo \"more\" [@mills in @news].\n", "en");
        var windows = text.Replace("\n", "\r\n", StringComparison.Ordinal);
        var mended = Mended("content/briefs/x.md", windows);
        Assert.Equal(Mended("content/briefs/x.md", text).Replace("\n", "\r\n", StringComparison.Ordinal), mended);
        Assert.Contains("“We stay,”", mended, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_in_shared_files_are_composed_and_addresses_are_not() =>
        Assert.Equal(
            "a:\n  name: Jos\u00E9\nb:\n  url: https://example.org/Jose\u0301?id=1\n",
            Mended("content/people.yml", "a:\n  name: Jose\u0301\nb:\n  url: https://example.org/Jose\u0301?id=1\n"));

    [Fact]
    public void Mending_ends_and_changes_no_word_of_a_quotation() =>
        Gen.Select(Gen.OneOf("en", "de", "fr", "ru", "sv", "zh", "ar", "xx"), Gen.OneOf(Pieces).Array[1, 30]).Sample(
            (lang, pieces) =>
            {
                var written = Whole(string.Concat(pieces), lang);
                var mended = Mended("content/briefs/x.md", written);
                Assert.Equal(Words(written), Words(mended));
                Assert.Equal(mended, Mended("content/briefs/x.md", mended));
                Assert.Equal(Letters(written), Letters(mended));
            },
            iter: Repetitions.Times(375, 1_500, 3_000));

    // What is between the brackets is the pair that stays as it is.
    [Theory]
    [InlineData("en", "He said ⟦\"no\"⟧ and called it \"a disgrace [@mills in @news].",
        "another quotation mark in the same paragraph has no matching mark")]
    [InlineData("en", "⟦\"We stay\"⟧, she said [@mills in @news]. “We go [@mills in @news].",
        "another quotation mark in the same paragraph has no matching mark")]
    [InlineData("ru", "⟦\"Да\"⟧, — сказала она [@mills in @news]. Это позор» [@mills in @news].",
        "another quotation mark in the same paragraph has no matching mark")]
    [InlineData("en", "He said \"\" and ⟦\"no\"⟧ [@mills in @news].",
        "two quotation marks in the same paragraph have nothing between them")]
    [InlineData("en", "They spoke of ⟦'the workers' rights'⟧ in the hall [@mills in @news].", "they can be read in two ways")]
    [InlineData("en", "He said ⟦'no'⟧ to the workers' council [@mills in @news].", "one of them may be an apostrophe")]
    [InlineData("en", "⟦“A, said Evan Greer, who left. B\"⟧ too [@mills in @news].", "the words between them name a speaker")]
    [InlineData("en", "⟦\"We stay.\n\n\"He said “go,” and we left\"⟧ [@mills in @news].", "there are other quotation marks between them")]
    [InlineData("en", "⟦\"We stay, said Evan Greer.\n\n\"We will not go\"⟧ [@mills in @news].", "the words between them name a speaker")]
    [InlineData("de", "Der 27⟦\" große Schirm. Ich gehe\"⟧ stand dort [@mills in @news].",
        "one of them may mean feet, inches, minutes or seconds")]
    [InlineData("en", "He said ⟦\"the screen of 27\"⟧ was theirs [@mills in @news].",
        "one of them may mean feet, inches, minutes or seconds")]
    [InlineData("ar", "لن نذهب⟦\"، قالت. \"⟧ [@news]", "one of them faces away from its words")]
    [InlineData("en", "They⟦\"we stay\"⟧ said [@mills in @news].", "one of them faces away from its words")]
    [InlineData("en", "He said ⟦\"we stay\"⟧and left [@mills in @news].", "one of them faces away from its words")]
    [InlineData("en", "The end.⟦”More\"⟧ too [@mills in @news].", "one of them faces away from its words")]
    [InlineData("de", "'Das bleibt so.\n\n⟦'Wir gehen nicht'⟧, sagte sie [@mills in @news].",
        "the previous paragraph starts with the same mark, which has no matching mark")]
    [InlineData("tr", "Dedi: ⟦'Ankara'⟧da bekledik [@mills in @news].", "one of them may be an apostrophe")]
    public void A_pair_that_may_be_another_one_is_left_alone_and_the_reason_is_given(string lang, string marked, string why)
    {
        var body = marked.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal);
        var (text, left) = s_mend.Fix("content/briefs/x.md", Whole(body, lang));
        Assert.Equal(Whole(body, lang), text);
        var pair = Assert.Single(left);
        Assert.StartsWith(why, pair.Why, StringComparison.Ordinal);
        Assert.Equal(marked[(marked.IndexOf('⟦', StringComparison.Ordinal) + 1)..marked.IndexOf('⟧', StringComparison.Ordinal)],
            text[pair.Span.Start..pair.Span.End]);
    }

    [Theory]
    [InlineData("Der 27\" Schirm \"ja\" und 5\" mehr\" [@mills in @news].")]
    [InlineData("He said \"the screen of 27\" was \"big\" [@mills in @news].")]
    public void Where_one_pair_is_in_doubt_so_are_the_others_of_the_paragraph(string body)
    {
        var (text, left) = s_mend.Fix("content/briefs/x.md", Whole(body, "en"));
        Assert.Equal(Whole(body, "en"), text);
        Assert.Contains(left, l => l.Why == "another pair in the same paragraph may be wrong");
    }

    [Fact]
    public void Doubts_are_found_in_time_for_the_text() => Work.GrowsWith(Repetitions.Times(16_000, 64_000), size =>
    {
        var body = Whole(string.Concat(Enumerable.Repeat("\"a\" 'b' s' ", size / 16)), "en");
        return () => s_mend.Fix("content/briefs/x.md", body);
    });

    [Theory]
    [InlineData("en", "\"We stay,\" she said [@mills in @news].")]
    [InlineData("en", "He measured 6\" and 5' 2\" by the gate's end.")]
    [InlineData("en", "In '89 the workers' council met.")]
    [InlineData("en", "He called it \"a disgrace [@mills in @news].")]
    [InlineData("fr", "« Nous restons », dit-elle [@mills in @news].")]
    public void Where_no_pair_is_in_doubt_nothing_is_said(string lang, string body) =>
        Assert.Empty(s_mend.Fix("content/briefs/x.md", Whole(body, lang)).Left);

    [Fact]
    public void Marks_that_would_be_other_quotations_are_left_and_the_rest_is_mended()
    {
        var written = Whole("’\n\n\".\"'”\n\n[@news]   [@news] .\n", "xx");
        var (text, left) = s_mend.Fix("content/briefs/x.md", written);
        Assert.NotEmpty(left);
        Assert.Equal(written.Replace("[@news]   [@news] .", "[@news] [@news].", StringComparison.Ordinal), text);
    }

    private static string Mended(string path, string text) => s_mend.Fix(path, text).Text;

    private static string[] Pieces { get; } =
    [
        "\"", "\"", "'", "“", "”", "„", "«", "»", "‘", "’", " ", " ", " ", "word", "Слово", "don't", "said", ".", ",", " - ", "\n", "\n\n",
            "\n\n\"", "> ",
        "[@mills in @news]", "  [@mills in @news] .", "[@milsl in @nwes]", "{.term}", "`\"`", "*",
            "[a](https://example.org/?utm_source=x)", "&quot;", "\\\"", "6\"", "| ", "字", "كلمة",
    ];

    private static string[] Words(string text) =>
        [.. GivenBrief.Whole(text.Replace("\uFEFF", "", StringComparison.Ordinal)).Value.Quotations.Select(
            q => Folding.Typographic(q.Text))];

    // Ids and addresses aside, whatever is no mark and no space stays.
    private static string Letters(string text) => string.Concat(text
        .Replace("&quot;", "\"", StringComparison.Ordinal).Replace("\\\"", "\"", StringComparison.Ordinal)
        .Replace("milsl", "mills", StringComparison.Ordinal).Replace("nwes", "news", StringComparison.Ordinal)
        .Replace("?utm_source=x", "", StringComparison.Ordinal)
        .Where(c => !char.IsWhiteSpace(c) && !Folding.IsMark(c)));

    private static string Whole(string body, string lang) => GivenBrief.Head.Replace("LANG", lang, StringComparison.Ordinal) + body;
}
