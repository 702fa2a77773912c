package dev.blazon.issuing;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.Bounds;
import dev.blazon.store.Page;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Fills one page of an answer from several small pages of a store's list, of which a filter may
 * have left little.
 */
final class FullPages {
  private static final int ELEMENTS = 100;

  private FullPages() {}

  /**
   * One page of what a filter leaves of the store's own pages.
   *
   * @param cursor where to begin; null for the beginning
   * @param next reads a small page from a cursor on
   * @param size how many bytes an element comes to
   */
  static <T> Page<T> gather(
      @Nullable String cursor, Function<@Nullable String, Page<T>> next, ToIntFunction<T> size) {
    return gather(ELEMENTS, 0, cursor, next, size);
  }

  /**
   * The same, with another number of elements, and beside something else.
   *
   * @param enough with how many it ends; what was read last may be more
   * @param beside how many bytes the answer has already; however many, one small page is read
   */
  static <T> Page<T> gather(
      int enough,
      long beside,
      @Nullable String cursor,
      Function<@Nullable String, Page<T>> next,
      ToIntFunction<T> size) {
    List<T> elements = new ArrayList<>();
    long bytes = beside;
    String from = cursor;
    do {
      Page<T> page = next.apply(from);
      elements.addAll(page.elements());
      bytes += page.elements().stream().mapToLong(size::applyAsInt).sum();
      from = page.cursor();
    } while (from != null && elements.size() < enough && bytes < Bounds.PAGE);
    return new Page<>(elements, from);
  }

  /** How many bytes an Assertion comes to: those of its document, which are most of it. */
  static int bytes(AssertionRecord assertion) {
    return assertion.document().getBytes(StandardCharsets.UTF_8).length;
  }
}
