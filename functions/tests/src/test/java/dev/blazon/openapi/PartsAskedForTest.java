package dev.blazon.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.http.HttpFunction;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * What keeps keys in memory, or bounds how many calls are under way, is there once in a function:
 * of two, each would fetch its own keys, and keep a bound of its own.
 */
class PartsAskedForTest {
  private static final Set<String> ONCE = Set.of("macKeys", "contactCipher", "signer");

  @Test
  void eachFunctionAsksOnceForWhatKeepsKeys() {
    Map<String, Integer> more = new TreeMap<>();
    for (Class<? extends HttpFunction> type : Handlers.types()) {
      Map<String, Integer> asked = new HashMap<>();
      Handlers.make(type, AnyPlatform.counting(asked));
      asked.forEach(
          (part, times) -> {
            if (ONCE.contains(part) && times > 1) {
              more.put(type.getSimpleName() + " " + part, times);
            }
          });
    }
    assertEquals(Map.of(), more);
  }
}
