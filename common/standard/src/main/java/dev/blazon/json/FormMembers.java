package dev.blazon.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The members of one JSON object of a request: which are there, which were asked for, and what is
 * wrong with them.
 */
abstract class FormMembers {
  final JsonNode node;
  final String pointer;
  final List<Fault> faults;
  final Set<String> asked = new HashSet<>();

  FormMembers(JsonNode node, String pointer, List<Fault> faults) {
    this.node = node;
    this.pointer = pointer;
    this.faults = faults;
    if (!node.isObject()) {
      faults.add(new Fault(pointer, "is not a JSON object"));
    }
  }

  /** Whether the member is there at all. It counts as asked for. */
  public boolean has(String name) {
    return !member(name).isMissingNode();
  }

  /**
   * Whether the member is there and null, as a merge patch (RFC 7396) says "remove it". It counts
   * as asked for.
   */
  public boolean isNull(String name) {
    return member(name).isNull();
  }

  /** Every member that nobody has asked for so far, as it stands. They count as asked for. */
  public Map<String, JsonNode> others() {
    Map<String, JsonNode> others = new LinkedHashMap<>();
    node.properties().stream()
        .filter(member -> asked.add(member.getKey()))
        .forEach(member -> others.put(member.getKey(), member.getValue()));
    return others;
  }

  /** Any JSON value as it stands, or null. */
  public @Nullable JsonNode json(String name) {
    JsonNode member = member(name);
    return member.isMissingNode() ? null : member;
  }

  /** Notes a fault of the member {@code name}. */
  public void fault(String name, String detail) {
    faults.add(new Fault(pointerTo(name), detail));
  }

  /** Notes a fault of this object as a whole. */
  public void fault(String detail) {
    faults.add(new Fault(pointer, detail));
  }

  /** The place of a member, as a JSON Pointer (RFC 6901), for faults that are found later. */
  public final String pointerTo(String name) {
    return Fault.at(pointer, name);
  }

  /** Notes a fault where the member is missing. */
  public void require(String name) {
    if (!has(name)) {
      fault(name, "is required");
    }
  }

  /** Notes a fault where the list {@code name} is missing, or has nothing in it. */
  public void requireSome(String name) {
    require(name);
    notEmpty(name);
  }

  /** Notes a fault where the list is there, and has nothing in it. */
  final void notEmpty(String name) {
    if (member(name).isArray() && member(name).isEmpty()) {
      fault(name, "is empty");
    }
  }

  final PlacedValue place(String name) {
    return new PlacedValue(name, member(name), pointerTo(name));
  }

  final JsonNode member(String name) {
    asked.add(name);
    JsonNode member = node.get(name);
    return member == null ? MissingNode.getInstance() : member;
  }
}
