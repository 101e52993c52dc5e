namespace Briefs.Model.Languages;

/// <summary>Chinese, in both scripts; reporting verbs stand inside runs without spaces.</summary>
internal static class Chinese
{
    public static LanguageConventions Conventions { get; } = new()
    {
        Pairs = ["“”", "‘’", "「」", "『』"],
        Negations = LanguageConventions.Words("不 没 沒 未 无 無 别 別 勿 非 莫 毋"),
        ReportingVerbs = LanguageConventions.Words(
            "说 說 表示 称 稱 告诉 告訴 指出 强调 強調 问 問 回答 写道 寫道 认为 認為 补充 補充 透露 喊 介绍 介紹 坦言 回忆 回憶 解释 解釋 宣布 宣佈 声称 聲稱 坚称 堅稱 反问 反問 质问 質問 追问 追問 答道 喊道 叫道 写着 "
                + "寫著 批评 批評 呼吁 呼籲 承认 承認 否认 否認 证实 證實 警告 感叹 感嘆 讲述 講述 留言 发文 發文 痛斥 直言 重申 谈到 談到 提到"),
        Speech = new SpeechWords
        {
            DenseVerbs = LanguageConventions.Words("说 說 表示 声称 聲稱 坚称 堅稱 称 稱 指出 强调 強調 透露 警告 否认 否認 宣称 宣稱 证实 證實 承认 承認 报道 報道 報導 补充说 補充說"),
            DenseIdioms = LanguageConventions.Words(
                "可以说 可以說 据说 據說 来说 來說 就是说 就是說 话说 話說 应该说 應該說 比如说 比如說 例如说 例如說 虽说 雖說 俗话说 俗話說 常言道 再说 再說 换句话说 換句話說 或者说 或者說 照说 照說 按说 按說 老实说 老實說 "
                    + "简单说 簡單說 简称 簡稱 又称 又稱 俗称 俗稱 名称 名稱 统称 統稱 自称 自稱 号称 號稱 人称 人稱 职称 職稱 对称 對稱 小说 小說 学说 學說 传说 傳說 听说 聽說 难说 難說 不用说 不用說 具体说 具體說 "
                    + "所说 所說 我说 我說 这是说 這是說 这就是说 這就是說 确切地说 確切地說 准确地说 準確地說 严格地说 嚴格地說 一般地说 一般地說 我们说 我們說 你们说 你們說 言说 言說 劝说 勸說 坦白说 坦白說 坦率地说 坦率地說 "
                    + "游说 遊說 解说 解說 胡说 胡說 邪说 邪說 演说 演說 总的来说 總的來說 的报道 的報道 的報導"),
        },
    };
}
