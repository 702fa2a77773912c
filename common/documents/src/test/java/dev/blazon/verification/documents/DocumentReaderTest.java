package dev.blazon.verification.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.json.Json;
import dev.blazon.verification.documents.Reading.NotUnderstood;
import dev.blazon.verification.documents.Reading.Obstacle;
import dev.blazon.verification.documents.Reading.Understood;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentReaderTest {
  private static final String V2 = "'@context':'https://w3id.org/openbadges/v2'";

  /** One assertion in the forms that JSON-LD allows; all must read alike. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        {'@context':'https://w3id.org/openbadges/v2','id':'https://example.org/a/1','type':'Assertion',
         'badge':'https://example.org/b/1','issuedOn':'2020-01-01T00:00:00Z','revoked':true,
         'recipient':{'type':'email','hashed':true,'identity':'x'},'verification':{'type':'HostedBadge'}}\
        """,
        """
        {'@context':['https://w3id.org/openbadges/v2',{'extra':'https://example.org/extra'}],
         '@id':'https://example.org/a/1','type':['Assertion','https://example.org/Special'],
         'badge':['https://example.org/b/1'],'issuedOn':['2020-01-01T00:00:00Z'],'revoked':true,'extra':1,
         'recipient':[{'type':'email','hashed':true,'identity':'x'}],'verify':{'type':'hosted'}}\
        """,
        """
        {'@id':'https://example.org/a/1','@type':'https://w3id.org/openbadges#Assertion',
         'https://w3id.org/openbadges#badge':{'@id':'https://example.org/b/1'},
         'https://w3id.org/openbadges#issueDate':'2020-01-01T00:00:00Z',
         'https://w3id.org/openbadges#revoked':true,
         'https://w3id.org/openbadges#recipient':{'@type':'http://schema.org/email',
            'https://w3id.org/openbadges#hashed':true,'https://w3id.org/openbadges#identityHash':'x'},
         'https://w3id.org/openbadges#verify':{'@type':'https://w3id.org/openbadges#HostedBadge'}}\
        """,
        """
        {'@context':'https://w3id.org/openbadges/v2','id':'https://example.org/a/1','type':'obi:Assertion',
         'badge':{'id':'https://example.org/b/1','type':'BadgeClass','name':'Embedded'},'revoked':true,
         'issuedOn':{'@value':'2020-01-01T00:00:00Z','@type':'xsd:dateTime'},
         'recipient':{'type':'schema:email','hashed':true,'identity':'x'},'verification':{'type':'hosted'}}\
        """
      })
  void anyFormReadsAlike(String form) {
    BadgeObject assertion = readable(form);

    assertEquals(Optional.of("https://example.org/a/1"), assertion.id());
    assertTrue(assertion.types().contains("Assertion"), assertion.types().toString());
    assertEquals(Optional.of("https://example.org/b/1"), assertion.link("badge"));
    assertEquals("2020-01-01T00:00:00Z", assertion.dateTime("issuedOn").orElseThrow().toString());
    assertTrue(assertion.isTrue("revoked"));
    BadgeObject recipient = assertion.object("recipient").orElseThrow();
    assertEquals(Set.of("email"), recipient.types());
    assertTrue(recipient.isTrue("hashed"));
    assertEquals(Optional.of("x"), recipient.text("identity"));
    assertEquals(Set.of("HostedBadge"), assertion.object("verification").orElseThrow().types());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1577836800",
        "{'foo':1}",
        "{'@value':'2020-01-01','@type':'xsd:date'}",
        "true",
        "['2020-01-01T00:00:00Z','2021-01-01T00:00:00Z']",
        "{'id':'https://example.org/never'}"
      })
  void aWrongTypedExpiresIsStillThere(String value) {
    BadgeObject assertion =
        readable("{" + V2 + ",'type':'Assertion','tags':'x','expires':" + value + "}");

    assertTrue(assertion.has("expires"), assertion.json().toString());
    assertEquals(Optional.empty(), assertion.dateTime("expires"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "['urn:uuid:1']",
        "'urn:uuid:1'",
        "[{'id':'urn:uuid:1','revocationReason':'x'}]",
        "{'id':'urn:uuid:1','revoked':true}"
      })
  void aListOfOneEntryIsRead(String entries) {
    BadgeObject list =
        readable("{" + V2 + ",'type':'RevocationList','revokedAssertions':" + entries + "}");

    assertEquals(List.of("urn:uuid:1"), list.links("revokedAssertions"), list.json().toString());
  }

  @Test
  void anEmptyListIsNotAbsent() {
    assertTrue(
        readable("{" + V2 + ",'type':'RevocationList','revokedAssertions':[]}")
            .json()
            .path("revokedAssertions")
            .isArray());
  }

  /** A value that the context's type does not fit comes out under another name of the same IRI. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "['2020-01-01T00:00:00Z',{'@value':'x','@type':'xsd:date'}]|2",
        "['2020-01-01T00:00:00Z','2021-01-01T00:00:00Z',7,true]|4"
      })
  void theValuesOfOnePropertyAreTogetherWhateverTheirTypes(String expires, int count) {
    BadgeObject assertion = readable("{" + V2 + ",'type':'Assertion','expires':" + expires + "}");

    assertEquals(count, assertion.values("expires").size(), assertion.json().toString());
    assertTrue(assertion.texts("expires").contains("2020-01-01T00:00:00Z"));
  }

  @Test
  void relativeIrisStayRelative() {
    BadgeObject badge = readable("{" + V2 + ",'type':'BadgeClass','issuer':'/issuer'}");

    assertEquals(Optional.of("/issuer"), badge.link("issuer"));
  }

  @Test
  void languagesAreRead() {
    BadgeObject badge =
        readable(
            "{'@context':['https://w3id.org/openbadges/v2',{'@language':'de'}],"
                + "'type':'BadgeClass','name':'Abzeichen'}");

    assertEquals(Optional.of("Abzeichen"), badge.text("name"));
  }

  @Test
  void languageAsAPropertyIsKept() {
    BadgeObject badge = readable("{" + V2 + ",'type':'BadgeClass','@language':'de','name':'A'}");

    assertEquals("de", badge.json().path("@language").textValue());
    assertEquals(Optional.of("A"), badge.text("name"));
  }

  @Test
  void whatTheContextDoesNotMapIsDropped() {
    assertEquals(List.of(), readable("{" + V2 + ",'type':'BadgeClass','foo':1}").values("foo"));
  }

  @Test
  void extensionsAreReadByTheirOwnContexts() {
    BadgeObject badge =
        readable(
            "{"
                + V2
                + ",'type':'BadgeClass','extensions:applyLink':{'@context':"
                + "'https://w3id.org/openbadges/extensions/applyLinkExtension/context.json',"
                + "'type':['Extension','extensions:ApplyLink'],'url':'https://example.org/'}}");

    assertTrue(badge.has("extensions:applyLink"), badge.json().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'@context':'https://evil.example.org/context'}",
        "{'@context':['https://w3id.org/openbadges/v2','https://evil.example.org/context']}",
        "{'@context':'https://w3id.org/openbadges/v2','badge':{'@context':'file:///etc/passwd'}}",
        "{'@context':['https://w3id.org/openbadges/v2',{'@import':'https://w3id.org/openbadges/v1'}]}",
        "{'@context':['https://w3id.org/openbadges/v2',{'x':{'@id':'y:z','@context':{}}}]}"
      })
  void aContextOutsideTheBundleIsNamed(String document) {
    assertEquals(Obstacle.UNKNOWN_CONTEXT, unreadable(document).obstacle());
  }

  @Test
  void aDocumentOfContextsIsRefusedBeforeItCosts() {
    String contexts = "'https://w3id.org/openbadges/v2',".repeat(32);

    assertEquals(
        Obstacle.UNKNOWN_CONTEXT,
        unreadable("{'@context':[" + contexts + "'https://w3id.org/openbadges/v2']}").obstacle());
  }

  /** Each term is defined by the next: the processor would recurse until its stack is full. */
  @Test
  void aChainOfTermsIsRefusedBeforeItIsFollowed() {
    String chain =
        IntStream.range(0, 5000)
            .mapToObj(i -> "'t%d':'t%d:x'".formatted(i, i + 1))
            .collect(Collectors.joining(","));

    assertEquals(
        Obstacle.UNKNOWN_CONTEXT, unreadable("{'@context':{" + chain + "},'id':'a:b'}").obstacle());
  }

  @Test
  void aChainOfTermsWithinTheBoundIsFollowed() {
    String chain =
        IntStream.range(0, 250)
            .mapToObj(i -> "'t%d':'t%d:x'".formatted(i, i + 1))
            .collect(Collectors.joining(","));

    readable("{'@context':['https://w3id.org/openbadges/v2',{" + chain + "}],'tags':'x','t0':1}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "V2_0|{'@context':'https://w3id.org/openbadges/v2','badge':{}}",
        "V2_0|{'@context':['https://w3id.org/openbadges/v1','https://w3id.org/openbadges/v2'],'tags':'x'}",
        "V2_0|{'https://w3id.org/openbadges#badge':{'@id':'https://example.org/b'}}",
        "V1_1|{'@context':'https://w3id.org/openbadges/v1','type':'Assertion'}",
        "V1_1|{'@context':['http://w3id.org/openbadges/v1',{'x':'y:z'}],'type':'Assertion'}",
        "V1_0|{'uid':'1','recipient':{},'badge':'https://example.org/b'}",
        "V1_0|{'name':'n','url':'https://example.org/'}",
        "V0_5|{'recipient':'sha256$00','badge':{}}"
      })
  void theVersionIsSeen(Version version, String document) {
    assertEquals(version, understood(document).version());
  }

  @Test
  void openBadges3IsNamed() {
    assertEquals(
        Obstacle.OTHER_VERSION,
        unreadable(
                "{'@context':['https://www.w3.org/ns/credentials/v2',"
                    + "'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json']}")
            .obstacle());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'@context':'https://w3id.org/openbadges/v2','id':7}",
        "{'@context':'https://w3id.org/openbadges/v2','id':'https://a.example/','@id':'https://b.example/'}",
        "{'@context':7}",
        "{'@context':'https://w3id.org/openbadges/v2','tags':1e999}",
        "{'@context':'https://w3id.org/openbadges/v2','@graph':[{'id':'a:1','tags':'x'},{'id':'a:2','tags':'x'}]}",
        "{'@context':'https://w3id.org/openbadges/v2','@type':{}}",
        "{'@context':'https://w3id.org/openbadges/v2','@reverse':3}"
      })
  void jsonThatIsNotLinkedDataIsNamed(String document) {
    assertEquals(Obstacle.NOT_LINKED_DATA, unreadable(document).obstacle());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "7", "{'a':1,'a':2}", "{} {}", "{'a':"})
  void whatIsNotOneJsonObjectIsNamed(String document) {
    assertEquals(Obstacle.NOT_JSON, unreadable(document).obstacle());
  }

  @Test
  void deepJsonIsRefused() {
    assertEquals(
        Obstacle.NOT_JSON, unreadable("{'a':" + "[".repeat(40) + "]".repeat(40) + "}").obstacle());
  }

  @Test
  void aDocumentOfTooManyValuesIsRefused() {
    assertEquals(
        Obstacle.NOT_JSON, unreadable("{'tags':[" + "1,".repeat(20_000) + "1]}").obstacle());
  }

  private static BadgeObject readable(String json) {
    return understood(json).object();
  }

  private static Understood understood(String json) {
    Reading reading = DocumentReader.read(Json.read(json.replace('\'', '"')));
    return switch (reading) {
      case Understood understood -> understood;
      case NotUnderstood(Obstacle obstacle, String detail) ->
          throw new AssertionError(obstacle + " " + detail);
    };
  }

  private static NotUnderstood unreadable(String json) {
    Reading reading = DocumentReader.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    return switch (reading) {
      case Understood understood -> throw new AssertionError(understood.object().json().toString());
      case NotUnderstood fault -> fault;
    };
  }
}
