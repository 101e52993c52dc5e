namespace Briefs.Languages;

/// <summary>French.</summary>
internal static class French
{
    public static LanguageConventions Conventions { get; } = new()
    {
        Pairs = ["«»", "“”", "‹›", "‘’"],
        Abbreviations = LanguageConventions.Words("m mm mme mlle dr me pr art al p pp n no cf ex etc av apr janv févr avr juil sept oct nov déc vol éd st ste bd av pl tél env chap fig vol t vs ibid op cit cap col gal lt sgt mgr hon sén dép réf c.-à-d p.ex adj min max mio mrd"),
        Negations = LanguageConventions.Words("ne n pas jamais non aucun aucune aucuns aucunes sans rien ni personne nul nulle guère"),
        ReportingVerbs = LanguageConventions.Words("""
            dit dis disent disait disaient affirme affirmé affirmait ajoute ajouté ajoutait déclare déclaré déclarait demande
            demandé demandait répond répondu répondait explique expliqué expliquait raconte raconté racontait écrit écrivait
            crie crié annonce annoncé insiste insisté conclut rapporte souligne précise confie lance lancé assure estime
            t-il t-elle t-on dit-il dit-elle raconte-t-elle raconte-t-il a-t-il a-t-elle ont-ils répond-il répond-elle
            """),
    };
}
