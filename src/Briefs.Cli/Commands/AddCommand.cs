using System.CommandLine;
using Briefs.Capture.Fetching;
using Briefs.Cli.New;
using Briefs.Reading.FrontMatter;
using Briefs.Reading.Scaffolding;

namespace Briefs.Cli.Commands;

/// <summary><c>briefs add person</c> and <c>briefs add source</c>: entries written where they belong.</summary>
internal static class AddCommand
{
    public static Command Make(Surroundings surroundings)
    {
        var command = new Command("add", "Writes an entry for a source or a person where it belongs. All else in the file stays as it is.")
            { Source(surroundings), Person(surroundings) };
        command.SetAction(_ =>
        {
            return (int)surroundings.Refuse(
                "Say what is to be added: briefs add source URL --to BRIEF, or briefs add person NAME --to BRIEF.", ExitCode.WrongCall);
        });
        return command;
    }

    private static Command Source(Surroundings surroundings)
    {
        var url = new Argument<string>("URL") { Description = "The address of the source, as the browser shows it." };
        var to = To("The brief that cites the source.");
        var shared = new Option<bool>("--shared") { Description = "Write it into content/sources.yml, for the whole site." };
        var from = new Option<string?>("--from")
        {
            Description = "Read a page that was saved, and ask the web for nothing.",
            HelpName = "FILE",
        };
        var id = Id();
        var isPrivate = new Option<bool>("--allow-private")
        {
            Description = "Ask the host of URL even where it is not on the public internet.",
        };
        var site = SiteOption.Make();
        url.Validators.Add(result =>
        {
            if (result.Tokens is not [{ Value: var text }]) return;
            if (WebAddress.FaultIn(text) is { } fault) result.AddError($"URL is no address: {fault.What}. {fault.Help}");
            else if (!Uri.TryCreate(text, UriKind.Absolute, out _)) result.AddError("URL is no address. Copy it anew from the browser.");
        });
        from.Validators.Add(result => NamedPlace.Check(result, "--from names no file."));
        var command = new Command("source", "Writes an entry for a source, with title, publisher, day and author as its page tells them.")
            { url, to, shared, from, id, isPrivate, site };
        command.Validators.Add(result =>
        {
            if (result.GetValue(shared) == (result.GetValue(to) is not null))
                result.AddError("Say where the entry belongs: --to BRIEF, or --shared for the sources of the whole site.");
        });
        command.SetAction(parsed => (int)new AddSourceRun(
            new SourceRequest(SiteOption.FolderOf(parsed, site), parsed.GetRequiredValue(url), parsed.GetValue(to))
            {
                From = parsed.GetValue(from),
                Id = parsed.GetValue(id),
                Policy = parsed.GetValue(isPrivate) ? AddressPolicy.NamedHostToo : AddressPolicy.PublicOnly,
            },
            surroundings).Add());
        return command;
    }

    private static Command Person(Surroundings surroundings)
    {
        var name = new Argument<string>("NAME") { Description = "The name as it is to be printed, between quotation marks." };
        var to = To("The brief that quotes the person. Without it the entry is written into content/people.yml, for the whole site.");
        var id = Id();
        var role = Text("--role", "TEXT", "The role at the time of the quotation. Without it a blank is left.");
        var organization = Text("--organization", "TEXT", "The organisation at that time. Without it a blank is left.");
        var site = SiteOption.Make();
        name.Validators.Add(result => NamedPlace.Check(result, "NAME is empty."));
        var command = new Command("person", "Writes an entry for somebody who is quoted.") { name, to, role, organization, id, site };
        command.SetAction(parsed => (int)new AddPersonRun(
            new PersonRequest(SiteOption.FolderOf(parsed, site), parsed.GetRequiredValue(name), parsed.GetValue(to))
            {
                Id = parsed.GetValue(id),
                Role = parsed.GetValue(role),
                Organization = parsed.GetValue(organization),
            },
            surroundings).Add());
        return command;
    }

    private static Option<string?> To(string description)
    {
        var to = new Option<string?>("--to") { Description = description, HelpName = "BRIEF" };
        to.Validators.Add(result => NamedPlace.Check(result, "--to names no brief."));
        return to;
    }

    private static Option<string?> Id()
    {
        var id = new Option<string?>("--id")
        {
            Description = "The id to cite it by: small letters from a to z, digits, hyphens. Default: one is proposed.",
            HelpName = "ID",
        };
        id.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && !EntryId.IsValid(text))
                result.AddError("--id takes small letters from a to z, digits and hyphens, such as new-arab-2020.");
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
