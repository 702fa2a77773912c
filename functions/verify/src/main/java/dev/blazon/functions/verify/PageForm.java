package dev.blazon.functions.verify;

import dev.blazon.baking.Baking;
import dev.blazon.http.ProblemException;
import dev.blazon.http.Request;
import dev.blazon.json.Texts;
import dev.blazon.openbadges.Recipient;
import dev.blazon.page.VerifyForm;
import dev.blazon.page.VerifyForm.Fault;
import dev.blazon.uploads.Multipart;
import dev.blazon.verification.Question;
import dev.blazon.verification.VerificationInput;
import dev.blazon.verification.recipient.RecipientClaim;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the form of the page {@code /verify}: {@code image}, a file, or {@code badge}, a text; and
 * perhaps {@code email} of the recipient. A field that was left empty counts as missing, and one
 * that the form does not have is passed over.
 */
sealed interface PageForm {
  /** A badge to verify. */
  record Asked(Question question) implements PageForm {}

  /**
   * Nothing that can be verified.
   *
   * @param status the HTTP status that says so
   * @param form the form to show again
   */
  record Refused(int status, VerifyForm form) implements PageForm {}

  /** Reads a request, whatever it holds. */
  static PageForm read(Request request) {
    try {
      return read(Multipart.read(request).parts());
    } catch (ProblemException e) {
      // A browser shows a page; the form says the same as the problem would.
      return new Refused(e.problem().status(), new VerifyForm("", "", Fault.BROKEN));
    }
  }

  private static PageForm read(Map<String, byte[]> parts) {
    byte[] image = parts.getOrDefault("image", new byte[0]);
    byte[] badge = parts.getOrDefault("badge", new byte[0]);
    String email = text(parts.getOrDefault("email", new byte[0]));
    if (badge.length > Request.MAXIMUM_JSON) {
      return refused(413, Fault.TEXT_TOO_LARGE, "", email);
    }
    String text = text(badge);
    if (image.length > Baking.MAX_BYTES) {
      return refused(413, Fault.IMAGE_TOO_LARGE, text, email);
    }
    if (image.length > 0 == !text.isEmpty()) {
      return refused(400, text.isEmpty() ? Fault.NOTHING : Fault.BOTH, text, email);
    }
    if (!email.isEmpty() && !Texts.isEmail(email)) {
      return refused(400, Fault.NO_EMAIL, text, email);
    }
    return new Asked(
        new Question(
            image.length > 0
                ? VerificationInput.ofImage(image)
                : VerificationInput.ofBakedText(text),
            recipient(email)));
  }

  private static Refused refused(int status, Fault fault, String badge, String email) {
    return new Refused(status, new VerifyForm(badge, email, fault));
  }

  private static @Nullable RecipientClaim recipient(String email) {
    return email.isEmpty() ? null : new RecipientClaim(Recipient.Type.EMAIL, email);
  }

  private static String text(byte[] content) {
    return new String(content, StandardCharsets.UTF_8).strip();
  }
}
