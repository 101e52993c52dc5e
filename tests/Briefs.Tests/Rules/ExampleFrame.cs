namespace Briefs.Tests.Rules;

/// <summary>The brief around a rule's example of a body: shown in the manual, and read when the example is tested.</summary>
internal static class ExampleFrame
{
    /// <summary>With the sources and people that examples cite.</summary>
    public const string FrontMatter =
        """
        ---
        title: At the border
        date: 2024-03-01
        summary: Nobody crossed.
        sources:
          un-report:
            title: Report on the border
            publisher: Commission on the Border
            date: 2024-01-15
            url: https://example.org/un-report
            type: report
          news:
            title: Nobody crosses
            publisher: The Border Times
            date: 2024-02-01
            url: https://example.org/news
          law:
            title: Border Act of Samplonia
            publisher: Parliament of Samplonia
            date: 2001-05-02
            url: https://example.org/law
            type: law
        quoted:
          mills:
            name: Ada Mills
            role: Researcher
            organization: Border Observatory
          ivanov:
            name: Ivan Ivanov
            role: Minister of the Border
          witness:
            anonymous: fear of reprisal
            description: A woman from the border
            to-us: 2024-01-03
        ---

        """;

    /// <summary>Cites all of <see cref="FrontMatter"/>, so that an example that cites only some is not about the others.</summary>
    public const string End = "\n\nAll are cited here [@mills in @news; @ivanov in @un-report; @law, art. 1; @witness].\n";
}
