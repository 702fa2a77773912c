package dev.blazon.bench;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.blazon.artwork.drawing.Composer;
import dev.blazon.json.Json;
import dev.blazon.tiers.ArtworkTools;
import dev.blazon.tiers.Machine;
import dev.blazon.tiers.OfficialValidator;
import dev.blazon.tiers.UnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Measures what other implementations take for the same work on this machine, in microseconds: in
 * Python {@code openbadges-bakery} 2.0.0 and {@code openbadges} 1.1.2, and in Node.js sharp and
 * resvg-js.
 */
final class ReferenceTimes {
  private ReferenceTimes() {}

  /**
   * Measures those that compose images.
   *
   * @return medians by name of the work
   * @throws UnavailableException where there is no Node.js for them or their packages cannot be had
   */
  static Map<String, Double> composing() throws UnavailableException {
    ArtworkTools tools = ArtworkTools.find();
    Path folder = Machine.workFolder("bench");
    try (InputStream font = Composer.class.getResourceAsStream("fonts/NotoSans-Bold.ttf")) {
      Path copy = folder.resolve("NotoSans-Bold.ttf");
      Files.copy(Objects.requireNonNull(font), copy, StandardCopyOption.REPLACE_EXISTING);
      String printed =
          tools.run(
              resource(ReferenceTimes.class, "compose.mjs"),
              Duration.ofMinutes(5),
              Files.write(folder.resolve("background.png"), SampleDesign.background()).toString(),
              Files.write(folder.resolve("icon.png"), SampleDesign.icon()).toString(),
              copy.toString());
      return times(printed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Measures those that bake and verify.
   *
   * @return medians by name of the work
   * @throws UnavailableException where there is no Python for them or their packages cannot be had
   */
  static Map<String, Double> badges() throws UnavailableException {
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
    return times(printed);
  }

  private static Map<String, Double> times(String printed) {
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
