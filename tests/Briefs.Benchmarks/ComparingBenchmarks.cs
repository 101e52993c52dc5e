using BenchmarkDotNet.Attributes;
using Briefs.Evidence;

namespace Briefs.Benchmarks;

/// <summary>The bars of comparing: 500 quotations of 300 characters with a copy of a million, and what explains one that fails.</summary>
[MemoryDiagnoser]
public class ComparingBenchmarks
{
    private const int Quotations = 500;
    private const int Length = 300;
    private const int CopyLength = 1_000_000;

    private readonly SourceId _source = new("copy");
    private string _text = "";
    private SearchableCopy? _copy;
    private ImmutableArray<ComparedWords> _kept = [];
    private ImmutableArray<ComparedWords> _shortened = [];
    private string _altered = "";

    [GlobalSetup]
    public void Prepare()
    {
        // Words as unevenly frequent as those of a language: a few stand everywhere, most are rare.
        var random = new Random(1);
        var words = Enumerable.Range(0, CopyLength / 3)
            .Select(_ => "w" + ((int)Math.Pow(20_000, random.NextDouble())).ToString(CultureInfo.InvariantCulture));
        _text = string.Join(' ', words)[..CopyLength];
        _copy = SearchableCopy.Create(_source, _text);
        _kept = [.. Enumerable.Range(0, Quotations).Select(i => Words(i * (CopyLength - 2 * Length) / Quotations))];
        _shortened = [.. _kept.Select(q => new ComparedWords(Shortened(q.Text), "en"))];
        _altered = Altered(_kept[Quotations / 2].Text);
        if (!_kept.Concat(_shortened).All(q => QuotationMatcher.Match(_copy, q).IsVerified))
            throw new InvalidOperationException("the quotations are not the copy's");
    }

    /// <summary>Done once for each copy.</summary>
    [Benchmark]
    public SearchableCopy Fold_a_copy_of_a_million_characters() => SearchableCopy.Create(_source, _text);

    /// <summary>Bar: 100 ms.</summary>
    [Benchmark]
    public int Compare_500_quotations() => _kept.Count(q => QuotationMatcher.Match(_copy!, q).IsVerified);

    /// <summary>The same with words left out of each.</summary>
    [Benchmark]
    public int Compare_500_quotations_with_omissions() => _shortened.Count(q => QuotationMatcher.Match(_copy!, q).IsVerified);

    /// <summary>Bar: 100 ms.</summary>
    [Benchmark]
    public NearestPassage? Explain_a_quotation_that_fails() => NearestPassageFinder.Find(_copy!, _altered);

    private ComparedWords Words(int from)
    {
        var start = _text.IndexOf(' ', from) + 1;
        return new ComparedWords(_text[start.._text.LastIndexOf(' ', start + Length)], "en");
    }

    private static string Shortened(string words)
    {
        var parts = words.Split(' ');
        return string.Join(' ', [.. parts[..20], "…", .. parts[25..]]);
    }

    private static string Altered(string words)
    {
        var parts = words.Split(' ');
        parts[parts.Length / 2] = "altered";
        return string.Join(' ', parts);
    }
}
