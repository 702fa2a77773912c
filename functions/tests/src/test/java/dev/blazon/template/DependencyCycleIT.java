package dev.blazon.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.blazon.tiers.RequiresTier;
import dev.blazon.tiers.Tier;
import java.util.List;
import org.junit.jupiter.api.Test;

@RequiresTier(Tier.SAM_CLI)
class DependencyCycleIT {

  @Test
  void noResourceWaitsForItself() {
    assertEquals(List.of(), DependencyCycle.in(ProjectTemplate.transformed().references()));
  }

  /** The shape that the template avoids: it passes cfn-lint and {@code sam validate --lint}. */
  @Test
  void samsOwnHttpApiWouldCloseTheCircleOfThePublicUrl() {
    var circular =
        TransformedTemplate.parse(
            ProjectTemplate.TRANSFORM.transform(
                ScriptedSamTransform.resource("public-url-circle.yaml")));
    assertFalse(DependencyCycle.in(circular.references()).isEmpty());
  }
}
