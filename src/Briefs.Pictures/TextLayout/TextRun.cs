using Briefs.Pictures.Fonts;
using HarfBuzzSharp;

namespace Briefs.Pictures.TextLayout;

/// <summary>A part of a paragraph that is shaped at once: one font, one script, one direction.</summary>
/// <param name="Start">In UTF-16 units of the paragraph.</param>
/// <param name="Level">Even from left to right, odd from right to left.</param>
internal readonly record struct TextRun(int Start, int End, OpenFont Font, Script Script, byte Level);
