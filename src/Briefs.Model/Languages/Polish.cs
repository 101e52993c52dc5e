namespace Briefs.Model.Languages;

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
        Speech = new SpeechWords
        {
            ClauseVerbs = LanguageConventions.Words(
                "powiedział powiedziała powiedzieli powiedziały mówi mówią mówił mówiła twierdzi twierdzą twierdził twierdziła twierdzili "
                    + "oświadczył oświadczyła oświadczyli poinformował poinformowała poinformowali informuje dodał dodała dodali "
                    + "podkreślił podkreśliła podkreślili zaprzeczył zaprzeczyła zaprzeczyli zaprzecza zaprzeczają ostrzegł ostrzegła "
                    + "ostrzegli przyznał przyznała napisał napisała wyjaśnił wyjaśniła zeznał zeznała zeznali"),
            That = LanguageConventions.Words("że żeby jakoby"),
            ThatWithin = 7,
            ThatBehindComma = true,
            Sources = new Phrases("zdaniem; według relacji; według doniesień; według słów; jak podaje; jak informuje"),
            Own = LanguageConventions.Words("ja my ty wy"),
            Before = LanguageConventions.Words("nie można by się to co"),
            Openers = LanguageConventions.Words("on ona oni one to ten ta te"),
            Hedges = LanguageConventions.Words("jeśli gdyby czy kto"),
            Skipped = LanguageConventions.Words("też także potem później już wcześniej"),
            DropsSubject = true,
            Idioms = new Phrases("mówi się; mówią , że"),
            NoSources = LanguageConventions.Words("moim naszym"),
        },
    };
}
