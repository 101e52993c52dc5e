using Briefs.Reading.Proposals;
using Briefs.Tests.Running;

namespace Briefs.Tests.Reading.Proposals;

/// <summary>Finding the date of a long note takes time in proportion to its length, whatever words it has.</summary>
public sealed class WrittenDateGrowthTests
{
    [Theory]
    [InlineData("en", "2020 x ")]
    [InlineData("fr", "2020 x ")]
    [InlineData("pt", "x 2020 ")]
    [InlineData("de", "18 2020 ")]
    [InlineData("en", "june ")]
    public void A_note_of_many_years_is_work_in_proportion(string lang, string piece) => Work.GrowsWith(20_000, count =>
    {
        var note = string.Concat(Enumerable.Repeat(piece, count));
        return () => WrittenDate.Find(note, lang);
    });
}
