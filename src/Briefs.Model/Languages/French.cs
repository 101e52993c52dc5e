namespace Briefs.Model.Languages;

/// <summary>French.</summary>
internal static class French
{
    public static LanguageConventions Conventions { get; } = new()
    {
        Pairs = ["«»", "“”", "‹›", "‘’"],
        Dates = FrenchDates.Words,
        Abbreviations = LanguageConventions.Words(
            "m mm mme mlle dr me pr art al p pp n no cf ex etc av apr janv févr avr juil sept oct nov déc vol éd st ste bd av pl tél env "
                + "chap fig vol t vs ibid op cit cap col gal lt sgt mgr hon sén dép réf c.-à-d p.ex adj min max mio mrd"),
        Negations = LanguageConventions.Words("ne n pas jamais non aucun aucune aucuns aucunes sans rien ni personne nul nulle guère"),
        ReportingVerbs = LanguageConventions.Words("""
            dit dis disent disait disaient affirme affirmé affirmait ajoute ajouté ajoutait déclare déclaré déclarait demande
            demandé demandait répond répondu répondait explique expliqué expliquait raconte raconté racontait écrit écrivait
            crie crié annonce annoncé insiste insisté conclut rapporte souligne précise confie lance lancé assure estime
            t-il t-elle t-on dit-il dit-elle raconte-t-elle raconte-t-il a-t-il a-t-elle ont-ils répond-il répond-elle
            """),
        Speech = new SpeechWords
        {
            Verbs = LanguageConventions.Words(""),
            ClauseVerbs = LanguageConventions.Words("""
                dit disent disait disaient affirme affirment affirmait affirmé ajoute ajoutent ajouté déclare déclarent déclaré explique
                expliquent expliqué raconte racontent raconté assure assurent assuré soutient soutiennent soutenu prétend prétendent
                prétendu indique indiquent indiqué précise précisent précisé souligne soulignent souligné rappelle rappellent rappelé
                annonce annoncent annoncé confirme confirment confirmé reconnaît reconnaissent reconnu admet admettent admis avertit
                avertissent averti rapporte rapportent rapporté témoigne témoignent témoigné nie nient nié dément démentent démenti répond
                répondent répondu écrit écrivent dénonce dénoncent dénoncé insiste insistent insisté estime estiment estimé conclut
                concluent prévient préviennent prévenu révèle révélé confie confié
                """),
            // Adjectives as well: une date précise.
            NounVerbs = LanguageConventions.Words("précise"),
            Objects = SpeechWords.ObjectsOf(
                "accuse accusent accusé accusait accusaient > de d'",
                "nie nient nié dément démentent démenti rejette rejettent rejeté > accusation accusations allégation allégations avoir "
                    + "toute responsabilité implication",
                "dénonce dénoncent dénoncé > comme"),
            That = LanguageConventions.Words("que qu' avoir être vouloir ignorer n'avoir"),
            Between = LanguageConventions.Words(
                "à au aux devant dans lors en hier mercredi lundi mardi jeudi vendredi samedi dimanche aussi également notamment ensuite"),
            Openers = LanguageConventions.Words("il elle ils elles le la les l' un une des ce cette ces son sa ses leur leurs"),
            Sources = new Phrases("selon; d' après; aux dires de; aux dires d'; de l' aveu de; au dire de"),
            NoSources = LanguageConventions.Words("""
                besoin besoins cas âge ages âges circonstances situation taille nombre que lequel laquelle lesquels leur leurs moi nous vous
                toute lui calendrier plan programme saison saisons ordre nature type types degré niveau mode procédure modalités critère
                critères principe principes usage tradition coutume avoir être région régions pays quoi qui goûts coucher guerre tout midi
                """),
            Own = LanguageConventions.Words("cela ceci ça je j' tu on nous vous"),
            Before = LanguageConventions.Words(
                "plus moins très assez est sont était étaient été être fut furent soit soient ne n' pas se s' à de d' pour sans et-ou veut "
                    + "ai as avons avez aurait auraient autrement proprement ledit ladite le la les un une ce comme dont peut pourrait"),
            Skipped = LanguageConventions.Words(
                "a ont avait avaient eut déjà aussi également ensuite encore toujours lui leur l' y en alors depuis même souvent "
                    + "clairement puis"),
            Hedges = LanguageConventions.Words("si rien quand lorsque lorsqu' personne quiconque quoi comment pourquoi"),
            Relatives = LanguageConventions.Words("qui"),
            Idioms = new Phrases(
                "cela dit; ceci dit; autrement dit; c'est-à-dire; ça dit; soit dit en passant; il va sans dire; comme on dit; à vrai dire; "
                    + "proprement dit; proprement dite; dit non; dit oui; qui dit; ne dit rien; dit adieu; dit merci; dit au revoir; après "
                    + "qu'; après que; d' après moi; d' après nous"),
            PartsElisions = true,
        },
    };
}

/// <summary>The dates of French.</summary>
internal static class FrenchDates
{
    // « l’année passée en prison » is a year spent; « il y a deux ans de prison » counts no years back.
    private static readonly FrozenSet<string> s_spent = LanguageConventions.Words(
        "à a en dans sous avec au aux chez par de d du des sur sans entre auprès");
    private static readonly FrozenSet<string> s_counted = LanguageConventions.Words("de d du des que qu entre par");

    public static DateWords Words { get; } = new()
    {
        Months = DateWords.Names("janvier février mars avril mai juin juillet août|aout septembre octobre novembre décembre"),
        Weekdays = DateWords.Names("lundi mardi mercredi jeudi vendredi samedi dimanche"),
        Numbers = DateWords.Values(
            "un=1 une=1 deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 quinze=15 vingt=20"),
        Day = "{d} {month} {year}",
        Dropped = LanguageConventions.Words("en"),
        Prepositions = LanguageConventions.Words("en depuis de dès avant après jusqu à pour fin début"),
        Phrases =
        [
            new("hier", DateUnit.Day, -1, "le {day}") { NotBehind = LanguageConventions.Words("d né née nés nées qu comme") },
            new("avant-hier", DateUnit.Day, -2, "le {day}"),
            new("demain", DateUnit.Day, 1, "le {day}") { NotBehind = LanguageConventions.Words("de pour comme du") },
            new("après-demain", DateUnit.Day, 2, "le {day}"),
            new("il y a {n} jour|jours", DateUnit.Day, -1, "le {day}") { NotBefore = s_counted },
            new("il y a {n} semaine|semaines", DateUnit.Week, -1, "dans la semaine du {day}") { NotBefore = s_counted },
            new("il y a {n} mois", DateUnit.Month, -1, "en {month} {year}") { NotBefore = s_counted },
            new("il y a {n} an|ans|année|années", DateUnit.Year, -1, "en {year}") { NotBefore = s_counted },
            new("l année dernière", DateUnit.Year, -1, "en {year}"),
            new("l an dernier|passé", DateUnit.Year, -1, "en {year}"),
            new("l année passée", DateUnit.Year, -1, "en {year}") { NotBefore = s_spent },
            new("{month} de l année|an dernière|dernier|passée|passé", DateUnit.Year, -1, "{month} {year}"),
            new("{d} {month} de l année|an dernière|dernier|passée|passé", DateUnit.Year, -1, "{d} {month} {year}"),
            new("{month} dernier", DateUnit.NamedMonth, -1, "{month} {year}"),
            new("{d} {month} dernier", DateUnit.NamedMonth, -1, "{d} {month} {year}"),
            new("le mois dernier|passé", DateUnit.Month, -1, "en {month} {year}"),
            new("du mois dernier|passé", DateUnit.Month, -1, "de {month} {year}"),
            new("la semaine dernière", DateUnit.Week, -1, "dans la semaine du {day}"),
            new("la semaine passée", DateUnit.Week, -1, "dans la semaine du {day}") { NotBefore = s_spent },
            new("le? {weekday} dernier", DateUnit.Weekday, -1, "le {day}"),
            new("le? {weekday} prochain", DateUnit.Weekday, 1, "le {day}"),
            new("cette année", DateUnit.Year, 0, "en {year}") { NotBefore = s_counted },
            new("{month} de cette année", DateUnit.Year, 0, "{month} {year}"),
            new("ce mois-ci", DateUnit.Month, 0, "en {month} {year}"),
            new("cette semaine", DateUnit.Week, 0, "dans la semaine du {day}") { NotBefore = s_counted },
            new("l année prochaine", DateUnit.Year, 1, "en {year}"),
            new("l an prochain", DateUnit.Year, 1, "en {year}"),
            new("{month} prochain", DateUnit.NamedMonth, 1, "{month} {year}"),
            new("{d} {month} prochain", DateUnit.NamedMonth, 1, "{d} {month} {year}"),
            new("le mois prochain", DateUnit.Month, 1, "en {month} {year}"),
            new("la semaine prochaine", DateUnit.Week, 1, "dans la semaine du {day}"),
        ],
    };
}
