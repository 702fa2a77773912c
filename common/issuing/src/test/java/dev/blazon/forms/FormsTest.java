package dev.blazon.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.blazon.json.Form;
import dev.blazon.json.InvalidInput;
import dev.blazon.json.Json;
import dev.blazon.openbadges.Extension;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormsTest {
  private static <T> T read(String json, Function<Form, T> reader) {
    return Form.read(Json.read(json), reader);
  }

  private static List<String> faults(String json, Function<Form, ?> reader) {
    return assertThrows(InvalidInput.class, () -> read(json, reader)).faults().stream()
        .map(fault -> fault.pointer() + " " + fault.detail())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "pt-BR", "sr-Latn-RS", "es-419", "sl-rozaj-biske", "de-CH-1996"})
  void aLanguageIsATagOfBcp47(String tag) {
    assertEquals(
        tag, read("{\"l\": \"" + tag + "\"}", form -> String.valueOf(Languages.read(form, "l"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"german", "d", "de_DE", "de-", "de-DE-", "x-mine", "de DE", "1a"})
  void whatIsNoTagIsAFault(String tag) {
    assertEquals(
        List.of("/l is not a language tag as BCP 47 writes it, such as de or pt-BR"),
        faults("{\"l\": \"" + tag + "\"}", form -> String.valueOf(Languages.read(form, "l"))));
  }

  @Test
  void anExtensionKeepsWhateverItHolds() {
    String json =
        """
        {"extensions": {"extensions:Any": {"@context": "https://example.org/c", "type": ["Extension", "t"],
                                           "a": {"b": [1, null]}}}}
        """;
    Extension extension = read(json, Extensions::read).get("extensions:Any");
    assertEquals(
        new Extension(
            "https://example.org/c",
            List.of("Extension", "t"),
            Map.of("a", Json.read("{\"b\": [1, null]}"))),
        extension);
  }

  @Test
  void everyFaultOfExtensionsIsNamedWithItsPlace() {
    String json =
        """
        {"extensions": {"name": {"@context": "https://example.org/c", "type": ["Extension"]},
                        "https://example.org/a~b": {"type": ["Other"]},
                        "extensions:Text": "text"}}
        """;
    assertEquals(
        List.of(
            "/extensions/name has a name that is not known here",
            "/extensions/https:~1~1example.org~1a~0b/type is not a list of types with \"Extension\""
                + " among them",
            "/extensions/https:~1~1example.org~1a~0b/@context is required",
            "/extensions/extensions:Text is not a JSON object"),
        faults(json, Extensions::read).stream()
            .filter(fault -> !fault.startsWith("/extensions/extensions:Text/"))
            .toList());
  }

  @Test
  void aLogoIsAnAddressOrAnObjectWithOne() {
    String png = "data:image/png;base64,iVBORw0KGgo=";
    for (String good : List.of("\"https://example.org/a.png\"", "\"" + png + "\"")) {
      read("{\"i\": " + good + "}", form -> String.valueOf(ImageFields.whole(form, "i")));
      read("{\"i\": {\"id\": " + good + "}}", form -> String.valueOf(ImageFields.whole(form, "i")));
    }
    for (String bad :
        List.of("\"data:text/html;base64,AAAA\"", "\"data:image/png,AAAA\"", "\"logo.png\"", "7")) {
      assertThrows(
          InvalidInput.class,
          () -> read("{\"i\": " + bad + "}", form -> String.valueOf(ImageFields.whole(form, "i"))));
    }
  }
}
