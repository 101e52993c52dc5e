using Briefs.Reading.QuotationMarks;

namespace Briefs.Tests.Reading.Body;

/// <summary>Which characters are quotation marks, which of them are pairs, and which only look so.</summary>
public sealed class MarkReadingTests
{
    [Theory]
    [InlineData("ʻ", "ʼ")]
    [InlineData("ʽ", "ʼ")]
    [InlineData(",", "‘")]
    [InlineData("，，", "’’")]
    [InlineData("⁗", "⁗")]
    [InlineData("‴", "‴")]
    [InlineData("´´´", "´´´")]
    [InlineData("՚՚", "՚՚")]
    [InlineData("῾῾", "᾿᾿")]
    [InlineData("\u0374\u0374", "\u0374\u0374")]
    [InlineData("ꞌꞌ", "ꞌꞌ")]
    [InlineData("\u1FEF\u1FEF", "\u1FFD\u1FFD")]
    [InlineData("\u00A0\u030B", "\u00A0\u030B")]
    [InlineData("⋘", "⋙")]
    [InlineData("⪡", "⪢")]
    [InlineData("ᐸᐸ", "ᐳᐳ")]
    [InlineData("≺≺", "≻≻")]
    [InlineData("ꓹꓹ", "ꓹꓹ")]
    [InlineData("ᐦ", "ᐦ")]
    [InlineData("゛", "゛")]
    [InlineData("ˈ", "ˈ")]
    [InlineData("《", "》")]
    [InlineData("︽", "︾")]
    public void Words_between_look_alikes_are_reported(string open, string close)
    {
        var (_, found) = GivenBrief.WithBody($"A poster in the hall: {open}We will leave them all{close}. 中");

        Assert.Contains(found, d => d.Rule.Id == "quote-mark-lookalike");
    }

    [Theory]
    [InlineData("en", "The ʻokina in ʻIolani Palace, Hawaiʻi, and Kaʻahumanu.")]
    [InlineData("en", "The ʿulamāʾ and the ʿAbbāsids; ʿAbd Allāh ibn al-Rāfiʿ.")]
    [InlineData("uz", "Oʻzbekiston togʻ va soʻz.")]
    [InlineData("uk", "Сімʼя, обʼєкт і памʼять.")]
    [InlineData("iu", "ᐃᓄᒃᑎᑐᑦ ᐸᐅᓗᓯ ᐅᖃᖅᑐᖅ ᐳᔪᖅ ᐸᓂᖅ ᐳᖅ.")]
    [InlineData("en", "It is at 40° 26′ N, 79° 58′ W, 5′ 10″ tall.")]
    [InlineData("en", "The word is [ˈwɔːtə ˈbɒtəl] in English.")]
    [InlineData("en", "A cafe´ and a na`ive typo, it´s here. He came ,and left the dogs’ home.")]
    [InlineData("el", "Το αʹ και το βʹ, ͵αωκαʹ. ᾿Αθῆναι καὶ ἀλλ᾽ οὐ.")]
    [InlineData("en", "The novel 《活着》 has the grapheme ⟨th⟩ and ⟨sh⟩.")]
    [InlineData("zh", "他读《Nature》杂志，我们走了、你们也走了。")]
    public void Characters_in_their_own_use_are_not(string lang, string body) =>
        Assert.DoesNotContain(GivenBrief.WithBody(body, lang).Diagnostics, d => d.Rule.Id == "quote-mark-lookalike");

    [Fact]
    public void What_Unicode_decomposes_to_a_mark_on_a_space_is_in_the_table()
    {
        const string Marks =
            "\u00B4\u02DD\u0384\u1FBD\u1FBF\u1FFE\u1FEF\u1FFD\u2033\u2034\u2036\u2037\u2057\uFF40\uFF1C\uFF1E\uFE64\uFE65\u309B";
        foreach (var c in Marks)
            Assert.NotEqual(LookalikeShape.None, LookalikeTable.ShapeAt(c.ToString(), 0, out _));
    }

    [Theory]
    [InlineData("en", "‘the workers’ rights’ in the hall", "the workers’ rights")]
    [InlineData("en", "'the workers' rights' in the hall", "the workers' rights")]
    [InlineData("en", "‘the workers’ rights and the bosses’ duties’ in town", "the workers’ rights and the bosses’ duties")]
    [InlineData("en", "‘the workers’, and the bosses’ duties", "the workers")]
    [InlineData("en", "‘hello’ and the dogs’ tails", "hello")]
    [InlineData("it", "‘un po’ di pace’ ieri", "un po’ di pace")]
    [InlineData("en", "’tis us who leave all dogs’", "tis us who leave all dogs")]
    [InlineData("en", "5‘We will leave them in 2018’", "We will leave them in 2018")]
    [InlineData("en", "saidː‘We will leave them all’ˑto us", "We will leave them all")]
    [InlineData("tr", "'hayır'dı sandı", "hayır")]
    [InlineData("tr", "'Ankara'ya gidiyorum' dedi, Türkiye'de", "Ankara'ya gidiyorum")]
    [InlineData("fi", "'ei':n sanoi", "ei")]
    [InlineData("he", "השר אמר\"נהרוג את כולם\"והלך", "נהרוג את כולם")]
    [InlineData("he", "עיתון ל\"ספורט הארץ\" כתב", "ספורט הארץ")]
    [InlineData("he", "הוא אמר \"צה\"ל ינצח\" והלך", "צה\"ל ינצח")]
    public void One_quotation_has_these_bounds(string lang, string body, string text) =>
        Assert.Equal(text, Assert.Single(GivenBrief.WithBody(body + " [@mills in @news].", lang).Value.Quotations).Text);

    [Theory]
    [InlineData("en", "In '89 the workers' council met.")]
    [InlineData("en", "The men stood 'copter the gate and took the guards' keys.")]
    [InlineData("en", "They waited ‘till the guards’ keys came.")]
    [InlineData("en", "The class of '07 and the teachers' union; the '07-'08 season's end.")]
    [InlineData("en", "In ’89 the workers’ council met; the ’90s were the students’ years.")]
    [InlineData("en", "‘Merica is great, they know. The ‘Nam war.")]
    [InlineData("en", "A 27“ monitor and a 6” bar.")]
    [InlineData("de", "‘schland ist groß. Ich sag‘ es dir, hab‘ ich.")]
    [InlineData("de", "10,25“-Touchscreen im Auto. Der 27“ Monitor.")]
    [InlineData("he", "צה\"ל ומנכ\"ליות דיברו עם דו\"חותיהם בחו\"ל.")]
    public void Apostrophes_measures_and_acronyms_are_no_quotations(string lang, string body)
    {
        var (brief, found) = GivenBrief.WithBody(body, lang);

        Assert.Empty(brief.Quotations);
        Assert.DoesNotContain(found, d => d.Rule.Id.StartsWith("quote-", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("They spoke of ‘the workers’ rights’ in the hall [@mills in @news].", 1)]
    [InlineData("’Tis us who leave all dogs’ [@mills in @news].", 1)]
    [InlineData("'We will go, he said.", 1)]
    [InlineData("He said, 'we will go and never come back.", 1)]
    [InlineData("''It was hard for us to see this.", 1)]
    [InlineData("The slogan was ‘Workers’ rights’ [@mills in @news].", 0)]
    [InlineData("'Tis the guards' hour.", 0)]
    public void Two_likely_readings_are_a_warning(string body, int warnings) =>
        Assert.Equal(warnings, GivenBrief.WithBody(body).Diagnostics.Count(d => d.Rule.Id == "quote-marks-ambiguous"));

    [Fact]
    public void Four_turned_marks_in_a_row_are_two_quotations() =>
        Assert.Equal(["河东", "河西"], GivenBrief.WithBody("他去了”河东“、”河西“。", "zh").Value.Quotations.Select(q => q.Text));
}
