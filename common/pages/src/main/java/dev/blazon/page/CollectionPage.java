package dev.blazon.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.BadgeCollection;
import dev.blazon.lifecycle.Place;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.words.Language;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything that the page of a collection shows, for its templates.
 *
 * @param id the collection's id
 * @param title its title
 * @param entries what anybody is shown of it, in the order that was chosen
 * @param urls where everything is served
 */
public record CollectionPage(String id, String title, List<EntryShown> entries, PublicUrls urls) {
  /**
   * Whose badges they are: whom all of them name that name anybody; empty where two name different
   * people, or the holder hides the name of one.
   */
  public Optional<String> owner() {
    Set<String> names =
        entries.stream()
            .flatMap(entry -> Optional.ofNullable(entry.recipient()).stream())
            .collect(Collectors.toSet());
    return names.size() == 1 && entries.stream().noneMatch(EntryShown::nameHidden)
        ? names.stream().findFirst()
        : Optional.empty();
  }

  /** The title in one line. */
  public String line() {
    return OneLine.of(title, OneLine.NAME);
  }

  /**
   * What other sites and search engines are told of: not what was taken back or is not valid, which
   * the page itself shows as such.
   */
  public List<EntryShown> worthShowing() {
    return entries.stream().filter(entry -> entry.standing().worthShowing()).toList();
  }

  /** The paths of the pictures that stand for it, each once, of what is {@link #worthShowing}. */
  public List<String> pictures() {
    return worthShowing().stream()
        .flatMap(entry -> Optional.ofNullable(entry.artworkPath()).stream())
        .distinct()
        .limit(BadgeCollection.PICTURES)
        .toList();
  }

  /** The whole URL of the page. */
  public String page() {
    return urls.of(new Place.CollectionPage(id));
  }

  /** The whole URL of the small card. */
  public String embed() {
    return urls.of(new Place.CollectionEmbed(id));
  }

  /** The whole URL of the picture that goes with a link to the page. */
  public String card(Language language) {
    return Addresses.in(language, urls.of(new Place.CollectionCard(id)));
  }

  /** The path of the list for machines. */
  public String listPath() {
    return new Place.CollectionAssertions(id).path();
  }

  /** The whole URL of what describes the page to sites that embed it. */
  public String oEmbed() {
    return urls.of(new Place.OEmbed()) + "?url=" + PercentEncoding.of(page());
  }

  /** Where the deployment is. */
  public String home() {
    return urls.home();
  }

  /** What the deployment is called: its host. */
  public String site() {
    return Addresses.site(urls);
  }

  /**
   * The list for machines, in JSON: {@code title}, {@code page}, and {@code entries}, each with its
   * {@code assertion} and {@code status}, or of one of another host with its {@code iri}, the
   * {@code profile} of its issuer, what the verifier found, and when.
   */
  public String list() {
    ObjectNode list = Json.mapper().createObjectNode();
    list.put("title", title);
    list.put("page", page());
    ArrayNode listed = list.putArray("entries");
    for (EntryShown entry : entries) {
      if (entry.checkedAt() == null) {
        listed.addObject().put("assertion", entry.iri()).put("status", entry.status());
      } else {
        listed
            .addObject()
            .put("iri", entry.iri())
            .put("profile", entry.issuerId())
            .put("verdict", entry.status())
            .put("checkedAt", entry.checkedAt().toString());
      }
    }
    return Json.write(list);
  }
}
