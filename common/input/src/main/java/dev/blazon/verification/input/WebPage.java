package dev.blazon.verification.input;

import dev.blazon.verification.documents.CompactJws;
import dev.blazon.verification.fetching.FetchResult.Fetched;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Tells whether a host answered with a web page in place of a document: the form to log in, the
 * wall against robots, the page for people. It says nothing about the document that was asked for.
 */
public final class WebPage {
  private static final int ENOUGH = 1024;
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private WebPage() {}

  /** Whether an answer of status 200 is a page, and neither an image nor a document. */
  public static boolean is(Fetched fetched) {
    if (fetched.status() != 200 || FetchedImage.in(fetched).isPresent()) {
      return false;
    }
    String start = start(fetched.body());
    return start.startsWith("<") || (isHtml(fetched.mediaType()) && !isDocument(start, fetched));
  }

  private static boolean isHtml(String mediaType) {
    String type = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return type.equals("text/html") || type.equals("application/xhtml+xml");
  }

  /** Hosts call documents by the wrong type: JSON, a token or a key is what it is. */
  private static boolean isDocument(String start, Fetched fetched) {
    return start.startsWith("{")
        || start.startsWith("[")
        || start.startsWith("-----BEGIN ")
        || CompactJws.isForm(new String(fetched.body(), StandardCharsets.UTF_8).strip());
  }

  private static String start(byte[] body) {
    String text =
        new String(body, 0, Math.min(body.length, ENOUGH), StandardCharsets.UTF_8).stripLeading();
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK
        ? text.substring(1).stripLeading()
        : text;
  }
}
