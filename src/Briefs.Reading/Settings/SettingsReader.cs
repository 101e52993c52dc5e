using Briefs.Reading.Discovery;
using Briefs.Reading.FrontMatter;
using Briefs.Reading.Rules;
using Briefs.Reading.Schema;

namespace Briefs.Reading.Settings;

/// <summary>Reads <c>content/site.yml</c>.</summary>
public static class SettingsReader
{
    /// <param name="rules">All rules by id, to validate the severities.</param>
    /// <returns>The settings; an invalid title or address, which is reported, is left empty.</returns>
    public static Checked<SiteSettings> Read(FileText file, IReadOnlyDictionary<string, RuleInfo> rules)
    {
        var diagnostics = new DiagnosticBag(file.File);
        var bind = new ValueBinder(file, diagnostics);
        var (keys, isComplete) = YamlFileReader.Open(file, ReadingLimits.FrontMatterBytes, bind);
        var fields = EntryReader.Open(keys, SiteKeys.Of, bind);
        if (isComplete) fields.RequireAll("This file");
        return new Checked<SiteSettings>(Settings(file, fields, rules), diagnostics.ToImmutable());
    }

    /// <summary>
    /// Whether a diagnostic says that <c>site.yml</c> is not valid YAML. The command then exits as for wrong usage, not as for an error in
    /// the content.
    /// </summary>
    public static bool IsNotYaml(Diagnostic found)
    {
        return string.Equals(found.File.Path, ContentPaths.Settings, StringComparison.Ordinal)
            && (found.Rule == FrontMatterMalformed.Rule.Info || found.Rule == FrontMatterColon.Rule.Info
                || found.Rule == FrontMatterQuotationMark.Rule.Info || found.Rule == FileEncoding.Rule.Info);
    }

    private static SiteSettings Settings(FileText file, EntryReader fields, IReadOnlyDictionary<string, RuleInfo> rules) =>
        Settings(file, fields, rules, new SettingsTexts(
            fields.Language("language")?.Value ?? "en", fields.Localized("title"), fields.Localized("description")));

    private static SiteSettings Settings(
        FileText file, EntryReader fields, IReadOnlyDictionary<string, RuleInfo> rules, SettingsTexts texts) => new()
        {
            File = file.File,
            Title = texts.Title?.Find(texts.Language, texts.Language).Text ?? "",
            Titles = texts.Title is { ByLanguage.Count: > 1 } ? texts.Title : null,
            Url = Url(fields),
            Language = texts.Language,
            Organization = fields.Plain("organization") ?? fields.Plain("organisation"),
            Description = texts.Description?.Find(texts.Language, texts.Language).Text,
            Descriptions = texts.Description is { ByLanguage.Count: > 1 } ? texts.Description : null,
            Topics = TopicNamesReader.Read(fields),
            Logo = Inside(fields, "logo"),
            Icon = Inside(fields, "icon"),
            Featured = fields.List("featured"),
            Menu = MenuReader.Read(fields, "menu", texts.Language),
            Footer = MenuReader.Read(fields, "footer", texts.Language),
            FooterText = fields.Localized("footer-text"),
            Extra = fields.TextsByName("extra"),
            Cname = HostName(fields),
            Severities = Severities(fields, rules),
            Terms = [.. fields.List("terms").Select(term => term.Value)],
            Names = [.. fields.List("names").Select(name => name.Value)],
            Evidence = Folder(fields, "evidence"),
            Cards = fields.IsTrue("cards"),
            Pdf = fields.IsTrue("pdf"),
            Desk = fields.IsTrue("desk"),
            Repository = fields.Address("repository"),
            EditorUrl = fields.Plain("editor-url"),
        };

    private static string Url(EntryReader fields)
    {
        if (fields.AddressAsWritten("url") is not { } url) return "";
        var address = url.Value;
        if (WebAddress.FaultIn(address) is { } error)
        {
            var whole = $"https://{address.TrimEnd('/')}/";
            var help = WebAddress.FaultIn(whole) is null ? $"Write `{whole}`." : "Write the address where readers will find the site.";
            fields.Bind.Diagnostics.Add(FrontMatterBadAddress.Rule, url.Span, Ids.Shortened(address), error.What, help);
            return "";
        }

        if (address.AsSpan().IndexOfAny('?', '#') >= 0)
        {
            fields.Bind.Diagnostics.Add(FrontMatterBadAddress.Rule, url.Span, Ids.Shortened(address),
                "the address of a site cannot contain `?` or `#`",
                "Remove it and everything after it.");
            return "";
        }

        return address.EndsWith('/') ? address : address + "/";
    }

    // Paths of pictures and folders are relative to the site's folder or to content/images/, and may not leave it.
    private static string? Inside(EntryReader fields, string key)
    {
        if (fields.Word(key) is not { } word) return null;
        var path = word.Value;
        if (path.Contains('\\', StringComparison.Ordinal)
            || Path.IsPathRooted(path)
            || path.Split('/').Any(part => part is ".." or "." or ""))
        {
            fields.Bind.Wrong(key, word.Span, "the name of a file in content/images/", "Write only the file name: `logo.png`.");
            return null;
        }

        return path.StartsWith("content/", StringComparison.Ordinal) ? path
            : path.StartsWith("images/", StringComparison.Ordinal) ? ContentPaths.Content + "/" + path
            : ContentPaths.Images + "/" + path;
    }

    // May be outside the site, since the organisation itself chooses it: saved copies need not be public.
    private static Located<string>? Folder(EntryReader fields, string key)
    {
        if (fields.Word(key) is not { } word) return null;
        if (word.Value.AsSpan().IndexOfAny('\\', '\0') < 0 && !word.Value.StartsWith('~')) return word;
        fields.Bind.Wrong(
            key, word.Span, "the path of a folder", "Use / between folders, and start at the site's folder: `../saved-copies`.");
        return null;
    }

    private static string? HostName(EntryReader fields)
    {
        if (fields.Word("cname") is not { } word) return null;
        if (word.Value.Contains('.', StringComparison.Ordinal) && !word.Value.Contains('/', StringComparison.Ordinal)
            && WebAddress.FaultIn("https://" + word.Value) is null
            && !word.Value.Contains(':', StringComparison.Ordinal)) return word.Value;
        fields.Bind.Wrong("cname", word.Span, "a domain name", "Write it without https:// and without slashes: `briefs.example.org`.");
        return null;
    }

    private static ImmutableSortedDictionary<string, Severity> Severities(EntryReader fields, IReadOnlyDictionary<string, RuleInfo> rules)
    {
        var severities = ImmutableSortedDictionary.CreateBuilder<string, Severity>(StringComparer.Ordinal);
        var words = ((KeyForm.Severities)SiteKeys.Of.Find("severities")!.Form).Words;
        foreach (var entry in fields.Entries<KeyForm.Severities>("severities")?.Entries ?? [])
        {
            if (fields.Bind.OneOf(entry.Key.Text, entry.Value, words) is not { } word) continue;
            if (!rules.TryGetValue(entry.Key.Text, out var rule)) UnknownRule(fields, entry.Key.Text, entry.Key.Span, rules);
            else if (Named(word.Value) < rule.Severity && !rule.CanBeLowered)
                fields.Bind.Diagnostics.Add(SettingsSeverityLowered.Rule, word.Span, rule.Id, word.Value);
            else severities[rule.Id] = Named(word.Value);
        }

        return severities.ToImmutable();
    }

    private static void UnknownRule(EntryReader fields, string id, TextSpan span, IReadOnlyDictionary<string, RuleInfo> rules)
    {
        var nearest = EditDistance.FindClosest(id, rules.Keys.Order(StringComparer.Ordinal));
        fields.Bind.Diagnostics.Add(SettingsUnknownRule.Rule, span, Ids.Shortened(id), nearest is null ? "Remove the line."
            : $"Did you mean `{nearest}`?");
    }

    private static Severity Named(string word) => word switch
    {
        "error" => Severity.Error,
        "warning" => Severity.Warning,
        "note" => Severity.Note,
        _ => Severity.Off,
    };
}

/// <summary>The language of a site, and its texts by language.</summary>
/// <param name="Language">BCP 47.</param>
internal sealed record SettingsTexts(string Language, LocalizedText? Title, LocalizedText? Description);
