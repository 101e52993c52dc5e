using System.CommandLine;
using Briefs.Cli.Schemas;
using Briefs.Reading.Schema;

namespace Briefs.Cli.Commands;

/// <summary>Builds <c>briefs schema [NAME]</c>.</summary>
internal static class SchemaCommand
{
    public static Command Make(CommandContext context)
    {
        var name = new Argument<string?>("NAME")
        {
            Description = $"The schema: {string.Join(", ", ContentForm.All.Select(schema => schema.Name))}. "
                + "Without NAME, list the schemas.",
            Arity = ArgumentArity.ZeroOrOne,
            HelpName = "NAME",
        };
        name.CompletionSources.Add(_ => ContentForm.All.Select(schema => new System.CommandLine.Completions.CompletionItem(schema.Name)));
        name.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var asked }] && ContentForm.Find(asked) is null) result.AddError(Unknown(asked));
        });
        var folder = new Option<string?>("--write")
        {
            Description = "Write the schema to this folder, or all schemas if NAME is omitted. Existing files are overwritten.",
            HelpName = "DIR",
        };
        folder.Validators.Add(result => NamedPlace.Check(result, "--write must name a folder."));
        folder.Validators.Add(NamedPlace.CheckNew);
        var command = new Command(
            "schema",
            "Print the JSON Schema of front matter, site.yml, people.yml, authors.yml, sources.yml or images.yml, for use in an editor.")
        { name, folder };
        command.SetAction(parsed => (int)Run(parsed.GetValue(name), parsed.GetValue(folder), context));
        return command;
    }

    private static ExitCode Run(string? name, string? folder, CommandContext context)
    {
        ImmutableArray<ContentForm> chosen = name is null ? ContentForm.All : [ContentForm.Find(name)!];
        if (folder is not null) return Write(chosen, folder, context);
        context.Output.Write(name is null ? Encoding.UTF8.GetBytes(List()) : SchemaFile.Serialize(chosen[0]));
        return ExitCode.Done;
    }

    private static ExitCode Write(ImmutableArray<ContentForm> schemas, string folder, CommandContext context)
    {
        Directory.CreateDirectory(folder);
        foreach (var schema in schemas) File.WriteAllBytes(Path.Combine(folder, SchemaFile.NameOf(schema)), SchemaFile.Serialize(schema));
        context.PrintLine($"Wrote {CountText.Format(schemas.Length, "schema")} into {folder}.");
        return ExitCode.Done;
    }

    private static string List()
    {
        var text = new StringBuilder();
        foreach (var schema in ContentForm.All) text.Append(schema.Name.PadRight(14)).Append(schema.Describes).Append('\n');
        return text.Append($"\nTo print one: briefs schema NAME\nTo write all: briefs schema --write {SchemaFile.Folder}\n"
            + "To use them, see “Editors” in the manual.\n").ToString();
    }

    private static string Unknown(string name) =>
        name.StartsWith('-') ? $"Unknown option: {name}"
        : EditDistance.FindClosest(name, ContentForm.All.Select(schema => schema.Name)) is { } nearest
        ? $"Unknown schema: {name}. Did you mean {nearest}?"
        : $"Unknown schema: {name}. To list all schemas, run briefs schema.";
}
