using Briefs.Reading.Markdown;
using Briefs.Reading.QuotationMarks;

namespace Briefs.Reading.Citations;

/// <summary>
/// Lists the quotation marks in printed strings that cannot have a citation: names and titles of sources and people, roles, credits,
/// topics. Marks that are not allowed there are errors of <see cref="Rules.QuoteOutOfPlace"/>.
/// </summary>
internal sealed class FieldMarks(CollectedBody body, KnownNames names)
{
    private readonly KnownNames _names = names;

    private readonly List<Declaration> _declarations = [];

    /// <summary>Lists the words in quotation marks in the entries of a brief and its other strings.</summary>
    public static IReadOnlyList<Declaration> List(CollectedBody body, KnownNames names)
    {
        var list = new FieldMarks(body, names);
        foreach (var topic in body.Head.Topics) list.Strict(topic.Value, topic.Span);
        foreach (var response in body.Head.Responses) list.Strict(response.From, response.Span);
        foreach (var asked in body.Head.Recommendations) list.Strict(asked.Addressee, asked.Span);
        foreach (var annex in body.Head.Annexes) list.Lenient(annex.Title, annex.Span, DeclaredAs.Title);
        if (body.Head.Image is { } image) list.Strict(image.Credit, image.Span);
        foreach (var picture in body.Pictures) list.Strict(picture.Credit, picture.Span);
        foreach (var own in body.Head.Sources) list.Source(body.Entries.FindSource(own.Id.Value) ?? own, own.Span);
        foreach (var own in body.Head.People) list.Person(body.Entries.FindPerson(own.Id.Value) ?? own, own.Span);
        foreach (var (source, at) in body.Used.Sources.Values.Where(s => s.Source.File.Path != body.File.Path)) list.Source(source, at);
        foreach (var (person, at) in body.Used.People.Values.Where(p => p.Person.File.Path != body.File.Path)) list.Person(person, at);
        return list._declarations;
    }

    /// <summary>Lists the words in quotation marks in the closing line of a block quote.</summary>
    /// <param name="from">Index of the line's first character.</param>
    public static IReadOnlyList<Declaration> InClosingLine(CollectedBody body, VisibleText visible, int from, KnownNames names)
    {
        var list = new FieldMarks(body, names);
        foreach (var (start, end) in MarkedWords.Find(visible).Where(w => w.Start >= from))
            list.Add(visible, start, end, visible.SpanOf(start, end), null);
        return list._declarations;
    }

    private void Source(Source source, TextSpan at)
    {
        Lenient(source.Title, at, DeclaredAs.Title);
        foreach (var name in (string?[])[source.Publisher, source.Author]) Lenient(name, at, DeclaredAs.Name);
        foreach (var text in (string?[])[source.Place, source.NoUrl, source.DateInWords, source.Part]) Strict(text, at);
    }

    private void Person(Person person, TextSpan at)
    {
        string?[] names = [.. person.Names.Values, .. person.Also, person.Organization, .. person.Roles.Select(r => r.Organization)];
        foreach (var name in names.Distinct(StringComparer.Ordinal)) Lenient(name, at, DeclaredAs.Name);
        string?[] texts = [.. person.Roles.Select(r => r.Role), person.Role, person.Description, person.Anonymous];
        foreach (var text in texts.Distinct(StringComparer.Ordinal)) Strict(text, at);
    }

    private void Strict(string? text, TextSpan at) => Each(text, at, null);

    private void Lenient(string? text, TextSpan at, DeclaredAs declaredAs) => Each(text, at, declaredAs);

    /// <param name="entry">What the quoted words are if no rule knows them; null where such marks are an error.</param>
    private void Each(string? text, TextSpan at, DeclaredAs? entry)
    {
        if (/* guard: gate-listed-fields */ (text is null || MarkCharacters.All.IndexIn(text) < 0)) return;
        var builder = new VisibleTextBuilder();
        builder.AddText(text, 0);
        var visible = builder.Build();
        foreach (var (start, end) in MarkedWords.Find(visible)) Add(visible, start, end, at, entry);
    }

    private void Add(VisibleText visible, int start, int end, TextSpan at, DeclaredAs? entry)
    {
        var words = end - start > 2 ? visible.Fold(start + 1, end - 1).Trim() : visible.Fold(start, end);
        if (Known(visible, start, end, words) is { } known) _declarations.Add(new Declaration(at, words, known.As, known.By));
        else if (entry is { } declaredAs) _declarations.Add(new Declaration(at, words, declaredAs, DeclaredBy.Entry));
    }

    private KnownName? Known(VisibleText visible, int start, int end, string words) =>
        _names.Find(words) ?? body.Context.SharedNames.Find(words)
        ?? (LegalForms.Excuse(visible.Text, start, end) ? new KnownName(DeclaredBy.LegalForm, DeclaredAs.Name)
            : body.Context.Terms.Contains(KnownNames.Fold(words)) ? new KnownName(DeclaredBy.Terms, DeclaredAs.Term)
            : null);
}
