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
        if (Unfinished.Tuples.Contains(project)) return;
        Assert.Empty(Designed.Where(m => m.DeclaringType!.Assembly == Room.Of(project))
            .Where(m => m.GetParameters().Any(p => IsTuple(p.ParameterType))).Select(Describe));
    }

    private static bool IsTuple(Type type) => typeof(ITuple).IsAssignableFrom(Nullable.GetUnderlyingType(type) ?? type);

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

    private static string Describe(MethodInfo method) => $"{method.DeclaringType!.FullName}.{method.Name}";

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
