using System.Text.RegularExpressions;

namespace Briefs.Tests.Rules;

/// <summary>
/// How an editor follows the advice of each rule. What is written comes from the printed message and help; only where it is written,
/// and what only an editor knows, comes from here.
/// </summary>
internal static class AdviceSteps
{
    private const string Cite = @"(\[@person in @[a-z-]+\])";

    public static FrozenDictionary<string, ImmutableArray<Func<AdviceCase, ExampleSite?>>> All { get; } = Quotations()
        .Concat(Sources()).Concat(FrontMatter()).Concat(AdviceStepsOfLinks.LinksAndPictures()).Concat(Words())
        .Concat(AdviceStepsOfFiles.Files()).Concat(AdviceStepsOfFiles.Settings())
        .ToFrozenDictionary(rule => rule.Id, rule => rule.Steps.ToImmutableArray(), StringComparer.Ordinal);

    private static IEnumerable<(string Id, Func<AdviceCase, ExampleSite?>[] Steps)> Quotations() =>
    [
        ("callout-unknown", [c => c.Replaced(c.Help(@"Write (\[![A-Z]+\])") is { } mark ? mark + (c.Message(@"\] (\w.*)”") is { } title ? $"\n> **{title}**" : "") : null)]),
        ("correction-missing",
        [
            c => c.FrontMatter(c.Help(@"(?s)front matter:\n(corrections:.*)")),
            c => c.Help(@"(?s)front matter:\n(  - .*)") is { } entry ? c.Changed("corrections:\n", m => $"{m.Value}{entry}\n") : null,
        ]),
        ("declaration-malformed",
        [
            c => c.Replaced(c.Help(@"^(?:Use|Write) (\{\.\w+\})")),
            c => c.Help("(`backticks`)") is null ? null : c.Replaced($"`{c.Place}`"),
        ]),
        ("omission-unchecked", [Omission]),
        ("quote-adds-words", [c => c.Replaced(Regex.Replace(c.Place, @"\[[^\]]*\] ?", ""))]),
        ("quote-crosses-speakers", [Omission]),
        ("quote-holds-picture", [c => c.With(c.Found.File.Path, c.Replaced("")!.Files[c.Found.File.Path].TrimEnd('\n')
            + $"\n\n{c.Place}\n")]),
        ("quote-mark-lookalike", [c => c.Help("such as (.) and") is { } open && c.Help("such as . and (.)") is { } close
            ? c.With(c.Found.File.Path, Regex.Replace(c.Replaced(open)!.Files[c.Found.File.Path], "[❞″≫]", close)) : null]),
        ("quote-marks-ambiguous",
        [
            c =>
                c.Place.Length > 2 && c.Help("such as (.) and") is { } open
                    ? c.Replaced(open + c.Place[1..^1] + c.Help("such as . and (.)")) : null,
            c => c.Place.Length > 2 ? null : c.Replaced(""),
        ]),
        ("quote-marks-mixed", [c => c.Replaced(c.Help(@": (.*)\.$"))]),
        ("quote-not-in-source",
        [
            c =>
                c.Help("Differences: “(.+?)”") is { } wrong
                    ? c.Replaced(c.Place.Replace(wrong, c.Help("copy has “(.+?)”"), StringComparison.Ordinal)) : null,
            c => c.Help("(two quotations)") is null ? null : Divided(c),
        ]),
        ("quote-of-another-speaker", [c => c.Into("mills", c.Code())]),
        ("quote-omission-too-long", [Omission, Divided]),
        ("quote-omits-negation", [Omission]),
        ("quote-out-of-place",
        [
            c => c.Replaced(c.Place[1..^1]),
            c =>
                c.Help("(names:)") is { } key && Regex.IsMatch(c.Message("cannot be cited in (.*?): ") ?? "", "^`")
                    ? c.With("content/site.yml", c.Site.Files["content/site.yml"] + $"{key} [{c.Place[1..^1]}]\n") : null,
        ]),
        ("quote-struck-out", [c => c.Code() is { } strike ? c.Replaced(c.Place.Replace(strike, "", StringComparison.Ordinal)) : null, c =>
            c.Replaced(c.Help(@"an ellipsis \((…)\)"))]),
        ("quote-unclosed", [c => c.Help("Close it with (.)") is { } close ? c.Changed($@"({Regex.Escape(c.Place)}[^\n]*?)( and left|\.)", $"$1{close}$2") : null]),
        ("quote-unopened", [c => c.Help("(delete this one)") is null ? null : c.Replaced("")]),
        ("quote-unverifiable", [c => c.Changed(", unverifiable: [^\\]]*", "")]),
        ("quote-without-source",
        [
            c => c.After(AdviceCase.Filled(c.Help(Cite)) is { } cite ? $" {cite}" : null), c => c.After(c.Help(@"write (\[@mills\])") is { } again ? $" {again}" : null),
            .. Enumerable.Range(0, 4).Select<int, Func<AdviceCase, ExampleSite?>>(n => c => c.After(c.Help($@"declare them: (?:\{{\.\w+\}}(?:, | or )){{{n}}}(\{{\.\w+\}})"))),
        ]),
        ("quote-without-speaker", [c => Spoken(c, Cite), c => Spoken(c, @"(\[@itself in @[a-z-]+\])")]),
        ("term-too-long", [c => c.Changed(@"\{\.term\}", c.Help(@"work, write (\{\.\w+\})")!), c => c.Changed(@"\{\.term\}", c.Help(@"own, write (\{\.\w+\})")!)]),
    ];

    private static IEnumerable<(string Id, Func<AdviceCase, ExampleSite?>[] Steps)> Sources() =>
    [
        ("anonymous-without-reason", [c => c.Line(c.Code()), c => c.Line("")]),
        ("archive-only-mutable", [c => c.Help("`(archive: https://web.archive.org/web/)…`") is { } key ? c.Changed(
            "archive: .*", $"{key}20240201000000/https://example.org/news") : null]),
        ("archive-without-copy", [c => c.Replaced("https://web.archive.org/web/20240201000000/https://example.org/a")]),
        ("citation-covers-nothing",
        [
            c => c.Message("(before)") is null ? null : c.Changed(Regex.Escape(c.Place) + @" ([^.\n]+)\.", $"$1 {c.Place}."),
            c => c.Message("(paragraph of its own)") is null ? null : c.Changed(@"\.\n\n" + Regex.Escape(c.Place), $" {c.Place}."),
        ]),
        ("citation-covers-two-speakers",
        [
            c => c.Help(@"right after these words: (\[@ivanov in @source\])") is { } cite ? c.After(" " + AdviceCase.Filled(cite)) : null,
            c =>
                c.Help("(one block quote for each speaker)") is null ? null
                    : c.Replaced(c.Place.Replace("\n>\n> ", "\n\nAfter that the other one spoke.\n\n> ", StringComparison.Ordinal)),
            c => AdviceCase.Filled(c.Help(@"replace the citation with (\[@ivanov in @source\])")) is { } cite
                ? c.Replaced(c.Place.Replace("[@mills in @news]", cite, StringComparison.Ordinal)) : null,
            c => c.Help("(Delete the comma and “throughout”, and cite each quotation separately)") is null ? null
                : c.Changed(@"she said(\. She knew .*), throughout\]", "she said [@mills in @news]$1]"),
        ]),
        ("citation-malformed",
        [
            c => c.Message("(appears where)") is null ? null : c.Changed(@"\[@mills at @news\]", AdviceCase.Filled(c.Help(Cite))!),
            .. Enumerable.Range(0, 3).Select(Said),
            c => c.Help("(Separate citations with ;)") is null ? null : c.Changed(", (?=@ivanov)", "; "),
            c => c.Help("(Write the id of a source after it)") is null ? null : c.After(" @news"),
            c => c.Help("(delete the comma and “throughout”)") is null ? null : c.Changed(", throughout", ""),
            c => c.Help(@"Close it with (\])") is { } close ? c.Changed(@"(\[@mills in @news)", "$1" + close) : null,
        ]),
        ("citation-unconfirmed", [c => c.Changed(@"\[\?@", c.Help("(delete) the [?]") is null ? "" : "[@")]),
        ("citation-without-source", [c => c.Edited(c.Found.Span.Start - 1, c.Found.Span.End + 1, AdviceCase.Filled(c.Help(@"Write (\[.*?\])")))]),
        ("evidence-missing", [c => c.Help("(delete the entry)") is null ? null : c.Changed(@"""news"": \{""text"": \{[^}]*\}\}", "")]),
        ("evidence-names-witness", [c => c.Into("news", c.Help("`(evidence-public: true)`"))]),
        ("evidence-unused", [AdviceStepsOfFiles.DeleteCopy]),
        ("person-anonymous-named", [c => c.Line(""), c => c.Changed(@" *anonymous: .*\n", "")]),
        ("person-conflict", [c => c.Changed(c.Message("refers to (.*?) here")!, c.Message("here but to (.*?) in")!)]),
        ("person-incomplete", [c => c.Into("guard", c.Help("(`name:`)") is null ? null : "name: Ada Mills"), c => c.Into(
            "guard", c.Help("`(description:)`") is { } key ? key + " " + (c.Help("such as “(.*?)”") ?? "A guard") : null)]),
        ("person-not-shared", [c => c.Entry() is var left && c.Text[c.Found.Span.Start..] is var entry
            ? left with { Files = left.Files.Remove(c.Found.File.Path)
            .SetItem(Brief(c), c.Site.Files[Brief(c)]
            .Replace("\n---\n", $"\nquoted:\n  {entry.TrimEnd('\n').Replace("\n", "\n  ", StringComparison.Ordinal)}\n---\n",
            StringComparison.Ordinal)) } : null]),
        ("said-after-source", [c => c.Code() is { } said ? c.Replaced(Regex.Replace(c.Place, "said [0-9-]+", said)) : null]),
        ("source-after-brief", [c => c.FrontMatter(c.Help("`(- .*?)`") is { } update ? $"updates:\n  {update}" : null)]),
        ("source-duplicate", [c => c.Help("Cite @([a-z]+)") is { } id ? c.Entry() is var left
            ? left with { Files = left.Files.SetItem(
            c.Found.File.Path, left.Files[c.Found.File.Path].Replace("@times", $"@{id}", StringComparison.Ordinal)) } : null : null]),
        ("source-incomplete", [c => c.Into("news", c.Help("`(url:)`") is { } key ? $"{key} https://example.org/n" : null), c => c.Into(
            "news", c.Help("`(no-url:)`") is { } key ? $"{key} it was only printed" : null),
                c => c.Into("news", c.Help("`(accessed:)`") is { } key ? $"{key} 2024-02-20" : null)]),
        ("source-speaker-unknown", [c => c.FrontMatter("quoted:\n  gard:\n    name: Ada Gard")]),
        ("source-unknown", [c => c.Replaced(c.Help(@"did you mean @([a-z-]+)\?"))]),
        ("source-unused", [c => c.Entry() is var left ? left with { Files = left.Files.SetItem(c.Found.File.Path, left.Files[c.Found.File.Path].Replace("sources:\n---", "---", StringComparison.Ordinal)) } : null, c => c.Help(@"Write (\[@[a-z]+\])") is { } cite ? c.Changed(@"\.(\n*)$", $" {cite}.$1") : null]),
        ("speaker-ambiguous", [c => c.Changed(@"\[@mills", "[@ivanov")]),
        ("speaker-unclear",
        [
            c => c.After(AdviceCase.Filled(c.Help(Cite)) is { } cite ? $" {cite}" : null),
            c => c.Into("mills", c.Help("`(also: .*?)`")),
        ]),
        ("speaker-unknown", [c => c.Replaced(c.Help(@"did you mean @([a-z-]+)\?"))]),
        ("speaker-unused", [c => c.Entry() is var left
            ? left with { Files = left.Files.SetItem(
            c.Found.File.Path, left.Files[c.Found.File.Path].Replace("quoted:\n---", "---", StringComparison.Ordinal)) } : null]),
        ("translation-without-original",
        [
            c => Recited(c, c.Help(@"marks: (\[.*?\]):?").Replaced("…", "Мы не уйдём")),
            c => Recited(c, AdviceCase.Filled(c.Help(@"else translated them, write (\[.*?\])"))!),
        ]),
    ];

    private static IEnumerable<(string Id, Func<AdviceCase, ExampleSite?>[] Steps)> FrontMatter() =>
    [
        ("author-unknown",
        [
            c => c.Replaced(c.Help("did you mean `(.+?)`")),
            c => c.Replaced("Ana Petrel"),
            c => c.Help("add `(.+?)` with") is { } key
                ? c.With("content/authors.yml", $"{c.Site.Files["content/authors.yml"]}{key}\n  name: Ana Doe\n") : null,
        ]),
        ("orcid-invalid", [c => c.Replaced(c.Code())]),
        ("annex-duplicate", [c => c.Replaced("pass.md"), c => c.Entry()]),
        ("recommendation-without-source", [c => c.Replaced(c.Help("status: (.+?)`"))]),
        ("date-in-future", [c => c.FrontMatter(c.Help("`(embargo: .*?)`")),
            c => c.Replaced(c.Place.Replace("2062", "2024", StringComparison.Ordinal))]),
        ("embargo-before-date", [c => c.Replaced(c.Message(@"brief, ([0-9-]+)") + "T09:00+01:00")]),
        ("embargo-long-past", [c => c.Help("(remove the `embargo:` line)") is null ? null : c.Line("")]),
        ("front-matter-bad-address", [c => c.Line(c.Code() is { } key ? $"{key} it was only printed" : null), c => c.Replaced(
            "https://example.org/a")]),
        ("front-matter-bad-date", [c => c.Replaced(c.Code()), c => c.Replaced(c.Help("or `([0-9-]+)`"))]),
        ("front-matter-bad-id", [c => c.With(c.Found.File.Path, c.Text.Replace(c.Place, c.Code()!, StringComparison.Ordinal))]),
        ("front-matter-colon", [Folded]),
        ("front-matter-comment", [Folded]),
        ("front-matter-date-order", [c => c.Replaced(c.Message(@"date of the brief \(([0-9-]+)\)"))]),
        ("front-matter-duplicate-key", [c => c.Line("")]),
        ("front-matter-hidden-character", [c => c.Replaced("")]),
        ("front-matter-malformed",
        [
            c =>
                c.Help("(`title: …`)") is null ? null : c.Changed("title A", "title: A"), c =>
                    c.Help("(`title: >-`)") is null ? null : Folded(c),
            c => c.Help("Close it with “(.)”") is { } close ? c.Changed(@"(\[[^\n\]]*)\n", $"$1{close}\n") : null,
        ]),
        ("front-matter-missing", [c => c.Help("(three hyphens)") is null ? null : c.With(
            c.Found.File.Path, "---\ntitle: A border\ndate: 2024-03-01\n---\n" + c.Text),
                c => c.FrontMatter(c.Help("Add the line `(.*?)`"))]),
        ("front-matter-quotation-mark", [Folded]),
        ("front-matter-unknown-key", [c => c.Replaced(c.Help(@"Did you mean `(.*?)`")), c => c.Help("(Delete it)") is null ? null : c.Line("")]),
        ("front-matter-wrong-type", [c => c.Line(c.Code()?.Replace("…", "asylum", StringComparison.Ordinal))]),
    ];

    private static IEnumerable<(string Id, Func<AdviceCase, ExampleSite?>[] Steps)> Words() =>
    [
        ("footnote-duplicate", [c => c.With(c.Found.File.Path, c.Replaced("^b")!.Files[c.Found.File.Path].Replace(
            "A word.[^a]", "A word.[^a] Another.[^b]", StringComparison.Ordinal))]),
        ("footnote-undefined", [c => c.Help(@"line: (\[\^.*)$") is { } note ? c.With(c.Found.File.Path, c.Text.TrimEnd('\n') + $"\n\n{note}\n") : null]),
        ("footnote-unused", [c => c.Help(@"Put (\[\^\w+\])") is { } mark ? c.Changed(@"session\.", "session." + mark) : null, c => c.Help("(delete the footnote)") is null ? null : c.Line("")]),
        ("blank-unfilled", [c => c.Replaced("Nobody was asked.")]),
        ("dash-dialogue", [InsteadOfDash]),
        ("heading-empty", [c => c.After(" The gate"), c => c.Replaced("")]),
        ("hidden-character", [c => c.Replaced("")]),
        ("invisible-character", [c => c.Replaced("")]),
        ("markup-not-understood",
        [
            c => c.Code() is { } code && !c.Found.Help.StartsWith("Delete", StringComparison.Ordinal)
                && !c.Found.Help.StartsWith("Put", StringComparison.Ordinal)
                ? c.With(c.Found.File.Path,
                c.Replaced(code.Replace("https://…", "https://example.org/b", StringComparison.Ordinal))!.Files[c.Found.File.Path]
                    .Replace("\n• ", "\n- ", StringComparison.Ordinal)) : null,
            c => c.Help("^(Delete `)") is null ? null : c.Replaced(""), c => c.Replaced(c.Help(@"plain text, write `(.*?)`\.")),
            c =>
                c.Help("^Put an empty line before `(---)`") is { } rule
                    ? c.Replaced(c.Place.Replace(rule, "\n" + rule, StringComparison.Ordinal))
                    : null, c => c.Replaced(c.Help("heading, write `(.*?)`")),
        ]),
        ("name-near-miss", [c => c.Replaced(c.Help("typo, write “(.*?)”")), c => c.Into("mills", c.Help("`(also: .*?)`")),
            c => c.With("content/site.yml", c.Site.Files["content/site.yml"] + $"{c.Help("`(names:)`")} [{c.Place}]\n")]),
        ("pasted-residue", [c => c.Help("([Dd]elete it)") is null ? null : c.Replaced(""), c => c.Help("(without it)") is null ? null : c.Changed(@"\(https://example.org/report[^)]*\)", $"({c.Code()})")]),
        ("relative-date", [c => c.Replaced(c.Code())]),
        ("reported-speech-without-source",
            [c => c.Text.IndexOf('.', c.Found.Span.End) is var stop ? c.Edited(stop, stop, " " + AdviceCase.Filled(c.Help(Cite))) : null]),
    ];

    private static ExampleSite? InsteadOfDash(AdviceCase c)
    {
        var start = c.Found.Span.Start - (char.IsLetter(c.Place[0]) ? 2 : 0);
        return c.Edited(start, c.Found.Span.End, AdviceCase.Filled(c.Help(@"cite the words: (.*)\.$")));
    }

    // One of the dates that the message lists.
    private static Func<AdviceCase, ExampleSite?> Said(int number) =>
        c => c.Replaced(c.Help($@"were said: (?:said [0-9-]+(?:, | or )){{{number}}}(said [0-9-]+)"));

    private static ExampleSite? Recited(AdviceCase c, string? citation) =>
        citation is null ? null : c.Changed(@"\[@mills in @zakon\]", citation);

    private static ExampleSite? Omission(AdviceCase c) => c.Help(@"write (\[…!\]|\[!…\])") is { } mark ? c.Replaced(c.Place.Replace("…", mark, StringComparison.Ordinal)) : null;

    private static ExampleSite? Divided(AdviceCase c) => c.Replaced(c.Place.Replace(" … ", "” and “", StringComparison.Ordinal));

    private static ExampleSite? Spoken(AdviceCase c, string pattern) =>
        AdviceCase.Filled(c.Help(pattern)) is { } cite ? c.Changed(@"\[" + cite[(cite.LastIndexOf(' ') + 1)..^1] + @"\b", cite[..^1]) : null;

    private static ExampleSite? Folded(AdviceCase c) =>
        c.Code() is { } key ? c.Changed(@"(?m)^title: *(.*)$", m => $"{key}\n  {m.Groups[1].Value}") : null;

    internal static string Brief(AdviceCase c) =>
        c.Site.Files.Keys.First(path => path.StartsWith("content/briefs/", StringComparison.Ordinal));

    private static string Replaced(this string? text, string what, string with) =>
        (text ?? "").Replace(what, with, StringComparison.Ordinal);
}
