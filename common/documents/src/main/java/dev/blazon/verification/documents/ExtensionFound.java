package dev.blazon.verification.documents;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * An extension that was found in a badge's document: an object that adds what the vocabulary does
 * not have (section "Extensions").
 *
 * @param place the names of the properties that lead to it, joined by dots
 * @param object it, in the terms of the 2.0 context as compaction wrote them
 * @param contexts what its own {@code @context} names; empty where it has none of its own, an empty
 *     text for definitions that stand in place
 * @param understood whether all of these are in the bundle; else its own terms are not read
 */
public record ExtensionFound(
    String place, BadgeObject object, List<String> contexts, boolean understood) {
  private static final String TYPE = "Extension";

  /** Whether the object says, by its type, that it is an Extension. */
  public boolean declared() {
    return object.types().contains(TYPE);
  }

  /** The types it has beside {@code Extension}, sorted. */
  public Set<String> ownTypes() {
    Set<String> types = new TreeSet<>(object.types());
    types.remove(TYPE);
    return types;
  }

  /** In which respects it does not fit the schemas of those of its types that are in the bundle. */
  public List<String> schemaFaults() {
    return ownTypes().stream()
        .flatMap(type -> CommunityExtension.ofType(type).stream())
        .distinct()
        .flatMap(known -> ExtensionSchema.of(known).faults(this).stream())
        .toList();
  }
}
