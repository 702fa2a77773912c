package dev.blazon.functions.verify;

import dev.blazon.baking.Baking;
import dev.blazon.baking.ImageFormat;
import dev.blazon.baking.UnreadableImage;
import dev.blazon.http.Request;
import dev.blazon.json.Form;
import dev.blazon.verification.VerificationInput;
import dev.blazon.verification.rules.RecipientClaim;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks: is this a good badge, and is it this person's?
 *
 * @param input the badge, in one of its forms
 * @param recipient whose it should be; null where nobody asks
 */
record Question(VerificationInput input, @Nullable RecipientClaim recipient) {
  static Question read(Request request) {
    return ImageFormat.of(request.mediaType()).isPresent()
        ? new Question(unbaked(request.bodyWithin(Baking.MAX_BYTES)), Recipients.ofQuery(request))
        : Form.read(request.json(), Question::read);
  }

  private static Question read(Form form) {
    return new Question(Inputs.read(form), form.object("recipient", Recipients::read));
  }

  /**
   * An image that cannot be read, or carries nothing, is no fault of the request but a badge that
   * is not good.
   */
  private static VerificationInput unbaked(byte[] image) {
    try {
      return VerificationInput.ofBakedText(Baking.unbake(image).text());
    } catch (UnreadableImage e) {
      return new VerificationInput.Unintelligible(String.valueOf(e.getMessage()));
    }
  }
}
