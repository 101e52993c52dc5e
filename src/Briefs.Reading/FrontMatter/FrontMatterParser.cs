using Briefs.Reading.Discovery;
using Briefs.Reading.Rules;
using Briefs.Reading.Schema;
using Briefs.Reading.Yaml;

namespace Briefs.Reading.FrontMatter;

/// <summary>Binds the front matter of a brief or page. Every error is reported at its place, all in one run.</summary>
public static class FrontMatterParser
{
    private const string Example =
        "Start the file with a line of three hyphens, then `title:` and `date:` on lines of their own, then three hyphens again.";

    public static Checked<FrontMatterValues> Read(FileText file, DocumentKind kind)
    {
        var diagnostics = new DiagnosticBag(file.File);
        var region = FrontMatterRegion.Find(file.Text);
        var head = Region(file, region, diagnostics) is { } yaml ? Bind(file, yaml, kind, diagnostics) : Unread();
        var start = region.IsOpen ? region.BodyStart : BehindMisplaced(file.Text);
        if (region.Yaml is { } && EndedEarly.Find(file.Text, region) is { } early)
        {
            diagnostics.Add(early.CreateDiagnostic(file.File));
            start = early.BodyStart;
            head = head with { IsComplete = false };
        }

        return new Checked<FrontMatterValues>(
            head with { BodyStart = start, IsUnreadable = head.IsUnreadable || !head.IsComplete }, diagnostics.ToImmutable());
    }

    // Front matter below an empty line is not read, but it is not prose either.
    private static int BehindMisplaced(string text)
    {
        var trimmed = text.TrimStart();
        return FrontMatterRegion.Find(trimmed) is { Yaml: not null } misplaced ? text.Length - trimmed.Length + misplaced.BodyStart : 0;
    }

    private static TextSpan? Region(FileText file, FrontMatterRegion region, DiagnosticBag diagnostics)
    {
        var begins = new TextSpan(0, region.IsOpen ? 3 : 0);
        if (region.Yaml is { } yaml && /* guard: yaml-size */ YamlSize.IsWithin(file.Text, yaml, ReadingLimits.FrontMatterBytes))
            return yaml;
        if (region.Yaml is { } large) diagnostics.Add(YamlSize.Exceeded(begins, file, large, ReadingLimits.FrontMatterBytes));
        else if (region.IsOpen)
            diagnostics.Add(FrontMatterMalformed.Rule, begins,
                "the front matter that starts here is never closed",
                "Write a line of three hyphens after its last key.");
        else if (file.Text.TrimStart().StartsWith("---\n", StringComparison.Ordinal))
            diagnostics.Add(FrontMatterMissing.Rule, begins, "This file", "front matter",
                "Remove the empty lines or spaces before the three hyphens.");
        else diagnostics.Add(FrontMatterMissing.Rule, begins, "This file", "front matter", Example);
        return null;
    }

    // Unreadable front matter may contain an embargo: it stays a draft whatever severity the site gives the rule.
    private static FrontMatterValues Unread() => new() { BodyStart = 0, IsComplete = false, IsDraft = /* guard: hidden-unreadable */ true };

    private static FrontMatterValues Bind(FileText file, TextSpan yaml, DocumentKind kind, DiagnosticBag diagnostics)
    {
        var tree = YamlReader.Read(file, yaml, diagnostics);
        var bind = new ValueBinder(file, diagnostics);
        if (tree.Root is not null and not YamlNode.Mapping { } && tree.IsComplete)
            diagnostics.Add(FrontMatterMalformed.Rule, tree.Root.Span, "the front matter has no keys", Example);
        if (tree.Root is not YamlNode.Mapping mapping) mapping = new YamlNode.Mapping(yaml, []);
        var fields = EntryReader.Open(mapping, BriefKeys.Get(kind), bind);
        var isComplete = tree.IsComplete && tree.Root is null or YamlNode.Mapping;
        if (isComplete) fields.RequireAll(kind == DocumentKind.Brief ? "This brief" : "This page");
        var head = Entries(fields, Values(fields, isComplete));
        return head with { IsUnreadable = diagnostics.Contains(FrontMatterBadId.Rule.Info) || mapping.Entries.Any(HidesEntries) };
    }

    // `people:` instead of `quoted:`, `sources: none`, `anexes:`: the entries are unknown, but they are not missing.
    private static bool HidesEntries(YamlEntry entry)
    {
        if (entry.Key.Text.Length > 0 && IndentationFinder.IsOdd(entry.Key.Text[0])) return true;
        var key = BriefKeys.OfBrief.Find(entry.Key.Text)?.Name ?? KeySuggestion.Suggest(entry.Key.Text, BriefKeys.OfBrief.Names);
        if (key == "annexes") return key != entry.Key.Text;
        return key is "sources" or "quoted" or "images"
            && (key != entry.Key.Text || entry.Value is not (YamlNode.Mapping or YamlNode.Scalar { IsAbsent: true }));
    }

    private static FrontMatterValues Values(EntryReader fields, bool isComplete)
    {
        var status = fields.OneOf("status");
        var embargo = fields.Moment("embargo");
        var isHidden = (fields.HasKey("status") && status is not { Value: "published" }) || (fields.HasKey("embargo") && embargo is null);
        return new FrontMatterValues
        {
            BodyStart = 0,
            IsComplete = isComplete,
            Title = fields.Text("title"),
            Summary = fields.Text("summary"),
            Date = fields.Day("date"),
            Authors = fields.List("authors"),
            Lang = fields.Language("lang"),
            IsDraft = isHidden || !isComplete,
            Embargo = embargo is { } until ? new Located<DateTimeOffset>(until, fields.ValueSpan("embargo")) : null,
            Topics = fields.List("topics"),
            IsNumbered = fields.IsTrue("numbered"),
            Extra = fields.TextsByName("extra"),
            Aliases = fields.List("aliases"),
            Related = fields.List("related"),
        };
    }

    private static FrontMatterValues Entries(EntryReader fields, FrontMatterValues head) => head with
    {
        Image = Image(fields),
        ImageCredits = ImageCreditReader.ReadAll(fields.Entries<KeyForm.Credits>("images"), fields.Bind),
        Sources = SourceEntryReader.ReadAll(fields.Entries<KeyForm.EntriesById>("sources"), fields.Bind),
        People = PersonEntryReader.OfBrief(fields.Entries<KeyForm.EntriesById>("quoted"), fields.Bind),
        Responses = ResponseReader.ReadAll(fields.Items("responses"), fields.Bind),
        Recommendations = RecommendationReader.ReadAll(fields.Items("recommendations"), fields.Bind),
        Annexes = AnnexReader.ReadAll(fields.Items("annexes"), fields.Bind),
        Corrections = CorrectionReader.ReadAll("corrections", fields, head.Date),
        CorrectionsKey = fields.KeySpan("corrections"),
        Updates = CorrectionReader.ReadAll("updates", fields, head.Date),
        Suppressions = Allowances(fields),
    };

    private static FrontMatterImage? Image(EntryReader fields)
    {
        if (fields.Entries<KeyForm.Entry>("image") is not { } keys) return null;
        var image = EntryReader.Open(keys, PictureKeys.Lead, fields.Bind);
        image.RequireAll("This picture");
        return new FrontMatterImage(
            image.Word("src"), image.Text("alt"), image.Text("caption"), image.Plain("credit"), image.Text("citation"), keys.Span);
    }

    private static ImmutableArray<Suppression> Allowances(EntryReader fields)
    {
        var allowances = ImmutableArray.CreateBuilder<Suppression>();
        foreach (var entry in fields.Entries<KeyForm.Suppressions>("allow")?.Entries ?? [])
        {
            // A suppression without a reason is kept, so that it is rejected together with the other invalid ones.
            if (entry.Value is YamlNode.Scalar { Text: var written } && written.AsSpan().IsWhiteSpace())
                allowances.Add(new Suppression(entry.Key.Text, "", entry.Key.Span, null));
            else if (fields.Bind.Text(entry.Key.Text, entry.Value) is { } reason)
                allowances.Add(new Suppression(entry.Key.Text, reason.Text, entry.Key.Span, null));
        }

        return allowances.ToImmutable();
    }
}

/// <summary>Binds the items of <c>corrections:</c> and <c>updates:</c>.</summary>
internal static class CorrectionReader
{
    /// <param name="key"><c>corrections</c> or <c>updates</c>.</param>
    /// <param name="published">The date of first publication; a correction cannot be earlier.</param>
    public static ImmutableArray<FrontMatterCorrection> ReadAll(string key, EntryReader head, Located<PartialDate>? published)
    {
        var all = ImmutableArray.CreateBuilder<FrontMatterCorrection>();
        foreach (var item in head.Items(key))
        {
            if (From(key, item, head.Bind) is not { Date: { } date } read) continue;
            if (published is { } first && date.Value.Last < first.Value.First)
                head.Bind.Diagnostics.Add(FrontMatterDateOrder.Rule, date.Span,
                    "The date of this change",
                    date.Value.ToString(),
                    "the date of the brief",
                    first.Value.ToString());
            if (read.Text is { } text) all.Add(new FrontMatterCorrection(date.Value, text, item.Span));
        }

        return all.ToImmutable();
    }

    private static (Located<PartialDate>? Date, MappedText? Text) From(string key, YamlNode item, ValueBinder bind)
    {
        if (bind.Entries(key, item) is not { } keys) return (null, null);
        var fields = EntryReader.Open(keys, BriefKeys.Change, bind);
        fields.RequireAll("This entry");
        return (fields.Day("date"), fields.Text("text"));
    }
}

/// <summary>Binds the items of <c>responses:</c>.</summary>
internal static class ResponseReader
{
    public static ImmutableArray<FrontMatterResponse> ReadAll(ImmutableArray<YamlNode> items, ValueBinder bind) =>
        [.. items.Select(item => From(item, bind)).OfType<FrontMatterResponse>()];

    private static FrontMatterResponse? From(YamlNode item, ValueBinder bind)
    {
        if (bind.Entries("responses", item) is not { } keys) return null;
        var fields = EntryReader.Open(keys, BriefKeys.Response, bind);
        fields.RequireAll("This response");
        if (!fields.HasKey("text")) fields.Require("outcome", "This response");
        else if (fields.KeySpan("outcome") is { } second)
            bind.Wrong("outcome", second, "left out if there is a `text`", "Keep one of the two.");
        var asked = fields.Date("asked");
        var source = fields.Id("source");
        if (fields.Plain("from") is not { } from || (fields.Text("outcome") ?? fields.Text("text")) is not { } outcome) return null;
        return new FrontMatterResponse(
            from, outcome, source is { } id ? new Located<SourceId>(new SourceId(id.Value), id.Span) : null, asked?.Value, keys.Span);
    }
}

/// <summary>Binds credits of pictures by file name: <c>border.jpg: Getty</c>, or <c>border.jpg: {credit: Getty}</c>.</summary>
internal static class ImageCreditReader
{
    public static ImmutableSortedDictionary<string, string> ReadAll(YamlNode.Mapping? entries, ValueBinder bind)
    {
        var credits = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var entry in entries?.Entries ?? [])
        {
            var credit = entry.Value is YamlNode.Mapping keys
                ? EntryReader.Open(keys, PictureKeys.Credit, bind).Plain("credit")
                : Credit(entry, bind);
            if (credit is not null) credits[entry.Key.Text] = credit;
        }

        return credits.ToImmutable();
    }

    private static string? Credit(YamlEntry entry, ValueBinder bind)
    {
        if (bind.Text(entry.Key.Text, entry.Value) is not { } credit) return null;
        QuoteOutOfPlace.Rule.Check("credit", credit, bind.Diagnostics);
        return credit.Text;
    }
}
