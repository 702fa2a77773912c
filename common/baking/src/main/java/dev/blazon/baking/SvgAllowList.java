package dev.blazon.baking;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lists the elements and attributes that an uploaded SVG may have: the static and animated graphics
 * of SVG 1.1 and 2, named one by one. Nothing else is ever written. What is not on the list is
 * dropped where browsers do nothing with it, and refuses the file where it could act, fetch or show
 * ({@link SvgActing}).
 */
final class SvgAllowList {
  static final Set<String> ELEMENTS =
      words(
          """
          svg g defs symbol use switch a title desc style view
          path rect circle ellipse line polyline polygon image
          text tspan textPath tref
          linearGradient radialGradient stop pattern clipPath mask marker
          animate animateTransform animateMotion set mpath
          filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
          feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur
          feImage feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile
          feTurbulence
          """);

  /** Attributes whose value browsers read as CSS. */
  private static final Set<String> STYLE_ATTRIBUTES =
      words(
          """
          style alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation
          color-interpolation-filters color-rendering cursor direction display dominant-baseline
          enable-background fill fill-opacity fill-rule filter flood-color flood-opacity font font-family
          font-size font-size-adjust font-stretch font-style font-variant font-weight glyph-orientation-horizontal
          glyph-orientation-vertical image-rendering isolation kerning letter-spacing lighting-color marker
          marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity overflow paint-order
          pointer-events shape-rendering solid-color solid-opacity stop-color stop-opacity stroke
          stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity
          stroke-width text-align text-anchor text-decoration text-overflow text-rendering transform
          transform-box transform-origin unicode-bidi vector-effect visibility white-space word-spacing
          writing-mode gradientTransform patternTransform
          """);

  /** Attributes that hold what an animation writes into another one. */
  private static final Set<String> ANIMATED_ATTRIBUTES = words("from to by values");

  /** Attributes whose value is a number, a keyword, a path, a name or text for people. */
  private static final Set<String> PLAIN_ATTRIBUTES =
      words(
          """
          id class lang role tabindex type media target title version baseProfile xml:space xml:lang
          x y x1 y1 x2 y2 dx dy cx cy r rx ry fx fy fr width height d points pathLength offset rotate
          textLength lengthAdjust startOffset method spacing side viewBox preserveAspectRatio zoomAndPan
          clipPathUnits maskUnits maskContentUnits patternUnits patternContentUnits gradientUnits spreadMethod
          markerUnits markerWidth markerHeight refX refY orient filterUnits primitiveUnits filterRes
          requiredFeatures requiredExtensions systemLanguage externalResourcesRequired
          attributeName attributeType begin dur end min max restart repeatCount repeatDur calcMode keyTimes
          keySplines keyPoints additive accumulate fill-mode path origin
          in in2 result mode operator k1 k2 k3 k4 stdDeviation edgeMode order kernelMatrix divisor bias targetX
          targetY kernelUnitLength preserveAlpha surfaceScale diffuseConstant specularConstant
          specularExponent limitingConeAngle pointsAtX pointsAtY pointsAtZ azimuth elevation z scale
          xChannelSelector yChannelSelector radius baseFrequency numOctaves seed stitchTiles tableValues slope
          intercept amplitude exponent
          """);

  private static final Set<String> IMAGE_ELEMENTS = Set.of("image", "feImage");

  private static final Set<String> ANIMATIONS =
      Set.of("animate", "animateTransform", "animateMotion", "set");

  private static final Pattern FRAGMENT = Pattern.compile("\\s*+#[^\\s#<>\"]*+\\s*+");

  private static final Pattern RASTER_DATA =
      Pattern.compile("\\s*+data:image/(?:png|jpe?g|gif|webp);base64,[A-Za-z0-9+/=\\s]++");

  private SvgAllowList() {}

  /** What is to become of an attribute. */
  sealed interface Verdict {
    /** It is written as it is. */
    record Kept() implements Verdict {}

    /** It is left out: nothing that shows a file does anything with it. */
    record Dropped() implements Verdict {}

    /** It refuses the file. */
    record Refused(String reason) implements Verdict {}
  }

  /**
   * Judges whether an attribute may stay in an SVG.
   *
   * @param name with {@code xlink:} or {@code xml:} for those namespaces, whatever prefix was
   *     written
   */
  static Verdict judge(String element, String name, String value) {
    if (isReference(name) && value.isBlank()) {
      return new Verdict.Dropped();
    }
    if (!isReference(name) && !isKnown(name) && !SvgActing.isEvent(name)) {
      return SvgActing.fault(name, value)
          .<Verdict>map(Verdict.Refused::new)
          .orElseGet(Verdict.Dropped::new);
    }
    return fault(element, name, value)
        .<Verdict>map(Verdict.Refused::new)
        .orElseGet(Verdict.Kept::new);
  }

  private static boolean isReference(String name) {
    return name.equals("href") || name.equals("xlink:href");
  }

  private static boolean isKnown(String name) {
    return STYLE_ATTRIBUTES.contains(name)
        || ANIMATED_ATTRIBUTES.contains(name)
        || PLAIN_ATTRIBUTES.contains(name)
        || isNote(name);
  }

  /** Why a known attribute may not stand here; empty if it may. */
  private static Optional<String> fault(String element, String name, String value) {
    if (isReference(name)) {
      return referenceFault(element, value);
    } else if (SvgActing.isEvent(name)) {
      return Optional.of("an event attribute, which runs script");
    } else if (name.equals("attributeName") && ANIMATIONS.contains(element)) {
      return animationFault(value);
    } else if (STYLE_ATTRIBUTES.contains(name)) {
      return SvgCss.fault(value);
    } else if (ANIMATED_ATTRIBUTES.contains(name)) {
      return animatedFault(value);
    }
    return Optional.empty();
  }

  private static Optional<String> referenceFault(String element, String value) {
    if (FRAGMENT.matcher(value).matches()) {
      return Optional.empty();
    }
    if (!IMAGE_ELEMENTS.contains(element)) {
      return Optional.of("it may refer only to #… in the same file");
    }
    return RASTER_DATA.matcher(value).matches()
        ? Optional.empty()
        : Optional.of(
            "an image may be only #… or base64 data of the type image/png, jpeg, gif or webp");
  }

  private static Optional<String> animationFault(String attributeName) {
    boolean allowed =
        !attributeName.equals("style")
            && !attributeName.equals("attributeName")
            && (STYLE_ATTRIBUTES.contains(attributeName)
                || PLAIN_ATTRIBUTES.contains(attributeName));
    return allowed
        ? Optional.empty()
        : Optional.of("an animation may change only attributes that draw");
  }

  /** What draws has no scheme in it, so that none can come to where a link is read. */
  private static Optional<String> animatedFault(String value) {
    return value.indexOf(':') >= 0
        ? Optional.of("an animation may write no URL")
        : SvgCss.fault(value);
  }

  /** {@code data-*} and {@code aria-*}, which nothing acts on in an image. */
  private static boolean isNote(String name) {
    return name.startsWith("data-") || name.startsWith("aria-");
  }

  private static Set<String> words(String list) {
    return Set.of(list.strip().split("\\s+"));
  }
}
