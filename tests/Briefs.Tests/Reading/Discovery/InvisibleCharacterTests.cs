using Briefs.Workspaces.Fixes;
using Briefs.Reading.Discovery;
using Briefs.Tests.Reading.Body;

namespace Briefs.Tests.Reading.Discovery;

/// <summary>Every character without a trace is reported, unless a script or a sign needs it where it is.</summary>
public sealed class InvisibleCharacterTests
{
    /// <summary>Default_Ignorable_Code_Point of DerivedCoreProperties.txt, Unicode 16.</summary>
    private static readonly ImmutableArray<(int First, int Last)> s_ignorable =
    [
        (0xAD, 0xAD), (0x34F, 0x34F), (0x61C, 0x61C), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F), (0x200B, 0x200F),
            (0x202A, 0x202E), (0x2060, 0x206F),
        (0x3164, 0x3164), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF), (0xFFA0, 0xFFA0), (0xFFF0, 0xFFF8), (0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A),
            (0xE0000, 0xE0FFF),
    ];

    /// <summary>Characters that look like nothing although Unicode calls them symbols or marks.</summary>
    private static readonly ImmutableArray<int> s_blanks = [0x2800, 0x16FE4, 0x1D159];

    // Format controls that print something, or that arrange the hieroglyphs beside them.
    private static bool IsSeen(int c) =>
        c is (>= 0x600 and <= 0x605) or 0x6DD or 0x70F or 0x890 or 0x891 or 0x8E2 or 0x110BD or 0x110CD or (>= 0x13430 and <= 0x1343F);

    [Fact]
    public void Whatever_leaves_no_trace_is_reported_between_letters()
    {
        var missed = Enumerable.Range(0, 0x110000).Where(Rune.IsValid).Where(IsWithoutTrace).Where(c => !IsSeen(c))
            .Where(c => Rules("Nobody le" + new Rune(c) + "ft.").IsEmpty).ToList();
        Assert.True(missed.Count == 0, string.Join(' ', missed.Select(c => c.ToString("X4", CultureInfo.InvariantCulture))));
    }

    [Theory]
    [InlineData("The Gov\u00ADern\u00ADment", 2, "soft hyphen (U+00AD)")]
    [InlineData("We stay \u200B\u200B\u200B here", 1, "zero-width space (U+200B)")]
    [InlineData("We\u2060 stay", 1, "word joiner (U+2060)")]
    [InlineData("We \u2063\u2062 stay", 1, "invisible operator (U+2063), invisible operator (U+2062)")]
    [InlineData("We \u3164 stay", 1, "Hangul filler (U+3164)")]
    [InlineData("We \u115F\u1160 stay", 1, "Hangul filler (U+115F), Hangul filler (U+1160)")]
    [InlineData("We \u2800 stay", 1, "Braille blank (U+2800)")]
    [InlineData("We\uFE01 stay", 1, "variation selector (U+FE01)")]
    [InlineData("We\U000E0100 stay", 1, "variation selector (U+E0100)")]
    [InlineData("\U0001F600\uFE0F\U000E0101\U000E0102", 1, "variation selector (U+E0101), variation selector (U+E0102)")]
    [InlineData("\u8FBB\U000E0100\U000E0101", 1, "variation selector (U+E0101)")]
    [InlineData("\u0645\u06CC\u200C\u200C\u062E\u0648\u0627\u0647\u0645", 1, "zero-width non-joiner (U+200C)")]
    [InlineData("\u0915\u094D\u200D\u200D\u0937", 1, "zero-width joiner (U+200D)")]
    [InlineData("We\u200Dstay", 1, "zero-width joiner (U+200D)")]
    [InlineData("We\u200E stay\u200F\u200F.", 1, "right-to-left mark (U+200F)")]
    [InlineData("We stay.\u180E", 1, "Mongolian vowel separator (U+180E)")]
    public void Each_run_is_reported_with_its_name(string body, int runs, string names)
    {
        var found = Found(body);
        Assert.Equal(runs, found.Count);
        Assert.EndsWith(": " + names + ".", found[0].Message, StringComparison.Ordinal);
        Assert.Equal(Severity.Warning, found[0].Severity);
    }

    [Theory]
    [InlineData("می‌خواهم و خانه‌ها و ه‍. ش.")]
    [InlineData("क्‍ष और क्‌ष")]
    [InlineData("SMS‌ها")]
    [InlineData("\U0001F469\u200D\U0001F4BB \U0001F3F3\uFE0F\u200D\U0001F308 \u2764\uFE0F\u200D\U0001F525 1\uFE0F\u20E3 \u00A9\uFE0F "
        + "\U0001F468\U0001F3FD\u200D\U0001F91D\u200D\U0001F468\U0001F3FB")]
    [InlineData("辻\U000E0100さん")]
    [InlineData("ភាសា\u200Bខ្មែរ และ ภาษา\u200Bไทย")]
    [InlineData("ᠮᠣᠩᠭᠣᠯ\u180B ᠬᠠᠭ\u180Eᠠ")]
    [InlineData("(\u200Fשלום\u200F) and 5\u200E.")]
    [InlineData("⠓⠑⠇⠇⠕⠀⠺⠕⠗⠇⠙")]
    [InlineData("ש\u034F\u05B8")]
    [InlineData("Donau&shy;dampf&shy;schiff and می&zwnj;خواهم")]
    public void What_a_script_or_an_emoji_needs_is_not(string body) => Assert.Empty(Found(body));

    [Fact]
    public void The_place_is_told_by_the_words_before_it() =>
        Assert.Equal("Invisible character after “The Gov”: soft hyphen (U+00AD).", Found("The Gov\u00ADernment").Single().Message);

    [Theory]
    [InlineData("quoted:\n  horvat:\n    name: Lena Hor\u00ADvat", 1)]
    [InlineData("quoted:\n  hor\u200Bvat:\n    name: Lena Horvat", 1)]
    [InlineData("quoted:\n  horvat:\n    name: \"Lena Hor\\u00ADvat\"", 1)]
    [InlineData("topics: [asy\u200Blum]", 1)]
    public void Names_ids_and_topics_are_looked_at(string head, int runs) =>
        Assert.Equal(runs, GivenBrief.Whole(
            $"---\ntitle: A border closes\nsummary: Nobody crossed.\ndate: 2024-03-01\n{head}\n---\n\nNobody crossed.\n").Diagnostics.Count(
                IsInvisible));

    [Theory]
    [InlineData("content/people.yml", "horvat:\n  name: Lena Hor\u00ADvat\n")]
    [InlineData("content/sources.json", "[{\"id\":\"a\",\"title\":\"A ti\u200Btle\"}]")]
    [InlineData("content/site.yml", "title: De\u2060sk\n")]
    public void So_are_the_files_that_briefs_share(string path, string text) =>
        Assert.Single(SourceTextReader.Decode(path, Encoding.UTF8.GetBytes(text)).Diagnostics, IsInvisible);

    [Fact]
    public void A_thousand_of_them_are_told_by_a_hundred_and_the_last_counts_the_rest()
    {
        var found = Found(string.Join(' ', Enumerable.Repeat("Gov\u00ADern", 1000)));
        Assert.Equal(100, found.Count);
        Assert.EndsWith("; 900 more in this file.", found[^1].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The Gov\u00ADern\u00ADment said nothing\u200B.", "The Government said nothing.")]
    [InlineData("She said “we st\u00ADay here” [@mills in @news].", "She said “we stay here” [@mills in @news].")]
    [InlineData("She\u2060 said “we\u200B stay” [@mills in @news].", "She said “we stay” [@mills in @news].")]
    public void Fix_takes_out_what_is_safe(string body, string fixedBody) =>
        Assert.Equal(GivenBrief.Head + fixedBody, Mended(GivenBrief.Head + body));

    [Theory]
    [InlineData("\u200B# No heading")]
    [InlineData("\u200B1. No list")]
    [InlineData("\\*\u200B*not bold*")]
    [InlineData("We\u3164stay.")]
    [InlineData("We stay\u2063.")]
    [InlineData("She said “we\u2063 stay” [@mills in @news].")]
    public void Fix_leaves_what_would_look_or_read_otherwise(string body) =>
        Assert.Equal(GivenBrief.Head + body, Mended(GivenBrief.Head + body));

    [Fact]
    public void Fix_leaves_a_suppressed_rule_alone()
    {
        const string Body = "<!-- allow invisible-character: the report is about them -->\n\nThe Gov\u00ADernment.";
        Assert.Equal(GivenBrief.Head + Body, Mended(GivenBrief.Head + Body));
    }

    private static bool IsWithoutTrace(int c) =>
        s_ignorable.Any(r => c >= r.First && c <= r.Last) || s_blanks.Contains(c)
            || Rune.GetUnicodeCategory(new Rune(c)) is UnicodeCategory.Format;

    // What would be an error by itself counts as well: it is found where the file is read.
    private static ImmutableArray<string> Rules(string body) =>
        [.. Found(body).Select(f => f.Rule.Id),
            .. SourceTextReader.Decode("content/briefs/x.md", Encoding.UTF8.GetBytes(body)).Diagnostics.Select(f => f.Rule.Id)];

    private static List<Diagnostic> Found(string body) => [.. GivenBrief.WithBody(body).Diagnostics.Where(IsInvisible)];

    private static bool IsInvisible(Diagnostic found) => found.Rule.Id == "invisible-character";

    private static string Mended(string text) =>
        new TextFixer(new Library { Settings = GivenBrief.Settings, Briefs = [], Pages = [] })
            .Fix("content/briefs/x.md", text.Replace("LANG", "en", StringComparison.Ordinal)).Text.Replace(
            "lang: en", "lang: LANG", StringComparison.Ordinal);
}
