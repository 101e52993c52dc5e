using System.CommandLine;
using Briefs.Capture.Fetching;
using Briefs.Cli.New;
using Briefs.Reading.FrontMatter;
using Briefs.Reading.Scaffolding;

namespace Briefs.Cli.Commands;

/// <summary>Builds <c>briefs add source</c> and <c>briefs add person</c>.</summary>
internal static class AddCommand
{
    public static Command Make(CommandContext context)
    {
        var command = new Command("add", "Add an entry for a source or a person.")
            { Source(context), Person(context) };
        command.SetAction(_ =>
        {
            return (int)context.Refuse(
                "Specify what to add: briefs add source URL --to BRIEF, or briefs add person NAME --to BRIEF.", ExitCode.WrongCall);
        });
        return command;
    }

    private static Command Source(CommandContext context)
    {
        var url = new Argument<string>("URL") { Description = "The URL of the source." };
        var to = To("The brief to add the entry to.");
        var shared = new Option<bool>("--shared") { Description = "Add the source to content/sources.yml, for the whole site." };
        var from = new Option<string?>("--from")
        {
            Description = "Read a saved page instead of requesting the URL.",
            HelpName = "FILE",
        };
        var id = Id();
        var isPrivate = new Option<bool>("--allow-private")
        {
            Description = "Also send requests to hosts on your own network.",
        };
        var site = SiteOption.Make();
        url.Validators.Add(result =>
        {
            if (result.Tokens is not [{ Value: var text }]) return;
            if (WebAddress.FaultIn(text) is { } error) result.AddError($"URL is not a web address: {error.What}. {error.Help}");
            else if (!Uri.TryCreate(text, UriKind.Absolute, out _)) result.AddError("URL is not a web address. Copy it from the browser.");
        });
        from.Validators.Add(result => NamedPlace.Check(result, "--from must name a file."));
        var command = new Command("source", "Add a source. Its title, publisher, author, date and language are read from the page.")
            { url, to, shared, from, id, isPrivate, site };
        command.Validators.Add(result =>
        {
            if (result.GetValue(shared) == (result.GetValue(to) is not null))
                result.AddError("Specify where to write the entry: --to BRIEF, or --shared for the whole site.");
        });
        command.SetAction(parsed => (int)new AddSourceRun(
            new SourceRequest(SiteOption.FolderOf(parsed, site), parsed.GetRequiredValue(url), parsed.GetValue(to))
            {
                From = parsed.GetValue(from),
                Id = parsed.GetValue(id),
                Policy = parsed.GetValue(isPrivate) ? AddressPolicy.NamedHostToo : AddressPolicy.PublicOnly,
            },
            context).Add());
        return command;
    }

    private static Command Person(CommandContext context)
    {
        var name = new Argument<string>("NAME")
        {
            Description = "The name as it should be published. Put the argument in quotation marks.",
        };
        var to = To("The brief to add the entry to. Default: content/people.yml, for the whole site.");
        var id = Id();
        var role = Text("--role", "TEXT", "The role at the time of the quotation. Default: a blank to fill in.");
        var organization = Text("--organization", "TEXT", "The organisation at the time of the quotation. Default: a blank to fill in.");
        var site = SiteOption.Make();
        name.Validators.Add(result => NamedPlace.Check(result, "NAME is empty."));
        var command = new Command("person", "Add a person who is quoted.") { name, to, role, organization, id, site };
        command.SetAction(parsed => (int)new AddPersonRun(
            new PersonRequest(SiteOption.FolderOf(parsed, site), parsed.GetRequiredValue(name), parsed.GetValue(to))
            {
                Id = parsed.GetValue(id),
                Role = parsed.GetValue(role),
                Organization = parsed.GetValue(organization),
            },
            context).Add());
        return command;
    }

    private static Option<string?> To(string description)
    {
        var to = new Option<string?>("--to") { Description = description, HelpName = "BRIEF" };
        to.Validators.Add(result => NamedPlace.Check(result, "--to must name a brief."));
        return to;
    }

    private static Option<string?> Id()
    {
        var id = new Option<string?>("--id")
        {
            Description = "The id for citations: lower-case letters a to z, digits and hyphens. By default, Briefs generates one.",
            HelpName = "ID",
        };
        id.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && !EntryId.IsValid(text))
                result.AddError("--id takes lower-case letters a to z, digits and hyphens, such as new-arab-2020.");
        });
        return id;
    }

    private static Option<string?> Text(string name, string value, string description)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = value };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && string.IsNullOrWhiteSpace(text)) result.AddError($"{name} is empty.");
        });
        return option;
    }
}
