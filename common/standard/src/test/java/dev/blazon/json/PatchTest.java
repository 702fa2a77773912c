package dev.blazon.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class PatchTest {
  private static Patch<String> read(String json) {
    return Form.read(Json.read(json), form -> Patch.of(form, "name", () -> form.text("name", 9)));
  }

  @Test
  void whatIsNotThereStays() {
    assertEquals("old", read("{}").appliedTo("old"));
    assertEquals("old", read("{}").appliedTo("old", "none"));
  }

  @Test
  void whatIsNullGoes() {
    assertEquals(null, read("{\"name\": null}").appliedTo("old"));
    assertEquals("none", read("{\"name\": null}").appliedTo("old", "none"));
  }

  @Test
  void whatIsThereReplacesWhatWas() {
    assertEquals("new", read("{\"name\": \"new\"}").appliedTo("old"));
    assertEquals("new", read("{\"name\": \"new\"}").appliedTo(null));
  }

  @Test
  void whatIsFaultyIsAFaultAndNoRemoval() {
    InvalidInput fault = assertThrows(InvalidInput.class, () -> read("{\"name\": 1}"));
    assertEquals(List.of(new Fault("/name", "is not a text")), fault.faults());
  }
}
