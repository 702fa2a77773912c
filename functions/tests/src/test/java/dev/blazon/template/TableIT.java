package dev.blazon.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.store.dynamodb.TableDefinition;
import dev.blazon.tiers.RequiresTier;
import dev.blazon.tiers.Tier;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/** The table that is deployed is the one that every test of the store runs on. */
@RequiresTier(Tier.SAM_CLI)
class TableIT {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Resource table = ProjectTemplate.transformed().resource("BadgeTable");

  @Test
  void itsKeysIndexesAndStreamAreThoseOfTheLocalTable() {
    ObjectNode local = json(TableDefinition.createTable("any"));
    // A template has no switch for the stream beside the view.
    local.withObject("/StreamSpecification").remove("StreamEnabled");
    local.remove("TableName");
    local
        .properties()
        .forEach(property -> assertEquals(property.getValue(), table.property(property.getKey())));
    assertEquals(5, local.size(), local::toString);
  }

  @Test
  void whatMayBeDeletedIsToldByTheSameAttribute() {
    ObjectNode local = json(TableDefinition.timeToLive("any"));
    assertEquals(local.path("TimeToLiveSpecification"), table.property("TimeToLiveSpecification"));
  }

  /** A request of the SDK under the names of the API, which CloudFormation shares. */
  private static ObjectNode json(SdkPojo request) {
    return MAPPER.valueToTree(tree(request));
  }

  private static @Nullable Object tree(@Nullable Object value) {
    return switch (value) {
      case SdkPojo pojo -> {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (SdkField<?> field : pojo.sdkFields()) {
          Object inner = field.getValueOrDefault(pojo);
          if (inner != null
              && !(inner instanceof SdkAutoConstructList)
              && !(inner instanceof SdkAutoConstructMap)) {
            fields.put(field.locationName(), tree(inner));
          }
        }
        yield fields;
      }
      case Collection<?> list -> list.stream().map(TableIT::tree).collect(Collectors.toList());
      case null, default -> value;
    };
  }
}
