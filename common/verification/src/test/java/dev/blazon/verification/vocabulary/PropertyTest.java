package dev.blazon.verification.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.json.Json;
import dev.blazon.verification.documents.BadgeObject;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PropertyTest {
  private static final BadgeObject NOTHING = object("{}");
  private static final BadgeObject NO_VALUE = object("{\"p\": []}");
  private static final BadgeObject ONE = object("{\"p\": \"x\"}");
  private static final BadgeObject TWO = object("{\"p\": [\"x\", \"y\"]}");
  private static final BadgeObject NUMBER = object("{\"p\": 7}");

  @Test
  void whatIsRequiredMustBeThere() {
    Property property = Property.required("p", Datatype.TEXT);

    assertEquals(Optional.of("o.p is missing"), property.absence(NOTHING, "o"));
    assertEquals(Optional.of("o.p is missing"), property.absence(NO_VALUE, "o"));
    assertEquals(Optional.empty(), property.absence(ONE, "o"));
  }

  @Test
  void aRequiredListMayBeEmpty() {
    Property property = Property.requiredList("p", Datatype.TEXT);

    assertEquals(Optional.of("o.p is missing"), property.absence(NOTHING, "o"));
    assertEquals(Optional.empty(), property.absence(NO_VALUE, "o"));
    assertEquals(Optional.empty(), property.mismatch(TWO, "o"));
  }

  @Test
  void whatIsOptionalMayBeAbsentButNotTwice() {
    Property property = Property.optional("p", Datatype.TEXT);

    assertEquals(Optional.empty(), property.absence(NOTHING, "o"));
    assertEquals(Optional.empty(), property.mismatch(NOTHING, "o"));
    assertEquals(Optional.empty(), property.mismatch(ONE, "o"));
    assertEquals(Optional.of("o.p must be one value"), property.mismatch(TWO, "o"));
    assertEquals(Optional.of("o.p must be a text"), property.mismatch(NUMBER, "o"));
  }

  @Test
  void oneTextInTwoLanguagesIsOneValue() {
    Property property = Property.optional("p", Datatype.TEXT);

    assertEquals(Optional.empty(), property.mismatch(languages("de", "fr"), "o"));
    assertEquals(
        Optional.of("o.p must be one value"), property.mismatch(languages("de", "de"), "o"));
  }

  @Test
  void whatMayBeManyMayBeOne() {
    Property property = Property.many("p", Datatype.TEXT);

    assertEquals(Optional.empty(), property.absence(NOTHING, "o"));
    assertEquals(Optional.empty(), property.mismatch(ONE, "o"));
    assertEquals(Optional.empty(), property.mismatch(TWO, "o"));
  }

  @Test
  void inPlainJsonAListIsAList() {
    Property many = Property.many("p", Datatype.TEXT);
    Property single = Property.optional("p", Datatype.TEXT);

    assertEquals(Optional.of("o.p must be a list"), many.misformed(ONE, "o"));
    assertEquals(Optional.empty(), many.misformed(TWO, "o"));
    assertEquals(Optional.empty(), many.misformed(NOTHING, "o"));
    assertEquals(Optional.of("o.p must be one value"), single.misformed(TWO, "o"));
    assertEquals(Optional.empty(), single.misformed(ONE, "o"));
  }

  private static BadgeObject languages(String one, String other) {
    return object(
        """
        {"p": [{"@language": "%s", "@value": "x"}, {"@language": "%s", "@value": "y"}]}\
        """
            .formatted(one, other));
  }

  private static BadgeObject object(String json) {
    return new BadgeObject((ObjectNode) Json.read(json));
  }
}
