
namespace Briefs.Model.Languages;

/// <summary>
/// The words that may surround the verb of a reporting clause inside quotation marks: pronouns of the third person, articles,
/// auxiliaries, titles, and nouns for people who speak. Any other word is a word of the quotation.
/// </summary>
public static class ClauseWords
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> s_words =
        new Dictionary<string, FrozenSet<string>>(StringComparer.Ordinal)
        {
            ["ru"] = LanguageConventions.Words("""
            он она они министр президент премьер премьер-министр адвокат адвокатка юрист представитель представительница пресс-секретарь
            посол глава директор депутат сенатор судья прокурор следователь чиновник полковник генерал майор журналист журналистка
            правозащитник правозащитница эксперт активист активистка врач учитель учительница свидетель свидетельница очевидец отец мать
            брат сестра сын дочь муж жена вдова заключённый заключенный женщина мужчина господин госпожа
            """),
            ["uk"] = LanguageConventions.Words("""
            він вона вони міністр президент прем'єр прем'єр-міністр адвокат адвокатка юрист представник представниця речник речниця посол
            голова директор депутат суддя прокурор слідчий чиновник полковник генерал журналіст журналістка правозахисник правозахисниця
            експерт активіст активістка лікар учитель вчителька свідок батько мати брат сестра син дочка чоловік дружина вдова жінка пан
            пані
            """),
            ["be"] = LanguageConventions.Words(
            "ён яна яны міністр прэзідэнт адвакат прадстаўнік пасол дырэктар дэпутат суддзя пракурор генерал журналіст журналістка эксперт "
                + "лекар сведка бацька маці брат сястра муж жонка"),
            ["bg"] = LanguageConventions.Words(
            "той тя те министърът президентът премиерът адвокатът говорителят посланикът директорът депутатът съдията прокурорът генералът "
                + "журналистът експертът лекарят свидетелят бащата майката"),
            ["fr"] = LanguageConventions.Words("""
            il elle ils elles on t a ont avait avaient le la l un une des son sa leur m mme mlle monsieur madame maître me ministre
            président présidente avocat avocate porte-parole ambassadeur ambassadrice directeur directrice député députée sénateur sénatrice
            juge procureur procureure policier colonel général journaliste militant militante experte expert médecin témoin père mère frère
            sœur fils fille mari femme homme veuve maire responsable alors ensuite encore aussi
            """),
            ["es"] = LanguageConventions.Words("""
            él ella ellos ellas ha han había habían el la los las un una su sus sr sra señor señora don doña ministro ministra presidente
            presidenta abogado abogada portavoz embajador embajadora director directora diputado diputada senador senadora juez jueza fiscal
            coronel general periodista activista experto experta médico médica testigo padre madre hermano hermana hijo hija marido esposa
            mujer hombre viuda alcalde alcaldesa
            """),
            ["it"] = LanguageConventions.Words("""
            lui lei loro egli ella ha hanno aveva avevano il lo la l i gli le un uno una suo sua sig signor signora ministro ministra
            presidente presidentessa avvocato avvocata portavoce ambasciatore ambasciatrice direttore direttrice deputato deputata senatore
            senatrice giudice procuratore colonnello generale giornalista attivista esperto esperta medico testimone padre madre fratello
            sorella figlio figlia marito moglie donna uomo vedova sindaco
            """),
            ["pt"] = LanguageConventions.Words("""
            ele ela eles elas o a os as um uma seu sua sr sra senhor senhora tem tinha ministro ministra presidente advogado advogada
            porta-voz embaixador embaixadora diretor diretora director directora deputado deputada senador senadora juiz juíza procurador
            procuradora coronel general jornalista ativista especialista médico médica testemunha pai mãe irmão irmã filho filha marido
            mulher homem viúva prefeito
            """),
            ["ca"] = LanguageConventions.Words(
            "ell ella ells elles ha han havia el la l els les un una ministre ministra president presidenta advocat advocada portaveu "
                + "ambaixador director directora diputat diputada jutge fiscal periodista expert experta metge testimoni pare mare germà "
                + "germana fill filla"),
            ["pl"] = LanguageConventions.Words(
            "on ona oni one minister prezydent premier adwokat rzecznik rzeczniczka ambasador dyrektor dyrektorka poseł posłanka senator "
                + "sędzia prokurator pułkownik generał dziennikarz dziennikarka ekspert ekspertka lekarz lekarka świadek ojciec matka brat "
                + "siostra syn córka mąż żona pan pani"),
            ["cs"] = LanguageConventions.Words(
            "on ona oni ministr ministryně prezident prezidentka premiér premiérka advokát advokátka mluvčí velvyslanec ředitel ředitelka "
                + "poslanec poslankyně senátor soudce soudkyně prokurátor plukovník generál novinář novinářka expert lékař lékařka svědek "
                + "svědkyně otec matka bratr sestra syn dcera pan paní"),
            ["ro"] = LanguageConventions.Words(
            "el ea ei ele a au ministrul ministra președintele președinta avocatul avocata purtătorul ambasadorul directorul directoarea "
                + "deputatul deputata senatorul judecătorul procurorul generalul jurnalistul jurnalista expertul medicul martorul tatăl "
                + "mama fratele sora"),
            ["el"] = LanguageConventions.Words(
            "αυτός αυτή ο η οι υπουργός πρόεδρος πρωθυπουργός δικηγόρος εκπρόσωπος πρέσβης διευθυντής διευθύντρια βουλευτής δικαστής "
                + "εισαγγελέας στρατηγός δημοσιογράφος γιατρός μάρτυρας πατέρας μητέρα αδελφός αδελφή"),
            ["tr"] = LanguageConventions.Words(
            "o onlar bakan başkan cumhurbaşkanı başbakan avukat avukatı sözcü sözcüsü büyükelçi müdür milletvekili hâkim savcı general "
                + "gazeteci aktivist uzman doktor tanık babası annesi kardeşi bey hanım"),
            ["kk"] = LanguageConventions.Words(
            "ол олар министр президент адвокат адвокаты елші директор депутат судья прокурор генерал журналист сарапшы дәрігер куәгер "
                + "әкесі анасы"),
            ["ky"] = LanguageConventions.Words(
            "ал алар министр президент адвокат элчи директор депутат сот прокурор генерал журналист эксперт дарыгер күбө атасы "
                + "энеси апасы"),
            ["sr"] = LanguageConventions.Words(
            "он она они ministar on ona oni министар председник адвокат портпарол амбасадор директор посланик судија тужилац генерал "
                + "новинар новинарка стручњак лекар сведок отац мајка"),
            ["mk"] = LanguageConventions.Words(
            "тој таа тие министерот претседателот адвокатот портпаролот амбасадорот директорот судијата обвинителот новинарот "
                + "лекарот сведокот"),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The words of a language.</summary>
    /// <param name="lang">BCP 47.</param>
    public static FrozenSet<string> Get(string lang)
    {
        return s_words.GetValueOrDefault(lang.Split('-')[0], []);
    }

    /// <summary>Forms among the reporting verbs that are no third person: <c>je dis</c>, <c>tu dis</c>.</summary>
    public static bool IsOtherPerson(string word) => word is "dis" or "digo" or "dico" or "say" or "ask";
}
