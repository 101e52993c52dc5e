namespace Briefs.Model.Languages;

/// <summary>English, of all countries.</summary>
internal static class English
{
    public static LanguageConventions Conventions { get; } = new()
    {
        Pairs = ["“”", "‘’"],
        Dates = EnglishDates.Words,
        Abbreviations = LanguageConventions.Words("""
            mr mrs ms dr prof rev hon gen col maj lt sgt capt gov sen rep st sr jr messrs mx pres
            v vs no nos p pp para paras art arts sec ch fig vol ed eds cf eg e.g i.e ie al ibid op cit
            inc ltd co corp dept est approx
            jan feb mar apr jun jul aug sep sept oct nov dec
            """),
        Negations = LanguageConventions.Words("not never no cannot none nobody nothing neither nor without nowhere hardly"),
        ReportingVerbs = LanguageConventions.Words("""
            said says say saying told tells tell asked asks ask replied replies reply added adds add stated states state
            wrote writes write claimed claims claim argued argues argue announced announces insisted insists warned warns
            denied denies explained explains testified testifies declared declares recalled recalls responded responds
            answered answers admitted admits noted notes continued continues concluded concludes demanded demands urged
            urges alleged alleges complained complains observed observes remarked remarks reported reports shouted shouts
            cried cries whispered whispers called calls tweeted posted quipped acknowledged acknowledges affirmed affirms
            asserted asserts commented comments confirmed confirms contended disclosed emphasised emphasized
            exclaimed maintained mentioned promised predicted suggested suggests stressed stresses
            chanted chant chants screamed pleaded boasted joked wondered pressed countered retorted
            """),
        Elisions = LanguageConventions.Words("""
            bout burbs cause cept cos coz cuz em er fore fraid gainst hood im ighty kay lectric lil ll m member mid mongst n nads
            neath night nother nuff nuther ol ole pon re round s scuse sfar shun spose sposed stead sup t taint tard tec
            til till tis tisnt tude twas tween twere twill twixt twould tyke un ve way xactly zat zup ndrangheta ndranghetista
            copter copters phone phones plane planes bus flu fridge gator gators coon possum skeeter tater taters nam merica murica murican
            sides spect pology dunno hind low ere ello ow ome ouse ard ope im ave alf elp ad nough nuf cello droid droids
            """),
        ElidedEndings = LanguageConventions.Words("o ol an th wi lil mo po fo jus mus"),
        Speech = new SpeechWords
        {
            Verbs = LanguageConventions.Words("said says say told tells tell warned warns warn testified testifies testify"),
            ClauseVerbs = LanguageConventions.Words("""
                claimed claims claim denied denies deny argued argues argue stated states state alleged alleges allege insisted insists
                insist asserted asserts assert announced announces declared declares admitted admits admit acknowledged acknowledges
                confirmed confirms explained explains complained complains contended contends maintained maintains replied replies responded
                responds answered added adds noted notes reported reports recalled recalls emphasised emphasized stressed stresses
                reiterated reiterates wrote writes promised promises predicted vowed vows pledged demanded demands concluded remarked
                commented disclosed revealed
                """),
            PluralVerbs = LanguageConventions.Words(
                "say tell warn testify claim deny argue state allege insist assert admit accuse urge reject dismiss describe call"),
            PluralSubjects = LanguageConventions.Words(
                "they people police many some others women men children media who both most several"),
            NounVerbs = LanguageConventions.Words("claims claim reports states state notes promises demands answers stresses charges"),
            InvertsClauseVerbs = false,
            Objects = SpeechWords.ObjectsOf(
                "accused accuses accuse > of",
                "denied denies deny > +ing +it +this responsibility involvement wrongdoing knowledge claim claims allegation allegations "
                    + "accusation accusations charge charges report reports",
                "rejected rejects reject dismissed dismisses dismiss > claim claims allegation allegations accusation accusations",
                "claimed claims claim > +responsibility",
                "called calls call > +on",
                "urged urges urge > to not against",
                "described describes describe > as",
                "asked asks > whether if why"),
            NoObjects = LanguageConventions.Words("story stories truth truths lie lies tale tales"),
            That = LanguageConventions.Words("that"),
            Between = LanguageConventions.Words("in on at to before during last yesterday today publicly under after this"),
            Openers = LanguageConventions.Words(
                "he she they it there the a an his her their its this these those many some all no two three several most one"),
            Finite = LanguageConventions.Words(
                "was were is are had has have would will could did does do can may might must should wasn't weren't isn't aren't hadn't "
                    + "hasn't haven't wouldn't won't couldn't didn't doesn't don't can't cannot"),
            Sources = new Phrases(
                "according to; in the words of; as reported by; as told by; as quoted by; as cited by; by the account of"),
            NoSources = LanguageConventions.Words("""
                plan plans schedule schedules need needs age ages size sizes number numbers weight length type types kind kinds nature
                degree extent level levels season seasons circumstances circumstance situation order amount value region regions principle
                principles severity taste tastes custom customs tradition whether how what where when which who their its your my our
                protocol ability abilities merit rank income gender sex category categories class criteria criterion date dates time
                availability preference preferences wishes script setting settings taste fashion
                """),
            Own = LanguageConventions.Words("i we you one i'm we're"),
            Before = LanguageConventions.Words("""
                is are was were be been being am 's it's that's as to not never could can would will may might must should shall cannot get
                got gets having sense anything everything something somebody someone anybody anyone everybody everyone whoever or when if
                than the a an any every each this these those my our your its such of for by with from in on at into like via that which
                whatever no little little-known let did does do didn't doesn't don't won't wouldn't couldn't can't shouldn't isn't wasn't
                weren't aren't
                """),
            Skipped = LanguageConventions.Words(
                "have has had also later once then now still often already even further repeatedly again earlier himself herself "
                    + "themselves itself both first subsequently always consistently simply just since"),
            Hedges = LanguageConventions.Words("if whether unless what whatever how why when whenever lest"),
            Relatives = LanguageConventions.Words("who which where"),
            Idioms = new Phrases("""
                that said ,; that being said; having said that; needless to say; that is to say; all told; it goes without saying;
                so to say; as they say; they say that time; said to be; said to have; says nothing; said nothing; say nothing; said little;
                says little; says a lot; says much; say much; says more; says volumes; says it all; says something; say something;
                said goodbye; said farewell; said hello; says how; says which; says what; says when; says who; says why; says where;
                says whose; says exactly; say how; say which; say what; say when; say who; say why; say where; say whose; tells how;
                tells which; tells what; tells when; tells who; tells where; warns when; warn when; said no; said yes; says no; says yes;
                said nothing of; said or wrote; said by; urged to; accused of; described as; called on to; united states; said so; says so;
                say so; said no more; said prayers; said a prayer; said their prayers; said mass; told to; told that; told of;
                told the truth; tell the truth; told a lie; told lies; told a story; told stories; tells a story; tells the story;
                tells a different story; told the story; tell a story; tell stories; tell the story; told apart; tell apart; tells us;
                tell us; told us; told me; told you; said person; said persons; said document; asylum claims; asylum claim; refugee claims;
                protection claims; insurance claims; news reports; press reports; media reports; police reports; member states;
                neighbouring states; neighboring states; contracting states; third states; state party; states parties; court reports;
                un reports; situation reports; written answers; claimed asylum; claims asylum; claim asylum; so-called
                """),
        },
    };
}

/// <summary>The dates of English.</summary>
internal static class EnglishDates
{
    // “The last year” is the final one or the last twelve months; “his last year” the final one.
    private static readonly FrozenSet<string> s_final = LanguageConventions.Words(
        "the this that his her its their my our your whose s a an at every each first second third very one");

    private static readonly FrozenSet<string> s_of = LanguageConventions.Words("of");

    private static readonly FrozenSet<string> s_notYesterday = LanguageConventions.Words("of only like not");
    private static readonly FrozenSet<string> s_notTomorrow = LanguageConventions.Words("of for like no");
    private static readonly FrozenSet<string> s_genitive = LanguageConventions.Words("s");
    private static readonly FrozenSet<string> s_counted = LanguageConventions.Words("half and or to #");

    public static DateWords Words { get; } = new()
    {
        Months = DateWords.Names("january february march april may june july august september october november december"),
        Weekdays = DateWords.Names("monday tuesday wednesday thursday friday saturday sunday"),
        Numbers = DateWords.Values(
            "a=1 an=1 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 fifteen=15 twenty=20"),
        Day = "{d} {month} {year}",
        NamesAreCapital = true,
        HasPossessive = true,
        Dropped = LanguageConventions.Words("in on"),
        Prepositions = LanguageConventions.Words(
            "in on of since from until till by before after during for to through throughout between than over"),
        VerbsOfSubject = LanguageConventions.Words("was is saw had has will brought marked"),
        Phrases = Phrases(),
    };

    private static ImmutableArray<RelativeDatePhrase> Phrases()
    {
        var phrases = ImmutableArray.CreateBuilder<RelativeDatePhrase>();
        phrases.Add(new("yesterday", DateUnit.Day, -1, "on {day}") { NotBehind = s_notYesterday, NotBefore = s_genitive });
        phrases.Add(new("tomorrow", DateUnit.Day, 1, "on {day}") { NotBehind = s_notTomorrow, NotBefore = s_genitive });
        phrases.Add(new("the day before yesterday", DateUnit.Day, -2, "on {day}"));
        phrases.Add(new("the day after tomorrow", DateUnit.Day, 2, "on {day}"));
        phrases.Add(new("last night", DateUnit.Day, -1, "on the night of {day}") { NotBehind = s_final, NotBefore = s_of });
        phrases.Add(new("this morning|afternoon|evening", DateUnit.Day, 0, "on {day}"));
        phrases.Add(new("{n} day|days ago", DateUnit.Day, -1, "on {day}") { NotBehind = s_counted });
        phrases.Add(new("{n} week|weeks ago", DateUnit.Week, -1, "in the week of {day}") { NotBehind = s_counted });
        phrases.Add(new("{n} month|months ago", DateUnit.Month, -1, "in {month} {year}") { NotBehind = s_counted });
        phrases.Add(new("{n} year|years ago", DateUnit.Year, -1, "in {year}") { NotBehind = s_counted });
        foreach (var (word, steps) in new[] { ("last", -1), ("this", 0), ("next", 1) })
        {
            phrases.Add(new($"{word} week", DateUnit.Week, steps, "in the week of {day}") { NotBehind = s_final, NotBefore = s_of });
            phrases.Add(new($"{word} month", DateUnit.Month, steps, "in {month} {year}") { NotBehind = s_final, NotBefore = s_of });
            phrases.Add(new($"{word} year", DateUnit.Year, steps, "in {year}") { NotBehind = s_final, NotBefore = s_of });
            phrases.Add(new($"{{month}} of? {word} year", DateUnit.Year, steps, "in {month} {year}"));
            phrases.Add(new($"the? {{d}} of? {{month}} of? {word} year", DateUnit.Year, steps, "on {d} {month} {year}"));
            phrases.Add(new($"{{month}} {{d}} of? {word} year", DateUnit.Year, steps, "on {d} {month} {year}"));
            phrases.Add(new($"{{weekday}} of? {word} week", DateUnit.Week, steps, "on {day}"));
            if (steps == 0) continue;
            phrases.Add(
                new($"{word} {{month}}", DateUnit.NamedMonth, steps, "in {month} {year}") { NotBehind = s_final, NotBefore = s_of });
            phrases.Add(
                new($"{word} {{weekday}}", DateUnit.Weekday, steps, "on {day}")
                {
                    NotBehind = s_final,
                    NotBefore = LanguageConventions.Words("of in"),
                });
        }

        return phrases.ToImmutable();
    }
}
