using System.Reflection.Metadata.Ecma335;
using System.Reflection.Metadata;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Xunit;

namespace Briefs.Tests.Architecture;

/// <summary>A method can be taken in at one look.</summary>
public sealed class MethodTests
{
    public static TheoryData<string> Rooms => [.. Room.Names];

    [Fact]
    public void A_method_has_at_most_six_parameters() =>
        Assert.Empty(Designed.Where(m => m.GetParameters().Length > 6).Select(Describe));

    // What belongs together has a name from the field. A lambda of one method may take what a sequence gives.
    [Theory]
    [MemberData(nameof(Rooms))]
    public void No_method_takes_a_tuple(string project)
    {
        var types = Room.Types.Where(t => t.Assembly == Room.Of(project)).ToList();
        var constructors = types.SelectMany(t => t.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance));
        var methods = Designed.Concat(LocalFunctions).Where(m => m.DeclaringType!.Assembly == Room.Of(project));
        Assert.Empty(methods.Concat<MethodBase>(constructors).Where(TakesTuple).Select(Describe));
    }

    [Fact]
    public void A_planted_tuple_is_found_wherever_it_is()
    {
        var planted = typeof(PlantedTuples).GetMethods(BindingFlags.Static | BindingFlags.NonPublic).Where(TakesTuple);
        Assert.Equal(["Array", "List", "Local", "Plain", "Span"], planted.Select(m => NameOf(m)).Order(StringComparer.Ordinal));
    }

    private static bool TakesTuple(MethodBase method) => method.GetParameters().Any(p => HasTuple(p.ParameterType));

    // Also as the items of an array, a list or a span. What a delegate takes, a lambda is written for.
    private static bool HasTuple(Type type) =>
        type.HasElementType ? HasTuple(type.GetElementType()!)
        : typeof(Delegate).IsAssignableFrom(type) ? false
        : IsTuple(type) || (type.IsGenericType && type.GetGenericArguments().Any(HasTuple));

    private static bool IsTuple(Type type) => type.IsValueType && typeof(ITuple).IsAssignableFrom(type);

    // The compiler calls a local function <Method>g__Name|1_0, and a lambda <Method>b__1_0.
    private static IEnumerable<MethodInfo> LocalFunctions =>
        Room.Names.Select(Room.Of).SelectMany(a => a.GetTypes())
            .Where(t => t.Namespace?.StartsWith("Briefs", StringComparison.Ordinal) == true)
            .SelectMany(t => t.GetMethods(
                BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(m => m.Name.Contains(">g__", StringComparison.Ordinal));

    private static string NameOf(MethodBase method) =>
        method.Name.IndexOf(">g__", StringComparison.Ordinal) is >= 0 and var at ? method.Name[(at + 4)..].Split('|')[0] : method.Name;

    internal static class PlantedTuples
    {
        internal static int Of(int number) => Plain((number, 1)) + Array([(number, 1)]) + List([(number, 1)]) + Apply(p => p.One, number);

        private static int Apply(Func<(int One, int Other), int> each, int number) => each((number, 1));

        private static int Plain((int One, int Other)? pair) => pair is var (one, other) ? one + other + Span([(one, other)]) : 0;

        private static int Array((int One, int Other)[] pairs) => pairs[0].One;

        private static int List(List<(int One, int Other)> pairs)
        {
            return Local(pairs[0]);

            int Local((int One, int Other) pair) => pair.One;
        }

        private static int Span(ReadOnlySpan<(int One, int Other)> pairs) => pairs[0].One;
    }

    // Between two methods of one class it hides nothing.
    [Fact]
    public void Nothing_offers_a_bool_parameter_to_others() =>
        Assert.Empty(Designed.Where(m => !m.IsPrivate && m.GetParameters().Any(p => p.ParameterType == typeof(bool))).Select(Describe));

    // Whoever searches for such a name finds everything but the calls.
    [Fact]
    public void No_method_that_others_call_is_named_by_a_preposition()
    {
        Assert.Empty(NamedByPreposition(Designed).Select(Describe));
        var planted = typeof(Planted).GetMethods(BindingFlags.Static | BindingFlags.NonPublic);
        Assert.Equal([nameof(Planted.Of)], NamedByPreposition(planted).Select(m => m.Name));
    }

    private static readonly FrozenSet<string> s_prepositions = FrozenSet.Create(
        StringComparer.Ordinal,
        "About", "Above", "After", "Against", "Alike", "Along", "Also", "Among", "And", "Apart", "Around", "As", "Aside", "At",
        "Before", "Behind", "Below", "Beside", "Between", "Beyond", "By", "Either", "For", "Found", "From", "Has", "In", "Inside",
        "Into", "Is", "Like", "Near", "Of", "Off", "On", "Only", "Or", "Out", "Outside", "Over", "Past", "Per", "Since", "Through",
        "To", "Toward", "Under", "Until", "Up", "Upon", "Via", "With", "Within", "Without");

    private static IEnumerable<MethodInfo> NamedByPreposition(IEnumerable<MethodInfo> methods) =>
        methods.Where(m => s_prepositions.Contains(m.Name) && !m.IsPrivate && !IsWithinAnother(m.DeclaringType!));

    // What a class keeps to itself, it alone calls.
    private static bool IsWithinAnother(Type type) => type.IsNestedPrivate || (type.DeclaringType is { } outer && IsWithinAnother(outer));

    internal static class Planted
    {
        internal static int Of(int number) => From(number);

        private static int From(int number) => number;
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_method_is_at_most_40_lines(string project)
    {
        var lengths = Lengths(Room.Of(project)).ToArray();
        if (project != "Briefs.Cli") Assert.NotEmpty(lengths);
        Assert.Empty(lengths.Where(l => l.Lines > 40).Select(l => $"{l.Where}: {l.Lines} lines"));
    }

    // Whoever overrides a method, implements an interface or calls the system did not choose the parameters.
    private static IEnumerable<MethodInfo> Designed =>
        Room.Methods.Where(m => !m.IsVirtual || (m.GetBaseDefinition() == m && !m.IsFinal))
            .Where(m => !m.IsDefined(typeof(LibraryImportAttribute)));

    private static string Describe(MethodBase method) => $"{method.DeclaringType!.FullName}.{method.Name}";

    // From the first statement's line to the last one's, as the debugger knows them; constructors also hold what initialises
    // fields, wherever that stands, and are left out.
    private static IEnumerable<(string Where, int Lines)> Lengths(Assembly assembly)
    {
        using var stream = File.OpenRead(Path.ChangeExtension(assembly.Location, ".pdb"));
        using var provider = MetadataReaderProvider.FromPortablePdbStream(stream);
        var symbols = provider.GetMetadataReader();
        foreach (var handle in symbols.MethodDebugInformation)
        {
            var method = assembly.ManifestModule.ResolveMethod(MetadataTokens.GetToken(handle.ToDefinitionHandle()))!;
            var points = symbols.GetMethodDebugInformation(handle).GetSequencePoints().Where(p => !p.IsHidden).ToArray();
            if (method is ConstructorInfo || points.Length == 0) continue;
            var file = symbols.GetString(symbols.GetDocument(points[0].Document).Name);
            if (file.Contains("/obj/", StringComparison.Ordinal)) continue;
            yield return ($"{method.DeclaringType!.FullName}.{method.Name}", points.Max(p => p.EndLine) - points.Min(p => p.StartLine) + 1);
        }
    }
}
