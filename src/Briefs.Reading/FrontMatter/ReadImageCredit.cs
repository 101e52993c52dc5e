using Briefs.Reading.Rules;
using Briefs.Reading.Schema;
using Briefs.Reading.Yaml;

namespace Briefs.Reading.FrontMatter;

/// <summary>Binds credits of pictures by file name: <c>border.jpg: Getty</c>, or <c>border.jpg: {credit: Getty}</c>.</summary>
internal static class ReadImageCredit
{
    public static ImmutableSortedDictionary<string, string> ReadAll(YamlNode.Mapping? entries, BindValue bind)
    {
        var credits = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var entry in entries?.Entries ?? [])
        {
            var credit = entry.Value is YamlNode.Mapping keys
                ? Fields.Open(keys, PictureKeys.Credit, bind).Plain("credit")
                : Credit(entry, bind);
            if (credit is not null) credits[entry.Key.Text] = credit;
        }

        return credits.ToImmutable();
    }

    private static string? Credit(YamlEntry entry, BindValue bind)
    {
        if (bind.Text(entry.Key.Text, entry.Value) is not { } credit) return null;
        QuoteOutOfPlace.Rule.Check("credit", credit, bind.Diagnostics);
        return credit.Text;
    }
}
