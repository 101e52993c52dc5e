namespace Briefs.SiteTests.Harness;

/// <summary>Texts that pass every check, and those that fail one.</summary>
public static class TestTexts
{
    /// <summary>A picture of one pixel.</summary>
    public static byte[] Png { get; } = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public const string Settings = """
        title: Example briefs
        url: https://example.org/briefs/
        organization: Example

        """;

    /// <summary>The same for a site whose sources are on a server of the test's own, an address that leads readers nowhere.</summary>
    public const string SettingsOfLocalSources = Settings + "severities:\n  link-misleading: off\n";

    /// <summary>A brief with one sourced quotation.</summary>
    public static string Brief(string title, string more = "") => $"""
        ---
        title: {title}
        summary: What the minister said.
        date: 2024-03-01
        sources:
          news:
            title: Minister speaks at the border
            publisher: The Example Times
            date: 2024-02-28
            url: https://example.com/news
        quoted:
          ivanov:
            name: Ivan Ivanov
            role: Minister
        ---

        “We will not comply,” he said [@ivanov in @news].
        {more}

        """;

    /// <summary>A brief whose only fault is a quotation without a source, in line 17, column 17, up to column 38.</summary>
    public static string Unsourced(string title) => Brief(title, "\nShe answered: “Nobody asked us.”");
}
