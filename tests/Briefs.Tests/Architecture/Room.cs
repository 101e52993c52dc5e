using System.Reflection;

namespace Briefs.Tests.Architecture;

/// <summary>The compiled rooms.</summary>
internal static class Room
{
    private const BindingFlags Own =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>The program for browsers is compiled for no other system, and so it is in no test's folder.</summary>
    public const string ForBrowsers = "Briefs.Desk";

    public static IEnumerable<string> Names => Repository.SourceFiles("src").Select(f => Path.GetFileName(f.Project))
        .Distinct(StringComparer.Ordinal).Where(name => name != ForBrowsers);

    /// <param name="project">The project's name: <c>Briefs.Cli</c>, whose assembly is called <c>briefs</c>.</param>
    public static Assembly Of(string project) => Assembly.Load(project == "Briefs.Cli" ? "briefs" : project);

    /// <summary>The types that somebody wrote, of all rooms.</summary>
    public static IEnumerable<Type> Types => Names.Select(Of).SelectMany(a => a.GetTypes()).Where(IsOurs).Where(IsWritten);

    /// <summary>The methods that somebody wrote, accessors and constructors left out.</summary>
    public static IEnumerable<MethodInfo> Methods =>
        Types.SelectMany(t => t.GetMethods(Own))
            .Where(m => !m.IsSpecialName && !m.Name.Contains('<', StringComparison.Ordinal) && !IsGenerated(m));

    public static IEnumerable<FieldInfo> Fields => Types.SelectMany(t => t.GetFields(Own));

    // Source generators put their types (regular expressions, embedded attributes) into namespaces of their own.
    private static bool IsOurs(Type type) =>
        type.Namespace is null or "Briefs" || type.Namespace.StartsWith("Briefs.", StringComparison.Ordinal);

    private static bool IsWritten(Type type) =>
        !type.Name.Contains('<', StringComparison.Ordinal) && !IsGenerated(type)
            && (type.DeclaringType is not { } outer || IsWritten(outer));

    private static bool IsGenerated(MemberInfo member) =>
        member.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute), false);
}
