package dev.blazon.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.blazon.functions.local.LocalFunctions;
import dev.blazon.platform.CloudPlatforms;
import dev.blazon.platform.local.Platform;
import dev.blazon.tiers.RequiresTier;
import dev.blazon.tiers.Tier;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A function asks for all its variables at its start, so that making it shows what it reads. */
@RequiresTier(Tier.SAM_CLI)
class VariablesIT {
  private static final String REGION = "aws.region";
  private static @Nullable String region;

  private final TransformedTemplate template = ProjectTemplate.transformed();

  /** Lambda sets the region itself. */
  @BeforeAll
  static void setTheRegion() {
    region = System.setProperty(REGION, "eu-central-1");
  }

  @AfterAll
  static void restoreTheRegion() {
    if (region == null) {
      System.clearProperty(REGION);
    } else {
      System.setProperty(REGION, region);
    }
  }

  static List<String> functions() {
    return ProjectTemplate.transformed().functions().stream().map(Resource::id).toList();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void everyVariableThatAFunctionReadsIsSetAndNoOther(String function) {
    Set<String> given = new TreeSet<>(template.variablesOf(function));
    Variables variables = new Variables(given);
    make(function, CloudPlatforms.over(variables));
    assertEquals(given, variables.read);
  }

  /** Shows that the test above would see a variable that is missing. */
  @Test
  void aMissingVariableEndsAFunctionAtItsStart() {
    Platform platform =
        CloudPlatforms.over(new Variables(Set.of("BLAZON_TABLE", "BLAZON_PUBLIC_URL")));
    Throwable cause =
        assertThrows(IllegalStateException.class, () -> make("LookupFunction", platform))
            .getCause();
    assertEquals(
        "the environment variable BLAZON_BUCKET is not set",
        Objects.requireNonNull(cause).getMessage());
  }

  private void make(String function, Platform platform) {
    LocalFunctions.make(template.resource(function).property("Handler").asText(), platform);
  }

  /** Variables that remember which were asked for. */
  private static final class Variables extends HashMap<String, String> {
    private static final long serialVersionUID = 1;
    private final TreeSet<String> read = new TreeSet<>();

    /** Any value that is a URL will do. */
    Variables(Set<String> names) {
      names.forEach(name -> put(name, "https://example.org"));
    }

    @Override
    public @Nullable String get(Object name) {
      read.add(name.toString());
      return super.get(name);
    }
  }
}
