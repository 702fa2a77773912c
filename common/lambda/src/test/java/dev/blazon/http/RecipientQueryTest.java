package dev.blazon.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.blazon.openbadges.Recipient;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecipientQueryTest {
  @ParameterizedTest
  @CsvSource({
    "EMAIL, ada@example.org",
    "TELEPHONE, +493012345",
    "URL, https://ada.example.org/about"
  })
  void whoIsMeantIsSeenFromTheText(Recipient.Type type, String text) {
    Recipient who = RecipientQuery.required(request(Map.of("recipient", text)));
    assertEquals(type, who.type());
    assertEquals(text, who.identity());
  }

  /** A plus sign that nobody encoded is a space. */
  @ParameterizedTest
  @CsvSource({"ada", "' 493012345'", "ftp://ada.example.org"})
  void whatNamesNobodyIsRefusedAndNotRepeated(String text) {
    ProblemException refused =
        assertThrows(
            ProblemException.class, () -> RecipientQuery.read(request(Map.of("recipient", text))));
    assertEquals(400, refused.problem().status());
    assertFalse(String.valueOf(refused.problem().detail()).contains(text));
  }

  @Test
  void whereTheParameterIsMissingNobodyIsMeant() {
    assertEquals(Optional.empty(), RecipientQuery.read(request(Map.of())));
    assertEquals(
        "The parameter recipient is missing.",
        assertThrows(ProblemException.class, () -> RecipientQuery.required(request(Map.of())))
            .problem()
            .detail());
  }

  private static Request request(Map<String, String> query) {
    return RequestBuilder.builder()
        .route("GET /v1/issuers/{issuer}/people")
        .path("/v1/issuers/i/people")
        .parameters(Map.of("issuer", "i"))
        .query(query)
        .repeated(Set.of())
        .headers(Map.of())
        .body(new byte[0])
        .caller(null)
        .build();
  }
}
