package dev.blazon.fuzz;

/** Fuzz target: any bytes as a PNG, as they are and with their CRCs made right. */
public final class PngFuzz {
  private PngFuzz() {}

  /** What Jazzer calls first, with little memory. */
  public static void fuzzerInitialize() {
    OneSecond.timesTen(() -> HostileInputs.pngs().values().forEach(PngFuzz::fuzzerTestOneInput));
  }

  /** What Jazzer calls with each input. */
  public static void fuzzerTestOneInput(byte[] input) {
    BakingChecks.hold(input);
    BakingChecks.hold(PngChunks.withCrcs(input));
  }
}
