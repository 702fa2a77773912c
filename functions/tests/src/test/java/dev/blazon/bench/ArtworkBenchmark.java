package dev.blazon.bench;

import dev.blazon.artwork.drawing.Composer;
import dev.blazon.design.Design;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Benchmark: composes a badge's artwork from a background and an icon. */
@State(Scope.Benchmark)
public class ArtworkBenchmark {
  private final Design design = SampleDesign.design();

  /** From two files to one. */
  @Benchmark
  public byte[] compose() {
    return Composer.compose(design);
  }
}
