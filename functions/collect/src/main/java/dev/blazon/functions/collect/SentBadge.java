package dev.blazon.functions.collect;

import dev.blazon.baking.Baking;
import dev.blazon.http.FormFields;
import dev.blazon.http.Request;
import dev.blazon.uploads.Multipart;
import dev.blazon.verification.VerificationInput;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * What a form sends: the link to a badge ({@code url}), or its image in {@code
 * multipart/form-data}.
 *
 * @param token the token of the form
 * @param badge what is to be verified; empty where a field was left empty
 */
record SentBadge(FormFields token, Optional<VerificationInput> badge) {
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
        form,
        Optional.of(form.text("url"))
            .filter(url -> !url.isEmpty())
            .map(VerificationInput::ofBakedText));
  }

  private static SentBadge image(Map<String, byte[]> parts) {
    byte[] image =
        Multipart.within("image", parts.getOrDefault("image", new byte[0]), Baking.MAX_BYTES);
    String token =
        new String(parts.getOrDefault("form", new byte[0]), StandardCharsets.UTF_8).strip();
    return new SentBadge(
        new FormFields(Map.of("form", token)),
        image.length == 0 ? Optional.empty() : Optional.of(VerificationInput.ofImage(image)));
  }
}
