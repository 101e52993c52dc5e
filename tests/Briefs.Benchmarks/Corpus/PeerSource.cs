namespace Briefs.Benchmarks.Corpus;

internal sealed record PeerSource(string Id, string Title, string Publisher, string Date, string Url);
