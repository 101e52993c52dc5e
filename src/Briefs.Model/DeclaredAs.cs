namespace Briefs.Model;

/// <summary>What marked words are, when they are not somebody's words.</summary>
public enum DeclaredAs
{
    Term, Title, Name, Own, Translation,
}
