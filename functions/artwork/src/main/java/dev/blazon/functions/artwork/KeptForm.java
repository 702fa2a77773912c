package dev.blazon.functions.artwork;

import dev.blazon.artwork.SubmittedDesign;
import dev.blazon.artwork.drawing.PictureFormat;
import dev.blazon.openbadges.ImageFile;
import dev.blazon.uploads.Multipart;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Turns the form that artwork was composed from into the {@link SubmittedDesign} that is stored
 * with the badge.
 */
final class KeptForm {
  private static final Set<String> FILES = Set.of("background", "icon");
  private static final Set<String> NUMBERS = Set.of("iconSize", "iconX", "iconY", "stars");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  private KeptForm() {}

  /**
   * Reads what is kept. Spaces are made single, as they are where they are drawn, so that what was
   * taken is short; numbers have no needless zeros; and of two icons, the one that was drawn is
   * kept.
   *
   * @param form one that {@link DesignForm} has taken, and whose files were drawn
   */
  static SubmittedDesign of(Multipart form) {
    Map<String, String> texts = new TreeMap<>();
    Map<String, ImageFile> uploads = new TreeMap<>();
    form.parts()
        .forEach(
            (name, part) -> {
              if (FILES.contains(name)) {
                PictureFormat.of(part)
                    .ifPresent(
                        format -> uploads.put(name, new ImageFile(part, format.mediaType())));
              } else {
                texts.put(name, NUMBERS.contains(name) ? number(part) : tidied(part));
              }
            });
    texts.values().removeIf(String::isEmpty);
    if (uploads.containsKey("icon")) {
      texts.remove("iconName");
    }
    return new SubmittedDesign(texts, uploads);
  }

  private static String number(byte[] text) {
    String tidied = tidied(text);
    return tidied.isEmpty() ? "" : String.valueOf(Integer.parseInt(tidied));
  }

  private static String tidied(byte[] text) {
    return SPACES.matcher(new String(text, StandardCharsets.UTF_8)).replaceAll(" ").strip();
  }
}
