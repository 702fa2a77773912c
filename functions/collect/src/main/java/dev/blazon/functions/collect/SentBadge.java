package dev.blazon.functions.collect;

import dev.blazon.baking.Baking;
import dev.blazon.http.FormFields;
import dev.blazon.http.Request;
import dev.blazon.uploads.Multipart;
import dev.blazon.verification.VerificationInput;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a form sends: the link to a badge ({@code url}), or its image in {@code
 * multipart/form-data}.
 *
 * @param pass says whose collection it is for
 * @param badge reads what is to be verified; empty where a field was left empty
 */
record SentBadge(String pass, Supplier<Optional<VerificationInput>> badge) {
  private static final int LONGEST = 16_384;

  /**
   * Reads a request.
   *
   * @throws dev.blazon.http.ProblemException 400, 413 or 415 where it is none of our forms
   */
  static SentBadge read(Request request) {
    return request.mediaType().equals("multipart/form-data")
        ? image(Multipart.read(request).parts())
        : link(FormFields.read(request, LONGEST));
  }

  private static SentBadge link(FormFields form) {
    return new SentBadge(
        form.text("pass"),
        () ->
            Optional.of(form.text("url"))
                .filter(url -> !url.isEmpty())
                .map(VerificationInput::ofBakedText));
  }

  private static SentBadge image(Map<String, byte[]> parts) {
    byte[] image =
        Multipart.within("image", parts.getOrDefault("image", new byte[0]), Baking.MAX_BYTES);
    return new SentBadge(
        new String(parts.getOrDefault("pass", new byte[0]), StandardCharsets.UTF_8).strip(),
        () -> image.length == 0 ? Optional.empty() : Optional.of(VerificationInput.ofImage(image)));
  }

  /** What is to be verified, which nobody looks into before the pass is known. */
  Optional<VerificationInput> read() {
    return badge.get();
  }
}
