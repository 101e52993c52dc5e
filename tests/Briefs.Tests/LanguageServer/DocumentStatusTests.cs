namespace Briefs.Tests.LanguageServer;

/// <summary>What an editor shows of a brief as a whole: how many quotations have no source, and where the page is.</summary>
public sealed class DocumentStatusTests
{
    [Theory]
    [InlineData("Nothing was said.", 0, 0)]
    [InlineData("“We stay,” said Mills [@mills in @news].", 1, 0)]
    [InlineData("“We stay,” said Mills.\n\n“We wait,” he said [@mills in @news].", 2, 1)]
    [InlineData("“We stay,” said Mills.\n\n“We wait,” he said.", 2, 2)]
    public void The_quotations_without_a_source_are_counted(string body, int quotations, int uncited)
    {
        var status = GivenEditor.Answer(body, "briefs/documentStatus", _ => new { });
        Assert.Equal((quotations, uncited), (status.GetProperty("quotations").GetInt32(), status.GetProperty("uncited").GetInt32()));
    }

    [Fact]
    public void The_address_is_that_of_the_published_page() =>
        Assert.Equal("briefs/x/", GivenEditor.Answer("Text.", "briefs/documentStatus", _ => new { }).GetProperty("address").GetString());
}
