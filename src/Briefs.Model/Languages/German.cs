namespace Briefs.Languages;

/// <summary>German; in Switzerland and Liechtenstein with guillemets.</summary>
internal static class German
{
    public static LanguageConventions Conventions { get; } = new()
    {
        Pairs = ["„“", "‚‘", "»«", "›‹"],
        OrdinalsHaveStops = true,
        Abbreviations = LanguageConventions.Words("""
            dr prof hr fr frl abs art nr s bd hg hrsg vgl bzw ca usw u.a z.b d.h i.d.r st str geb gest ff evtl ggf inkl
            jan feb mär apr jun jul aug sep sept okt nov dez tel mio mrd str pl rd
            z d u v a h i o ä e m ggü bspw sog allg ehem verst zit vs tsd min std mind max insb insbes einschl zzgl gen kap par ziff anm red abg bez ing mag lic
            """),
        Negations = LanguageConventions.Words("nicht kein keine keinen keinem keiner keines nie niemals ohne nichts niemand niemanden niemandem weder nirgends"),
        ReportingVerbs = LanguageConventions.Words("""
            sagte sagt sagten sagen erklärte erklärt erklärten betonte betont berichtete berichtet fragte fragt antwortete
            antwortet meinte meint schrieb schreibt rief ruft ergänzte ergänzt fügte behauptete behauptet kritisierte warnte
            warnt forderte fordert erzählte erzählt äußerte bestätigte dementierte so
            """),
        Elisions = LanguageConventions.Words("s ne n nem nen ner raus rein rüber runter rauf ran rum m nauf naus"),
    };

    public static LanguageConventions Swiss { get; } = Conventions with { Pairs = ["«»", "‹›", "„“", "‚‘"] };
}
