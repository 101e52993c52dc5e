using Briefs.Cli;
using Briefs.Cli.Commands;

// Dates, numbers and comparisons must not depend on the locale of the machine. This has to run first.
CultureInfo.CurrentCulture = /* guard: bytes-culture-set */ CultureInfo.InvariantCulture;
CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;

return (int)CommandLine.Run(args, CommandContext.OfThisProcess());
