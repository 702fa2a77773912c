package dev.blazon.bench;

import dev.blazon.artwork.drawing.Composer;
import dev.blazon.design.Design;
import dev.blazon.design.DesignBuilder;
import dev.blazon.design.Icon;
import dev.blazon.design.Icon.Placement;
import dev.blazon.design.Palette;
import dev.blazon.design.Preset;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * Paints {@code docs/designer.png}: what the designer can do, with each preset, and below it the
 * same as small as badges are shown in lists, on white and on black. Run by hand; the argument is
 * the file to write.
 */
public final class DesignerSheet {
  private static final int COLUMNS = 7;
  private static final int CELL = 200;
  private static final int BADGE = 188;
  private static final int SMALL = 64;
  private static final int STRIP = 92;
  private static final Color DARK = new Color(0x14161a);

  private DesignerSheet() {}

  /** Writes the sheet of designs as a PNG to the file that the first argument names. */
  public static void main(String[] arguments) throws IOException {
    List<BufferedImage> badges = badges();
    int rows = (badges.size() + COLUMNS - 1) / COLUMNS;
    BufferedImage sheet =
        new BufferedImage(COLUMNS * CELL, rows * CELL + STRIP, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = sheet.createGraphics();
    canvas.setColor(Color.WHITE);
    canvas.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
    canvas.setColor(DARK);
    canvas.fillRect(sheet.getWidth() / 2, rows * CELL, sheet.getWidth() / 2, STRIP);
    for (int i = 0; i < badges.size(); i++) {
      int left = CELL * (i % COLUMNS) + (CELL - BADGE) / 2;
      draw(canvas, badges.get(i), left, CELL * (i / COLUMNS) + (CELL - BADGE) / 2, BADGE);
      int pitch = sheet.getWidth() / badges.size();
      draw(
          canvas,
          badges.get(i),
          pitch * i + (pitch - SMALL) / 2,
          rows * CELL + (STRIP - SMALL) / 2,
          SMALL);
    }
    canvas.dispose();
    Files.deleteIfExists(Path.of(arguments[0]));
    ImageIO.write(sheet, "png", Path.of(arguments[0]).toFile());
  }

  private static void draw(Graphics2D canvas, BufferedImage badge, int left, int top, int side) {
    canvas.drawImage(
        badge.getScaledInstance(side, side, Image.SCALE_AREA_AVERAGING), left, top, null);
  }

  private static List<BufferedImage> badges() throws IOException {
    List<BufferedImage> badges = new ArrayList<>();
    badges.add(badge(Preset.AURORA, "star", "Night Walk", null, "Outdoor School", 3));
    badges.add(badge(Preset.BLUEPRINT, "gear", "Drafting", "Level 2", null, 0));
    badges.add(badge(Preset.CIRCUIT, "cpu", "Electronics", null, "Makerspace · 2026", 4));
    badges.add(badge(Preset.CONFETTI, "rocket", "First Steps", null, null, 0));
    badges.add(badge(Preset.CONSTELLATION, "compass", "علم الفلك", "2026", "أكاديمية الفضاء", 2));
    badges.add(badge(Preset.CONTOUR, "map", "Map Reading", "Explorer", null, 0));
    badges.add(badge(Preset.GUILLOCHE, "mortarboard", "Scholar", "2026", "Open Academy", 0));
    badges.add(badge(Preset.HONEYCOMB, "flower", "Beekeeping", null, "Guild of Keepers", 5));
    badges.add(badge(Preset.LAUREL, "trophy", "Honours", "2026", null, 0));
    badges.add(badge(Preset.MOSAIC, "puzzle", "Werkstatt", "Stufe 1", null, 3));
    badges.add(badge(Preset.SUMMIT, "flag", "Mountain Rescue", null, null, 0));
    badges.add(badge(Preset.SUNBURST, "fire", "Whānau", null, "Te Kura o Te Rā", 0));
    badges.add(badge(Preset.TIDE, "droplet", "Open Water", "Diver", null, 4));
    badges.add(photograph());
    return badges;
  }

  private static BufferedImage badge(
      Preset preset,
      String icon,
      @Nullable String title,
      @Nullable String ribbon,
      @Nullable String rim,
      int stars)
      throws IOException {
    return composed(
        DesignBuilder.builder()
            .outline(preset.outline())
            .palette(preset.palette())
            .background(preset.background())
            .icon(new Icon(new Icon.Source.Library(icon), Placement.USUAL, preset.icon()))
            .title(title)
            .ribbon(ribbon)
            .rim(rim)
            .stars(stars)
            .build());
  }

  /** With a background as somebody might send it. */
  private static BufferedImage photograph() throws IOException {
    Design sample = SampleDesign.design();
    return composed(
        DesignBuilder.builder()
            .outline(Preset.BLUEPRINT.outline())
            .palette(Palette.PLAIN)
            .background(sample.background())
            .icon(new Icon(new Icon.Source.Library("camera"), new Placement(85, 0, 0), null))
            .title("摄影 Photo")
            .rim("City Gallery")
            .stars(2)
            .build());
  }

  private static BufferedImage composed(Design design) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(Composer.compose(design)));
  }
}
