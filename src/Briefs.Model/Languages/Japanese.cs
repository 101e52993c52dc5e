namespace Briefs.Model.Languages;

/// <summary>Japanese; reporting verbs stand inside runs without spaces.</summary>
internal static class Japanese
{
    public static LanguageConventions Conventions { get; } = new()
    {
        Pairs = ["「」", "『』", "“”", "‘’"],
        Negations = LanguageConventions.Words("ない なかっ ません ぬ 不 無 未 非"),
        ReportingVerbs = LanguageConventions.Words("""
            言っ 言う 言い 述べ 話し 話す 語っ 語る 答え 尋ね 訊い 聞い 問い 問う 主張 説明 発表 指摘 強調 批判 訴え 書い 書き 記し 叫ん 叫び 呼びかけ 明らかに 否定 認め 警告 コメント 伝え 証言 回答
            """),
    };
}
