package dev.blazon.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.json.Json;
import dev.blazon.openbadges.AlignmentObject;
import dev.blazon.words.Language;
import gg.jte.Content;
import java.util.stream.Collectors;

/**
 * Writes the JSON-LD that search engines read on the page of an Assertion: an {@code
 * EducationalOccupationalCredential} of schema.org. It says what the credential is, and nothing of
 * who received it.
 *
 * @see <a href="https://schema.org/EducationalOccupationalCredential">schema.org</a>
 */
public final class StructuredData {
  /** How many skills and keywords are named: the page itself has them all. */
  private static final int FEW = 20;

  private StructuredData() {}

  /** The content of a {@code script} element of the type {@code application/ld+json}. */
  public static Content of(AssertionPage page) {
    String json = inScript(Json.write(credential(page)));
    return output -> output.writeContent(json);
  }

  /** A collection as search engines read it: an {@code ItemList} of pages, likewise. */
  public static Content of(CollectionPage page) {
    ObjectNode list = Json.mapper().createObjectNode();
    list.put("@context", "https://schema.org");
    list.put("@type", "ItemList");
    list.put("@id", page.page());
    list.put("url", page.page());
    list.put("name", page.line());
    list.put("numberOfItems", page.worthShowing().size());
    ArrayNode items = list.putArray("itemListElement");
    for (EntryShown entry : page.worthShowing()) {
      ObjectNode item =
          items
              .addObject()
              .put("@type", "ListItem")
              .put("position", items.size())
              .put("name", OneLine.of(entry.badge(), OneLine.NAME));
      entry.link().ifPresent(url -> item.put("url", url));
    }
    String json = inScript(Json.write(list));
    return output -> output.writeContent(json);
  }

  private static ObjectNode credential(AssertionPage page) {
    ObjectNode credential = Json.mapper().createObjectNode();
    credential.put("@context", "https://schema.org");
    credential.put("@type", "EducationalOccupationalCredential");
    credential.put("@id", page.addresses().document());
    credential.put("url", page.addresses().page());
    credential.put("name", OneLine.of(page.badge().name(), OneLine.NAME));
    credential.put("description", OneLine.of(page.badge().description(), OneLine.DESCRIPTION));
    credential.put("image", page.addresses().card(Language.EN));
    credential.put("credentialCategory", "badge");
    credential.set("creator", issuer(page));
    addEndorsers(credential, page);
    credential.put("dateCreated", page.issuedOn().toString());
    if (page.expires() != null) {
      credential.put("expires", page.expires().toString());
    }
    addSkills(credential, page);
    if (!page.badge().tags().isEmpty()) {
      credential.put(
          "keywords", page.badge().tags().stream().limit(FEW).collect(Collectors.joining(", ")));
    }
    return credential;
  }

  private static ObjectNode issuer(AssertionPage page) {
    ObjectNode issuer = Json.mapper().createObjectNode();
    issuer.put("@type", "Organization");
    issuer.put("@id", page.issuer().id());
    issuer.put("name", OneLine.of(page.issuer().name(), OneLine.NAME));
    if (Links.leads(page.issuer().url())) {
      issuer.put("url", page.issuer().url());
    }
    return issuer;
  }

  /** Organisations that say something for it; the Assertion, its badge or its issuer. */
  private static void addEndorsers(ObjectNode credential, AssertionPage page) {
    ArrayNode endorsers = Json.mapper().createArrayNode();
    page.endorsements().stream()
        .filter(endorsement -> endorsement.person() == null)
        .map(StructuredData::endorser)
        .distinct()
        .forEach(endorsers::add);
    if (!endorsers.isEmpty()) {
      credential.set("recognizedBy", endorsers);
    }
  }

  private static ObjectNode endorser(EndorsementShown endorsement) {
    ObjectNode endorser = Json.mapper().createObjectNode();
    endorser.put("@type", "Organization");
    endorser.put("name", OneLine.of(endorsement.endorser(), OneLine.NAME));
    if (Links.leads(endorsement.endorserUrl())) {
      endorser.put("url", endorsement.endorserUrl());
    }
    return endorser;
  }

  private static void addSkills(ObjectNode credential, AssertionPage page) {
    ArrayNode skills = Json.mapper().createArrayNode();
    for (AlignmentObject alignment : page.badge().alignment().stream().limit(FEW).toList()) {
      ObjectNode skill = skills.addObject();
      skill.put("@type", "DefinedTerm");
      skill.put("name", alignment.targetName());
      if (Links.leads(alignment.targetUrl())) {
        skill.put("url", alignment.targetUrl());
      }
      if (alignment.targetFramework() != null) {
        skill.put("inDefinedTermSet", alignment.targetFramework());
      }
      if (alignment.targetCode() != null) {
        skill.put("termCode", alignment.targetCode());
      }
    }
    if (!skills.isEmpty()) {
      credential.set("competencyRequired", skills);
    }
  }

  /**
   * JSON that can neither end the element it stands in, nor open a comment there (HTML, section
   * "Restrictions for contents of script elements").
   */
  private static String inScript(String json) {
    return json.replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }
}
