#Requires -Version 7.0
<#
.SYNOPSIS
    The README's commands for PowerShell 7, from any folder.
.DESCRIPTION
    ./build.ps1          compiles everything
    ./build.ps1 test     runs all tests
    ./build.ps1 site     builds this repository's own site into _site/
    ./build.ps1 serve    shows it on this machine

    What follows site or serve goes to briefs: ./build.ps1 site --strict
    Exits as the command it ran did. -WhatIf only shows that command.
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Position = 0)]
    [ValidateSet('build', 'test', 'site', 'serve')]
    [string] $Task = 'build',

    [Parameter(ValueFromRemainingArguments)]
    [string[]] $Rest = @()
)

Set-StrictMode -Version Latest

$briefs = @('run', '--project', 'src/Briefs.Cli', '-c', 'Release', '--')
$arguments = switch ($Task) {
    'build' { @('build') }
    'test' { @('test', '-c', 'Release') }
    'site' { $briefs + @('build') }
    'serve' { $briefs + @('serve') }
}
$arguments = @($arguments) + $Rest

$before = $ExecutionContext.SessionState.Path.CurrentLocation.Path
$code = 0
try {
    $ExecutionContext.SessionState.Path.SetLocation($PSScriptRoot) | Out-Null
    if ($PSCmdlet.ShouldProcess("dotnet $($arguments -join ' ')", 'run')) {
        & dotnet @arguments
        $code = $LASTEXITCODE
    }
}
finally {
    $ExecutionContext.SessionState.Path.SetLocation($before) | Out-Null
}
exit $code
