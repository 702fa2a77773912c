package dev.blazon.store.dynamodb;

import dev.blazon.store.InvalidCursor;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * The cursor of a page of a list: base64url of the list and the sort key of the last element given.
 * It is not signed: a forged one can only start the same list elsewhere.
 *
 * @param parent which list
 * @param order the sort key of the last element given
 */
record Cursor(String parent, String order) {
  private static final Pattern TIME =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{9}Z");

  /**
   * The id of an element; of a request to endorse something, after the kind and id of that; of an
   * event, before what has happened.
   */
  private static final Pattern ELEMENT =
      Pattern.compile(
          "(?:(?:PROFILE|BADGE_CLASS|ASSERTION)\\.[a-z2-7]{26}\\.)?[a-z2-7]{26}"
              + "(?:-[a-z0-9-]{1,60})?");

  /**
   * Reads a cursor of the list of {@code parent}.
   *
   * @throws InvalidCursor where it is none, or another list's
   */
  static Cursor read(String parent, String text) {
    String plain = decode(text);
    if (!plain.startsWith(parent + "\n")) {
      throw new InvalidCursor();
    }
    Cursor cursor = new Cursor(parent, plain.substring(parent.length() + 1));
    // DynamoDB would answer 400 to a key that cannot be, and our caller 500.
    int end = cursor.order.indexOf('#');
    if (end < 0
        || !TIME.matcher(cursor.order.substring(0, end)).matches()
        || !ELEMENT.matcher(cursor.id()).matches()
        || !cursor.write().equals(text)) {
      throw new InvalidCursor();
    }
    return cursor;
  }

  String write() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((parent + "\n" + order).getBytes(StandardCharsets.UTF_8));
  }

  /** The id of the last element given, as {@link #ELEMENT} has it. */
  String id() {
    return order.substring(order.indexOf('#') + 1);
  }

  private static String decode(String text) {
    try {
      return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new InvalidCursor();
    }
  }
}
