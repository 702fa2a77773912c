package dev.blazon.json;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a JSON merge patch (RFC 7396) does to one member: it keeps, removes or replaces it. */
public sealed interface Patch<T> {
  /** It is not there: what it names stays. */
  record Keep<T>() implements Patch<T> {}

  /** It is null: what it names goes. */
  record Remove<T>() implements Patch<T> {}

  /** It is {@code value}, whatever there was. */
  record Replace<T>(T value) implements Patch<T> {}

  /**
   * Reads the member {@code name}.
   *
   * @param value reads it where it is not null; returns null where it has noted a fault
   */
  static <T> Patch<T> of(Form form, String name, Supplier<@Nullable T> value) {
    if (form.isNull(name)) {
      return new Remove<>();
    }
    T read = form.has(name) ? value.get() : null;
    return read == null ? new Keep<>() : new Replace<>(read);
  }

  /** What becomes of {@code old}. */
  default @Nullable T appliedTo(@Nullable T old) {
    return switch (this) {
      case Keep<T>() -> old;
      case Remove<T>() -> null;
      case Replace<T>(T value) -> value;
    };
  }

  /** What becomes of {@code old}, where what is removed is {@code none}. */
  default T appliedTo(T old, T none) {
    return switch (this) {
      case Keep<T>() -> old;
      case Remove<T>() -> none;
      case Replace<T>(T value) -> value;
    };
  }
}
