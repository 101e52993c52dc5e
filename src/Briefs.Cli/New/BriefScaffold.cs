using Briefs.Reading.Scaffolding;

namespace Briefs.Cli.New;

/// <summary>The text of a new brief: front matter and blanks to fill in.</summary>
internal static class BriefScaffold
{
    public static string Format(string title, PartialDate today, string name) => $"""
        ---
        {Head(title, today)}topics: []
        sources:
          # One entry per source. To add one, with the facts from its page:
          #   briefs add source https://… --to {name}
        quoted:
          # One entry per person quoted. To add one:
          #   briefs add person "Laura Mills" --to {name}
        ---

        {Placeholder.Format("what happened and to whom in the first paragraph")}

        <!--
        This comment is not published. Delete it when you no longer need it.
        Put quotations in quotation marks, and cite the person and the source right after:
          “We will not go,” she said [@mills in @new-arab-2020].
        -->

        """;

    private static string Head(string title, PartialDate today) => new YamlLines()
        .Field(new EntryField("title", title, FieldForm.Folded))
        .Field(new EntryField("summary", Placeholder.Format("the whole brief in one or two sentences"), FieldForm.Folded))
        .Field(new EntryField("date", today.ToString(), FieldForm.Word))
        .ToString();
}

/// <summary>Collapses a typed or pasted text to one line.</summary>
internal static class OneLine
{
    /// <summary>Replaces each run of white space, also line breaks from a pasted page, with one space.</summary>
    public static string Collapse(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
