using System.CommandLine;
using Briefs.Cli.Drafting;
using Briefs.Reading.Editing;

namespace Briefs.Cli.Commands;

/// <summary><c>briefs add person</c> and <c>briefs add source</c>: entries written where they belong.</summary>
internal static class AddCommand
{
    public static Command Make(Surroundings surroundings)
    {
        var command = new Command("add", "Writes an entry for a source or a person where it belongs. All else in the file stays as it is.") { Person(surroundings) };
        command.SetAction(_ =>
        {
            surroundings.Remarks.WriteLine("briefs: Say what is to be added: briefs add source URL --to BRIEF, or briefs add person NAME --to BRIEF.");
            return (int)ExitCode.WrongCall;
        });
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
        var id = new Option<string?>("--id") { Description = "The id to cite it by: small letters from a to z, digits, hyphens. Default: one is proposed.", HelpName = "ID" };
        id.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && !EntryId.IsValid(text)) result.AddError("--id takes small letters from a to z, digits and hyphens, such as new-arab-2020.");
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
