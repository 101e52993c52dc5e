namespace Briefs.Pictures.Svg;

/// <summary>
/// The elements and attributes of an SVG that draw (SVG 2, with filters, masks and SVG 1.1's links). An allow-list: nothing on it runs,
/// loads, animates, embeds or leads anywhere.
/// </summary>
internal static class SvgVocabulary
{
    public const string Namespace = "http://www.w3.org/2000/svg";
    public const string LinkNamespace = "http://www.w3.org/1999/xlink";
    public const string XmlNamespace = "http://www.w3.org/XML/1998/namespace";
    public const string XmlnsNamespace = "http://www.w3.org/2000/xmlns/";

    private static readonly FrozenSet<string> s_elements = Set(
        """
        svg g defs symbol use switch title desc style path rect circle ellipse line polyline polygon text tspan textPath tref image marker
        pattern clipPath mask linearGradient radialGradient stop filter feBlend feColorMatrix feComponentTransfer feComposite
        feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
        feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
        """);

    private static readonly FrozenSet<string> s_attributes = Set(
        """
        id class style lang role aria-label aria-labelledby aria-describedby aria-hidden aria-roledescription version baseProfile
        width height viewBox preserveAspectRatio x y x1 y1 x2 y2 cx cy r rx ry fx fy fr d points pathLength dx dy rotate textLength
        lengthAdjust startOffset method spacing side transform transform-origin transform-box gradientUnits gradientTransform
        spreadMethod offset stop-color stop-opacity patternUnits patternContentUnits patternTransform clipPathUnits maskUnits
        maskContentUnits mask-type markerUnits markerWidth markerHeight refX refY orient requiredExtensions requiredFeatures
        systemLanguage type media zoomAndPan enable-background overflow clip clip-path clip-rule color color-interpolation
        color-interpolation-filters color-profile color-rendering cursor direction display dominant-baseline alignment-baseline
        baseline-shift fill fill-opacity fill-rule filter flood-color flood-opacity font font-family font-size font-size-adjust
        font-stretch font-style font-variant font-variant-ligatures font-variant-numeric font-variant-caps font-weight
        font-feature-settings font-kerning glyph-orientation-horizontal glyph-orientation-vertical image-rendering isolation kerning
        letter-spacing lighting-color line-height marker marker-end marker-mid marker-start mask mix-blend-mode opacity paint-order
        pointer-events shape-rendering stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit
        stroke-opacity stroke-width text-anchor text-align text-decoration text-overflow text-rendering text-transform unicode-bidi
        vector-effect visibility white-space word-spacing writing-mode solid-color solid-opacity nodetypes
        filterUnits primitiveUnits filterRes in in2 result mode values operator k1 k2 k3 k4 order kernelMatrix divisor bias targetX
        targetY edgeMode kernelUnitLength preserveAlpha surfaceScale diffuseConstant specularConstant specularExponent
        limitingConeAngle azimuth elevation pointsAtX pointsAtY pointsAtZ z scale xChannelSelector yChannelSelector stdDeviation
        amplitude exponent intercept slope tableValues radius baseFrequency numOctaves seed stitchTiles href
        """);

    // Editors of drawings keep their own data in elements and attributes of these namespaces; browsers ignore them.
    private static readonly string[] s_editors =
    [
        "http://www.inkscape.org/", "http://sodipodi.sourceforge.net/", "http://inkscape.sourceforge.net/",
        "http://www.w3.org/1999/02/22-rdf-", "http://purl.org/dc/", "http://web.resource.org/cc/", "http://creativecommons.org/ns",
        "http://ns.adobe.com/", "http://www.bohemiancoding.com/sketch", "http://www.serif.com/", "https://boxy-svg.com",
        "http://www.figma.com/", "http://schemas.microsoft.com/visio/", "http://www.openswatchbook.org/",
    ];

    public static bool IsDrawing(string element) => s_elements.Contains(element);

    public static bool IsAllowed(string attribute) => s_attributes.Contains(attribute);

    /// <summary>Whether an element draws nothing and is not for browsers.</summary>
    public static bool IsHidden(string element, string ns) => ns == Namespace ? element == "metadata" : IsOfEditor(ns);

    public static bool IsOfEditor(string ns) => s_editors.Any(e => ns.StartsWith(e, StringComparison.OrdinalIgnoreCase));

    private static FrozenSet<string> Set(string names) =>
        names.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
