package dev.blazon.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.blazon.baking.BakedAssertion;
import dev.blazon.baking.Baking;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Benchmark: bakes a hosted Assertion into a PNG and extracts it again, beside {@link ByteSplice}.
 */
@State(Scope.Benchmark)
public class BakingBenchmark {
  /** How long the image is, in bytes, about. */
  @Param({"118000", "2000000"})
  public int bytes;

  private byte[] image = {};
  private byte[] baked = {};
  private byte[] chunk = {};
  private BakedAssertion assertion = new BakedAssertion.HostedJson("https://example.org/", "{}");

  /** Makes the image, and checks that the splice makes of it what baking does. */
  @Setup
  public void prepare() {
    String json = new SampleBadge().json();
    image = SampleImage.ofAbout(bytes);
    assertion = new BakedAssertion.HostedJson(SampleBadge.ASSERTION.toString(), json);
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    data.writeBytes("openbadges\0\0\0\0\0".getBytes(UTF_8));
    data.writeBytes(json.getBytes(UTF_8));
    chunk = SampleImage.chunk("iTXt", data.toByteArray());
    baked = bake();
    if (!Arrays.equals(baked, splice()) || !unbake().equals(json)) {
      throw new IllegalStateException("what is compared is not the same work");
    }
  }

  /** Baking, every check included. */
  @Benchmark
  public byte[] bake() {
    return Baking.bake(image, assertion);
  }

  /** Unbaking, every check included. */
  @Benchmark
  public String unbake() {
    return Baking.unbake(baked).text();
  }

  /** The least that baking can be. */
  @Benchmark
  public byte[] splice() {
    return ByteSplice.splice(image, chunk);
  }
}
