using Briefs.Checks.Rules;

namespace Briefs.Tests.Checks;

public sealed class PictureTests
{
    private static readonly Picture s_picture = new()
    {
        Span = new TextSpan(2, 5),
        Path = "content/images/post.jpg",
        Written = "post.jpg",
        Alt = "A border post in snow",
        Credit = "A. Editor",
    };

    [Fact]
    public void A_picture_that_is_there_with_description_and_credit_is_good() => Assert.Empty(Found(s_picture));

    [Fact]
    public void A_picture_that_is_not_there_is_missing() =>
        Assert.Equal("image-missing", Assert.Single(Found(s_picture with { Path = "content/images/no-such.jpg" })).Rule.Id);

    [Fact]
    public void A_name_in_other_letters_is_missing_and_the_help_knows_the_right_one()
    {
        var found = Assert.Single(Found(s_picture with { Path = "content/images/Post.JPG" }));
        Assert.Contains("content/images/post.jpg", found.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    public void A_description_of_nothing_is_none(string alt) =>
        Assert.Equal("image-without-alt", Assert.Single(Found(s_picture with { Alt = alt })).Rule.Id);

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void A_credit_of_nothing_is_none(string? credit)
    {
        var found = Assert.Single(Found(s_picture with { Credit = credit, Written = "../images/post.jpg" }));
        Assert.Equal("image-without-credit", found.Rule.Id);
        Assert.Contains("`post.jpg: NAME` below `images:`", found.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void The_picture_at_the_head_has_its_credit_below_image()
    {
        var found = Assert.Single(All(GivenSite.Brief("a") with { Image = s_picture with { Credit = null } }));
        Assert.Contains("`credit: NAME` below `image:`", found.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_that_was_reported_when_read_is_not_reported_again() =>
        Assert.Empty(Found(s_picture with { Path = null, Alt = "", Credit = null }));

    [Fact]
    public void The_sites_logo_must_be_there()
    {
        var library = Library(GivenSite.Brief("a"));
        var found = Assert.Single(GivenSite.Check<ImageMissing>(
            library with { Settings = library.Settings with { Logo = "content/images/no-such.svg" } }));
        Assert.Equal("content/site.yml", found.File.Path);
    }

    private static Library Library(Brief brief) => GivenSite.Of(brief) with
    {
        Pictures = ImmutableSortedDictionary.Create<string, SiteFile>(StringComparer.Ordinal)
            .Add("content/images/post.jpg", new SiteFile("content/images/post.jpg", 1)),
    };

    // The picture at the head of a brief and one in its body are held to the same.
    private static IReadOnlyList<Diagnostic> Found(Picture picture)
    {
        var atHead = All(GivenSite.Brief("a") with { Image = picture });
        var inBody = All(GivenSite.Brief("a") with { Pictures = [picture] });
        Assert.Equal(atHead.Select(d => d.Message), inBody.Select(d => d.Message));
        return inBody;
    }

    private static IReadOnlyList<Diagnostic> All(Brief brief) =>
    [
        .. GivenSite.Check<ImageMissing>(Library(brief)),
        .. GivenSite.Check<ImageWithoutAlt>(Library(brief)),
        .. GivenSite.Check<ImageWithoutCredit>(Library(brief)),
    ];
}
