using System.Text.Json;
using Briefs.Cli.Schemas;
using Briefs.Reading.Schema;
using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Schemas;

/// <summary>
/// <c>briefs schema</c>: the schemas say what the reader says, key by key and value by value, at every level of every file.
/// </summary>
public sealed class SchemaTests
{
    public static TheoryData<string> Levels => [.. Level.All.Select(level => level.ToString())];

    [Theory]
    [MemberData(nameof(Levels))]
    public void Reader_and_schema_take_the_same_values(string place)
    {
        var level = Find(place);
        foreach (var key in level.Table.Keys)
        {
            foreach (var value in Samples.Right(key)) Both(level, level.With(One(key.Name, value)), taken: true);
            foreach (var value in Samples.Wrong(key.Form)) Both(level, level.With(One(key.Name, value)), taken: false);
        }
    }

    [Theory]
    [MemberData(nameof(Levels))]
    public void Reader_and_schema_refuse_a_key_that_is_not_known_and_one_that_is_missing(string place)
    {
        var level = Find(place);
        var nothing = new Dictionary<string, string>();
        Both(level, level.With(nothing), taken: true);
        Both(level, level.With(One("titel", "\"x\"")), taken: false);
        foreach (var key in level.Table.Keys.Where(key => key.IsRequired)) Both(level, level.With(nothing, key.Name), taken: false);
        foreach (var key in level.Table.OneNeeded.Take(1)) Both(level, level.With(nothing, key), taken: false);
        foreach (var (one, other) in level.Table.NeededWith)
            Both(level, level.With(One(one, Samples.Right(level.Table.Find(one)!)[0]), other), taken: false);
        foreach (var (one, other) in level.Table.Apart) Both(level, level.With(Pair(level.Table, one, other)), taken: false);
    }

    [Theory]
    [MemberData(nameof(Levels))]
    public void A_value_with_a_letter_changed_is_taken_by_the_schema_if_the_reader_takes_it(string place)
    {
        var level = Find(place);
        foreach (var key in level.Table.Keys.Where(key => key.Form is not (KeyForm.Text or KeyForm.Anything)))
        {
            foreach (var value in Samples.Right(key).Where(value => value.StartsWith('"')).SelectMany(Changed))
            {
                var file = level.With(One(key.Name, value));
                if (Judged.TakenByReader(level.Schema, file)) Assert.True(Judged.TakenBySchema(level.Schema, file), file);
            }
        }
    }

    [Fact]
    public void Every_key_of_the_reader_is_in_the_schema_with_what_it_says_and_there_is_no_other()
    {
        foreach (var schema in ContentForm.All)
        {
            using var json = JsonDocument.Parse(SchemaFile.Serialize(schema));
            var tables = Level.All.Where(level => level.Schema == schema.Name).SelectMany(level => level.Table.Keys)
                .Select(key => (key.Name, key.Description));
            Assert.Equal(tables.Order(), Described(json.RootElement).Order());
        }
    }

    [Theory]
    [InlineData("front-matter")]
    [InlineData("page")]
    [InlineData("site")]
    [InlineData("people")]
    [InlineData("sources")]
    [InlineData("images")]
    public void It_is_printed_in_lines_and_the_same_each_time(string name)
    {
        var printed = BriefsHere.Run("schema", name);
        Assert.Equal(0, printed.Exit);
        Assert.StartsWith("{\n  \"$schema\": \"http://json-schema.org/draft-07/schema#\",\n", printed.Output, StringComparison.Ordinal);
        Assert.EndsWith("}\n", printed.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', printed.Output);
        Assert.Equal(printed.Output, BriefsHere.Run("schema", name).Output);
    }

    [Fact]
    public void Without_a_name_all_are_listed_and_a_wrong_one_is_told_the_nearest()
    {
        var listed = BriefsHere.Run("schema");
        Assert.Equal(0, listed.Exit);
        Assert.All(ContentForm.All, schema => Assert.Contains($"{schema.Name} ", listed.Output, StringComparison.Ordinal));
        var refused = BriefsHere.Run("schema", "source");
        Assert.Equal(2, refused.Exit);
        Assert.StartsWith("briefs: Unknown schema: source. Did you mean sources?\n", refused.Remarks, StringComparison.Ordinal);
    }

    [Fact]
    public void All_are_written_into_a_folder_over_older_ones()
    {
        using var site = new TestSite();
        site.With("schemas/site.schema.json", "older").With("schemas/ours.json", "ours");
        var written = BriefsHere.Run("schema", "--write", site.PathOf("schemas"));
        Assert.Equal(0, written.Exit);
        Assert.Equal(BriefsHere.Run("schema", "site").Output, site.Read("schemas/site.schema.json"));
        Assert.Equal("ours", site.Read("schemas/ours.json"));
        Assert.Equal(ContentForm.All.Length + 1, Directory.GetFiles(site.PathOf("schemas")).Length);
    }

    [Fact]
    public void The_manual_names_every_key()
    {
        var manual = File.ReadAllText(Repository.PathOf("content/pages/front-matter.md"));
        Assert.All(Level.All.SelectMany(level => level.Table.Names)
            .Distinct(), name => Assert.Contains(name, manual, StringComparison.Ordinal));
    }

    private static Level Find(string place) => Level.All.Single(level => level.ToString() == place);

    private static void Both(Level level, string file, bool taken)
    {
        Assert.True(Judged.TakenByReader(level.Schema, file) == taken, $"the reader {(taken ? "refuses" : "takes")} {file}");
        Assert.True(Judged.TakenBySchema(level.Schema, file) == taken, $"the schema {(taken ? "refuses" : "takes")} {file}");
    }

    private static Dictionary<string, string> One(string key, string value) => new() { [key] = value };

    private static Dictionary<string, string> Pair(KeyTable table, string one, string other) =>
        new() { [one] = Samples.Right(table.Find(one)!)[0], [other] = Samples.Right(table.Find(other)!)[0] };

    // Each character left out, and each made another.
    private static IEnumerable<string> Changed(string value)
    {
        for (var at = 1; at < value.Length - 1; at++)
        {
            yield return value.Remove(at, 1);
            foreach (var c in "a7-:Zé.") yield return value.Remove(at, 1).Insert(at, c.ToString());
        }
    }

    // Names of rules have descriptions too, and are no keys.
    private static IEnumerable<(string, string)> Described(JsonElement schema)
    {
        foreach (var part in schema.EnumerateObject().Where(part => part.Name is "properties" or "patternProperties"))
            foreach (var (name, value) in part.Value.EnumerateObject().Select(property => (property.Name, property.Value)))
            {
                if (part.Name == "properties") yield return (name, value.GetProperty("description").GetString()!);
                if (name is not ("severities" or "allow"))
                    foreach (var deeper in Described(value)) yield return deeper;
            }

        if (schema.TryGetProperty("items", out var items))
            foreach (var deeper in Described(items)) yield return deeper;
        if (schema.TryGetProperty("anyOf", out var anyOf))
            foreach (var deeper in anyOf.EnumerateArray().SelectMany(Described)) yield return deeper;
    }
}
