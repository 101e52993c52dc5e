using Briefs.Reading.Scaffolding;

namespace Briefs.Cli.New;

/// <summary>The text of a new brief: its front matter as the manual writes it, and blanks for what only its editor knows.</summary>
internal static class BriefScaffold
{
    public static string Format(string title, PartialDate today, string name) => $"""
        ---
        {Head(title, today)}topics: []
        sources:
          # An entry for each source. This writes one here, with all that the page says of itself:
          #   briefs add source https://… --to {name}
        quoted:
          # An entry for each person quoted. This writes one here:
          #   briefs add person "Laura Mills" --to {name}
        ---

        {Blank.Format("what happened and to whom in the first paragraph")}

        <!--
        Nothing between these arrows is printed; take it out when you need it no longer.
        A quotation stands in quotation marks, and who said it, and where, directly behind:
          “We will not go,” she said [@mills in @new-arab-2020].
        -->

        """;

    private static string Head(string title, PartialDate today) => new YamlLines()
        .Field(new EntryField("title", title, FieldForm.Folded))
        .Field(new EntryField("summary", Blank.Format("the whole brief in one or two sentences"), FieldForm.Folded))
        .Field(new EntryField("date", today.ToString(), FieldForm.Word))
        .ToString();
}

/// <summary>A text that was typed or pasted, on one line.</summary>
internal static class OneLine
{
    /// <summary>White space of all kinds is one space: what is pasted from a page brings line breaks along.</summary>
    public static string Collapse(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
