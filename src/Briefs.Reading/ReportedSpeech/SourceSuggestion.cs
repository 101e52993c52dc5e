using System.Buffers;
using Briefs.Reading.Attribution;
using Briefs.Reading.Citations;
using Briefs.Reading.Markdown;
using Briefs.Reading.QuotationMarks;

namespace Briefs.Reading.ReportedSpeech;

/// <summary>
/// Suggests the citation for a sentence that has none: ready to paste if the sentence names exactly one declared person as the speaker, or
/// one source, and the source is certain, otherwise as a pattern. A guess could attribute the words to the wrong person.
/// </summary>
internal sealed class SourceSuggestion(BoundBody body)
{
    private const string Pattern = "[@person in @source]";

    private static readonly SearchValues<char> s_clauseEnds = SearchValues.Create(",،.;:!?");

    private readonly NamesInText _people = NamesInText.Create(body.Entries.People.Values);
    private readonly NamedSpeakerFinder _speakers = new(body);

    private readonly ImmutableArray<Source> _sources =
        [.. body.Entries.Sources.Values.Where(s => s.Title is not null || s.Publisher is not null)];

    /// <param name="place">The place of the reporting words in the file. Only citations before it are considered.</param>
    public string Offer(ReportedSentence report, TextSpan place)
    {
        var sentence = new string(report.Block.OwnWords, report.Start, report.End - report.Start);
        var sources = _sources.Where(s => Names(sentence, s)).Select(s => s.Id.Value).ToList();
        if (_people.Find(sentence) is [] && sources is [var alone]) return $"[@{alone}]";
        if (sources.Count > 1 || FindSpeaker(report) is not { } person) return Pattern;
        if (sources is [var source]) return $"[@{person} in @{source}]";
        if (body.Entries.FindPerson(person.Value)?.ToUs is not null) return $"[@{person}]";
        return CertainSource(report.Block, place) is { } certain ? $"[@{person} in {certain}]" : Pattern;
    }

    // The person must be the subject of the verb, or follow “according to”: in “The report said Ana Petrel had lied”, she did not speak.
    private PersonId? FindSpeaker(ReportedSentence report)
    {
        var text = report.Block.OwnWords;
        if (Speaker(report.Block, new TextSpan(report.Start, report.VerbEnd), report.VerbEnd) is { } before) return before;
        var ahead = text.AsSpan(report.Start, report.VerbStart - report.Start).TrimEnd();
        if (!ahead.IsEmpty && (char.IsLetterOrDigit(ahead[^1]) || ahead[^1] == VisibleText.Atom)) return null;
        var clause = text.AsSpan(report.VerbEnd, report.End - report.VerbEnd).IndexOfAny(s_clauseEnds);
        var end = clause < 0 ? report.End : report.VerbEnd + clause;
        return Speaker(report.Block, new TextSpan(report.VerbStart, end), report.VerbStart)
            ?? Speaker(report.Block, new TextSpan(report.VerbStart, end), end);
    }

    // Reads the words as if a quotation stood at an index.
    private PersonId? Speaker(ProseBlock block, TextSpan words, int at)
    {
        var reported = new RunPart(block, at, at, at, at);
        return _speakers.Find(
            new AttributedSentence(block.OwnWords, words.Start, words.End, [reported]), _speakers.Mentions(block, words));
    }

    private static bool Names(string sentence, Source source) =>
        NamesInText.Holds(sentence, source.Title ?? "") || NamesInText.Holds(sentence, source.Publisher ?? "");

    // The source cited last in the paragraph, with its `via`; otherwise the only source of the brief.
    private string? CertainSource(ProseBlock block, TextSpan place)
    {
        var before = block.Visible.Notes.Where(n => n.Kind == SegmentKind.Citation && n.Span.End <= place.Start)
            .SelectMany(n => body.Citations[n.Index].Citations).LastOrDefault(c => c.Source is not null);
        if (before is not null) return $"@{before.Source}" + (before.Via is { } read ? $" via @{read}" : "");
        if (body.Head.Sources is [var only]) return $"@{only.Id}";
        return body.Entries.Sources is { Count: 1 } one ? $"@{one.Keys.First()}" : null;
    }
}

/// <summary>A sentence that reports speech without quotation marks, by indexes in the text of its block.</summary>
/// <param name="Start">The first character of the sentence, or of the words after the speech.</param>
/// <param name="End">After its last character.</param>
/// <param name="VerbStart">The first character of the reporting words: said, according to.</param>
/// <param name="VerbEnd">After their last character.</param>
internal readonly record struct ReportedSentence(ProseBlock Block, int Start, int End, int VerbStart, int VerbEnd);
