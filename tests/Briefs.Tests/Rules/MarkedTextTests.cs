
namespace Briefs.Tests.Rules;

public sealed class MarkedTextTests
{
    [Fact]
    public void Places_are_counted_without_the_marks()
    {
        var read = MarkedText.Read("⟦⟧a⟦bc⟧\nd⟦e⟧");
        Assert.Equal("abc\nde", read.Text);
        Assert.Equal([new TextSpan(0, 0), new TextSpan(1, 3), new TextSpan(5, 6)], read.Places);
    }

    [Fact]
    public void Places_may_lie_in_each_other() => Assert.Equal([new TextSpan(0, 3), new TextSpan(1, 2)], MarkedText.Read("⟦a⟦b⟧c⟧").Places);
}
