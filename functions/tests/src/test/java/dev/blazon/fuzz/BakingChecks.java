package dev.blazon.fuzz;

import dev.blazon.baking.BakedAssertion;
import dev.blazon.baking.BakedAssertion.HostedJson;
import dev.blazon.baking.BakedAssertion.Jws;
import dev.blazon.baking.Baking;
import dev.blazon.baking.ImageFormat;
import dev.blazon.baking.Unbaked;
import dev.blazon.baking.UnreadableImage;
import dev.blazon.baking.UnreadableImage.Fault;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Checks for fuzz tests of what must hold of baking, whatever the image is. */
final class BakingChecks {
  private static final HostedJson HOSTED =
      new HostedJson(
          "https://badges.example.org/assertions/1",
          "{\"id\":\"https://badges.example.org/assertions/1\",\"narrative\":\"]]> <&> \u00e9\"}");
  private static final Jws SIGNED = new Jws("eyJhbGciOiJSUzI1NiJ9.eyJpZCI6InVybjp1dWlkOjEifQ.c2ln");

  private BakingChecks() {}

  /** Checks everything; throws what a fuzzer would report. */
  static void hold(byte[] image) {
    unbaked(image).ifPresent(found -> notCompressed(image, found));
    Optional<ImageFormat> format = inspected(image);
    if (format.isPresent()) {
      bakes(image, HOSTED, HOSTED.json());
      bakes(image, SIGNED, SIGNED.compact());
    } else {
      require(baked(image, HOSTED) instanceof NotBaked, "refused when inspected, and baked");
    }
  }

  private static void bakes(byte[] image, BakedAssertion assertion, String text) {
    byte[] baked;
    switch (baked(image, assertion)) {
      case Baked(byte[] bytes) -> baked = bytes;
      case NotBaked(UnreadableImage refusal) -> {
        require(refusal.fault() == Fault.TOO_LARGE, "inspected, but not baked: " + refusal);
        return;
      }
    }
    Unbaked unbaked = unbaked(baked).orElseThrow();
    require(unbaked.text().equals(text), "what was baked must come out again");
    require(unbaked.warnings().isEmpty(), "what we bake must be read without a warning");
    require(
        baked(baked, assertion) instanceof Baked(byte[] again) && Arrays.equals(baked, again),
        "baking again changes nothing");
    if (unbaked.format() == ImageFormat.PNG) {
      long chunks = PngChunks.of(baked).stream().filter(PngChunks.Chunk::isAssertion).count();
      require(chunks == 1, chunks + " chunks carry an Assertion");
    }
  }

  private static void notCompressed(byte[] image, Unbaked found) {
    if (found.format() == ImageFormat.PNG) {
      List<PngChunks.Chunk> chunks =
          PngChunks.of(image).stream().filter(PngChunks.Chunk::isAssertion).toList();
      require(
          chunks.isEmpty() || chunks.stream().anyMatch(chunk -> !chunk.isCompressed()),
          "a compressed chunk was read");
    }
  }

  private static Optional<ImageFormat> inspected(byte[] image) {
    return OneSecond.limit(
        () -> {
          try {
            return Optional.of(Baking.inspect(image));
          } catch (UnreadableImage e) {
            return Optional.empty();
          }
        });
  }

  private static Optional<Unbaked> unbaked(byte[] image) {
    return OneSecond.limit(
        () -> {
          try {
            return Optional.of(Baking.unbake(image));
          } catch (UnreadableImage e) {
            return Optional.empty();
          }
        });
  }

  private static Outcome baked(byte[] image, BakedAssertion assertion) {
    return OneSecond.limit(
        () -> {
          try {
            return new Baked(Baking.bake(image, assertion));
          } catch (UnreadableImage e) {
            return new NotBaked(e);
          }
        });
  }

  private static void require(boolean held, String what) {
    if (!held) {
      throw new AssertionError(what);
    }
  }

  private sealed interface Outcome {}

  private record Baked(byte[] image) implements Outcome {}

  private record NotBaked(UnreadableImage refusal) implements Outcome {}
}
