namespace Briefs.Languages;

/// <summary>Chinese, in both scripts; reporting verbs stand inside runs without spaces.</summary>
internal static class Chinese
{
    public static LanguageConventions Conventions { get; } = new()
    {
        Pairs = ["“”", "‘’", "「」", "『』"],
        Negations = LanguageConventions.Words("不 没 沒 未 无 無 别 別 勿 非 莫 毋"),
        ReportingVerbs = LanguageConventions.Words("说 說 表示 称 稱 告诉 告訴 指出 强调 強調 问 問 回答 写道 寫道 认为 認為 补充 補充 透露 喊 介绍 介紹 坦言 回忆 回憶 解释 解釋 宣布 宣佈 声称 聲稱 坚称 堅稱 反问 反問 质问 質問 追问 追問 答道 喊道 叫道 写着 寫著 批评 批評 呼吁 呼籲 承认 承認 否认 否認 证实 證實 警告 感叹 感嘆 讲述 講述 留言 发文 發文 痛斥 直言 重申 谈到 談到 提到"),
    };
}
