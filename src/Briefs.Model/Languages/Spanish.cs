namespace Briefs.Model.Languages;

/// <summary>Spanish.</summary>
internal static class Spanish
{
    public static LanguageConventions Conventions { get; } = new()
    {
        Pairs = ["«»", "“”", "‘’"],
        Abbreviations = LanguageConventions.Words("""
            sr sra sres srta d dña dr dra prof lic ing gral cnel cap sgto art arts núm nº n pág págs p pp vol ed cap fig
            ej av avda c ctra tel aprox máx mín ee uu ff aa cc dd s.a ene feb abr jun jul ago sep sept oct nov dic
            vs cf ibíd op cit a.m p.m ud uds vd vds
            """),
        Negations = LanguageConventions.Words("no nunca jamás ni nada nadie ningún ninguna ninguno sin tampoco"),
        ReportingVerbs = LanguageConventions.Words("""
            dijo dijeron dice dicen decía afirmó afirma afirmaron afirman declaró declara declararon añadió añade
            añadieron respondió responde respondieron preguntó pregunta preguntaron explicó explica explicaron señaló
            señala señalaron indicó indica indicaron aseguró asegura aseguraron agregó agrega contó cuenta relató relata
            gritó gritaron escribió escribe escribieron denunció denuncia denunciaron advirtió advierte insistió insiste
            reconoció reconoce admitió admite negó niega negaron sostuvo sostiene manifestó manifiesta comentó comenta
            anunció anuncia apuntó apunta subrayó subraya recordó recuerda confirmó confirma criticó lamentó lamenta
            exclamó concluyó concluye replicó contestó
            """),
        Speech = new SpeechWords
        {
            ClauseVerbs = LanguageConventions.Words("""
                dijo dijeron dice dicen decía decían afirmó afirma afirmaron afirman declaró declara declararon declaran añadió añade
                añadieron explicó explica explicaron señaló señala señalaron indicó indica indicaron aseguró asegura aseguraron aseguran
                agregó agrega relató relata relataron denunció denuncia denunciaron denuncian advirtió advierte advirtieron insistió insiste
                reconoció reconoce reconocieron admitió admite admitieron negó niega negaron niegan sostuvo sostiene sostienen manifestó
                manifiesta anunció anuncia anunciaron subrayó subraya confirmó confirma confirmaron lamentó informó informa informaron alegó
                alega alegaron contó cuenta contaron
                """),
            Objects = SpeechWords.ObjectsOf(
                "acusó acusa acusaron acusan > de",
                "negó niega negaron niegan rechazó rechaza rechazaron > acusación acusaciones denuncia denuncias alegaciones haber"),
            That = LanguageConventions.Words("que"),
            ThatWithin = 1,
            Between = LanguageConventions.Words("a al ante en el durante ayer hoy también"),
            Openers = LanguageConventions.Words("el la los las un una él ella ellos ellas este esta su sus"),
            Sources = new Phrases("según; en palabras de; a decir de"),
            NoSources = LanguageConventions.Words(
                "plan calendario edad necesidad necesidades caso casos tamaño número tipo orden corresponda proceda sea convenga se lo mí "
                    + "nosotros parece cómo qué quién el"),
            Own = LanguageConventions.Words("yo nosotros nosotras tú vosotros"),
            Before = LanguageConventions.Words("no se nunca ser sido es fue son eran está nos te quiere"),
            Skipped = LanguageConventions.Words("también además luego después ya le les lo había han ha habían"),
            Hedges = LanguageConventions.Words("si quien quién cuando cualquiera nadie lo"),
            Relatives = LanguageConventions.Words("que quienes"),
            Idioms = new Phrases("es decir; se dice que; lo que dice; que digamos; cuenta que; según el caso"),
            DropsSubject = true,
        },
    };
}
