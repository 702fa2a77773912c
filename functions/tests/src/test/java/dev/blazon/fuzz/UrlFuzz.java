package dev.blazon.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.blazon.verification.ReportJson;
import dev.blazon.verification.VerificationInput;
import dev.blazon.verification.Verifier;
import dev.blazon.verification.fetching.http.FuzzedHost;
import java.time.Instant;

/**
 * Fuzz target: a URL on the first line, and then, byte for byte, what the one host that can be
 * reached answers with. The address is verified; and whatever it is, the answer is fetched too. In
 * an address and an answer alike, PORT stands for the port of a host that may not be reached.
 */
public final class UrlFuzz {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final FuzzedHost HOST = new FuzzedHost();
  private static final String PORT = Integer.toString(HOST.forbiddenPort());

  private UrlFuzz() {}

  /** What Jazzer calls first, with little memory. */
  public static void fuzzerInitialize() {
    OneSecond.timesTen(() -> HostileInputs.answers().values().forEach(UrlFuzz::fuzzerTestOneInput));
  }

  /** What Jazzer calls with each input. */
  public static void fuzzerTestOneInput(byte[] input) {
    int end = 0;
    while (end < input.length && input[end] != '\n') {
      end++;
    }
    String address = new String(input, 0, end, UTF_8);
    byte[] answer =
        new String(
                input,
                Math.min(end + 1, input.length),
                Math.max(0, input.length - end - 1),
                ISO_8859_1)
            .replace("PORT", PORT)
            .getBytes(ISO_8859_1);
    // Latin-1, for a URL in an image may be in any bytes.
    String odd = new String(input, 0, end, ISO_8859_1);
    verify(address.replace("PORT", PORT));
    verify(odd.replace("PORT", PORT));
    OneSecond.limit(() -> HOST.answerWith(answer));
    HOST.requireSilence();
  }

  private static void verify(String address) {
    VerificationInput input = OneSecond.limit(() -> VerificationInput.ofBakedText(address));
    Verifier verifier = new Verifier(HOST.remote(), () -> NOW);
    ReportJson.of(OneSecond.limit(() -> verifier.verify(input, null)));
    HOST.requireSilence();
  }
}
