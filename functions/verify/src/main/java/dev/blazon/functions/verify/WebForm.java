package dev.blazon.functions.verify;

import dev.blazon.baking.Baking;
import dev.blazon.http.Problem;
import dev.blazon.http.ProblemException;
import dev.blazon.http.Request;
import dev.blazon.json.Fault;
import dev.blazon.uploads.Multipart;
import dev.blazon.verification.Question;
import dev.blazon.verification.VerificationInput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads one badge to verify where a client sends it to {@code POST /v1/verify} as a form ({@code
 * multipart/form-data}, RFC 7578): {@code image}, a file, or {@code badge}, a text that is a URL, a
 * JWS or JSON; and {@code email}, {@code url} or {@code telephone} of the recipient. A field that
 * was left empty counts as missing.
 */
final class WebForm {
  private static final Set<String> BADGE = Set.of("image", "badge");
  private static final Set<String> RECIPIENT = Set.of("email", "url", "telephone");

  private WebForm() {}

  static Question read(Request request) {
    Map<String, byte[]> fields = new TreeMap<>(Multipart.read(request).parts());
    fields.values().removeIf(content -> content.length == 0);
    for (String name : fields.keySet()) {
      if (!BADGE.contains(name) && !RECIPIENT.contains(name)) {
        throw fault("/" + name, "is not known here");
      }
    }
    return new Question(input(fields), Recipients.of(recipient(fields)));
  }

  private static VerificationInput input(Map<String, byte[]> fields) {
    byte[] image = fields.get("image");
    byte[] badge = fields.get("badge");
    if (image != null && badge == null) {
      return VerificationInput.ofImage(Multipart.within("image", image, Baking.MAX_BYTES));
    }
    if (badge == null || image != null) {
      throw fault("", "has to have exactly one of image and badge");
    }
    return VerificationInput.ofBakedText(
        new String(Multipart.within("badge", badge, Request.MAXIMUM_JSON), StandardCharsets.UTF_8));
  }

  private static Map<String, String> recipient(Map<String, byte[]> fields) {
    Map<String, String> texts = new TreeMap<>();
    for (String name : RECIPIENT) {
      byte[] content = fields.get(name);
      if (content != null) {
        texts.put(name, new String(content, StandardCharsets.UTF_8).strip());
      }
    }
    texts.values().removeIf(String::isEmpty);
    return texts;
  }

  private static ProblemException fault(String pointer, String detail) {
    return new ProblemException(Problem.invalidInput(List.of(new Fault(pointer, detail))));
  }
}
