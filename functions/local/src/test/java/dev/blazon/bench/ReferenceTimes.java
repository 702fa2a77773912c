package dev.blazon.bench;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.blazon.json.Json;
import dev.blazon.tiers.Machine;
import dev.blazon.tiers.OfficialValidator;
import dev.blazon.tiers.UnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the reference implementations in Python take for the same work on this machine, in
 * microseconds: {@code openbadges-bakery} 2.0.0 and {@code openbadges} 1.1.2.
 */
final class ReferenceTimes {
  private ReferenceTimes() {}

  /**
   * Measures them.
   *
   * @return medians by name of the work
   * @throws UnavailableException where there is no Python for them or their packages cannot be had
   */
  static Map<String, Double> measure() throws UnavailableException {
    OfficialValidator validator = OfficialValidator.find();
    Path folder = Machine.workFolder("bench");
    List<String> arguments = new ArrayList<>();
    arguments.add("--badge");
    arguments.add(resource(OfficialValidator.class, "hosted-badge").toString());
    try {
      for (int bytes : new int[] {118_000, 2_000_000}) {
        Path image = folder.resolve(bytes + ".png");
        arguments.add(Files.write(image, SampleImage.ofAbout(bytes)).toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String printed =
        validator.run(
            resource(ReferenceTimes.class, "reference_times.py"),
            Duration.ofMinutes(10),
            arguments.toArray(String[]::new));
    return Json.mapper().convertValue(Json.read(printed), new TypeReference<>() {});
  }

  private static Path resource(Class<?> beside, String name) {
    try {
      return Path.of(Objects.requireNonNull(beside.getResource(name)).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
