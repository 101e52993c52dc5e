
namespace Briefs.Tests.Reading.Body;

/// <summary>Conversations that are printed with dashes, and dashes that open none.</summary>
public sealed class DashDialogueTests
{
    [Theory]
    [InlineData("ru", "— Мы не уйдём, — сказала она.")]
    [InlineData("ru", "— Мы не уйдём! — крикнул он.")]
    [InlineData("ru", "— Почему? — спросил Миллс.")]
    [InlineData("ru", "– Мы не уйдём, – сказала она.")]
    [InlineData("ru", "— Мы не уйдём… — тихо сказала она.")]
    [InlineData("ru", "— Мы не уйдём, — сказала она. — Нам некуда.")]
    [InlineData("ru", "Стало тихо.\n— Мы не уйдём, — сказала она.")]
    [InlineData("ru", "— Мы не уйдём, — сказала она [@mills in @news].")]
    [InlineData("uk", "— Ми не підемо, — сказала вона.")]
    [InlineData("be", "— Мы не пойдзем, — сказала яна.")]
    [InlineData("kk", "— Біз кетпейміз, — деді ол.")]
    [InlineData("fr", "— Nous ne partirons pas, dit-elle.")]
    [InlineData("fr", "— Nous ne partirons pas, a déclaré le ministre.")]
    [InlineData("fr", "– Nous ne partirons pas, a-t-il répondu.")]
    [InlineData("fr", "— Nous ne partirons pas ! — répond Mills.")]
    [InlineData("es", "—No nos iremos —dijo ella.")]
    [InlineData("es", "— No nos iremos — dijo ella.")]
    [InlineData("es", "—¿Por qué? —preguntó Mills.")]
    [InlineData("pt", "— Não vamos sair — disse ela.")]
    [InlineData("pl", "— Nie odejdziemy — powiedziała.")]
    [InlineData("it", "— Non ce ne andremo — disse lei.")]
    public void Speech_behind_a_dash_is_a_quotation_without_marks(string lang, string line) => Assert.Single(Found(line, lang));

    [Theory]
    [InlineData("ru", "Граница — как говорят — закрыта.")]
    [InlineData("ru", "Граница, — сказала она, — закрыта.")]
    [InlineData("ru", "- первый пост, — сказал он\n- второй пост")]
    [InlineData("ru", "Они ждали на мосту весь день\n— так говорили все, — сказала она.")]
    [InlineData("ru", "> Мы не уйдём.\n>\n> — Миллс, — сказала она [@mills in @news]")]
    [InlineData("ru", "— Это не речь, а просто строка.")]
    [InlineData("ru", "«Мы не уйдём», — сказала она [@mills in @news].")]
    [InlineData("ru", "—")]
    [InlineData("ru", "— а")]
    [InlineData("fr", "— Premier point, le poste ;")]
    [InlineData("fr", "La frontière — dit-on — est fermée.")]
    [InlineData("es", "La frontera —dicen— está cerrada.")]
    [InlineData("en", "— We stay, and so do they.")]
    [InlineData("de", "— Wir bleiben.")]
    [InlineData("en", "- We stay - and so do they")]
    [InlineData("ru", "Она сказала главное:\n\n- первый пост\n- второй пост")]
    public void A_dash_that_opens_no_speech_is_left_alone(string lang, string line) => Assert.Empty(Found(line, lang));

    [Theory]
    [InlineData("ru", "— Мы не уйдём, — сказала она.", "«Мы не уйдём» [@person in @source]")]
    [InlineData("ru", "Так и есть [@mills in @news].\n\n— Мы не уйдём, — сказала она.", "«Мы не уйдём» [@person in @source]")]
    [InlineData("ru", "— Мы не уйдём, — сказала она [@mills in @news].", "«Мы не уйдём»")]
    [InlineData("fr", "— Nous restons, dit-elle.", "«\u00A0Nous restons\u00A0» [@person in @source]")]
    public void The_words_are_offered_with_marks_and_a_source(string lang, string body, string offered) =>
        Assert.EndsWith($": {offered}.", Assert.Single(Found(body, lang)).Help, StringComparison.Ordinal);

    [Theory]
    [InlineData("en", "— We stay, — she said.", 1)]
    [InlineData("de", "— Wir bleiben, — sagte sie.", 1)]
    [InlineData("en", "— We stay, — she said.\n\n— We must.", 2)]
    [InlineData("ru", "Министр сказал:\n\n— Мы уйдём.\n\n— Да!", 2)]
    [InlineData("ru", "Министр сказал:\n\n— Мы уйдём.\n\nОн ушёл.\n\n— Первый пост;", 1)]
    [InlineData("ru", "- — Мы уйдём!\n- — Да!", 2)]
    [InlineData("pl", "- Nie odejdziemy - powiedziała minister.\n- Tak.", 1)]
    [InlineData("uk", "- Ми не підемо, - сказала вона.", 1)]
    public void Speech_is_found_after_its_verb_in_lists_and_with_hyphens(string lang, string body, int lines) =>
        Assert.Equal(lines, Found(body, lang).Count);

    [Fact]
    public void Each_line_of_a_conversation_is_reported() =>
        Assert.Equal(2, Found("— Почему? — спросил он.\n— Нам некуда, — ответила она.", "ru").Count);

    [Fact]
    public void Speech_behind_a_dash_is_not_reported_a_second_time_as_told() =>
        Assert.Single(GivenBrief.WithBody("— Мы не уйдём, — сказала она.\n", "ru").Diagnostics);

    private static IReadOnlyList<Diagnostic> Found(string body, string lang) =>
        [.. GivenBrief.WithBody(body + "\n", lang).Diagnostics.Where(d => d.Rule.Id == "dash-dialogue")];
}
