namespace Briefs.Model;

/// <summary>
/// What kind of thing a source is; the names of <c>type:</c> in front matter, <c>press-release</c> written with its hyphen.
/// </summary>
public enum SourceType
{
    Article, Speech, Interview, Hearing, Broadcast, Video, Post, Letter, PressRelease,
    Law, Treaty, Case, Report, Book, Document, Dataset,
}
