using Briefs.Tests.Desk;
using Briefs.Tests.Pictures;

namespace Briefs.Tests.Workspaces;

/// <summary>A site that uses every key and every form of the text. Each <c>§</c> becomes a word that nothing else contains.</summary>
internal static class FullSite
{
    /// <summary>The days of conversations that no citation prints, and of a role that no page prints.</summary>
    public static ImmutableArray<string> UnprintedDays { get; } = ["2013-11-27", "2009-10", "2014-03-04"];

    /// <summary>The texts, by path.</summary>
    public static ImmutableSortedDictionary<string, string> Texts { get; } = ImmutableSortedDictionary
        .Create<string, string>(StringComparer.Ordinal)
        .Add("content/site.yml", """
            title: {en: The § desk, fr: Le § bureau, kk: § }
            url: https://§.example.org/
            language: en
            organization: Example § Rights
            description: {en: About §., kk: §}
            logo: logo§1.png
            icon: icon§2.png
            menu:
            - {title: {en: Menu §, fr: Carte §, kk: §}, link: about.md}
            - {title: Out §, link: "https://§.example.org/"}
            - {title: Hidden §, link: hidden§3.md}
            - {title: Topic §, link: topics/nothing-§}
            footer:
            - {title: Foot §, link: people}
            - {title: Hidden §, link: briefs/hidden§3.md}
            footer-text: {en: Foot text §, kk: §}
            featured: [open, hidden§3]
            topics: {asylum: {en: asylum, fr: asile §, kk: §}, unused-§: {en: unused §}}
            extra: {hotline: §, unused: {en: §}}
            cname: §.example.org
            severities: {link-broken: note, menu-link-broken: note, related-unknown: note, featured-unknown: note,
              front-matter-unknown-key: note, image-missing: note, attachment-missing: note, footnote-unused: note}
            terms: [unused §]
            names: [Unused §]
            evidence: content/evidence
            cards: false
            pdf: false
            desk: true
            repository: https://github.com/example/§
            editor-url: "§://{path}"
            unknown: §

            """)
        .Add("content/people.yml", """
            shared:
              name: {en: Ann §, fr: Anne §, kk: Anna §}
              also: [Annie §]
              roles:
              - {role: Chief §, organization: Board §, from: 2018, to: 2020-03}
              - {role: Deputy §, organisation: Office §, from: 2020-04}
            teller:
              name: {en: Tell §, kk: §}
              also: [§]
              roles:
              - {role: Reporter §, from: 2010}
              - {role: §, to: 2009-10}
              to-us: 2014-03-04
            unused-§: {name: Unused §, organization: §}

            """)
        .Add("content/sources.yml", """
            paper:
              title: The paper §
              publisher: Publisher §
              author: Author §
              date: 2020-05-05
              url: https://example.org/§
              accessed: 2020-05-06
              archive: https://web.archive.org/web/20200506/https://example.org/§
              type: interview
              lang: en
              place: Place §
              speaker: shared
              evidence-public: false
            drawer:
              title: The drawer §
              publisher: Publisher §
              date: undated
              accessed: 2020-05-07
              no-url: §
            unused-§: {title: Unused §, publisher: §, date: 2020, url: "https://example.org/§"}

            """)
        .Add("content/authors.yml", """
            ana:
              name: {en: Ana §, kk: §}
              role: Senior §
              link: https://example.org/§
              orcid: 0000-0002-1825-0097
            unused-§: {name: Unused §}

            """)
        .Add("content/images.yml", """
            figure§4.png: {credit: Credit §}
            unused§.png: §

            """)
        .Add("content/pages/about.md", """
            ---
            title: About §
            extra: {hotline: §}
            ---

            Text §.

            """)
        .Add("content/briefs/hidden§3.md", """
            ---
            title: Hidden §
            summary: §
            date: 2024-01-01
            status: draft
            ---

            Text §.

            """)
        .Add("content/briefs/open.md", """
            ---
            title: >-
              Title §
            summary: Summary §
            date: 2024-01-05
            authors: [ana, Ben §]
            lang: en
            status: published
            embargo: 2024-01-05T09:00+05:00
            topics: [asylum, Topic §]
            numbered: true
            image:
              src: lead§5.png
              alt: “We wait §”
              caption: Caption §
              credit: Credit §
              citation: "[@shared in @paper]"
              unknown: §
            images: {figure§4.png: Own credit §, unused-§.png: §}
            sources:
              own:
                title: Own §
                publisher: Publisher §
                date: 2021-01
                url: https://example.org/§
              unused-§: {title: Unused §, publisher: §, date: 2020, url: "https://example.org/§"}
            quoted:
              local: {name: {en: Local §, fr: Locale §, kk: §}, also: [L §], role: Role §, organization: Organization §}
              body: {organisation: Body §}
              guard-§6: {anonymous: fear §, description: A guard §, also: [§], to-us: 2024-01-03}
              nurse-§7: {anonymous: fear §, description: A nurse §, also: [§], to-us: 2013-11-27}
              unused-§: {name: Unused §}
            responses:
            - {from: Government §, outcome: denies §, source: own, asked: 2024-01-02}
            - {from: Ministry §, text: Nothing §, source: own}
            recommendations:
            - {addressee: Minister §, text: Release §., deadline: 2024-06, status: accepted, source: own}
            annexes:
            - {file: order§8.csv, title: Order §, description: Described §, date: 2019-12-13, source: own}
            - {page: ../pages/about.md, title: About annex §}
            - {page: hidden§3.md, title: Hidden annex §}
            - {file: gone-§.pdf, title: Gone §}
            corrections:
            - {date: 2024-01-06, text: Corrected §.}
            updates:
            - {date: 2024-01-07, text: Updated §.}
            related: [second, hidden§3]
            aliases: [briefs/old-§]
            allow: {relative-date: §}
            extra: {hotline: §, note: {en: §, kk: §}}
            private: §
            unknown: §
            # §
            ---

            Last year § “We stay §,” said Ann [@shared in @paper, p. § 4, said 2019-05]. “Never §,” Local said [@local in @own].

            “No §,” a guard told us [@guard-§6]. “Not here §,” a nurse said [@nurse-§7 in @own].

            “In words §,” said the body, as told by Tell [@body via @teller in @drawer].

            “Quoted §,” said Local [@local in @own, unverifiable: broadcast §]. «Перевод §» he said
            [@local in @own, translated by Somebody § from ru “оригинал §”].

            Called “§”{.term} and “The §”{.title}. See[^label-§9], this[^1] and that[^b]. [^label-§9]

            Links: [inside §](second.md), [hidden §](hidden§3.md), [*hidden* too][hid-§10], [file](order§8.csv), [gone §](gone-§.pdf),
            [title](https://example.org/§ "§"), [text §][ref-§11], [ref §12], [short §13][], [out](https://example.org/§#§),
            [nothing §](nothing-§.md#§), <https://example.org/§>.

            ![Figure §](figure§4.png "§")
            Caption §

            ![Hidden picture §](../images/gone§.png)

            ## Heading §

            | Head § | Two |
            |---|---|
            | Cell § | 2 | § |

            > [!NOTE]
            > Note §

            ```{.§
            Code §
            ```

            ```sh"§"
            Code §
            ```

            ~~~ yaml title=§
            Code §
            ~~~

            ```§
            Code §
            ```

            <!-- § -->

            <!-- allow relative-date: § -->

            A `code §` and **bold §**. <!-- § -->

            [ref-§11]: https://example.org/§ "§"
            [ref §12]: https://example.org/§
            [short §13]: https://example.org/§
            [hid-§10]: hidden§3.md
            [unused-§]: https://example.org/§
            [^label-§9]: Note §.
            [^1]: Note § [@own].
            [^b]: Note § with another[^deep-§14].
            [^deep-§14]: Deep §.
            [^unused-§]: Unused §.

            """)
        .Add("content/briefs/second.md", """
            ---
            title: Second §
            summary: Summary §
            date: 2024-01-08
            ---

            Text §.

            """)
        .Add("content/briefs/second.fr.md", """
            ---
            title: Deuxième §
            summary: Résumé §
            date: 2024-01-08
            topics: [asylum]
            ---

            « Nous attendons § », dit Anne [@shared in @paper].

            """);

    /// <summary>The site with other words at each call with another seed.</summary>
    public static DirectoryInfo Write(int seed)
    {
        var words = new UniqueWords(seed);
        var folder = DeskSite.Write(Texts.ToImmutableSortedDictionary(file => words.Fill(file.Key), file => words.Fill(file.Value)));
        foreach (var name in (string[])["logo§1.png", "icon§2.png", "figure§4.png", "lead§5.png", "unused§.png"])
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "content/images"));
            File.WriteAllBytes(Path.Combine(folder.FullName, "content/images", words.Fill(name)), GivenPicture.Png(4, 4));
        }

        Directory.CreateDirectory(Path.Combine(folder.FullName, "content/files"));
        foreach (var name in (string[])["order§8.csv", "unused§.csv"])
            File.WriteAllText(Path.Combine(folder.FullName, "content/files", words.Fill(name)), "a,b\n");
        return folder;
    }
}
