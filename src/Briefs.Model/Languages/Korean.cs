namespace Briefs.Model.Languages;

/// <summary>Korean, whose particles are glued to the closing mark.</summary>
internal static class Korean
{
    public static LanguageConventions Conventions { get; } = new()
    {
        Pairs = ["“”", "‘’", "「」", "『』"],
        Negations = LanguageConventions.Words("않 못 없 아니"),
        ReportingVerbs = LanguageConventions.Words("""
            말했다 말한다 말했습니다 말하며 밝혔다 밝히며 밝혔습니다 전했다 설명했다 주장했다 강조했다 덧붙였다 물었다 답했다 대답했다 썼다 외쳤다 지적했다 비판했다 경고했다 인정했다 부인했다 했다 고 라고
            이라고 이라며 라며
            """),
    };
}
