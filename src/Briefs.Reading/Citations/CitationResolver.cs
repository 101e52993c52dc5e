using Briefs.Reading.FrontMatter;
using Briefs.Reading.Rules;

namespace Briefs.Reading.Citations;

/// <summary>Looks up the ids of citations, and completes <c>[@mills]</c> with the source of the citation that it continues.</summary>
/// <param name="open">The citations that can be continued.</param>
internal sealed class CitationResolver(MarkedBody body, OpenCitations open, DiagnosticBag diagnostics)
{
    /// <returns>The citations without errors, and whether any had one.</returns>
    public (List<Citation> Citations, bool IsFaulty) Resolve(ParsedGroup group)
    {
        var citations = new List<Citation>();
        var isFaulty = group.IsFaulty;
        foreach (var syntax in group.Citations)
        {
            var citation = syntax.Only is { } only ? Alone(syntax, only) : Full(syntax);
            if (citation is null) isFaulty = true;
            else citations.Add(citation);
            if (body.Entries.FindSpeaker(syntax) is { } speaker)
            {
                var isContinuable = citation?.Speaker == speaker.Id;
                open.Cite(speaker.Id, speaker.NameIn(body.Lang), isContinuable ? citation : null);
            }
        }

        return (citations, isFaulty);
    }

    private Citation? Alone(CitationSyntax syntax, Located<string> only)
    {
        if (syntax.Second is { } second)
        {
            ReportSecond(only, second);
            return null;
        }

        if (body.Entries.Source(only.Value) is { } source) return Rest(syntax) with { Source = source.Id };
        if (body.Entries.Person(only.Value) is not { } person)
        {
            diagnostics.Add(SourceUnknown.Rule.CreateDiagnostic(body.File, only, [.. body.Entries.SourceIds, .. body.Entries.PersonIds]));
            return null;
        }

        if (open.Find(person) is { } last) return GoesOn(syntax, last);
        if (person.ToUs is { } toUs) return Rest(syntax) with { Speaker = person.Id, ToUs = true, Said = syntax.Said ?? toUs };
        diagnostics.Add(CitationWithoutSource.Rule.CreateDiagnostic(body.File, only, person.NameIn(body.Lang), open.FindEnded(person.Id)));
        return null;
    }

    // [@mills, @news]: the kinds of the ids show what was meant.
    private void ReportSecond(Located<string> only, Located<string> second)
    {
        var (first, other) = (only.Value, second.Value);
        var help = body.Entries.HasPerson(first) && body.Entries.HasSource(other) ? $"Write [@{first} in @{other}]."
            : body.Entries.HasSource(first) && body.Entries.HasPerson(other) && !body.Entries.HasPerson(first)
            ? $"Write [@{other} in @{first}]."
            : body.Entries.HasSource(first) && body.Entries.HasSource(other)
            ? $"Write [@{first}; @{other}] if the words are in both sources."
            : "A citation names one person and one source, as in [@person in @source]. Separate citations with ;.";
        diagnostics.Add(CitationMalformed.Rule.CreateDiagnostic(body.File, second.Span, "A second id follows a comma", help));
    }

    private static Citation GoesOn(CitationSyntax syntax, Citation last) => last with
    {
        Span = syntax.Span,
        Locator = syntax.Locator ?? last.Locator,
        Said = syntax.Said ?? last.Said,
        Original = syntax.Original,
        OriginalLang = syntax.OriginalLang,
        TranslatedBy = syntax.TranslatedBy,
        Unverifiable = syntax.Unverifiable,
    };

    private Citation? Full(CitationSyntax syntax)
    {
        if (IsSwapped(syntax)) return null;
        if (NamesTellerAlone(syntax)) return ToldToUs(syntax, syntax.Source!.Value, syntax.Via!.Value);
        var source = SourceOf(syntax.Source);
        var via = SourceOf(syntax.Via);
        var speaker = syntax.Person is { Value: "itself" } ? null : PersonOf(syntax.Person);
        var toldBy = PersonOf(syntax.ToldBy);
        var isItself = syntax.Person is { Value: "itself" };
        if (source is null || (syntax.Via is not null && via is null)) return null;
        if ((syntax.Person is not null && speaker is null && !isItself) || (syntax.ToldBy is not null && toldBy is null)) return null;
        return Rest(syntax) with { Source = source.Id, Via = via?.Id, Speaker = speaker?.Id, ToldBy = toldBy?.Id, Itself = isItself };
    }

    // [@agent via @mother], and not [@news via @report]: the ids show which is meant.
    private bool NamesTellerAlone(CitationSyntax syntax)
    {
        if (syntax is not { Person: null, Source: { } said, Via: { } told }) return false;
        if (body.Entries.HasSource(told.Value)) return body.Entries.HasPerson(said.Value) && !body.Entries.HasSource(said.Value);
        return body.Entries.HasPerson(told.Value) || (body.Entries.HasPerson(said.Value) && !body.Entries.HasSource(said.Value));
    }

    // Reports one error at most, because the three ids are one form that was misunderstood.
    private Citation? ToldToUs(CitationSyntax syntax, Located<string> said, Located<string> told)
    {
        if (body.Entries.HasSource(said.Value) && !body.Entries.HasPerson(said.Value))
            return Malformed(syntax, "person and source are in the wrong order", $"Write [@{told.Value} in @{said.Value}].");
        if (PersonOf(said) is not { } speaker) return null;
        if (body.Entries.HasSource(told.Value) && !body.Entries.HasPerson(told.Value))
            return Malformed(syntax, "“via” appears between a person and a source", $"Write [@{said.Value} in @{told.Value}].");
        if (PersonOf(told) is not { } teller) return null;
        if (teller.ToUs is { } toUs)
            return Rest(syntax) with { Speaker = speaker.Id, ToldBy = teller.Id, ToUs = true, Said = syntax.Said ?? toUs };
        diagnostics.Add(CitationWithoutSource.Rule.OfTeller(body.File, syntax.Span, speaker.NameIn(body.Lang), said.Value, told.Value));
        return null;
    }

    private Citation? Malformed(CitationSyntax syntax, string what, string help)
    {
        diagnostics.Add(CitationMalformed.Rule.CreateDiagnostic(body.File, syntax.Span, what, help));
        return null;
    }

    // [@news in @mills]: both ids exist, but each is of the other kind.
    private bool IsSwapped(CitationSyntax syntax)
    {
        if (syntax is not { Person: { } person, Source: { } source, Via: null, ToldBy: null }) return false;
        if (!body.Entries.HasSource(person.Value) || !body.Entries.HasPerson(source.Value)) return false;
        // A person and a source may have the same id: then the citation is right as written.
        if (body.Entries.HasPerson(person.Value) && body.Entries.HasSource(source.Value)) return false;
        Malformed(syntax, "person and source are in the wrong order", $"Write [@{source.Value} in @{person.Value}].");
        return true;
    }

    private Source? SourceOf(Located<string>? id)
    {
        if (id is not { } placed) return null;
        var source = body.Entries.Source(placed.Value);
        if (source is null) diagnostics.Add(SourceUnknown.Rule.CreateDiagnostic(body.File, placed, [.. body.Entries.SourceIds]));
        return source;
    }

    private Person? PersonOf(Located<string>? id)
    {
        if (id is not { } placed) return null;
        var person = body.Entries.Person(placed.Value);
        if (person is null) diagnostics.Add(SpeakerUnknown.Rule.CreateDiagnostic(body.File, placed, [.. body.Entries.PersonIds]));
        return person;
    }

    private static Citation Rest(CitationSyntax syntax) => new()
    {
        Span = syntax.Span,
        Locator = syntax.Locator,
        Said = syntax.Said,
        Original = syntax.Original,
        OriginalLang = syntax.OriginalLang,
        TranslatedBy = syntax.TranslatedBy,
        Unverifiable = syntax.Unverifiable,
    };
}
