using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Briefs.SiteTests.Cache;

/// <summary>
/// Compares two graphs of objects by all their fields, and by which places share an object. Also notes which properties had another value
/// than the usual one, to see what a comparison has not touched.
/// </summary>
internal sealed class ObjectGraph
{
    private readonly Dictionary<object, object> _pairs = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);

    /// <summary>Type and property: those that had a value other than null, zero, false, or an empty list.</summary>
    public HashSet<string> Touched { get; } = new(StringComparer.Ordinal);

    /// <summary>All properties of the types that were met.</summary>
    public HashSet<string> Met { get; } = new(StringComparer.Ordinal);

    /// <summary>The first difference; null if there is none.</summary>
    public string? Compare(object? one, object? other, string where)
    {
        if (one is null || other is null) return ReferenceEquals(one, other) ? null : $"{where}: {one ?? "null"} and {other ?? "null"}";
        if (one.GetType() != other.GetType()) return $"{where}: {one.GetType()} and {other.GetType()}";
        var type = one.GetType();
        if (one is string or decimal or Type or Delegate || type.IsPrimitive || type.IsEnum)
            return one.Equals(other) || one is Delegate ? null : $"{where}: {one} and {other}";
        // One instance in the whole program.
        if (one is RuleInfo || one is IComparer || IsGeneric(type, typeof(IComparer<>)) || IsGeneric(type, typeof(IEqualityComparer<>)))
            return one is RuleInfo ? (ReferenceEquals(one, other) ? null : $"{where}: another rule") : SameComparer(one, other, where);
        // Texts by language are a value: two people may have one instance, for example after an edit that copies a name.
        if (!type.IsValueType && one is not ImmutableSortedDictionary<string, string>)
        {
            if (_pairs.TryGetValue(one, out var pair))
                return ReferenceEquals(pair, other) || IsShareable(one) ? null : $"{where}: shared in one only";
            if (!_seen.Add(other) && !IsShareable(one)) return $"{where}: shared in the other only";
            _pairs.Add(one, other);
        }

        Note(one, type);
        if (one is IDictionary or Array || IsImmutableArray(type)) return CompareItems(one, other, where);
        if (IsSortedDictionary(type)) return CompareItems(one, other, where) ?? CompareFields(one, other, where, "Comparer");
        return CompareFields(one, other, where, "");
    }

    // Empty lists, boxed values and nodes of trees may be the same object by chance.
    private static bool IsShareable(object value) =>
        value is ICollection { Count: 0 } or ValueType || value is Model.Body { Pieces.IsEmpty: true }
            || (value is Array array && array.Length == 0);

    private string? CompareItems(object one, object other, string where)
    {
        if (IsImmutableArray(one.GetType()))
        {
            var (isDefault, isOtherDefault) = (IsDefault(one), IsDefault(other));
            if (isDefault || isOtherDefault) return isDefault == isOtherDefault ? null : $"{where}: no list in one";
        }

        var (items, others) = (((IEnumerable)one).Cast<object?>().ToList(), ((IEnumerable)other).Cast<object?>().ToList());
        if (items.Count != others.Count) return $"{where}: {items.Count} and {others.Count} items";
        for (var i = 0; i < items.Count; i++)
            if (Compare(items[i], others[i], $"{where}[{i}]") is { } difference) return difference;
        return null;
    }

    private string? CompareFields(object one, object other, string where, string only)
    {
        for (var type = one.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            const BindingFlags All = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
            foreach (var field in type.GetFields(All).Where(f => f.Name.Contains(only, StringComparison.OrdinalIgnoreCase)))
            {
                // Quotation.Printed: null and the same text as Text are the same.
                if (one is Quotation quotation && field.Name.Contains("Printed", StringComparison.Ordinal))
                {
                    if (quotation.Printed != ((Quotation)other).Printed) return $"{where}.Printed";
                    continue;
                }

                if (Compare(field.GetValue(one), field.GetValue(other), $"{where}.{field.Name}") is { } difference) return difference;
            }
        }

        return null;
    }

    private static string? SameComparer(object one, object other, string where) =>
        one.GetType() == other.GetType() && one.Equals(other) ? null : $"{where}: another order";

    private void Note(object value, Type type)
    {
        if (type.Namespace?.StartsWith("Briefs.Model", StringComparison.Ordinal) != true) return;
        foreach (var property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(p => p.GetIndexParameters().Length == 0 && p.CanWrite))
        {
            var name = $"{type.Name.Split('`')[0]}.{property.Name}";
            Met.Add(name);
            if (!IsUsual(property.GetValue(value), property.PropertyType)) Touched.Add(name);
        }
    }

    private static bool IsUsual(object? value, Type type) =>
        value is null || (type.IsValueType && value.Equals(RuntimeHelpers.GetUninitializedObject(Nullable.GetUnderlyingType(type) ?? type))
            && Nullable.GetUnderlyingType(type) is null)
        || (value is IEnumerable items && value is not string && (IsDefaultList(value) || !items.Cast<object?>().Any()));

    private static bool IsDefaultList(object value) => IsImmutableArray(value.GetType()) && IsDefault(value);

    private static bool IsDefault(object array) => (bool)array.GetType().GetProperty("IsDefault")!.GetValue(array)!;

    private static bool IsImmutableArray(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>);

    private static bool IsSortedDictionary(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableSortedDictionary<,>);

    private static bool IsGeneric(Type type, Type wanted) =>
        type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == wanted);
}
