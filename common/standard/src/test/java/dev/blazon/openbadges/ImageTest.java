package dev.blazon.openbadges;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ImageTest {
  @Test
  void holdsTheBytesOfADataUri() {
    Image image = Image.at("data:image/png;base64,AQID");
    assertArrayEquals(new byte[] {1, 2, 3}, image.embedded().orElseThrow());
  }

  @Test
  void holdsNothingWhereItIsHostedOrNotThereYet() {
    assertTrue(Image.at("https://example.org/logo.png").embedded().isEmpty());
    assertTrue(Image.at("data:image/svg+xml,%3Csvg/%3E").embedded().isEmpty());
    assertTrue(new Image(null, "A gull", null).embedded().isEmpty());
  }

  @Test
  void whatIsNotBase64IsRefused() {
    Image image = Image.at("data:image/png;base64,?");
    assertThrows(IllegalArgumentException.class, image::embedded);
  }
}
