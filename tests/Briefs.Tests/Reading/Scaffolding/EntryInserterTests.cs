using Briefs.Reading.FrontMatter;
using Briefs.Reading.Scaffolding;
using CsCheck;
using Xunit;

namespace Briefs.Tests.Reading.Scaffolding;

/// <summary>An entry is written where an editor would write it, and nothing else of the file changes.</summary>
public sealed class EntryInserterTests
{
    private static readonly NewEntry s_news =
        new("news", [new EntryField("title", "A border: closed", FieldForm.Folded), new EntryField("date", "2024-03-01", FieldForm.Word)]);

    private const string Lines = "  news:\n    title: >-\n      A border: closed\n    date: 2024-03-01\n";

    public static TheoryData<string, string> Heads => new()
    {
        // Without a section, before the people or at the end.
        { "title: A\n", "title: A\nsources:\n" + Lines },
        { "title: A\n# Who speaks.\nquoted:\n  mills:\n    name: Mills\n", "title: A\nsources:\n" + Lines
            + "# Who speaks.\nquoted:\n  mills:\n    name: Mills\n" },
        // A section that holds nothing yet, and remarks of its own.
        { "sources:\nquoted:\n", "sources:\n" + Lines + "quoted:\n" },
        { "sources:\n  # One a source.\nquoted:\n", "sources:\n  # One a source.\n" + Lines + "quoted:\n" },
        { "sources: # none yet\n\nquoted:\n", "sources: # none yet\n" + Lines + "\nquoted:\n" },
        // Behind the last entry, its remarks and what is folded.
        { "sources:\n  a:\n    title: B   # sic\n    # Ask again.\nquoted:\n", "sources:\n  a:\n    title: B   # sic\n    # Ask again.\n"
            + Lines + "quoted:\n" },
        { "sources:\n  a:\n    title: >-\n      B\n      C\n\nquoted:\n", "sources:\n  a:\n    title: >-\n      B\n      C\n" + Lines
            + "\nquoted:\n" },
        { "sources:\n  a:\n    title: B\n", "sources:\n  a:\n    title: B\n" + Lines },
        // Where entries stand apart, this one does too.
        { "sources:\n  a:\n    title: B\n\n  c:\n    title: D\n", "sources:\n  a:\n    title: B\n\n  c:\n    title: D\n\n" + Lines },
        // Indented as its neighbours are.
        { "sources:\n    a:\n        title: B\n",
            "sources:\n    a:\n        title: B\n    news:\n      title: >-\n        A border: closed\n      date: 2024-03-01\n" },
        // Between braces.
        { "sources: {}\n", "sources: {news: {title: \"A border: closed\", date: \"2024-03-01\"}}\n" },
        { "sources: {a: {title: B}}\nquoted:\n",
            "sources: {a: {title: B}, news: {title: \"A border: closed\", date: \"2024-03-01\"}}\nquoted:\n" },
        { "sources: {\n  a: {title: B},\n}\n",
            "sources: {\n  a: {title: B}, news: {title: \"A border: closed\", date: \"2024-03-01\"},\n}\n" },
    };

    [Theory]
    [MemberData(nameof(Heads))]
    public void A_source_is_written_into_front_matter_as_an_editor_would(string before, string after) =>
        Assert.Equal($"---\n{after}---\n\nText.\n", Inserted($"---\n{before}---\n\nText.\n", "sources"));

    [Theory]
    [InlineData("", "news:\n  title: >-\n    A border: closed\n  date: 2024-03-01\n")]
    [InlineData("# Shared.\n", "# Shared.\nnews:\n  title: >-\n    A border: closed\n  date: 2024-03-01\n")]
    [InlineData("a:\n  title: B\n# The end.\n",
        "a:\n  title: B\n# The end.\nnews:\n  title: >-\n    A border: closed\n  date: 2024-03-01\n")]
    [InlineData("a:\n  title: B", "a:\n  title: B\nnews:\n  title: >-\n    A border: closed\n  date: 2024-03-01")]
    public void A_source_is_written_into_a_shared_file(string before, string after) => Assert.Equal(after, Inserted(before, null));

    [Theory]
    [InlineData("---\nsources:\n  news:\n    title: B\n---\n", "front-matter-duplicate-key")]
    [InlineData("---\nsources: none\n---\n", "front-matter-malformed")]
    [InlineData("---\nsources: [a]\n---\n", "front-matter-malformed")]
    [InlineData("---\n{title: A}\n---\n", "front-matter-malformed")]
    [InlineData("---\ntitle: A: b\n---\n", "front-matter-colon")]
    [InlineData("---\ntitle: A\n", "front-matter-malformed")]
    [InlineData("No front matter.\n", "front-matter-missing")]
    public void A_file_with_a_fault_is_left_alone_and_the_fault_is_said(string text, string rule)
    {
        var found = EntryInserter.Insert(FileText.Create("content/briefs/x.md", text), "sources", s_news);
        Assert.Null(found.Value);
        Assert.Equal(rule, found.Diagnostics[0].Rule.Id);
    }

    [Theory]
    [InlineData("---\r\nsources:\r\nquoted:\r\n---\r\n\r\nText.\r\n")]
    [InlineData("\uFEFF---\r\nsources:\r\nquoted:\r\n---\r\n\r\nText.\r\n")]
    [InlineData("\uFEFF---\nsources:\nquoted:\n---\n\nText.\n")]
    public void Line_ends_and_a_byte_order_mark_are_those_of_the_file(string written)
    {
        var read = written.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal);
        var insertion = EntryInserter.Insert(FileText.Create("content/briefs/x.md", read), "sources", s_news).Value!;
        var end = written.Contains('\r', StringComparison.Ordinal) ? "\r\n" : "\n";
        var expected = written.Replace($"sources:{end}", $"sources:{end}{Lines.Replace("\n", end, StringComparison.Ordinal)}",
            StringComparison.Ordinal);
        Assert.Equal(expected, insertion.ApplyTo(written));
    }

    /// <summary>Whatever the values hold and however the file is written: it reads as before, with the entry in it.</summary>
    [Fact]
    public void What_was_there_reads_as_before()
    {
        var word = Gen.OneOf(Gen.String[Gen.Char["abcdeяЖ汉ع: #-'\"“”{}[],&*!|>%@`\\?~"], 1, 12], Gen.Const("null"), Gen.Const("2020"),
            Gen.Const("- x"))
            .Select(text => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries))).Where(text => text.Length > 0);
        Gen.Select(word, word, Gen.Int[1, 4], Gen.Int[0, 3], Gen.Bool).Sample((title, publisher, indent, remarks, apart) =>
        {
            var entry = new NewEntry("news", [new EntryField("title", title, FieldForm.Folded), new EntryField("publisher", publisher)]);
            var space = new string(' ', indent);
            var head = $"---\ntitle: A\ndate: 2024-03-01\nsources:\n{space}a:\n{space}{space}title: >-\n{space}{space} B\n"
                + (apart ? "\n" : "") + $"{space}b:\n{space}{space}title: C\n"
                + string.Concat(Enumerable.Repeat($"{space}# Remark.\n", remarks)) + "quoted:\n  mills:\n    name: Mills\n---\nText.\n";
            var before = FrontMatterParser.Read(FileText.Create("content/briefs/x.md", head), DocumentKind.Brief);
            Assert.Empty(before.Diagnostics);
            var text = Inserted(head, "sources");
            var after = FrontMatterParser.Read(FileText.Create("content/briefs/x.md", text), DocumentKind.Brief);
            // The value may look like words that somebody is quoted with: that is told, and has nothing to do with where it is.
            Assert.DoesNotContain(after.Diagnostics, found => found.Rule.Id != "quote-out-of-place");
            Assert.Equal(["a", "b", "news"], after.Value.Sources.Select(s => s.Id.Value));
            Assert.Equal((title, publisher), (after.Value.Sources[2].Title, after.Value.Sources[2].Publisher));
            Assert.Equal(before.Value.Sources.Select(s => s.Title), after.Value.Sources[..2].Select(s => s.Title));
            Assert.Equal("Mills", Assert.Single(after.Value.People).NameIn("en"));
            return true;

            string Inserted(string file, string section) => file.Insert(Insertion().Offset, Insertion().Text);

            TextInsertion Insertion() => EntryInserter.Insert(FileText.Create("content/briefs/x.md", head), "sources", entry).Value!;
        });
    }

    private static string Inserted(string text, string? section)
    {
        var found =
            EntryInserter.Insert(FileText.Create(section is null ? "content/sources.yml" : "content/briefs/x.md", text), section, s_news);
        Assert.Empty(found.Diagnostics.Select(f => f.Message));
        return found.Value!.ApplyTo(text);
    }
}
