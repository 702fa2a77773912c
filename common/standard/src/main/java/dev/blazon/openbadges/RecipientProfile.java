package dev.blazon.openbadges;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The community's extension {@code RecipientProfile}, in which an issuer says beside the identity
 * who received a badge; Blazon knows the name in it. It is the issuer's statement: no verifier can
 * find out what somebody is called.
 *
 * @see <a
 *     href="https://www.imsglobal.org/sites/default/files/Badges/OBv2p0/extensions/index.html">Open
 *     Badges 2.0: extensions</a>
 */
public final class RecipientProfile {
  /** The property of an Assertion under which Blazon writes it. */
  public static final String PROPERTY = "extensions:recipientProfile";

  /** The type that its context defines. */
  public static final String TYPE = "extensions:RecipientProfile";

  /** The address of its context. */
  public static final String CONTEXT =
      "https://w3id.org/openbadges/extensions/recipientProfile/context.json";

  private static final String NAME = "name";

  private RecipientProfile() {}

  /** The extension that says that the recipient is called so. */
  public static Extension of(String name) {
    return new Extension(
        CONTEXT, List.of(Extension.TYPE, TYPE), Map.of(NAME, TextNode.valueOf(name)));
  }

  /** The first property that is one, or has the place of Blazon's; empty where none has. */
  public static Optional<String> property(Map<String, Extension> extensions) {
    return extensions.entrySet().stream()
        .filter(extension -> isOne(extension.getValue()) || extension.getKey().equals(PROPERTY))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The name that one of these extensions gives to the recipient; empty where none gives one. */
  public static Optional<String> name(Map<String, Extension> extensions) {
    return extensions.values().stream()
        .filter(RecipientProfile::isOne)
        .map(extension -> extension.properties().get(NAME))
        .filter(name -> name != null && name.isTextual())
        .map(JsonNode::textValue)
        .findFirst();
  }

  private static boolean isOne(Extension extension) {
    return extension.type().contains(TYPE);
  }
}
