namespace Briefs.Languages;

/// <summary>English, of all countries.</summary>
internal static class English
{
    public static LanguageConventions Conventions { get; } = new()
    {
        Pairs = ["“”", "‘’"],
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
            til till tis tisnt tude twas tween tween twere twill twixt twould tyke un ve way xactly zat zup ndrangheta ndranghetista
            """),
    };
}
