namespace Briefs.LanguageServer.Handlers;

/// <summary>Whether the entry itself is listed with the places that cite it.</summary>
internal enum Declared
{
    LeftOut, Included,
}
