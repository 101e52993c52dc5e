using System.Diagnostics;
using Briefs.Pages.Documents;
using Scriban.Runtime;

namespace Briefs.Pages.Reuse;

/// <summary>Adds the variables of a template to a hash.</summary>
internal static class ModelHash
{
    /// <param name="value">Variables that were computed already: texts, numbers, lists and objects.</param>
    public static void Add(InputHash hash, object? value)
    {
        switch (value)
        {
            case null: hash.Add("null"); break;
            case string text: hash.Add("text").Add(text); break;
            case bool flag: hash.Add(flag ? "true" : "false"); break;
            case int number: hash.Add("number").Add(number); break;
            case ScriptArray list:
                hash.Add("list").Add(list.Count);
                foreach (var item in list) Add(hash, item);
                break;
            case ScriptObject variables:
                hash.Add("object").Add(variables.Count);
                foreach (var (name, item) in variables)
                {
                    hash.Add(name);
                    Add(hash, item);
                }

                break;
            // The person is the subject of the list.
            case PersonHtml person: hash.Add(person.Id.Value); break;
            default: throw new UnreachableException($"{value.GetType().Name} was not hashed.");
        }
    }
}
