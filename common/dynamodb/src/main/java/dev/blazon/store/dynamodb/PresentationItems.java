package dev.blazon.store.dynamodb;

import dev.blazon.lifecycle.Presentation;
import dev.blazon.lifecycle.Visibility;
import java.util.Map;

/** Converts a {@link Presentation} to a DynamoDB item and back. */
final class PresentationItems {
  private PresentationItems() {}

  static Map<String, Attribute> write(Presentation presentation) {
    ItemWriter item =
        new ItemWriter(BadgeTable.presentation(presentation.assertion()), "Presentation")
            .text("assertion", presentation.assertion())
            .text("issuer", presentation.issuer())
            .time("issuedOn", presentation.issuedOn())
            .text("visibility", presentation.visibility().name())
            .flag("nameHidden", presentation.nameHidden())
            .number("version", presentation.version());
    if (presentation.isListed()) {
      item.text(BadgeTable.PARENT, BadgeTable.listed(presentation.issuer()))
          .text(
              BadgeTable.ORDER,
              BadgeTable.order(presentation.issuedOn(), presentation.assertion()));
    }
    return item.item();
  }

  static Presentation read(Map<String, Attribute> attributes) {
    ItemReader item = new ItemReader(attributes);
    return new Presentation(
        item.text("assertion"),
        item.text("issuer"),
        item.time("issuedOn"),
        Visibility.valueOf(item.text("visibility")),
        item.flag("nameHidden"),
        item.number("version"));
  }
}
