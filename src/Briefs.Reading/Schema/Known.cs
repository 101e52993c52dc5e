namespace Briefs.Reading.Schema;

/// <summary>What a site knows already that may be meant behind a key.</summary>
public enum Known
{
    Nothing, Topics, Briefs, People, Sources, Pictures,
}
