using Briefs.Reading.Scaffolding;

namespace Briefs.Tests.Reading;

public sealed class ListInserterTests
{
    [Theory]
    [InlineData("title: A\n", "title: A\nnames:\n  - Опора\n  - \"A, B\"\n")]
    [InlineData("title: A", "title: A\nnames:\n  - Опора\n  - \"A, B\"")]
    [InlineData("names: []\ntitle: A\n", "names: [Опора, \"A, B\"]\ntitle: A\n")]
    [InlineData("names: [One, 'Two'] # three\n", "names: [One, 'Two', Опора, \"A, B\"] # three\n")]
    [InlineData("names:\n- One # first\n\n# rest\ntitle: A\n", "names:\n- One # first\n- Опора\n- \"A, B\"\n\n# rest\ntitle: A\n")]
    [InlineData("names:\n    - One\n    - >-\n      Two\n      words\ntitle: A\n",
        "names:\n    - One\n    - >-\n      Two\n      words\n    - Опора\n    - \"A, B\"\ntitle: A\n")]
    [InlineData("names:\ntitle: A\n", "names:\n  - Опора\n  - \"A, B\"\ntitle: A\n")]
    [InlineData("names: # ours\ntitle: A\n", "names: # ours\n  - Опора\n  - \"A, B\"\ntitle: A\n")]
    [InlineData("names: [One,\n  Two]\ntitle: A\n", "names: [One,\n  Two, Опора, \"A, B\"]\ntitle: A\n")]
    public void A_text_is_added_in_the_form_of_the_list(string before, string after)
    {
        var file = FileText.Create("content/site.yml", before);
        var insertion = ListInserter.Insert(file, "names", ["Опора", "A, B"]);

        Assert.Empty(insertion.Diagnostics.Select(d => d.Message));
        Assert.Equal(after.TrimEnd('\n'), insertion.Value!.ApplyTo(before).TrimEnd('\n'));
        Assert.Equal(after.Replace("\n", "\r\n", StringComparison.Ordinal).TrimEnd(),
            before.Contains('\n', StringComparison.Ordinal)
                ? insertion.Value.ApplyTo(before.Replace("\n", "\r\n", StringComparison.Ordinal)).TrimEnd()
                : after.Replace("\n", "\r\n", StringComparison.Ordinal).TrimEnd());
    }

    [Theory]
    [InlineData("names: {a: b}\n")]
    [InlineData("names: One\n")]
    [InlineData("{title: A}\n")]
    [InlineData("- A\n")]
    [InlineData("title: [\n")]
    public void A_file_in_another_form_is_left_with_an_error(string text)
    {
        var insertion = ListInserter.Insert(FileText.Create("content/site.yml", text), "names", ["Опора"]);

        Assert.Null(insertion.Value);
        Assert.NotEmpty(insertion.Diagnostics);
    }
}
