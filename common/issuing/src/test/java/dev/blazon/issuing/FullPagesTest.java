package dev.blazon.issuing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.lifecycle.Bounds;
import dev.blazon.store.Page;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Of a store that gives ten numbers at a time, of a thousand. */
class FullPagesTest {
  @Test
  void itHasAHundredAndGoesOnAfterThem() {
    Page<Integer> first = gather(null, 1);
    assertEquals(100, first.elements().size());
    assertEquals("100", first.cursor());
    assertEquals(100, gather("100", 1).elements().getFirst());
    assertEquals(null, gather("900", 1).cursor());
  }

  @Test
  void itEndsWhereItIsLargeEnough() {
    assertEquals(10, gather(null, Bounds.PAGE / 10).elements().size());
    assertEquals(20, gather(null, Bounds.PAGE / 10 - 1).elements().size());
  }

  @Test
  void whatIsBesideItCounts() {
    assertEquals(10, beside(Bounds.PAGE).elements().size());
    assertEquals(20, beside(Bounds.PAGE - 15).elements().size());
  }

  private static Page<Integer> beside(int bytes) {
    return FullPages.gather(100, bytes, null, FullPagesTest::ten, number -> 1);
  }

  private static Page<Integer> gather(@Nullable String cursor, int size) {
    return FullPages.gather(cursor, FullPagesTest::ten, number -> size);
  }

  private static Page<Integer> ten(@Nullable String cursor) {
    int from = cursor == null ? 0 : Integer.parseInt(cursor);
    List<Integer> numbers = IntStream.range(from, from + 10).boxed().toList();
    return new Page<>(numbers, from + 10 == 1_000 ? null : Integer.toString(from + 10));
  }
}
