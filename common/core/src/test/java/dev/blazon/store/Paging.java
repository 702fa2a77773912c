package dev.blazon.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks a list page by page in contract tests, and checks that pages are full and that foreign
 * cursors are refused.
 */
final class Paging {
  private Paging() {}

  /** A list, to be asked for. */
  interface PagedList<T> {
    Page<T> page(@Nullable String cursor, int limit);
  }

  /** Walks through all pages, and holds each but the last to be full, and the last not empty. */
  static <T> List<T> walk(PagedList<T> list, int limit) {
    List<T> all = new ArrayList<>();
    Page<T> page = list.page(null, limit);
    while (page.cursor() != null) {
      assertEquals(limit, page.elements().size(), "a page before the last");
      all.addAll(page.elements());
      page = list.page(page.cursor(), limit);
      assertEquals(false, page.elements().isEmpty(), "a page that a cursor led to is empty");
    }
    all.addAll(page.elements());
    return all;
  }

  /** Holds a list to refuse cursors that it did not give. */
  static <T> void refusesForeign(PagedList<T> list, String own, Collection<String> foreign) {
    List<String> cursors = new ArrayList<>(foreign);
    cursors.addAll(List.of("", " ", "null", "ä", own + "=", own + "A", own.substring(1)));
    cursors.add(own.substring(0, own.length() - 4));
    String plain = new String(Base64.getUrlDecoder().decode(own), StandardCharsets.UTF_8);
    cursors.add(encode(plain + "/x"));
    cursors.add(encode(plain.replace("#", "\0")));
    cursors.add(encode(plain.substring(0, plain.indexOf('\n') + 1)));
    cursors.add(encode("{\"PK\":{\"S\":\"x\"}}"));
    for (String cursor : cursors) {
      assertThrows(InvalidCursor.class, () -> list.page(cursor, 3), cursor);
    }
  }

  private static String encode(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
