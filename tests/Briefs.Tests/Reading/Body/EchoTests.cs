
namespace Briefs.Tests.Reading.Body;

/// <summary>Which words of a headline repeat a quotation of the text.</summary>
public sealed class EchoTests
{
    [Theory]
    [InlineData("en", "“We will not kill them all”", "“kill them all”")]
    [InlineData("en", "“We won’t ever kill them all”", "“ever kill them all”")]
    [InlineData("en", "“Nobody should kill them all, ever”", "“should kill them all”")]
    [InlineData("en", "“We will kill them all”", "“them all”")]
    [InlineData("en", "“They will charm all of us”", "“harm all of us”")]
    [InlineData("en", "“We act on all theories”", "“act on all the”")]
    [InlineData("de", "„Wir werden niemals alle Leute töten“", "„alle Leute töten“")]
    [InlineData("de", "„Wir töten sie alle nicht“", "„Wir töten sie alle“")]
    [InlineData("fr", "« Nous ne partirons pas tous demain »", "« pas tous demain »")]
    [InlineData("es", "«No vamos a matar a todos»", "«vamos a matar a todos»")]
    [InlineData("ru", "«Мы не убьём их всех»", "«убьём их всех»")]
    [InlineData("ar", "«لن نقتلهم جميعا غدا»", "«نقتلهم جميعا غدا»")]
    [InlineData("zh", "“我们不会杀死所有人”", "“杀死所有人”")]
    [InlineData("en", "“We will not, under any circumstances, kill them all”", "“kill them all”")]
    [InlineData("en", "“We will not – under any circumstances – kill them all”", "“kill them all”")]
    [InlineData("en", "“We will never, ever kill them all”", "“ever kill them all”")]
    [InlineData("en", "“We do not want, under any circumstances, the army here”", "“the army here”")]
    [InlineData("en", "“I deny that we killed them all”", "“we killed them all”")]
    [InlineData("en", "“We refuse to kill them all”", "“kill them all”")]
    [InlineData("en", "“If they come, we kill them all”", "“we kill them all”")]
    [InlineData("en", "“We kill them all if they come”", "“We kill them all”")]
    [InlineData("en", "“Did we kill them all?”", "“we kill them all”")]
    [InlineData("en", "“We killed them all?”", "“We killed them all”")]
    [InlineData("en", "“We killed them all”", "“We killed them all?”")]
    [InlineData("fr", "« Nous refusons de les tuer tous »", "« les tuer tous »")]
    [InlineData("de", "„Ich bestreite, dass wir sie alle töten“", "„wir sie alle töten“")]
    [InlineData("es", "«Nos negamos a matarlos a todos»", "«matarlos a todos»")]
    [InlineData("es", "«¿Vamos a matar a todos?»", "«Vamos a matar a todos»")]
    [InlineData("ru", "«Если они придут, мы убьём их»", "«мы убьём их»")]
    [InlineData("ru", "«Мы отказываемся их всех убивать»", "«их всех убивать»")]
    [InlineData("ar", "«نرفض أن نقتلهم جميعا غدا»", "«نقتلهم جميعا غدا»")]
    [InlineData("zh", "“我们不会，无论如何，杀死所有人”", "“杀死所有人”")]
    [InlineData("zh", "“我们拒绝杀死所有人”", "“杀死所有人”")]
    public void An_echo_says_what_was_said(string lang, string said, string headline) =>
        Assert.Equal(QuotationStatus.Unsourced, Status(lang, said, headline));

    [Theory]
    [InlineData("en", "“We will not kill them all”", "“will not kill them all”")]
    [InlineData("en", "“We did not run. We killed them all”", "“we killed them all”")]
    [InlineData("en", "“Not now, we will kill them all”", "“we will kill them all”")]
    [InlineData("en", "“Go home.”", "“Go home”")]
    [InlineData("en", "“We killed them all!”", "“We killed them all”")]
    [InlineData("en", "“Did we kill them all?”", "“Did we kill them all?”")]
    [InlineData("en", "“Why did you come? We will stay here”", "“we will stay here”")]
    [InlineData("en", "“No one slept, the police came at night”", "“The police came at night”")]
    [InlineData("fr", "« Nous ne partons pas, nous restons ici »", "« nous restons ici »")]
    [InlineData("ru", "«Мы не уйдём, мы останемся здесь»", "«мы останемся здесь»")]
    [InlineData("de", "„Wir gehen nicht, wir bleiben hier“", "„wir bleiben hier“")]
    [InlineData("zh", "“我们留在这里，不会离开”", "“我们留在这里”")]
    public void A_run_of_three_words_or_the_whole_is_an_echo(string lang, string said, string headline) =>
        Assert.Equal(QuotationStatus.Echo, Status(lang, said, headline));

    [Theory]
    [InlineData("en", "“We will stay here.”")]
    [InlineData("en", "“WE WILL STAY”")]
    [InlineData("en", "**“Will stay here.”**")]
    [InlineData("en", "> We will stay here.")]
    [InlineData("en", "> “We will stay here.”")]
    [InlineData("zh", "“我们留在这里”")]
    public void A_paragraph_that_repeats_a_sourced_quotation_is_an_echo(string lang, string paragraph) => Assert.Equal(
        QuotationStatus.Echo, LastStatus(lang, $"“We will stay here,” “No,” “我们留在这里” [@mills in @news].\n\n{paragraph}\n"));

    [Theory]
    [InlineData("“We will stay here,” she said.")]
    [InlineData("He answered:\n\n“We will stay here.”")]
    [InlineData("He answered:\n\n> We will stay here.")]
    [InlineData("> We will stay here.\n>\n> — Ivan Ivanov")]
    [InlineData("> We will stay here.[^1]\n\n[^1]: Ivanov.")]
    [InlineData("“We will stay here.”[^1]\n\n[^1]: Ivanov.")]
    [InlineData("— “We will stay here.”")]
    [InlineData("- “We will stay here.”")]
    [InlineData("“No.”")]
    [InlineData("“We will stay there.”")]
    [InlineData("“All of them lied.”")]
    [InlineData("“We will stay here.” “We will stay here.”")]
    public void Only_a_paragraph_that_is_the_repeated_words_is_a_pull_quote(string paragraph) => Assert.Equal(
        QuotationStatus.Unsourced,
        LastStatus("en", "“We will stay here,” “No,” “All of them lied” [@mills in @news]. “All of them lied,” he said [@ivanov in @news]."
            + $"\n\n{paragraph}\n"));

    private static QuotationStatus LastStatus(string lang, string body) => GivenBrief.WithBody(body, lang).Value.Quotations[^1].Status;

    private static QuotationStatus Status(string lang, string said, string headline) =>
        GivenBrief.WithBody($"## {headline}\n\n{said} [@mills in @news].\n", lang).Value.Quotations[0].Status;
}
