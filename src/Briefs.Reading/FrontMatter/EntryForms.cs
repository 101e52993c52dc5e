using Briefs.Reading.Yaml;

namespace Briefs.Reading.FrontMatter;

/// <summary>What to write in place of something that stands on one line and needs several.</summary>
internal static class EntryForms
{
    public static string HelpFor(string key, YamlNode node) =>
        key == "image" && node is YamlNode.Scalar { Text: var src }
            ? $"Write it so, with words of your own:\nimage:\n  src: {Ids.Shortened(src.Trim())}\n  alt: A border post in snow\n"
                + "  credit: Who made the picture"
            : node is YamlNode.Sequence { Items: [YamlNode.Mapping { Entries: [var first, ..] }, ..] }
            ? $"Delete the hyphens before its entries: `{first.Key.Text}:` in place of `- {first.Key.Text}:`."
            : "Write a line for each thing you say of it, below its own line and indented by two more spaces: a name, a colon, a space and "
                + "the text.";
}
