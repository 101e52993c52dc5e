namespace Briefs.Languages;

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
    };
}
