package dev.blazon.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.blazon.json.Form;
import dev.blazon.json.InvalidInput;
import dev.blazon.json.Json;
import dev.blazon.openbadges.Extension;
import dev.blazon.openbadges.Image;
import dev.blazon.openbadges.Related;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormsTest {
  private static final String NO_ADDRESS =
      "is neither an absolute http or https URL nor a data: URI of a PNG or SVG in base64";

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
    for (String good : List.of("https://example.org/a.png", png, url(2_048))) {
      assertEquals(Image.at(good), image("\"" + good + "\""));
      assertEquals(Image.at(good), image("{\"id\": \"" + good + "\"}"));
    }
    assertEquals(
        new Image("https://example.org/a.png", "A torch", "https://example.org/author"),
        image(
            """
            {"id": "https://example.org/a.png", "caption": "A torch", "author": "https://example.org/author"}
            """));
    assertEquals(Optional.empty(), read("{}", FormsTest::wholeImage));
    for (String bad :
        List.of("data:text/html;base64,AAAA", "data:image/png,AAAA", "logo.png", url(2_049))) {
      assertEquals(List.of("/i " + NO_ADDRESS), faultsOfImage("\"" + bad + "\""));
      assertEquals(List.of("/i/id " + NO_ADDRESS), faultsOfImage("{\"id\": \"" + bad + "\"}"));
    }
    assertEquals(List.of("/i/id is required"), faultsOfImage("{}"));
    assertEquals("/i is not a JSON object", faultsOfImage("7").getFirst());
  }

  @Test
  void ofArtworkACaptionOrAnAuthorIsSaidAndNoAddress() {
    String author = "https://example.org/author";
    assertEquals(new Image(null, "A torch", null), words("{\"caption\": \"A torch\"}"));
    assertEquals(new Image(null, null, author), words("{\"author\": \"" + author + "\"}"));
    assertEquals(Optional.empty(), read("{}", FormsTest::imageWords));
    assertEquals(
        List.of("/i has to have a caption, an author, or both"),
        faults("{\"i\": {}}", FormsTest::imageWords));
  }

  @Test
  void otherEditionsAreNamedByTheirAddressVersionAndLanguage() {
    String json =
        """
        {"related": [{"id": "https://example.org/1", "version": "1", "language": "de"},
                     {"id": "https://example.org/2"}]}
        """;
    assertEquals(
        List.of(
            new Related("Assertion", "https://example.org/1", "1", "de"),
            new Related("Assertion", "https://example.org/2", null, null)),
        read(json, form -> RelatedFields.related(form, "Assertion")));
    assertEquals(
        List.of(new Related("BadgeClass", "https://example.org/1", null, "de")),
        read(
            "{\"related\": [{\"id\": \"https://example.org/1\", \"language\": \"de\"}]}",
            RelatedFields::ofBadge));
    assertEquals("2", read("{\"version\": \"2\"}", FormsTest::edition));
  }

  private static String edition(Form form) {
    return String.valueOf(RelatedFields.version(form));
  }

  private static Image image(String json) {
    return read("{\"i\": " + json + "}", FormsTest::wholeImage).orElseThrow();
  }

  private static Image words(String json) {
    return read("{\"i\": " + json + "}", FormsTest::imageWords).orElseThrow();
  }

  private static List<String> faultsOfImage(String json) {
    return faults("{\"i\": " + json + "}", FormsTest::wholeImage);
  }

  private static Optional<Image> wholeImage(Form form) {
    return Optional.ofNullable(ImageFields.whole(form, "i"));
  }

  private static Optional<Image> imageWords(Form form) {
    return Optional.ofNullable(ImageFields.words(form, "i"));
  }

  /** A URL of this length. */
  private static String url(int length) {
    String start = "https://example.org/";
    return start + "a".repeat(length - start.length());
  }
}
