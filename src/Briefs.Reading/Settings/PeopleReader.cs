using Briefs.Reading.Discovery;
using Briefs.Reading.FrontMatter;
using Briefs.Reading.Rules;
using Briefs.Reading.Yaml;

namespace Briefs.Reading.Settings;

/// <summary>Reads <c>content/people.yml</c>: people quoted in several briefs, by id. Each must have a name.</summary>
public static class PeopleReader
{
    public static Checked<ImmutableSortedDictionary<PersonId, Person>> Read(FileText file)
    {
        var bind = new ValueBinder(file, new DiagnosticBag(file.File));
        var people = ImmutableSortedDictionary.CreateBuilder<PersonId, Person>();
        foreach (var person in PersonEntryReader.Shared(YamlFileReader.Shared(file, bind), bind))
        {
            if (person.IsNamed) people.Add(person.Id, person);
            else bind.Diagnostics.Add(PersonNotShared.Rule, person.Span, person.Id.Value);
        }

        return new Checked<ImmutableSortedDictionary<PersonId, Person>>(people.ToImmutable(), bind.Diagnostics.ToImmutable());
    }
}

/// <summary>Reads <c>content/authors.yml</c>: the authors of briefs, by id.</summary>
public static class AuthorsReader
{
    /// <returns>Null if an error, which is reported, hides some of the entries.</returns>
    public static Checked<ImmutableSortedDictionary<AuthorId, Author>?> Read(FileText file)
    {
        var bind = new ValueBinder(file, new DiagnosticBag(file.File));
        var (keys, isComplete) = YamlFileReader.Open(file, ReadingLimits.SharedBytes, bind);
        var authors = AuthorEntryReader.ReadAll(keys, bind);
        var hides = !isComplete || bind.Diagnostics.Contains(FrontMatterBadId.Rule.Info);
        return new Checked<ImmutableSortedDictionary<AuthorId, Author>?>(hides ? null : authors, bind.Diagnostics.ToImmutable());
    }
}

/// <summary>Reads <c>content/images.yml</c>: credits of pictures, by file name.</summary>
public static class ImageCreditsReader
{
    public static Checked<ImmutableSortedDictionary<string, string>> Read(FileText file)
    {
        var bind = new ValueBinder(file, new DiagnosticBag(file.File));
        var credits = ImageCreditReader.ReadAll(YamlFileReader.Shared(file, bind), bind);
        return new Checked<ImmutableSortedDictionary<string, string>>(credits, bind.Diagnostics.ToImmutable());
    }
}

/// <summary>Opens a file that is a YAML mapping as a whole.</summary>
internal static class YamlFileReader
{
    /// <summary>The keys of the file; none when it is empty, or not valid YAML, which is then reported.</summary>
    /// <param name="limit">Size limit in bytes.</param>
    public static (YamlNode.Mapping Keys, bool IsComplete) Open(FileText file, int limit, ValueBinder bind)
    {
        var whole = new TextSpan(0, file.Text.Length);
        var none = new YamlNode.Mapping(whole, []);
        if (!YamlSize.IsWithin(file.Text, whole, limit))
        {
            bind.Diagnostics.Add(YamlSize.Exceeded(new TextSpan(0, 0), file, whole, limit));
            return (none, false);
        }

        var tree = YamlReader.Read(file, whole, bind.Diagnostics);
        if (tree.Root is YamlNode.Mapping keys) return (keys, tree.IsComplete);
        if (tree.Root is null or YamlNode.Scalar { IsAbsent: true }) return (none, tree.IsComplete);
        bind.Diagnostics.Add(FrontMatterMalformed.Rule, tree.Root.Span, "the file has no keys",
            "Write one key per line: a word, a colon, a space and the text, such as `title: Rights Monitor`.");
        return (none, false);
    }

    /// <summary>The same for a file shared by the site.</summary>
    public static YamlNode.Mapping Shared(FileText file, ValueBinder bind) => Open(file, ReadingLimits.SharedBytes, bind).Keys;
}
