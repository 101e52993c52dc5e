namespace Briefs.Languages;

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
    };
}
