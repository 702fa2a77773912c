package dev.blazon.costs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds badges of strangers whose documents are as large as is accepted, in ways that cost the
 * most to verify.
 */
final class CostlyDocuments {
  /** Each may have 512 KB and 20,000 values; a little is left for what it has to say. */
  private static final int BYTES = 510_000;

  private static final int VALUES = 19_800;

  private final Hosts hosts;

  CostlyDocuments(Hosts hosts) {
    this.hosts = hosts;
  }

  /** Members of any document, by what they are. */
  static Map<String, String> members(int bytes, int values) {
    Map<String, String> members = new LinkedHashMap<>();
    members.put("names of an unknown vocabulary", repeated("\"x:%d\": 1,", bytes, values));
    members.put(
        "names of the vocabulary's own scheme",
        repeated("\"extensions:n%d\": [\"a\"],", bytes, values / 2));
    members.put(
        "links",
        "\"related\": [" + repeated("{\"id\": \"u:%d\"},", bytes, values / 2) + "\"u:u\"],");
    members.put(
        "long texts",
        repeated("\"x:%d\": \"" + "&lt; 漢\\u0001 ".repeat(1_000) + "\",", bytes, values));
    members.put(
        "evidence",
        "\"evidence\": ["
            + repeated("{\"narrative\": \"n\", \"name\": \"%d\"},", bytes, values / 3)
            + "{}],");
    members.put(
        "nested objects",
        repeated(
            "\"x:%d\": " + "{\"x:a\":[".repeat(12) + "1" + "]}".repeat(12) + ",",
            bytes,
            values / 26));
    return members;
  }

  /** An Assertion to send, with these members. */
  static String assertion(String id, String members) {
    return """
    {"@context": "https://w3id.org/openbadges/v2", "type": "Assertion", "id": "%s", %s
     "recipient": {"type": "email", "hashed": false, "identity": "a@example.org"},
     "issuedOn": "2026-01-01T00:00:00Z", "verification": {"type": "HostedBadge"}, "badge": "%s"}
    """
        .formatted(id, members, id);
  }

  /**
   * Hosts a badge whose documents all have these members: Assertion, BadgeClass, Profile, and
   * Endorsements of each, until no more are fetched.
   *
   * @param path what the paths of its documents begin with
   * @return the address of the Assertion
   */
  String hosted(String path, String members, int endorsements) {
    String base = hosts.url() + path;
    String begin = "{\"@context\": \"https://w3id.org/openbadges/v2\", ";
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < endorsements; i++) {
      ids.add("\"" + base + "/endorsement" + i + "\"");
      hosts.host(
          path + "/endorsement" + i,
          begin,
          members,
          """
          "type": "Endorsement", "id": "%1$s/endorsement%2$d", "issuer": "%1$s/issuer",
           "issuedOn": "2026-01-01T00:00:00Z", "verification": {"type": "HostedBadge"},
           "claim": {"id": "%1$s/assertion", "endorsementComment": "Good"}}
          """
              .formatted(base, i));
    }
    String endorsed = "\"endorsement\": [" + String.join(",", ids) + "], ";
    hosts.host(
        path + "/issuer",
        begin,
        members,
        """
        "type": "Profile", "id": "%1$s/issuer", "name": "n", "url": "%1$s", "email": "a@example.org"}
        """
            .formatted(base));
    hosts.host(
        path + "/badge",
        begin,
        members,
        """
        "type": "BadgeClass", "id": "%1$s/badge", "name": "n", "description": "d",
         "criteria": {"narrative": "c"}, "image": "%1$s/image", "issuer": "%1$s/issuer"}
        """
            .formatted(base));
    hosts.host(
        path + "/assertion",
        begin,
        members,
        endorsed
            + """
            "type": "Assertion", "id": "%1$s/assertion", "badge": "%1$s/badge",
             "recipient": {"type": "email", "hashed": false, "identity": "a@example.org"},
             "issuedOn": "2026-01-01T00:00:00Z", "verification": {"type": "HostedBadge"}}
            """
                .formatted(base));
    return base + "/assertion";
  }

  /** The members that documents of the largest size have, by what they are. */
  static Map<String, String> largest() {
    return members(BYTES, VALUES);
  }

  private static String repeated(String format, int bytes, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < most; i++) {
      String next = format.formatted(i);
      if (text.length() + next.getBytes(UTF_8).length > bytes) {
        break;
      }
      text.append(next);
    }
    return text.toString();
  }
}
