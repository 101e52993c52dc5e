namespace Briefs.Model;

/// <summary>Where a reader meets a quotation; the first that fits. The names of <c>where</c> in the JSON.</summary>
public enum Surface
{
    Title, Summary, Caption, Alt,

    /// <summary>Another printed string of the front matter.</summary>
    Field,

    Link,

    /// <summary>A Markdown block quote.</summary>
    Block,

    Heading, Footnote, Table, List, Paragraph,
}
