using Briefs.Pages.Indexes;
using Briefs.Pages.Localization;
using Briefs.Pages.Output;
using Briefs.Pages.TemplateReference;
using Briefs.Pages;
using Briefs.Tests.Manual;
using Briefs.Workspaces;
using Scriban.Runtime;

namespace Briefs.Tests.Pages;

public sealed class TemplateVariablesTests
{
    private static readonly Lazy<SortedDictionary<string, SortedDictionary<string, VariableKind?>>> s_seen = new(Watch);

    private static readonly Author s_author =
        Author.Create("Ana Petrel") with { Role = "Researcher", Link = "https://example.org/ana", Orcid = "0000-0002-1825-0097" };

    [Fact]
    public void What_templates_are_given_is_described_and_nothing_else_is()
    {
        var seen = s_seen.Value;
        Assert.Equal(AllVariables.Own.Keys, seen.Keys);
        Assert.All(seen, template =>
        {
            var described = AllVariables.OfEveryPage.Concat(AllVariables.Own[template.Key])
                .ToDictionary(v => v.Name, StringComparer.Ordinal);
            Assert.Equal([], template.Value.Keys.Except(described.Keys).Select(name => $"{template.Key}: {name} is not described"));
            Assert.Equal([], template.Value.Where(v => v.Value is { } kind && described.TryGetValue(v.Key, out var d) && d.Kind != kind)
                .Select(v => $"{template.Key}: {v.Key} is {v.Value}"));
        });
        // What shapes share, a date or a pager, need not be met in each template that may have it.
        var met = seen.Values.SelectMany(t => t.Where(v => v.Value is not null).Select(v => v.Key)).ToHashSet(StringComparer.Ordinal);
        Assert.Equal([], AllVariables.OfEveryPage.Concat(AllVariables.Own.Values.SelectMany(v => v)).Select(v => v.Name)
            .Where(name => !met.Contains(name)));
        Assert.All(AllVariables.Own, template => Assert.Equal(
            [], template.Value.Select(v => v.Name).Where(name => !name.Contains('.') && !seen[template.Key].ContainsKey(name))));
    }

    [Fact]
    public void The_manuals_page_of_variables_is_up_to_date() => ManualPage.Holds(VariablesPage.Path, VariablesPage.Write());

    [Fact]
    public void What_is_described_is_for_templates_that_exist() =>
        Assert.All(AllVariables.Own.Keys, name => Assert.NotNull(AllTemplates.BytesOf(name)));

    private static SortedDictionary<string, SortedDictionary<string, VariableKind?>> Watch()
    {
        var seen = new SortedDictionary<string, SortedDictionary<string, VariableKind?>>(StringComparer.Ordinal);
        foreach (var folder in new[] { "", "tests/Briefs.BrowserTests/ManyLanguages" })
        {
            var library = Workspace.OpenContent(Path.Combine(ManualPage.Repository(), folder)).Library;
            See(library, seen);
        }

        // More than one page of everything, and a source of more briefs than are listed beside it.
        See(Many(SampleLibrary.Library), seen);
        See(SampleLibrary.With(WithUnverifiable(SampleLibrary.Gate()) with { Authors = [s_author] }), seen, "pr-7");
        return seen;
    }

    private static Brief WithUnverifiable(Brief brief) => brief with
    {
        Quotations =
        [
            .. brief.Quotations.Select(q => q with { Citations = [.. q.Citations.Select(c => c with { Unverifiable = "by telephone" })] }),
        ],
    };

    private static Library Many(Library library) => library with
    {
        Settings = library.Settings with { Logo = "content/images/gate.png" },
        Briefs =
        [
            .. Enumerable.Range(0, Paging.Size + 1).Select(n => library.Briefs[0] with
            {
                Slug = $"gate-{n}",
                File = library.Briefs[0].File with { Path = $"content/briefs/gate-{n}.md" },
                Topics = [.. library.Briefs[0].Topics, $"topic {n}"],
                Date = new PartialDate(1960 + n, 1, 1),
            }),
        ],
    };

    private static void See(Library library, SortedDictionary<string, SortedDictionary<string, VariableKind?>> seen, string? preview = null)
    {
        var templates = TemplateReader.Read(new Dictionary<string, string>()).Value;
        var render = new WatchedRender(templates, model =>
        {
            var name = (string)model["template"]!;
            if (!seen.TryGetValue(name, out var names)) seen.Add(name, names = new(StringComparer.Ordinal));
            Walk(model, "", names);
        });
        // Large enough for smaller copies.
        library = library with
        {
            Pictures = library.Pictures.ToImmutableSortedDictionary(
                p => p.Key, p => p.Value with { Length = 500_000 }, StringComparer.Ordinal),
        };
        var site = new PublishedSite(library, new SiteProfile(
            "https://example.org/watch/", new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero))
        { Preview = preview, IsResizing = true, PrintsPdf = true, Desk = DeskPageTests.Program },
                LanguageReader.ReadAll());
        foreach (var page in SitePlanner.Plan(site, Assets.Create(templates), render).Value.Files.OfType<PlannedFile.Rendered>())
            page.Render();
    }

    private static void Walk(ScriptObject model, string before, SortedDictionary<string, VariableKind?> names)
    {
        foreach (var key in model.Keys)
        {
            var name = before + key;
            names.TryAdd(name, null);
            if (model[key] is not { } value) continue;
            names[name] = KindOf(value);
            if (value is ScriptObject inner && name != "words") Walk(inner, name + ".", names);
            else if (value is ScriptArray list)
                foreach (var entry in list.OfType<ScriptObject>()) Walk(entry, name + "[].", names);
        }
    }

    private static VariableKind KindOf(object value) => value switch
    {
        string => VariableKind.Text,
        bool => VariableKind.YesOrNo,
        int => VariableKind.Number,
        ScriptArray => VariableKind.List,
        ScriptObject => VariableKind.Group,
        _ => VariableKind.Html,
    };
}
