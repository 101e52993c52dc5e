namespace Briefs.Languages;

/// <summary>Polish.</summary>
internal static class Polish
{
    public static LanguageConventions Conventions { get; } = new()
    {
        Pairs = ["„”", "«»", "‚’", "»«"],
        Abbreviations = LanguageConventions.Words("""
            p pp prof dr hab mgr inż lek adw red gen płk ppłk kpt por sierż ks św im ul al pl os m r rr w ww nr poz
            art ust pkt lit zob por np m.in tj tzn tzw wg tys mln mld godz min sek str s t tel o.o sp j.w
            cd cdn woj pow gm dot ds j n e i.e
            """),
        Negations = LanguageConventions.Words("nie nigdy nikt nic ani bez żaden żadna żadne brak"),
        ReportingVerbs = LanguageConventions.Words("""
            powiedział powiedziała powiedzieli mówi mówią mówił mówiła mówili stwierdził stwierdziła oświadczył
            oświadczyła oświadczyli dodał dodała dodali odpowiedział odpowiedziała zapytał zapytała pytał pytała wyjaśnił
            wyjaśniła wyjaśnia napisał napisała pisze twierdzi twierdził twierdziła zaznaczył zaznaczyła podkreślił
            podkreśliła podkreśla ocenił oceniła poinformował poinformowała przyznał przyznała zaprzeczył zaprzeczyła
            ostrzegł ostrzegła krzyknął krzyczał krzyczeli opowiada opowiadał opowiadała relacjonuje wspomina zapowiedział
            zapewnił skomentował zauważył
            """),
    };
}
