package dev.blazon.functions.lookup;

import dev.blazon.http.Request;
import java.util.Locale;

/**
 * The media type with which an Open Badges document is served (Open Badges 2.0, "Setting
 * Content-Type").
 */
final class DocumentType {
  private static final String JSON_LD = "application/ld+json";
  private static final String JSON = "application/json";

  private DocumentType() {}

  /** JSON-LD, unless the client knows only plain JSON. It is never HTML, whatever is accepted. */
  static String of(Request request) {
    String accept = request.headers().getOrDefault("accept", "").toLowerCase(Locale.ROOT);
    boolean plain = accept.contains(JSON) && !accept.contains(JSON_LD) && !accept.contains("*/*");
    return plain ? JSON : JSON_LD;
  }
}
