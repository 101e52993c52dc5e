namespace Briefs.Languages;

/// <summary>Chinese, in both scripts; reporting verbs stand inside runs without spaces.</summary>
internal static class Chinese
{
    public static LanguageConventions Conventions { get; } = new()
    {
        Pairs = ["“”", "‘’", "「」", "『』"],
        Negations = LanguageConventions.Words("不 没 沒 未 无 無 别 別 勿 非 莫 毋"),
        ReportingVerbs = LanguageConventions.Words("说 說 表示 称 稱 告诉 告訴 指出 强调 強調 问 問 回答 写道 寫道 认为 認為 补充 補充 透露 喊 介绍 介紹 坦言 回忆 回憶 解释 解釋 宣布"),
    };
}
