using Briefs.Cli;
using Briefs.Cli.Commands;

// First of all: no date, number or comparison may depend on whose machine this is.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;

return (int)CommandLine.Run(args, Surroundings.OfThisProcess());
