using Briefs.Reading.Publishing;

namespace Briefs.Tests.Reading.Publishing;

/// <summary>What readers never see is not in the text that the desk publishes.</summary>
public sealed class PublicTextTests
{
    [Theory]
    [InlineData("---\ntitle: A # secret\ndate: 2024-03-01\n---\nB\n", "---\ntitle: A \ndate: 2024-03-01\n---\nB\n")]
    [InlineData("---\n# secret\ntitle: A\n---\nB\n", "---\n\ntitle: A\n---\nB\n")]
    [InlineData("---\nprivate:\n  secret: 1\n  more: x\ntitle: A\n---\nB\n", "---\ntitle: A\n---\nB\n")]
    [InlineData("---\ntitle: A\nprivate: secret\n---\nB\n", "---\ntitle: A\n---\nB\n")]
    [InlineData("---\ntitle: A\nunknown: secret\n---\nB\n", "---\ntitle: A\n---\nB\n")]
    [InlineData("---\ntitle: A\nrelated: [open, secret]\n---\nB\n", "---\ntitle: A\nrelated: [\"open\"]\n---\nB\n")]
    [InlineData("---\ntitle: A\nimages: {secret.png: X}\n---\nB\n", "---\ntitle: A\nimages: {}\n---\nB\n")]
    [InlineData("---\nsources:\n  secret: {title: X}\n  news:\n    title: N # x\nquoted: {mills: {name: M}, secret: {name: S}}\n---\nB\n",
        "---\nsources: {\"news\":{\"title\":\"N\"}}\nquoted: {\"mills\":{\"name\":\"M\"}}\n---\nB\n")]
    [InlineData("---\nquoted:\n  secret-guard: {role: A}\nsources:\n  news: {speaker: secret-guard}\n---\n[@secret-guard in @news]\n",
        "---\nquoted: {\"p-1\":{\"role\":\"A\"}}\nsources: {\"news\":{\"speaker\":\"p-1\"}}\n---\n[@p-1 in @news]\n")]
    [InlineData("---\nquoted:\n  secret-guard: {role: A}\nsources:\n  news: {speaker: secret-guard}\n---\n[@news;@secret-guard in @news]\n",
        "---\nquoted: {\"p-1\":{\"role\":\"A\"}}\nsources: {\"news\":{\"speaker\":\"p-1\"}}\n---\n[@news;@p-1 in @news]\n")]
    [InlineData("---\ntitle: A\n---\n<!-- secret -->\n\nB\n", "---\ntitle: A\n---\n\n\nB\n")]
    [InlineData("---\ntitle: A\n---\n<!-- a --> <!-- secret -->\n\nB\n", "---\ntitle: A\n---\n\n\nB\n")]
    [InlineData("---\ntitle: A\n---\n<!-- secret\n", "---\ntitle: A\n---\n\n")]
    [InlineData("---\ntitle: A\n---\nB <!--> C\n\n<!-- secret -->\n", "---\ntitle: A\n---\nB  C\n\n\n")]
    [InlineData("---\ntitle: A\n---\nB <!---> C\n\n<!-- secret -->\n", "---\ntitle: A\n---\nB  C\n\n\n")]
    [InlineData("---\ntitle: A\n---\nB <!-- secret --> C\n", "---\ntitle: A\n---\nB  C\n")]
    [InlineData("---\ntitle: A\n---\nB <b title=\"secret\">C</b>\n", "---\ntitle: A\n---\nB C\n")]
    [InlineData("---\ntitle: A\n---\n> <!-- secret -->\n> B\n", "---\ntitle: A\n---\n> \n> B\n")]
    [InlineData("---\ntitle: A\n---\nC[^1]\n\n[^1]: <!-- secret --> B\n", "---\ntitle: A\n---\nC[^1]\n\n[^1]: \n")]
    [InlineData("---\ntitle: A\n---\nC[^1]\n\n[^1]: B <!-- secret --> C\n", "---\ntitle: A\n---\nC[^1]\n\n[^1]: B  C\n")]
    [InlineData("---\ntitle: A\n---\nC[^1]\n\n[^1]: B\n\n[^2]: secret[^3]\n\n[^3]: secret\n",
        "---\ntitle: A\n---\nC[^1]\n\n[^1]: B\n\n\n\n\n")]
    [InlineData("---\ntitle: A\n---\nC[^1]\n\n[^1]: B\n[^u]: secret\n[^1]: secret\n[^v]: <!-- secret --> X\n",
        "---\ntitle: A\n---\nC[^1]\n\n[^1]: B\n\n\n\n")]
    [InlineData("---\n{title: A, allow: {dash-dialogue: secret}, date: 2024-01-01, private: secret}\n---\nB\n",
        "---\ntitle: \"A\"\nallow: {\"dash-dialogue\":\"the reason is not published\"}\ndate: \"2024-01-01\"\n---\nB\n")]
    [InlineData("---\n? private\n: secret\n? title\n: A\n---\nB\n", "---\ntitle: \"A\"\n---\nB\n")]
    [InlineData("---\nquoted:\n  secret-guard: {description: A}\nimage: {src: a, alt: \"Says [@secret-guard]\", x: secret}\n---\nB\n",
        "---\nquoted: {\"p-1\":{\"description\":\"A\"}}\nimage: {\"src\":\"a\",\"alt\":\"Says [@p-1]\"}\n---\nB\n")]
    [InlineData("---\nquoted:\n  secret-guard: {description: A}\nimage: {src: a, alt: \"Says\\n@secret-guard\", x: secret}\n---\nB\n",
        "---\nquoted: {\"p-1\":{\"description\":\"A\"}}\nimage: {\"src\":\"a\",\"alt\":\"Says\\n@p-1\"}\n---\nB\n")]
    [InlineData("---\ntitle: A\n---\nB\n\n[secret]: https://example.org/secret\n", "---\ntitle: A\n---\nB\n\n\n")]
    [InlineData("---\ntitle: A\n---\n[B](https://example.org/ \"secret\")\n", "---\ntitle: A\n---\n[B](https://example.org/ )\n")]
    [InlineData("---\ntitle: A\n---\n[B]\n\n[B]: https://example.org/ \"secret\"\n",
        "---\ntitle: A\n---\n[B]\n\n[B]: https://example.org/ \n")]
    [InlineData("---\ntitle: A\n---\n```text secret\nB\n```\n", "---\ntitle: A\n---\n```text\nB\n```\n")]
    [InlineData("---\ntitle: A\n---\n~~~ sh te secret &amp; t\nB\n~~~\n", "---\ntitle: A\n---\n~~~ sh\nB\n~~~\n")]
    [InlineData("---\nsources:\n  news: {title: N, secret: X}\nimage: {src: a, secret: Y}\nupdates:\n- {date: 2024, secret: Z}\n---\nB\n",
        "---\nsources: {\"news\":{\"title\":\"N\"}}\nimage: {\"src\":\"a\"}\nupdates: [{\"date\":\"2024\"}]\n---\nB\n")]
    [InlineData("---\ntitle: A\n---\n<!-- allow dash-dialogue: secret -->\n\nB\n",
        "---\ntitle: A\n---\n<!-- allow dash-dialogue: the reason is not published -->\n\nB\n")]
    [InlineData("---\ntitle: A\nallow:\n  dash-dialogue: >-\n    secret\ndate: 2024-01-01\n---\nB\n",
        "---\ntitle: A\nallow: {\"dash-dialogue\":\"the reason is not published\"}\ndate: 2024-01-01\n---\nB\n")]
    [InlineData("---\ntitle: A\n---\n##   B <!-- secret --> C [D](https://example.org/ \"secret\")\n",
        "---\ntitle: A\n---\n##   B  C [D](https://example.org/ )\n")]
    [InlineData("---\nquoted:\n  mills: {name: {en: M, fr: secret}, also: [Printed, secret], to-us: 2001-01-01, roles: [{role: secret, "
        + "to: 2023}, {role: R, from: 2024}]}\n---\nB\n",
        "---\nquoted: {\"mills\":{\"name\":{\"en\":\"M\"},\"also\":[\"Printed\"]}}\n---\nB\n")]
    [InlineData("---\nextra: {hotline: {en: 1, fr: secret}, other: secret}\ntitle: A\n---\nB\n",
        "---\nextra: {\"hotline\":{\"en\":\"1\"}}\ntitle: A\n---\nB\n")]
    [InlineData("---\nextra: {other: secret}\ntitle: A\n---\nB\n", "---\ntitle: A\n---\nB\n")]
    [InlineData("---\ntitle: A\n---\nB[^secret] C[^2] D[^1] E[^Secret]\n\n[^secret]: F\n[^2]: G\n[^1]: H\n",
        "---\ntitle: A\n---\nB[^3] C[^2] D[^1] E[^3]\n\n[^3]: F\n[^2]: G\n[^1]: H\n")]
    [InlineData("---\ntitle: A\n---\n## B[^secret]\n\n> C[^more-secret]\n\n[^secret]: D [^more-secret]\n\n[^more-secret]: E\n",
        "---\ntitle: A\n---\n## B[^1]\n\n> C[^2]\n\n[^1]: D [^2]\n\n[^2]: E\n")]
    [InlineData("---\ntitle: A\n---\n##  [B][secret] [*C \\] d*][Secret] ![E][secret-2] [link-1]\n\n[secret]: https://a.example/\n"
        + "[secret-2]: a.png\n[link-1]: https://b.example/\n",
        "---\ntitle: A\n---\n##  [B][link-2] [*C \\] d*][link-2] ![E][link-3] [link-1]\n\n[link-2]: https://a.example/\n"
        + "[link-3]: a.png\n[link-1]: https://b.example/\n")]
    [InlineData("---\ntitle: A\n---\n```{.secret\nB\n```\n\n~~~~   sh\"secret\"\nB\n~~~~\n\n> ``` secret more\n> B\n> ```\n",
        "---\ntitle: A\n---\n```\nB\n```\n\n~~~~\nB\n~~~~\n\n> ```\n> B\n> ```\n")]
    public void What_readers_never_see_is_left_out(string text, string expected)
    {
        var read = PublicText.Read(FileText.Create("content/briefs/x.md", text), Parts);
        Assert.Equal(expected, read.Text);
        Assert.DoesNotContain("secret", read.Text, StringComparison.Ordinal);
        Assert.False(read.IsWhole);
    }

    [Theory]
    [InlineData("---\ntitle: >-\n  A # b\nsummary: 'c # d'\n---\n`<!-- code -->`\n\n    <!-- code -->\n")]
    [InlineData("---\ntitle: A\n---\nSee [e][f]\n\n[f]: https://example.org/\n")]
    [InlineData("---\ntitle: A\n---\nSee [The report] and [The Report][].\n\n[the report]: https://example.org/\n")]
    [InlineData("---\ntitle: A\n---\nB[^news]\n\n[^news]: See [@news].\n\n```json\n{}\n```\n")]
    [InlineData("---\ntitle: A\n---\nSee[^1] this[^a].\n\n[^1]: One[^2]\n\n[^2]: Two\n\n[^a]: See [e][f]\n\n[f]: https://example.org/\n")]
    [InlineData("---\nsources:\n  news: {title: N}\nquoted:\n  mills:\n    name: M\nrelated: [open]\n---\n“A” [@mills in @news].\n")]
    [InlineData("Without front matter\n")]
    [InlineData("")]
    [InlineData("Write to <mailto:a@secret-guard.example>, [read](https://m.example/@secret-guard/1), or `@secret-guard`.\n")]
    public void A_text_without_such_parts_is_whole(string text)
    {
        var read = PublicText.Read(FileText.Create("content/briefs/x.md", text), Parts);
        Assert.Equal(text, read.Text);
        Assert.True(read.IsWhole);
    }

    private static PublicParts Parts { get; } = new()
    {
        Sources = ["news"],
        People = ImmutableSortedDictionary<string, PersonUse>.Empty
            .Add("mills", Named).Add("secret-guard", Named with { IsNamed = false }),
        Pictures = [],
        Briefs = ["open"],
        Renamed = ImmutableSortedDictionary<string, string>.Empty.Add("secret-guard", "p-1"),
        DeadEnds = [],
        Extra = new PublicExtra(["hotline"], new PublicLanguages(["en"], "en")),
    };

    private static PersonUse Named => new()
    {
        IsNamed = true,
        HasPage = false,
        IsToUs = false,
        Languages = ["en"],
        Said = [new PartialDate(2024, 1, 0)],
        IsPrinted = name => name == "Printed",
    };
}
