namespace Briefs.Model.Languages;

/// <summary>Portuguese, of all countries.</summary>
internal static class Portuguese
{
    public static LanguageConventions Conventions { get; } = new()
    {
        Pairs = ["«»", "“”", "‘’"],
        Abbreviations = LanguageConventions.Words("""
            sr sra srs sras dr dra drs prof profa eng arq exmo exma d gen cel cap ten sgt art arts inc al n nº núm pág
            págs p pp vol ed fig ex av r tel aprox ltda cia s.a jan fev abr jun jul ago set out nov vs cf
            op cit fls dep sen min
            """),
        Negations = LanguageConventions.Words("não nunca jamais nem nada ninguém nenhum nenhuma sem tampouco"),
        ReportingVerbs = LanguageConventions.Words("""
            disse disseram diz dizem dizia afirmou afirma afirmaram declarou declara declararam acrescentou acrescenta
            respondeu responde responderam perguntou pergunta perguntaram explicou explica explicaram contou conta relatou
            relata escreveu escreve gritou gritaram denunciou denuncia denunciaram alertou alerta advertiu insistiu
            insiste reconheceu admitiu negou nega negaram sustentou garantiu garante comentou anunciou anuncia apontou
            ressaltou destacou lembrou confirmou criticou lamentou exclamou concluiu replicou salientou referiu sublinhou
            indicou
            """),
        Speech = new SpeechWords
        {
            ClauseVerbs = LanguageConventions.Words(
                "disse disseram diz dizem dizia afirmou afirma afirmaram afirmam declarou declara declararam acrescentou acrescenta "
                    + "explicou explica explicaram garantiu garante garantiram alegou alega alegaram alegam negou nega negaram negam "
                    + "advertiu adverte alertou alerta alertaram admitiu admite admitiram reconheceu confirmou confirma confirmaram "
                    + "anunciou denunciou denuncia denunciaram relatou relata relataram sustenta sustentou informou informaram contou"),
            Objects = SpeechWords.ObjectsOf(
                "acusou acusa acusaram acusam > de",
                "negou nega negaram negam rejeitou rejeita rejeitaram > acusações acusação alegações denúncias"),
            That = LanguageConventions.Words("que"),
            ThatWithin = 1,
            Between = LanguageConventions.Words("a ao à em na no aos ontem hoje também"),
            Openers = LanguageConventions.Words("o a os as um uma ele ela eles elas este esta"),
            Sources = new Phrases(
                "segundo relatos; de acordo com relatos; segundo testemunhas; segundo o governo; nas palavras de; segundo a polícia; "
                    + "segundo fontes"),
            Own = LanguageConventions.Words("eu nós tu vós"),
            Before = LanguageConventions.Words("não se nunca ser sido é foi são eram quer"),
            Skipped = LanguageConventions.Words("também ainda depois já lhe lhes tinha havia têm"),
            Hedges = LanguageConventions.Words("se quem quando ninguém"),
            Relatives = LanguageConventions.Words("que"),
            Idioms = new Phrases("quer dizer; isto é; ou seja; diz-se que; dito isto; por assim dizer"),
            DropsSubject = true,
        },
    };
}
