package dev.blazon.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A value within a JSON document and its place, for {@link Form} to read lists and objects element
 * by element.
 *
 * @param name its index in a list, or its name in an object
 * @param node the value
 * @param pointer its JSON Pointer (RFC 6901)
 */
record PlacedValue(String name, JsonNode node, String pointer) {
  /** The elements of a list; none of what is missing, no list, or too long. */
  static List<PlacedValue> elements(PlacedValue list, int most, List<Fault> faults) {
    if (list.node().isMissingNode()) {
      return List.of();
    }
    if (!list.node().isArray()) {
      faults.add(new Fault(list.pointer(), "is not a list"));
      return List.of();
    }
    if (list.node().size() > most) {
      faults.add(new Fault(list.pointer(), "holds more than " + most + " elements"));
      return List.of();
    }
    List<PlacedValue> places = new ArrayList<>();
    for (int i = 0; i < list.node().size(); i++) {
      places.add(list.child(Integer.toString(i), list.node().get(i)));
    }
    return places;
  }

  /** The members of an object, whose names have to be of this form; none of what is missing. */
  static List<PlacedValue> members(
      PlacedValue object, int most, Pattern named, List<Fault> faults) {
    if (!object.node().isMissingNode() && !object.node().isObject()) {
      faults.add(new Fault(object.pointer(), "is not a JSON object"));
      return List.of();
    }
    if (object.node().size() > most) {
      faults.add(new Fault(object.pointer(), "holds more than " + most + " members"));
      return List.of();
    }
    List<PlacedValue> places = new ArrayList<>();
    for (var member : object.node().properties()) {
      PlacedValue place = object.child(member.getKey(), member.getValue());
      if (!named.matcher(place.name()).matches()) {
        faults.add(new Fault(place.pointer(), "has a name that is not known here"));
      }
      places.add(place);
    }
    return places;
  }

  private PlacedValue child(String key, JsonNode value) {
    return new PlacedValue(key, value, Fault.at(pointer, key));
  }
}
