package dev.blazon.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list read from a store, with the cursor that leads to the next.
 *
 * @param elements in order
 * @param cursor an opaque text that leads to the next page; null where this is the last
 */
public record Page<T>(List<T> elements, @Nullable String cursor) {}
