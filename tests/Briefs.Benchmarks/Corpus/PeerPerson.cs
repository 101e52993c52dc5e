namespace Briefs.Benchmarks.Corpus;

internal sealed record PeerPerson(string Id, string Name, string Role, string Organization);
